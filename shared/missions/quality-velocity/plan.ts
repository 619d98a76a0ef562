/** A decision as half a year meets it: which model, how many validation labels, and how many tries. */
import type { Circumstances, Decision } from '../workbench.ts';
import { capacityOf, halfYear, rushOf, triesOf } from './formulas.ts';
import type { Settings } from './settings.ts';
import { mostTries, poolCount } from './sizes.ts';

export type Plan = {
  readonly size: number;
  readonly labels: number;
  readonly tries: number;
  /** Tries a week that the pipeline can take in at most, and how many times a calm try each costs. */
  readonly capacity: number;
  readonly rush: number;
  /** How far the first recipe lies from where training put it, as a share of how far it was drawn. */
  readonly unsettled: number;
  /** Share of the validation samples that are known from training. */
  readonly leaked: number;
  /** How often a mistake on the guarded class counts. */
  readonly guard: number;
};

/** What is left of a grant, as shares of it. */
export type Left = { readonly dollars: number; readonly hours: number; readonly weeks: number };

export const untouched: Left = { dollars: 1, hours: 1, weeks: 1 };

/** A pipeline from an earlier round makes this one slower or faster by no more than these. */
const slowest = 0.5;
const fastest = 1.6;

/**
 * Tries a week that the team's own pipeline takes in if training took no time. `carried-finished`: iterations that it finished in half a
 * year; absent: a par pipeline.
 */
export function paceOf({ pace, parFinished }: Settings, circumstances: Circumstances): number {
  const finished = circumstances['carried-finished'];
  if (finished === undefined) return pace;
  return pace * Math.min(fastest, Math.max(slowest, finished / parFinished));
}

/** @param left less money buys fewer labels and tries, less compute trains fewer, and fewer weeks hold fewer. */
export function planOf(
  settings: Settings,
  { size = 1, share = 50, cadence = 1 }: Decision,
  left: Left,
  circumstances: Circumstances,
): Plan {
  const dollars = Math.max(0, left.dollars);
  const labels = (share / 100) * dollars * settings.labels * (circumstances['labels-factor'] ?? 1);
  const capacity = capacityOf(paceOf(settings, circumstances), settings.training, size);
  const weeks = Math.max(0, halfYear * left.weeks - (circumstances['weeks-lost'] ?? 0));
  const paid = (1 - share / 100) * dollars * settings.paid * (circumstances['tries-factor'] ?? 1);
  const trained = (Math.max(0, left.hours) * settings.trained) / size;
  return {
    size,
    labels: Math.min(poolCount, Math.max(1, Math.floor(labels))),
    tries: Math.min(mostTries, triesOf(cadence, weeks, capacity, paid, trained)),
    capacity,
    rush: rushOf(cadence / capacity),
    unsettled: circumstances.unsettled ?? 1,
    leaked: circumstances.leaked ?? 0,
    guard: circumstances.guard ?? 1,
  };
}
