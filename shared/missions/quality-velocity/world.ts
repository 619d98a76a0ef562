/** A world of tries: samples to validate on, models of every size, and the luck of the half years that it may meet. */
import { type Random, randomFrom } from '../../learn/random.ts';
import type { WorldInput } from '../simulator.ts';
import { decisions } from './formulas.ts';
import { firstRecipe, type Luck, throwLuck } from './luck.ts';
import { type Model, recognisedBy, teach } from './model.ts';
import type { Pool } from './pool.ts';
import { type Settings, settingsOf } from './settings.ts';
import { askedCount, checkCount, futures } from './sizes.ts';

export type World = {
  /** The stream that everything in this world forks from. */
  readonly random: Random;
  readonly settings: Settings;
  readonly pool: Pool;
  /** The label that each sample of the wall bears; of some it is another class's. */
  readonly given: Int32Array;
  /** The model of a size, taught when it is first asked for. */
  readonly model: (size: number) => Model;
  /** Share of the samples of outcomes that a model recognises if every decision stands where training put it. */
  readonly full: (size: number) => number;
  readonly luck: readonly Luck[];
  /** By half year: share of the samples of outcomes that the first recipe recognises. */
  readonly starts: (size: number, unsettled: number) => readonly number[];
  /** Rows that outcomes are asked about, and those of pilots. */
  readonly asked: Int32Array;
  readonly checks: Int32Array;
};

function labelsGiven(pool: Pool, wrong: number, random: Random): Int32Array {
  return Int32Array.from({ length: pool.count }, (_, row) => {
    const label = pool.labels[row]!;
    if (!random.chance(wrong)) return label;
    return (label + 1 + random.integer(pool.classes.length - 1)) % pool.classes.length;
  });
}

/**
 * Draws the world of a seed, a track and a round. About 100 ms.
 * @throws RangeError if the seed is malformed.
 */
export function drawWorld({ seed, track, round }: WorldInput): World {
  const settings = settingsOf(track);
  const random = randomFrom(seed).fork(`quality-velocity/${track}/${round}`);
  const pool = settings.draw(random.fork('pool'));
  const asked = Int32Array.from({ length: askedCount }, (_, place) => pool.count + place);
  const taught = new Map<number, Model>();
  const full = new Map<number, number>();
  const model = (size: number): Model => {
    const one = taught.get(size) ?? teach(pool, size);
    taught.set(size, one);
    return one;
  };
  const luck = throwLuck(futures, pool.count, random.fork('luck'));
  const starts = new Map<string, readonly number[]>();
  return {
    random,
    settings,
    pool,
    given: labelsGiven(pool, settings.wrong, random.fork('given')),
    model,
    full(size) {
      const share =
        full.get(size) ?? recognisedBy(model(size), new Float64Array(decisions).fill(1), asked, pool.labels);
      full.set(size, share);
      return share;
    },
    luck,
    starts(size, unsettled) {
      const name = `${size}/${unsettled}`;
      const shares =
        starts.get(name) ??
        luck.map((one) => recognisedBy(model(size), firstRecipe(one, unsettled), asked, pool.labels));
      starts.set(name, shares);
      return shares;
    },
    asked,
    checks: Int32Array.from({ length: checkCount }, (_, place) => pool.count + askedCount + place),
  };
}

/** The samples in the order in which the wall shows them: an order of its own, which says nothing about what is what. */
export function wallOrder({ pool, random }: World): Int32Array {
  return random.fork('wall').permutation(pool.count);
}

/** Where each sample hangs on the wall. */
export function wallPlaces(world: World): Int32Array {
  const places = new Int32Array(world.pool.count);
  for (const [place, sample] of wallOrder(world).entries()) places[sample] = place;
  return places;
}
