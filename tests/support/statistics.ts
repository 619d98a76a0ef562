/** A few statistics for tests that measure: means, deviations, and how many standard errors lie between two figures. */
import { type Random, randomFrom } from '../../shared/learn/random.ts';

/** A stream of random numbers for a test; a number makes a seed. */
export function seeded(seed: number, tag = 'test'): Random {
  return randomFrom(seed.toString(16).padStart(32, '0')).fork(tag);
}

export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < values.length; index++) sum += values[index]!;
  return sum / values.length;
}

/** Standard deviation of a sample, its own mean taken out. */
export function deviation(values: ArrayLike<number>): number {
  const middle = mean(values);
  let square = 0;
  for (let index = 0; index < values.length; index++) square += (values[index]! - middle) ** 2;
  return Math.sqrt(square / (values.length - 1));
}

/** How many standard errors the mean of a sample lies from a figure. */
export function errorsFrom(values: ArrayLike<number>, figure: number): number {
  return Math.abs(mean(values) - figure) / (deviation(values) / Math.sqrt(values.length));
}

/** How many standard errors a share of successes lies from the probability that should rule them. */
export function errorsOfShare(successes: number, tries: number, probability: number): number {
  const spread = Math.sqrt((probability * (1 - probability)) / tries);
  return spread === 0
    ? successes === tries * probability
      ? 0
      : Infinity
    : Math.abs(successes / tries - probability) / spread;
}

/** How many standard errors a chi-square statistic over `counts` lies above what even chances give. */
export function errorsFromEven(counts: ArrayLike<number>): number {
  const cells = counts.length;
  const expected = mean(counts);
  let square = 0;
  for (let cell = 0; cell < cells; cell++) square += (counts[cell]! - expected) ** 2 / expected;
  return (square - (cells - 1)) / Math.sqrt(2 * (cells - 1));
}
