/**
 * The closed forms behind Design review: what size, labels, scope and cadence do to a search, and what was built before.
 *
 * What it reads from earlier rounds, by key: `carried-days-0` to `-5`, `carried-wait`, `carried-defects`, `carried-stage`,
 * `carried-effort` and `carried-tests` of a pipeline; `carried-start`, `carried-error` and `carried-floor` of a search. Absent: a par
 * pipeline and a search of its own.
 */
import { speedUp } from '../pipeline-audit/formulas.ts';

/** Those who sign, by number: who pays, who examines, and who speaks for the users. */
export const roles = ['payer', 'examiner', 'user'] as const;
export type Role = (typeof roles)[number];

/** Weeks of the half year, and the accuracy in percent that is demanded by whoever demands the impossible. */
export const halfYear = 26;
export const bust = 99;

/** Share of futures in which a promise must hold to be called reachable. */
export const confidence = 0.9;

/** Conditions that the forecast asks for. */
export const askedScope = 3;

/** Tries that a whole grant of compute trains with the smallest model, and calm tries that its dollars would pay for. Assumptions. */
export const trainedTries = 160;
export const paidTries = 70;
/** Tries a week that the team can take in with the smallest model; a model of twice the size takes a tenth longer. Assumptions. */
export const capacity = 3.5;
const slowerEachDoubling = 0.1;
/** However rushed, a try costs no more than so many times a calm one. */
const dearest = 20;

/** Decisions that a model is made of: some that every condition shares, and some for each condition. Assumptions. */
const sharedDecisions = 5;
const decisionsEach = 2;

/** How the floor falls with the size of the model. An assumption; Hoffmann et al. 2022 found .34 for the loss that size can remove. */
const sizeExponent = 0.34;
/** What each further condition adds to floor and gap, as a share of them. An assumption. */
const harder = 0.06;
/** What each doubling beyond the size that fits a track's device adds to the floor: the model has to be squeezed. An assumption. */
const squeezed = 0.02;

/** How many small decisions a model of so many conditions is made of. */
export function decisionsOf(scope: number): number {
  return sharedDecisions + decisionsEach * scope;
}

/** How much harder so many conditions are than one. */
export function hardnessOf(scope: number): number {
  return 1 + harder * (scope - 1);
}

/**
 * Share of the mistakes that no search removes.
 * @param floor of one condition and a model of size 1.
 * @param fits the largest size that the track's device holds.
 */
export function floorOf(floor: number, scope: number, size: number, fits: number): number {
  return floor * hardnessOf(scope) * size ** -sizeExponent + squeezed * Math.max(0, Math.log2(size / fits));
}

/** How many times a try's work is paid for, waiting included. Source: Kleinrock 1975, Queueing Systems, volume 1 (M/M/1; an assumption here). */
export function rushOf(cadence: number, size: number): number {
  const load = (cadence / capacity) * (1 + slowerEachDoubling * Math.log2(size));
  return Math.min(dearest, 1 / Math.max(1 / dearest, 1 - load));
}

/**
 * Tries that money and compute allow in all.
 * @param dollars share of a grant's dollars that is not spent on validation labels.
 * @param hours share of a grant's compute.
 */
export function affordedTries(cadence: number, size: number, dollars: number, hours: number): number {
  return Math.min((paidTries * dollars) / rushOf(cadence, size), (trainedTries * hours) / size);
}

/** How many times as fast a stage is, of which some speed was built before: what is built stays built. */
export function speedOf(stage: number, now: Built, before: Built): number {
  const speeds = [now, before].filter((built) => built.stage === stage).map(({ effort }) => speedUp(effort));
  return Math.max(1, ...speeds);
}

/** What has been improved in a pipeline, in person-weeks. */
export type Built = { readonly stage: number; readonly effort: number; readonly tests: number };

/** Person-weeks that are still to be worked until a pipeline is built as wanted. */
export function personWeeks(wanted: Built, before: Built): number {
  const there = wanted.stage === before.stage ? before.effort : 0;
  return Math.max(0, wanted.effort - there) + Math.max(0, wanted.tests - before.tests);
}

/** Accuracy in percent if the measured gain of the first weeks went on as a line. */
export function alongALine(first: number, then: number, weeks: number): number {
  return Math.min(100, first + ((then - first) / weeks) * halfYear);
}
