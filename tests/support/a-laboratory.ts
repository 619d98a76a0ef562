/** A laboratory made by hand: answers what a lesson waits for with small plain figures, for tests of rules that compute nothing. */
import type { FreshResult, FreshYardstick, RoundYardsticks, Yardstick } from '../../shared/lesson/bench.ts';
import type { HouseCommandName } from '../../shared/lesson/house-commands.ts';
import { type Job, jobsOf, type OutcomeJob } from '../../shared/lesson/jobs.ts';
import type { Body } from '../../shared/lesson/rule.ts';
import type { Actor, LessonState } from '../../shared/lesson/state.ts';
import type { Outcome } from '../../shared/missions/simulator.ts';
import type { Decision } from '../../shared/missions/workbench.ts';

/** A lesson that is owed something. */
type Owing = {
  readonly state: LessonState;
  ask<N extends HouseCommandName>(by: Actor, name: N, body: Body<N>): unknown;
};

const house: Actor = { role: 'house' };

/** A decision's figure: the deeper the cut the higher, on a grid of hundredths. */
const plainValue = (decision: Decision): number => Math.round(100 * (1.5 - (decision.threshold ?? 0))) / 100;

/** Values 0.01, 0.02, ... 2.00: a value of x beats about 100 x of them. */
export const plainYardstick = (standard: Decision): Yardstick => ({
  default: { decision: standard, value: plainValue(standard) },
  best: { decision: { ...standard, threshold: 0.3 }, value: 1.2 },
  blind: Array.from({ length: 200 }, (_, index) => (index + 1) / 100),
  noise: 0.004,
  knee: { value: 0.6, tolerance: 0.1 },
});

/** Twelve fresh worlds, a little apart, with the mean asked for. */
export const plainFresh = (value: number): FreshResult => ({
  values: Array.from({ length: 12 }, (_, world) => value + (world - 5.5) / 100),
});

/** Means 0.025, 0.05, ... 1.6: a value of x beats about 40 x of 64. */
export const plainFreshYardstick: FreshYardstick = {
  blind: Array.from({ length: 64 }, (_, index) => (index + 1) / 40),
  medians: Array.from({ length: 12 }, (_, world) => 0.8 + (world - 5.5) / 100),
  noise: 0.004,
};

export const plainOutcome = (value: number): Outcome => ({
  value,
  parts: { kept: 0.5 },
  measures: { 'kept-share': 0.5, 'removed-share': 0.3 },
});

export type Laboratory = {
  readonly trial?: (job: Job & { readonly kind: 'trial' }) => number | undefined;
  /** A plain outcome of that value, or one that a world has told. */
  readonly outcome?: (job: OutcomeJob) => number | Outcome | undefined;
  readonly fresh?: (job: Job & { readonly kind: 'fresh' }) => number | undefined;
  /** Jobs that it takes up; all if left out. */
  readonly takes?: (job: Job) => boolean;
};

const answer = (lesson: Owing, job: Job, lab: Laboratory): unknown => {
  const { round } = job;
  const none = { round, outcomes: [], yardsticks: {} };
  if (job.kind === 'trial') {
    const { team, trial } = job;
    const value = lab.trial ? lab.trial(job) : plainValue(job.order.decision);
    if (value === undefined) return lesson.ask(house, 'trialFailed', { round, team, trial });
    return lesson.ask(house, 'trialMeasured', { round, team, trial, result: { value, error: 0.02, readings: {} } });
  }
  if (job.kind === 'outcome') {
    const value = lab.outcome ? lab.outcome(job) : plainValue(job.decision);
    const outcome = value === undefined ? null : typeof value === 'number' ? plainOutcome(value) : value;
    return lesson.ask(house, 'outcomesReady', { ...none, outcomes: [[job.team, outcome]] });
  }
  if (job.kind === 'fresh') {
    const value = lab.fresh ? lab.fresh(job) : plainValue(job.decision);
    const result = value === undefined ? null : plainFresh(value);
    return lesson.ask(house, 'freshReady', { round, teams: [[job.team, result]], yardsticks: {} });
  }
  if (job.kind === 'fresh-yardstick') {
    return lesson.ask(house, 'freshReady', { round, teams: [], yardsticks: { [job.track]: plainFreshYardstick } });
  }
  const yardsticks: RoundYardsticks = { [job.track]: plainYardstick(job.standard) };
  return lesson.ask(house, 'outcomesReady', { ...none, yardsticks });
};

/** Answers every job that is open, and those that open by it. */
export const measureAll = <L extends Owing>(lesson: L, lab: Laboratory = {}): L => {
  for (;;) {
    const jobs = jobsOf(lesson.state).filter(lab.takes ?? (() => true));
    if (jobs.length === 0) return lesson;
    for (const job of jobs) answer(lesson, job, lab);
  }
};
