/** What the crowd's mistakes cost: how many times as many labels it takes to learn as much as from right ones. Measured. */
import { jackknifeError } from '../../learn/jackknife.ts';
import { addRow, emptyProducts } from '../../learn/least-squares.ts';
import { inOneGo } from '../../learn/pieces.ts';
import type { Recall } from '../simulator.ts';
import { drawBallots, voteOn } from './crowd.ts';
import { cleanLabels, mostTimes } from './formulas.ts';
import { learn, recognised } from './learner.ts';
import type { World } from './world.ts';

/** Numbers of labels that are learnt from: as many as the smallest pool has, and no more. */
export const sizes = [100, 125, 160, 200, 250, 320, 400, 500];
/** Numbers of right labels that are learnt from: the first is the goal, the others are for the chart. */
export const rightSizes = [cleanLabels, 200, 400];
/** Orders in which the samples come, each with votes of its own. */
export const orders = 24;
const groups = 8;

export type Cost = {
  /** How many times the labels; `mostTimes` stands for that and anything beyond. */
  readonly times: number;
  /** Its standard error over the orders. */
  readonly error: number;
  /** Percent recognised after each number of labels, one row an order: of the crowd's labels, and of right ones. */
  readonly given: readonly Float64Array[];
  readonly right: readonly Float64Array[];
};

/** Learning curve of one order, read off the products as they grow. */
function curve(
  { pool }: World,
  order: Int32Array,
  counts: readonly number[],
  labelOf: (sample: number) => number,
): Float64Array {
  const products = emptyProducts(pool.features.width, pool.classes.length);
  const found = new Float64Array(counts.length);
  let step = 0;
  for (let place = 0; step < counts.length; place++) {
    const sample = order[place]!;
    addRow(products, pool.features, sample, labelOf(sample));
    if (place + 1 === counts[step]) found[step++] = recognised(pool, learn(products));
  }
  return found;
}

function meanAt(rows: readonly Float64Array[], which: readonly number[], place: number): number {
  return which.reduce((sum, row) => sum + rows[row]![place]!, 0) / which.length;
}

/** Where a rising curve first reaches a height, between the sizes by their logarithms; undefined if it does not. */
function reaching(heights: readonly number[], wanted: number): number | undefined {
  const step = heights.findIndex((height) => height >= wanted);
  if (step < 0) return undefined;
  if (step === 0) return sizes[0]!;
  const part = (wanted - heights[step - 1]!) / (heights[step]! - heights[step - 1]!);
  return sizes[step - 1]! * (sizes[step]! / sizes[step - 1]!) ** part;
}

/**
 * Learns from a hundred right labels, then from ever more of the crowd's, until as much is recognised. Both come in the same orders.
 * About 0.3 seconds, an order at a time.
 */
export function measureCost(world: World, recall: Recall = inOneGo): Cost {
  const { pool, crowd, random } = world;
  const both = Array.from({ length: orders }, (_, one) =>
    recall(`cost/${one}`, () => {
      const dice = random.fork(`cost/${one}`);
      const order = dice.permutation(pool.count);
      const ballots = drawBallots(pool, dice);
      return {
        given: curve(world, order, sizes, (sample) => voteOn(pool, crowd, crowd.wrong[sample]!, ballots, sample, 0)),
        right: curve(world, order, rightSizes, (sample) => pool.labels[sample]!),
      };
    }),
  );
  const given = both.map((one) => one.given);
  const right = both.map((one) => one.right);
  const timesOver = (which: readonly number[]): number => {
    const heights = sizes.map((_, place) => meanAt(given, which, place));
    const labels = reaching(heights, meanAt(right, which, 0));
    return labels === undefined ? mostTimes : labels / cleanLabels;
  };
  const all = given.map((_, one) => one);
  return { times: timesOver(all), error: jackknifeError(orders, groups, timesOver), given, right };
}

/** Mean and standard error at each number of labels. */
export function curvePoints(rows: readonly Float64Array[]): { readonly mean: number[]; readonly error: number[] } {
  const all = rows.map((_, row) => row);
  const mean = Array.from(rows[0]!, (_, place) => meanAt(rows, all, place));
  const error = mean.map((middle, place) =>
    Math.sqrt(rows.reduce((sum, row) => sum + (row[place]! - middle) ** 2, 0) / (rows.length - 1) / rows.length),
  );
  return { mean, error };
}
