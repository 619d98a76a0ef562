/** The truth of the forecast: what nine futures in ten of the par pipeline reach by the end of the half year. */
import { jackknifeError } from '../../learn/jackknife.ts';
import { throwDice } from '../pipeline-audit/dice.ts';
import type { Measured } from '../pipeline-audit/measure.ts';
import { meanAndError, measure } from '../pipeline-audit/measure.ts';
import { askedScope, confidence, halfYear } from './formulas.ts';
import { accuraciesAt, quantileOf } from './measure.ts';
import { type Plan, planOf, untouched } from './plan.ts';
import { type Course, coursesOf, releasesOf, runCalendars } from './shipping.ts';
import { searchesEach, truthCalendars } from './sizes.ts';
import { throwLuck, type World } from './world.ts';

const groups = 12;

export type Reachable = {
  /** Accuracy in percent, and the standard error of it over half years. */
  readonly accuracy: number;
  readonly error: number;
  readonly plan: Plan;
  readonly courses: readonly Course[];
  /** Where the time of iterations goes in the same half years; and each share's standard error over them. */
  readonly pipeline: Measured;
  readonly heldError: readonly number[];
};

/** Plays the par pipeline, with as many conditions as the question names. About 60 ms. */
export function measureReachable(world: World): Reachable {
  const random = world.random.fork('truth');
  const plan = planOf(world, { ...world.par, scope: askedScope }, untouched, {});
  const dice = throwDice(truthCalendars, random.fork('dice'));
  const runs = runCalendars(plan, world.pipeline.settings.waitsAfter, dice, truthCalendars);
  const luck = throwLuck(truthCalendars * searchesEach, random.fork('luck'));
  const courses = coursesOf(plan, runs.map(releasesOf), luck);
  const accuracies = accuraciesAt(courses, halfYear);
  const estimate = (which: readonly number[]): number =>
    quantileOf(
      which.flatMap((calendar) => accuracies.slice(calendar * searchesEach, (calendar + 1) * searchesEach)),
      1 - confidence,
    );
  const measured = measure(runs);
  const alone = runs.map((run) => measure([run]));
  const all = Array.from({ length: truthCalendars }, (_, calendar) => calendar);
  return {
    accuracy: estimate(all),
    error: jackknifeError(truthCalendars, groups, estimate),
    plan,
    courses,
    pipeline: measured,
    heldError: measured.held.map((_, place) => meanAndError(alone.map(({ held }) => held[place]!)).error),
  };
}
