/** What a large share of simulated samples does where the simulator lacks the weather: measured, over many draws of the recordings. */
import { jackknifeError } from '../../learn/jackknife.ts';
import { inOneGo } from '../../learn/pieces.ts';
import type { Recall } from '../simulator.ts';
import { slots } from './formulas.ts';
import { ask, distanceOf, type Mixture, taught } from './mixture.ts';
import { heldOutCount, recordedCount, simulatedCount } from './sizes.ts';
import type { World } from './world.ts';

/** Shares of simulated samples that are tried; the question compares two of them. */
export const shares = [0.1, 0.3, 0.5, 0.7, 0.9];
const few = 0;
const many = shares.length - 1;
/** Draws of the recordings. */
export const draws = 20;
const groups = 10;

export type Gap = {
  /** By how many points the recognition under the weather changes from few to many simulated samples. */
  readonly change: number;
  /** Its standard error over the draws. */
  readonly error: number;
  /** At each of `shares`, one row a draw: percent recognised under the weather, of all, and the distance. */
  readonly weather: readonly Float64Array[];
  readonly all: readonly Float64Array[];
  readonly distance: readonly Float64Array[];
};

/** The mixture of a draw at a share, from a simulator that is told nothing. */
export function plainMixture({ domain, random, recordings }: World, draw: number, share: number): Mixture {
  const order = random.fork(`gap/${draw}`).permutation(recordedCount);
  return {
    recordings: order.subarray(0, recordings),
    simulated: domain.simulated(0, 0),
    scenes: simulatedCount,
    share,
    slots,
  };
}

/** Trains at every share in every draw. About 0.3 seconds, a draw at a time. */
export function measureGap(world: World, recall: Recall = inOneGo): Gap {
  const { domain } = world;
  const rows = Array.from({ length: draws }, (_, draw) =>
    recall(`gap/${draw}`, () =>
      shares.map((share) => {
        const mixture = plainMixture(world, draw, share);
        const scores = ask(taught(world, mixture), domain.heldOut, heldOutCount, domain.classes.length);
        return { ...scores, distance: distanceOf(world, mixture) };
      }),
    ),
  );
  const weather = rows.map((row) => Float64Array.from(row, (one) => one.weather));
  const change = (which: readonly number[]) =>
    which.reduce((sum, draw) => sum + (weather[draw]![many]! - weather[draw]![few]!) / which.length, 0);
  return {
    change: change(rows.map((_, draw) => draw)),
    error: jackknifeError(draws, groups, change),
    weather,
    all: rows.map((row) => Float64Array.from(row, (one) => one.all)),
    distance: rows.map((row) => Float64Array.from(row, (one) => one.distance)),
  };
}

/** Mean and standard error at each share. */
export function pointsOf(rows: readonly Float64Array[]): { readonly mean: number[]; readonly error: number[] } {
  const mean = shares.map((_, place) => rows.reduce((sum, row) => sum + row[place]! / rows.length, 0));
  const error = mean.map((middle, place) =>
    Math.sqrt(rows.reduce((sum, row) => sum + (row[place]! - middle) ** 2, 0) / (rows.length - 1) / rows.length),
  );
  return { mean, error };
}
