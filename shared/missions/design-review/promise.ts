/** What becomes of a promise: who signs for it, and before whom it is kept. */
import type { Circumstances, Decision } from '../workbench.ts';
import { bust, confidence, halfYear, roles } from './formulas.ts';
import type { Course } from './shipping.ts';
import type { Luck, WalkAway } from './world.ts';

/** How far people are from their own walk-away on the day on which they sign: percent, conditions, weeks. Assumptions. */
const temper = { accuracy: 1.5, scope: 0.4, week: 1.2 } as const;

/** Samples on which each who signed verifies the promise. An assumption. */
export const verifiedSamples = 250;

/** One future: whether each has signed, and whether the promise was kept before them. */
export type Fate = { readonly signed: readonly boolean[]; readonly kept: readonly boolean[] };

/** What is promised. */
export type Promised = { readonly promise: number; readonly scope: number; readonly date: number };

/** The promise in a decision on all dials. */
export function promisedIn({ promise, scope, date }: Decision): Promised {
  return { promise: promise!, scope: scope!, date: date! };
}

/** Share of mistakes of what is out there on the promised day. */
export function errorAt({ truth }: Course, date: number): number {
  return truth[Math.min(truth.length - 1, date)]!;
}

/** Share of futures in which an accuracy in percent is out there on the promised day. */
export function reachedBy(courses: readonly Course[], accuracy: number, date: number): number {
  const reached = courses.filter((course) => 100 * (1 - errorAt(course, date)) >= accuracy);
  return reached.length / courses.length;
}

/**
 * Whether it can be shown that the impossible is impossible: hardly any future reaches it, and what is promised instead is kept in most.
 * Nobody believes a refusal from a team that promises too much itself.
 */
export function evidenceHolds(courses: readonly Course[], { promise, date }: Promised): boolean {
  return reachedBy(courses, bust, date) < 1 - confidence && reachedBy(courses, promise, date) >= confidence - 0.2;
}

/** The latest week that somebody signs for, once it is wanted so many weeks sooner. */
function weekOf({ week }: WalkAway, role: number, sooner: number): number {
  if (roles[role] === 'payer') return week - sooner;
  return roles[role] === 'user' && sooner > 0 ? Math.min(week, halfYear - sooner) : week;
}

/**
 * Walk-aways as an incident's answer has moved them. `ask-accuracy`: percent more for who speaks for the users; `ask-evidence`: percent
 * more unless the evidence holds; `ask-weeks`: weeks sooner for who pays, and before the end of the half year for who speaks for the users,
 * who could wait for any day until then; `ask-scope`: conditions that who examines wants to see.
 */
export function movedWalkAways(
  walkAways: readonly WalkAway[],
  circumstances: Circumstances,
  holds: () => boolean,
): readonly WalkAway[] {
  const { 'ask-accuracy': higher = 0, 'ask-evidence': shown = 0, 'ask-weeks': sooner = 0 } = circumstances;
  const more = higher + (shown > 0 && !holds() ? shown : 0);
  return walkAways.map((walkAway, role) => ({
    accuracy: walkAway.accuracy + (roles[role] === 'user' ? more : 0),
    week: weekOf(walkAway, role, sooner),
    scope: roles[role] === 'examiner' ? Math.max(walkAway.scope, circumstances['ask-scope'] ?? 0) : walkAway.scope,
  }));
}

/**
 * The fate of a promise in one future.
 * @param samples on which each verifies it.
 */
export function fateOf(
  course: Course,
  { people }: Luck,
  { promise, scope, date }: Promised,
  walkAways: readonly WalkAway[],
  samples: number,
): Fate {
  const error = errorAt(course, date);
  const spread = Math.sqrt((error * (1 - error)) / samples);
  const at = (role: number, place: number): number => people[4 * role + place]!;
  return {
    signed: walkAways.map(
      (least, role) =>
        promise >= least.accuracy + temper.accuracy * at(role, 0) &&
        scope >= least.scope + (least.scope === 0 ? 0 : temper.scope * at(role, 1)) &&
        date <= least.week + temper.week * at(role, 2),
    ),
    kept: walkAways.map((_, role) => 100 * (1 - error + spread * at(role, 3)) >= promise),
  };
}

/** Share of all say that was promised something and got it. */
export function worthOf({ signed, kept }: Fate, weights: readonly number[]): number {
  return weights.reduce((sum, weight, role) => sum + (signed[role] && kept[role] ? weight : 0), 0);
}

/** So much of all say must have been promised something and got it, or the future falls. */
const carriedBy = 0.5;

/**
 * What hangs on the wall of a future, as an index into `tileStates`: 0 it holds, half of all say got what it was promised; 1 nothing was
 * broken, but too few signed; 2 to 4 broken before the one with that number; 5 broken before several; 6 broken, and nothing had been
 * released; 7 nobody signed.
 */
export function tileOf(fate: Fate, { releases }: Course, date: number, weights: readonly number[]): number {
  if (worthOf(fate, weights) >= carriedBy) return 0;
  const { signed, kept } = fate;
  const broken = signed.flatMap((did, role) => (did && !kept[role] ? [role] : []));
  if (!signed.includes(true)) return 7;
  if (broken.length > 0 && releases[date] === 0) return 6;
  if (broken.length > 1) return 5;
  return broken.length === 1 ? 2 + broken[0]! : 1;
}
