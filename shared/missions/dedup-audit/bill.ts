/** How far the bill for today's quality falls when look-alikes are removed: measured by training, over many shuffles. */
import { jackknifeError } from '../../learn/jackknife.ts';
import { budgetReaching, fitLearningCurve } from '../../learn/learning-curve.ts';
import { inOneGo } from '../../learn/pieces.ts';
import type { Recall } from '../simulator.ts';
import { largestRise } from './formulas.ts';
import { everyRow, type Policy } from './policy.ts';
import type { World } from './world.ts';

/** Budgets at which both pools are trained, as shares of today's. */
export const budgetShares: readonly number[] = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.15, 1 + largestRise / 100];
const lowest = budgetShares[0]!;
const highest = 1 + largestRise / 100;
/** Trainings at each budget, each with a shuffle of its own. */
export const shuffles = 48;
/** Shuffles that are trained in one go. */
const inOnePiece = 8;
const groups = 12;

export type Bill = {
  /** By how many percent the bill falls, the index paid for; below 0 it rises, and `dearest` is the least. */
  readonly fall: number;
  /** Its standard error over the learner's shuffles, in the same unit. */
  readonly error: number;
  /** Mean held-out bits of the full pool at today's budget: the quality to be reached. */
  readonly today: number;
  /** Bits at each of `budgetShares`, one row a shuffle. */
  readonly full: readonly Float64Array[];
  readonly pruned: readonly Float64Array[];
};

/** The bill rose by as much as was looked at, or more. */
export const dearest = -largestRise;

function column(rows: readonly Float64Array[], which: readonly number[], place: number): number {
  let sum = 0;
  for (const row of which) sum += rows[row]![place]!;
  return sum / which.length;
}

/** Bits at every budget, one row a shuffle. */
function trained({ pool, random, visits }: World, rows: Int32Array, name: string, recall: Recall): Float64Array[] {
  const budgets = budgetShares.map((share) => Math.round(share * visits));
  const bitsOf = (shuffle: number) =>
    Float64Array.from(pool.learner.scores(rows, budgets, random.fork(`${name}/${shuffle}`)), ({ bits }) => bits);
  return Array.from({ length: shuffles / inOnePiece }, (_, piece) =>
    recall(`${name}/${piece}`, () =>
      Array.from({ length: inOnePiece }, (_, place) => bitsOf(piece * inOnePiece + place)),
    ),
  ).flat();
}

/**
 * Trains on the full and on the pruned pool at a range of budgets, draws a learning curve through each, and compares the compute at
 * which the pruned pool reaches what the full pool reaches today. The classes take turns in both, so that the figure is about repetition
 * and not about the classes' shares. Half a second.
 */
export function measureBill(world: World, policy: Policy, recall: Recall = inOneGo): Bill {
  const full = trained(world, everyRow(world.pool.count), 'full', recall);
  const pruned = trained(world, policy.rows, 'pruned', recall);
  const curveOf = (rows: readonly Float64Array[], which: readonly number[]) =>
    fitLearningCurve(
      budgetShares,
      budgetShares.map((_, place) => column(rows, which, place)),
    );
  const estimate = (which: readonly number[]): number => {
    // Today's quality is read off the full pool's own curve: all its trainings say something about it.
    const today = curveOf(full, which).constant;
    const share = budgetReaching(curveOf(pruned, which), today, lowest, highest);
    return share === undefined ? dearest : Math.max(dearest, 100 * (1 - share) - world.indexPrice);
  };
  const all = full.map((_, shuffle) => shuffle);
  return {
    fall: estimate(all),
    error: jackknifeError(shuffles, groups, estimate),
    today: curveOf(full, all).constant,
    full,
    pruned,
  };
}

/** Mean and standard error at each budget. */
export function curvePoints(rows: readonly Float64Array[]): { readonly mean: number[]; readonly error: number[] } {
  const all = rows.map((_, row) => row);
  const mean = budgetShares.map((_, place) => column(rows, all, place));
  const error = budgetShares.map((_, place) => {
    const square = rows.reduce((sum, row) => sum + (row[place]! - mean[place]!) ** 2, 0);
    return Math.sqrt(square / (rows.length - 1) / rows.length);
  });
  return { mean, error };
}
