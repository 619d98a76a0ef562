/** What half a year makes of a decision: iterations finished, as the mean of many futures. */
import type { Outcome } from '../simulator.ts';
import type { Circumstances, Decision } from '../workbench.ts';
import { throwDice } from './dice.ts';
import { bottleneckOf, measure, runFutures } from './measure.ts';
import { type Left, planOf } from './plan.ts';
import { futures } from './sizes.ts';
import { stages, sum, type World } from './world.ts';

const all: readonly number[] = Array.from({ length: futures }, (_, future) => future);

/**
 * Plays a decision through all futures. 5 to 10 ms.
 * @param weeks of the whole grant.
 * @param repetition another number throws other dice: other futures of the same pipeline.
 */
export function outcomeOf(
  world: World,
  decision: Decision,
  weeks: number,
  left: Left,
  circumstances: Circumstances,
  repetition: number,
): Outcome {
  const plan = planOf(world, decision, weeks, left, circumstances);
  const dice =
    repetition === 0 ? world.dice : throwDice(futures, world.random.fork('repetitions').fork(String(repetition)));
  const told = measure(runFutures({ ...world, dice }, plan, all));
  const value = sum(told.finished) / futures;
  const trips = told.trips / futures;
  return {
    value,
    parts: {
      cycle: told.cycle,
      waiting: told.waiting,
      outside: told.away,
      again: told.again,
      trips,
      refused: told.refused,
      bottleneck: bottleneckOf(told),
      weeks: plan.horizon / 5,
    },
    measures: {
      finished: value,
      'again-share': told.again,
      // Without a single trip, none was saved.
      'trips-each': value === 0 ? 2 : trips / value,
      'refused-share': told.trips === 0 ? 1 : told.refused,
    },
    carries: {
      ...Object.fromEntries(stages.map((stage) => [`carried-days-${stage}`, plan.days[stage]!])),
      'carried-stage': decision.stage ?? 0,
      'carried-effort': decision.effort ?? 0,
      'carried-tests': decision.tests ?? 0,
      'carried-wait': plan.wait,
      'carried-batch': plan.batch,
      'carried-defects': sum(plan.births),
      'carried-cycle': told.cycle,
      'carried-finished': value,
    },
  };
}
