/** MinHash estimates what it says it estimates, with the spread that theory gives it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jaccard, signaturesOf, similarity } from '../../../shared/learn/minhash.ts';
import { deviation, errorsFrom, seeded } from '../../support/statistics.ts';
import { pairOfSets } from '../../support/token-sets.ts';

test('the similarity of two sets is what they share, over all they hold', () => {
  expect(jaccard(Int32Array.of(1, 2, 3), Int32Array.of(2, 3, 4))).toBe(0.5);
  expect(jaccard(Int32Array.of(1, 2), Int32Array.of(3))).toBe(0);
  expect(jaccard(Int32Array.of(), Int32Array.of())).toBe(1);
});

describe('the estimate', () => {
  const hashes = 112;
  const repetitions = 800;

  for (const [shared, each] of [
    [20, 60],
    [50, 75],
    [80, 90],
    [95, 98],
  ] as const) {
    const truth = shared / (2 * each - shared);
    test(`is ${truth.toFixed(2)} on average for sets that are so alike, with deviation sqrt(J (1 - J) / hashes)`, () => {
      const random = seeded(11, `${shared}`);
      const estimates = Float64Array.from({ length: repetitions }, (_, repetition) => {
        const sets = pairOfSets(random, shared, each);
        return similarity(signaturesOf(sets, hashes, random.fork(`hashes ${repetition}`)), 0, 1);
      });
      const theory = Math.sqrt((truth * (1 - truth)) / hashes);
      expect(errorsFrom(estimates, truth)).toBeLessThan(3);
      // The deviation of a deviation is about sd / sqrt(2 n): a tenth is four of them.
      expect(Math.abs(deviation(estimates) / theory - 1)).toBeLessThan(0.1);
    });
  }
});

const sets = fc.array(fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 30 }), {
  minLength: 2,
  maxLength: 6,
});
const typed = (lists: readonly number[][]) => lists.map((list) => Int32Array.from(list));

test('the order of tokens in a set, and of sets in a list, changes no signature', () => {
  fc.assert(
    fc.property(sets, (lists) => {
      const straight = signaturesOf(typed(lists), 16, seeded(12));
      const turned = signaturesOf(typed(lists.map((list) => list.toReversed()).toReversed()), 16, seeded(12));
      for (let row = 0; row < lists.length; row++) {
        const other = lists.length - 1 - row;
        expect(straight.values.slice(row * 16, (row + 1) * 16)).toEqual(
          turned.values.slice(other * 16, (other + 1) * 16),
        );
      }
    }),
  );
});

test('the beginning of a signature is itself a signature', () => {
  fc.assert(
    fc.property(sets, (lists) => {
      const long = signaturesOf(typed(lists), 24, seeded(13));
      const short = signaturesOf(typed(lists), 8, seeded(13));
      for (let row = 0; row < lists.length; row++)
        expect(long.values.slice(row * 24, row * 24 + 8)).toEqual(short.values.slice(row * 8, (row + 1) * 8));
    }),
  );
});

test('a set is entirely like itself, and likeness goes both ways', () => {
  fc.assert(
    fc.property(sets, (lists) => {
      const signatures = signaturesOf(typed([...lists, lists[0]!]), 16, seeded(14));
      expect(similarity(signatures, 0, lists.length)).toBe(1);
      expect(similarity(signatures, 0, 1)).toBe(similarity(signatures, 1, 0));
    }),
  );
});
