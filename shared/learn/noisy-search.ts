/**
 * Noisy hill climbing: many small decisions, each tried out and kept if a validation set of limited size says that it helps.
 *
 * A model is made of decisions that can each be bad (0) or right (1). Its error is a floor that no decision lowers, plus a gap that is
 * shared out between the decisions, the first of them weighing most: diminishing returns emerge, nobody scripts them. A try redraws one
 * decision and keeps it if the error that is *measured* falls. A measurement counts mistakes on so many samples, so it is off by
 * sqrt(p (1 - p) / n); whoever keeps what looks best keeps luck with it, and the measured error is lower than the true one (the winner's
 * curse). Most of that luck is gone when the model is measured on samples that chose nothing.
 *
 * Cost: a few operations a try. Sources: Blum and Hardt 2015, The Ladder (arXiv:1502.04585), for the cure; Bergstra and Bengio 2012,
 * JMLR 13, for why so few tries find what matters.
 */
import type { Random } from './random.ts';

/** What is searched: `weights` say how much of the gap each decision is worth, and sum to 1. */
export type Landscape = { readonly floor: number; readonly gap: number; readonly weights: Float64Array };

/** The luck of one search, thrown before anything is decided, so that two searches can be compared under the same luck: one of each a try. */
export type SearchDice = {
  /** Uniform: which decision a try redraws, and to what. */
  readonly picks: Float32Array;
  readonly redraws: Float32Array;
  /** Standard normal: how far its measurement is off; one more than tries, for what the search begins with. */
  readonly measures: Float32Array;
};

/** A search, try by try. The first entry is what it began with; then one for each try. */
export type Trace = {
  readonly truth: Float64Array;
  readonly measured: Float64Array;
  /** Tries whose decision was kept, and those among them that made the error larger. */
  readonly kept: number;
  readonly mistaken: number;
};

/** Weights of decisions, falling as 1, 1/2, 1/3 and so on. */
export function fallingWeights(decisions: number): Float64Array {
  const weights = Float64Array.from({ length: decisions }, (_, decision) => 1 / (decision + 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/** Throws the luck of a search of so many tries. */
export function throwSearchDice(tries: number, random: Random): SearchDice {
  const dice = {
    picks: new Float32Array(tries),
    redraws: new Float32Array(tries),
    measures: new Float32Array(tries + 1),
  };
  for (let at = 0; at < tries; at++) {
    dice.picks[at] = random.uniform();
    dice.redraws[at] = random.uniform();
    dice.measures[at] = random.normal();
  }
  dice.measures[tries] = random.normal();
  return dice;
}

/** Error that so many samples measure. @param luck standard normal. */
function measuredError(error: number, samples: number, luck: number): number {
  return error + Math.sqrt((error * (1 - error)) / samples) * luck;
}

/**
 * Searches.
 * @param samples of the validation set, at least 1.
 * @param tries at most as many as the dice hold.
 */
export function noisySearch(
  { floor, gap, weights }: Landscape,
  samples: number,
  tries: number,
  { picks, redraws, measures }: SearchDice,
): Trace {
  const decisions = weights.length;
  const states = new Float64Array(decisions);
  const truth = new Float64Array(tries + 1);
  const measured = new Float64Array(tries + 1);
  let error = floor + gap;
  let seen = measuredError(error, samples, measures[tries]!);
  let kept = 0;
  let mistaken = 0;
  truth[0] = error;
  measured[0] = seen;
  for (let at = 0; at < tries; at++) {
    const decision = Math.floor(picks[at]! * decisions);
    const redrawn = redraws[at]!;
    const left = 1 - redrawn;
    const had = 1 - states[decision]!;
    const proposed = error + gap * weights[decision]! * (left * left - had * had);
    const told = measuredError(proposed, samples, measures[at]!);
    if (told < seen) {
      kept++;
      if (proposed > error) mistaken++;
      states[decision] = redrawn;
      error = proposed;
      seen = told;
    }
    truth[at + 1] = error;
    measured[at + 1] = seen;
  }
  return { truth, measured, kept, mistaken };
}

/**
 * By how much the luckiest of so many measurements of one and the same error lies below it, about: the deviation of one measurement times
 * the expected maximum of so many standard normals.
 * @param tries at least 2.
 */
export function winnersCurse(error: number, samples: number, tries: number): number {
  return Math.sqrt((error * (1 - error)) / samples) * Math.sqrt(2 * Math.log(tries));
}
