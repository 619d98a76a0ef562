/** What half a year makes of a decision: the true share recognised in its last week, as the mean of several half years. */
import type { Outcome } from '../simulator.ts';
import type { Circumstances, Decision } from '../workbench.ts';
import { climb } from './climb.ts';
import { firstRecipe, throwLuck } from './luck.ts';
import { chosen, recognisedBy, scoresUnder } from './model.ts';
import { type Left, planOf } from './plan.ts';
import { futures } from './sizes.ts';
import type { World } from './world.ts';

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Lives through all half years. 5 to 10 ms.
 * @param repetition another number throws other luck: other half years with the same samples.
 */
export function outcomeOf(
  world: World,
  decision: Decision,
  left: Left,
  circumstances: Circumstances,
  repetition: number,
): Outcome {
  const { pool, settings, given, asked } = world;
  const plan = planOf(settings, decision, left, circumstances);
  const model = world.model(plan.size);
  const luck =
    repetition === 0
      ? world.luck
      : throwLuck(futures, pool.count, world.random.fork('repetitions').fork(String(repetition)));
  const guardedRows = asked.filter((row) => pool.labels[row] === pool.guarded);
  const starts =
    repetition === 0
      ? world.starts(plan.size, plan.unsettled)
      : luck.map((one) => recognisedBy(model, firstRecipe(one, plan.unsettled), asked, pool.labels));
  const each = luck.map((one, future) => {
    const { recipe, measured, kept } = climb(model, one, plan, given, pool.guarded);
    const scores = scoresUnder(model, recipe, asked);
    let right = 0;
    let rightGuarded = 0;
    for (const [place, row] of asked.entries()) {
      if (chosen(scores, place, model.classes) !== pool.labels[row]) continue;
      right++;
      if (pool.labels[row] === pool.guarded) rightGuarded++;
    }
    return {
      start: starts[future]!,
      truth: right / asked.length,
      guarded: rightGuarded / Math.max(1, guardedRows.length),
      measured: measured[plan.tries]!,
      kept: kept.length,
    };
  });
  const told = (key: 'start' | 'truth' | 'guarded' | 'measured' | 'kept'): number =>
    meanOf(each.map((one) => one[key]));
  const truth = told('truth');
  const start = told('start');
  const optimism = told('measured') - truth;
  return {
    value: 100 * truth,
    parts: {
      start: 100 * start,
      measured: 100 * told('measured'),
      optimism: 100 * optimism,
      tries: plan.tries,
      kept: told('kept'),
      labels: plan.labels,
      rush: plan.rush,
    },
    measures: {
      'day-one': 100 * start,
      optimism: 100 * optimism,
      tries: plan.tries,
      guarded: told('guarded'),
    },
    carries: {
      'carried-size': plan.size,
      'carried-labels': plan.labels,
      'carried-tries': plan.tries,
      'carried-cadence': decision.cadence ?? 1,
      'carried-start': 1 - start,
      'carried-error': 1 - truth,
      'carried-floor': 1 - world.full(plan.size),
      'carried-optimism': optimism,
    },
  };
}
