/** The luck of a world's half years, thrown before anything is decided: two plans that meet the same half year meet the same luck. */
import type { Random } from '../../learn/random.ts';
import { decisions, highest, lowest } from './formulas.ts';
import { checkCount, mostTries } from './sizes.ts';

export type Luck = {
  /** The recipe that the half year begins with. */
  readonly start: Float64Array;
  /** By try: which decision it redraws, and to what. */
  readonly picks: Uint8Array;
  readonly redraws: Float32Array;
  /** In which order samples of the wall are labelled for validation, and samples of pilots are checked. */
  readonly labelled: Int32Array;
  readonly checked: Int32Array;
};

/**
 * First recipes of so many half years. Of every decision each half year has a stretch of its range to itself, so that together they are
 * neither lucky nor unlucky. Source: McKay, Beckman and Conover 1979, Technometrics 21 (Latin hypercube sampling).
 */
function startsOf(count: number, random: Random): readonly Float64Array[] {
  const starts = Array.from({ length: count }, () => new Float64Array(decisions));
  for (let decision = 0; decision < decisions; decision++) {
    const stretches = random.permutation(count);
    for (const [future, start] of starts.entries())
      start[decision] = lowest + ((highest - lowest) * (stretches[future]! + random.uniform())) / count;
  }
  return starts;
}

/** Throws the luck of so many half years with so many samples on the wall. */
export function throwLuck(count: number, samples: number, random: Random): readonly Luck[] {
  return startsOf(count, random.fork('starts')).map((start, future) => {
    const stream = random.fork(`half-year/${future}`);
    const picks = new Uint8Array(mostTries);
    const redraws = new Float32Array(mostTries);
    for (let at = 0; at < mostTries; at++) {
      picks[at] = stream.integer(decisions);
      redraws[at] = stream.between(lowest, highest);
    }
    return { start, picks, redraws, labelled: stream.permutation(samples), checked: stream.permutation(checkCount) };
  });
}

/** The recipe that a half year begins with. @param unsettled how far it lies from where training put it, as a share of how far it was drawn. */
export function firstRecipe({ start }: Luck, unsettled: number): Float64Array {
  return start.map((value) => 1 + (value - 1) * unsettled);
}
