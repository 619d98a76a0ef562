/** What the hidden world says to a decision: what a learner recognises that trained on everything the money has labelled. */
import type { Outcome } from '../simulator.ts';
import type { Circumstances, Decision, Purse } from '../workbench.ts';
import { drawLuck, type Field, type Luck, planOf, run, wrongShare } from './campaign.ts';
import { productsOf, recognised } from './learner.ts';
import { labelledRows, type World } from './world.ts';

/** Campaigns that an outcome is the mean of: which samples come next, and who votes on them, is luck. */
const campaigns = 4;

/** Where every campaign of a world begins, and the luck of those that count. */
export type Ground = { readonly field: Omit<Field, 'fresh'>; readonly lucks: readonly Luck[] };

const luckOf = (world: World, repetition: number): readonly Luck[] =>
  Array.from({ length: campaigns }, (_, campaign) =>
    drawLuck(world, world.random.fork(`outcome/${repetition}/${campaign}`)),
  );

/** Lays the ground for every decision of a world. */
export function groundOf(world: World): Ground {
  const rows = labelledRows(world);
  const field = { rows, labels: world.given, products: productsOf(world.pool, rows, world.given) };
  return { field, lucks: luckOf(world, 0) };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Spends what the purse has left, and asks the held-out samples. 5 to 10 ms.
 * @param granted dollars of a whole round.
 * @param repetition another number draws other samples and other votes.
 */
export function outcomeOf(
  world: World,
  { field, lucks }: Ground,
  decision: Decision,
  purse: Purse,
  granted: number,
  circumstances: Circumstances,
  repetition: number,
): Outcome {
  const { pool, settings } = world;
  const plan = planOf(world, decision, circumstances);
  const money = settings.budget * (purse.dollars / granted);
  const runs = (repetition === 0 ? lucks : luckOf(world, repetition)).map((luck) => {
    const labelled = run(world, plan, money, { ...field, fresh: luck.order }, luck);
    return { ...labelled, value: recognised(pool, labelled.weights), wrong: wrongShare(world, labelled) };
  });
  const labels = mean(runs.map(({ rows }) => rows.length));
  const checked = mean(runs.map(({ checked }) => checked.length));
  const value = mean(runs.map((one) => one.value));
  const wrong = mean(runs.map((one) => one.wrong));
  return {
    value,
    parts: {
      labels,
      bought: labels - settings.labelled,
      checked,
      repaired: mean(runs.map(({ found }) => found)),
      wrong,
    },
    measures: {
      'wrong-share': wrong,
      'labelled-share': labels / pool.count,
      'checked-share': checked / labels,
      recognised: value / 100,
    },
    carries: { 'carried-wrong': wrong },
  };
}
