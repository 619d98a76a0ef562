/** What reaches the users, and when: every iteration that the pipeline finishes ships what the search had found when it left training. */
import { fallingWeights, noisySearch, type Trace } from '../../learn/noisy-search.ts';
import type { Dice } from '../pipeline-audit/dice.ts';
import { daysPerWeek } from '../pipeline-audit/formulas.ts';
import { type Future, runFuture } from '../pipeline-audit/process.ts';
import { decisionsOf, halfYear } from './formulas.ts';
import { type Plan, triesBy } from './plan.ts';
import { searchesEach } from './sizes.ts';
import type { Luck } from './world.ts';

const training = 2;

/** One release: the working day on which it reached the users, and the one on which its model left training. */
export type Release = { readonly day: number; readonly trained: number };

/** A half year of the pipeline: its releases, in order. */
export type Calendar = readonly Release[];

/** The releases of one half year; a model that is older than what is out there is not shipped. */
export function releasesOf({ visits, stays }: Pick<Future, 'visits' | 'stays'>): Calendar {
  const trained = new Map<number, number>();
  for (const { job, station, ended } of visits) if (station === training && ended < Infinity) trained.set(job, ended);
  const all = stays.flatMap(({ left }, job): Release[] =>
    left < Infinity ? [{ day: left, trained: trained.get(job) ?? 0 }] : [],
  );
  all.sort((a, b) => a.day - b.day);
  let newest = -1;
  return all.filter((release) => {
    if (release.trained <= newest) return false;
    newest = release.trained;
    return true;
  });
}

/** Half years of a plan's pipeline, by the number of their dice. A third of a millisecond each. */
export function runCalendars({ pipeline }: Plan, waitsAfter: number, dice: Dice, count: number): readonly Future[] {
  return Array.from({ length: count }, (_, calendar) => runFuture(pipeline, waitsAfter, dice, calendar));
}

/** Points of a course: the beginning, and the end of every week of the half year. */
export const weekCount = halfYear + 1;

/** One future, week by week: share of mistakes of what is out there, in truth and as the team had measured it. */
export type Course = {
  readonly truth: Float64Array;
  readonly measured: Float64Array;
  /** Releases until then. */
  readonly releases: Uint8Array;
  /** Tries that were kept, and those of them that made it worse. */
  readonly kept: number;
  readonly mistaken: number;
};

/** What is out there week by week, if these are the releases and this is what the search finds. */
function courseOf(plan: Plan, calendar: Calendar, { truth, measured, kept, mistaken }: Trace): Course {
  const course: Course = {
    truth: new Float64Array(weekCount),
    measured: new Float64Array(weekCount),
    releases: new Uint8Array(weekCount),
    kept,
    mistaken,
  };
  let out = 0;
  for (let week = 0; week < weekCount; week++) {
    const day = week * daysPerWeek - plan.lost;
    while (out < calendar.length && calendar[out]!.day <= day) out++;
    const tries = out === 0 ? 0 : triesBy(plan, calendar[out - 1]!.trained);
    course.truth[week] = truth[tries]!;
    course.measured[week] = measured[tries]!;
    course.releases[week] = out;
  }
  return course;
}

/** Plays futures: ten searches in each half year of the pipeline. About 3 ms for two hundred. */
export function coursesOf(plan: Plan, calendars: readonly Calendar[], luck: readonly Luck[]): readonly Course[] {
  const landscape = { floor: plan.floor, gap: plan.gap, weights: fallingWeights(decisionsOf(plan.scope)) };
  const most = triesBy(plan, halfYear * daysPerWeek);
  return luck.map(({ search }, future) => {
    const calendar = calendars[Math.floor(future / searchesEach)]!;
    return courseOf(plan, calendar, noisySearch(landscape, plan.samples, most, search));
  });
}
