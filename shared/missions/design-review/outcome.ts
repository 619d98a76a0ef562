/** What two hundred futures make of a decision: the share of all say that was promised something and got it. */
import { throwDice } from '../pipeline-audit/dice.ts';
import { daysPerWeek } from '../pipeline-audit/formulas.ts';
import type { Outcome } from '../simulator.ts';
import type { Circumstances, Decision } from '../workbench.ts';
import { halfYear } from './formulas.ts';
import { type Play, player } from './half-year.ts';
import { confidentAccuracy, meanOf, meanReleases, optimismAt } from './measure.ts';
import { type Left, planOf } from './plan.ts';
import {
  evidenceHolds,
  fateOf,
  movedWalkAways,
  promisedIn,
  reachedBy,
  tileOf,
  verifiedSamples,
  worthOf,
} from './promise.ts';
import type { Course } from './shipping.ts';
import { calendars, futures } from './sizes.ts';
import { type Luck, throwLuck, type World } from './world.ts';

/** Futures of a world, and who plays plans in them. */
export type Futures = { readonly play: Play; readonly luck: readonly Luck[] };

/** Futures with other luck: the same pipeline, the same people, another half year. */
export function otherFutures(world: World, repetition: number): Futures {
  const random = world.random.fork('repetitions').fork(String(repetition));
  const luck = throwLuck(futures, random.fork('luck'));
  return { play: player(world, throwDice(calendars, random.fork('dice')), luck), luck };
}

/** Every future's fate, what course it took, and the digit that hangs on the wall for it. */
export function fatesOf(
  world: World,
  { play, luck }: Futures,
  decision: Decision,
  left: Left,
  circumstances: Circumstances,
) {
  const plan = planOf(world, decision, left, circumstances);
  const courses: readonly Course[] = play(plan);
  const promised = promisedIn(decision);
  const walkAways = movedWalkAways(world.walkAways, circumstances, () => evidenceHolds(courses, promised));
  const samples = verifiedSamples * (circumstances['verified-share'] ?? 1);
  const fates = courses.map((course, future) => fateOf(course, luck[future]!, promised, walkAways, samples));
  const states = Uint8Array.from(fates, (fate, future) =>
    tileOf(fate, courses[future]!, promised.date, world.settings.weights),
  );
  return { plan, courses, promised, fates, states };
}

/** Plays a decision through two hundred futures. Up to 12 ms. */
export function outcomeOf(
  world: World,
  there: Futures,
  decision: Decision,
  left: Left,
  circumstances: Circumstances,
): Outcome {
  const { plan, courses, promised, fates } = fatesOf(world, there, decision, left, circumstances);
  const { weights } = world.settings;
  const say = (which: 'signed' | 'kept') =>
    meanOf(fates.map((fate) => weights.reduce((sum, weight, role) => sum + (fate[which][role] ? weight : 0), 0)));
  const kept = reachedBy(courses, promised.promise, promised.date);
  const optimism = optimismAt(courses, promised.date);
  const confident = confidentAccuracy(courses, promised.date);
  const releases = meanReleases(courses, promised.date);
  return {
    value: 100 * meanOf(fates.map((fate) => worthOf(fate, weights))),
    parts: {
      signed: say('signed'),
      kept: say('kept'),
      confident,
      optimism,
      releases,
      weeks: Math.max(0, halfYear - plan.lost / daysPerWeek),
    },
    measures: {
      'kept-share': kept,
      releases,
      // what was promised and cannot be kept covers nothing
      'conditions-kept': promised.scope * kept,
      optimism: Math.max(0, optimism),
      confident,
    },
  };
}
