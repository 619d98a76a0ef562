/** Verification looks at every pair, by estimate or by truth, and the truth is what counting gives. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jaccard, signaturesOf, similarity } from '../../../shared/learn/minhash.ts';
import { estimatedSimilarities, trueSimilarities } from '../../../shared/learn/verification.ts';
import { pairsOf } from '../../support/pairs.ts';
import { errorsFrom, seeded } from '../../support/statistics.ts';
import { pairOfSets } from '../../support/token-sets.ts';

test('the true similarity of {1 2 3 4} and {3 4 5} is two of five', () => {
  const sets = [Int32Array.of(1, 2, 3, 4), Int32Array.of(3, 4, 5), Int32Array.of()];
  const { pairs } = pairsOf([0, 1, 0], [1, 2, 0], [2, 2, 0]);
  expect([...trueSimilarities(sets, pairs)]).toEqual([2 / 5, 0, 1]);
});

test('walking two sorted lists counts what looking up every token counts', () => {
  const set = fc.uniqueArray(fc.integer({ min: -20, max: 20 })).map((tokens) => Int32Array.from(tokens).sort());
  fc.assert(
    fc.property(set, set, (first, second) => {
      const [found] = trueSimilarities([first, second], pairsOf([0, 1, 0]).pairs);
      expect(found).toBe(jaccard(first, second));
    }),
  );
});

test('the estimate of each pair is that of its two signatures, and lies around the truth', () => {
  const random = seeded(31);
  const sets = Array.from({ length: 300 }, () => pairOfSets(random, 30, 40)).flat();
  const signatures = signaturesOf(sets, 64, random.fork('hashes'));
  const { pairs } = pairsOf(...Array.from({ length: 300 }, (_, pair) => [2 * pair, 2 * pair + 1, 0] as const));
  const estimates = estimatedSimilarities(signatures, pairs);
  expect(estimates[7]).toBe(similarity(signatures, 14, 15));
  expect(errorsFrom(estimates, 30 / 50)).toBeLessThan(3);
});
