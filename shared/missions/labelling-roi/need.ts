/** How many labels asking by margin needs to recognise as much as random labels do: measured in many orders, each from scratch. */

import { evenly } from '../../learn/class-weights.ts';
import { jackknifeError } from '../../learn/jackknife.ts';
import { addRow, emptyProducts } from '../../learn/least-squares.ts';
import { inOneGo } from '../../learn/pieces.ts';
import type { Recall } from '../simulator.ts';
import { type Basket, buy, drawLuck, firstBasket } from './basket.ts';
import { learn, recognised } from './learner.ts';
import { seedLabels } from './sizes.ts';
import type { Strategy } from './strategies.ts';
import type { World } from './world.ts';

/** The batch that the question buys by, the labels that random is given, and how far the curves go. */
export const askedBatch = 20;
export const randomLabels = 200;
export const mostLabels = 260;
/** Orders in which samples come. */
export const orders = 24;
const groups = 8;
/** Orders in which the control is measured: its curve is for the eye, and scores nothing. */
export const controls = 8;

/** Labels after each round. */
export const counts: readonly number[] = Array.from(
  { length: mostLabels / askedBatch + 1 },
  (_, round) => seedLabels + round * askedBatch,
);

export type Curve = {
  /** Percent recognised after each round, one row an order; and of the rare classes. */
  readonly all: readonly Float64Array[];
  readonly rare: readonly Float64Array[];
};

export type Need = {
  /** Labels by margin as a share of random's. */
  readonly share: number;
  /** Its standard error over the orders. */
  readonly error: number;
  /** What random labels reach, in percent recognised. */
  readonly goal: number;
  readonly random: Curve;
  readonly margin: Curve;
  /** Random labels, every class weighing alike. */
  readonly weighted: Curve;
};

/** The learner in which every class weighs alike. */
function evenWeights({ pool }: World, { rows, labels }: Basket): Float64Array {
  const { classes, features } = pool;
  const byClass = classes.map(() => emptyProducts(features.width, classes.length));
  const found = classes.map(() => 0);
  for (const [place, row] of rows.entries()) {
    const label = labels[place]!;
    addRow(byClass[label]!, features, row, label);
    found[label]!++;
  }
  return learn(evenly(byClass, found));
}

type Scores = { readonly all: Float64Array; readonly rare: Float64Array };

const scoresOf = (rounds: readonly { all: number; rare: number }[]): Scores => ({
  all: Float64Array.from(rounds, ({ all }) => all),
  rare: Float64Array.from(rounds, ({ rare }) => rare),
});

const curveOf = (orderly: readonly Scores[]): Curve => ({
  all: orderly.map(({ all }) => all),
  rare: orderly.map(({ rare }) => rare),
});

/** Buys in one order of the samples, and asks the held-out ones after every round; with even weights too, where that is wanted. */
function inOrder(world: World, strategy: Strategy, one: number, even: boolean) {
  const { pool, random } = world;
  const luck = drawLuck(world, random.fork(`need/${one}`), new Uint8Array(pool.count).fill(1));
  const basket = firstBasket(world, luck);
  const rounds = counts.map((_, round) => {
    if (round > 0) buy(world, basket, luck, strategy, askedBatch, 0);
    return {
      plain: recognised(pool, basket.weights),
      weighted: even ? [recognised(pool, evenWeights(world, basket))] : [],
    };
  });
  return {
    plain: scoresOf(rounds.map(({ plain }) => plain)),
    weighted: scoresOf(rounds.flatMap(({ weighted }) => weighted)),
  };
}

/** @param evenIn in how many of the orders every class weighs alike, too */
function curves(world: World, strategy: Strategy, evenIn: number, recall: Recall): { plain: Curve; weighted: Curve } {
  const all = Array.from({ length: orders }, (_, one) =>
    recall(`need/${strategy}/${one}`, () => inOrder(world, strategy, one, one < evenIn)),
  );
  return {
    plain: curveOf(all.map(({ plain }) => plain)),
    weighted: curveOf(all.slice(0, evenIn).map(({ weighted }) => weighted)),
  };
}

/** Mean over some orders, at one of the counts. */
export function meanAt(rows: readonly Float64Array[], which: readonly number[], place: number): number {
  return which.reduce((sum, row) => sum + rows[row]![place]!, 0) / which.length;
}

/** Where a curve first reaches a height, in labels; the last count if it does not. */
function reaching(heights: readonly number[], wanted: number): number {
  const step = heights.findIndex((height) => height >= wanted);
  if (step < 0) return counts[counts.length - 1]!;
  if (step === 0) return counts[0]!;
  const part = (wanted - heights[step - 1]!) / (heights[step]! - heights[step - 1]!);
  return counts[step - 1]! + part * (counts[step]! - counts[step - 1]!);
}

/** Measures the question. About half a second, an order at a time. */
export function measureNeed(world: World, recall: Recall = inOneGo): Need {
  const { plain: random, weighted } = curves(world, 'random', controls, recall);
  const { plain: margin } = curves(world, 'margin', 0, recall);
  const place = Math.round(randomLabels / askedBatch);
  const shareOver = (which: readonly number[]): number => {
    const goal = meanAt(random.all, which, place);
    const heights = counts.map((_, at) => meanAt(margin.all, which, at));
    return reaching(heights, goal) / counts[place]!;
  };
  const all = random.all.map((_, one) => one);
  return {
    share: shareOver(all),
    error: jackknifeError(orders, groups, shareOver),
    goal: meanAt(random.all, all, place),
    random,
    margin,
    weighted,
  };
}
