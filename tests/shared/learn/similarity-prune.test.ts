/** Pruning removes look-alikes of what stays, and only those. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pruneBySimilarity } from '../../../shared/learn/similarity-prune.ts';
import { arbitraryPairs, pairsOf } from '../../support/pairs.ts';

test('a chain keeps both its ends: the middle goes, and nothing is removed for being like something that is gone', () => {
  const { pairs, similarities } = pairsOf([0, 1, 0.9], [1, 2, 0.8]);
  const pruned = pruneBySimilarity(3, pairs, similarities, 0.5);
  expect([...pruned.kept]).toEqual([1, 0, 1]);
  expect([...pruned.because]).toEqual([-1, 0, -1]);
  expect(pruned.removed).toBe(1);
});

test('pairs below the threshold are left alone', () => {
  const { pairs, similarities } = pairsOf([0, 1, 0.49], [0, 2, 0.5]);
  expect([...pruneBySimilarity(3, pairs, similarities, 0.5).kept]).toEqual([1, 1, 0]);
});

test('no two that stay are alike, and whatever goes had a standing earlier look-alike', () => {
  fc.assert(
    fc.property(
      arbitraryPairs(12),
      fc.double({ min: 0, max: 1, noNaN: true }),
      ({ pairs, similarities }, threshold) => {
        const { kept, because, removed } = pruneBySimilarity(12, pairs, similarities, threshold);
        const alike = new Set<string>();
        for (let pair = 0; pair < pairs.count; pair++) {
          if (similarities[pair]! < threshold) continue;
          const [first, second] = [pairs.first[pair]!, pairs.second[pair]!];
          alike.add(`${first} ${second}`);
          expect(kept[first]! + kept[second]!).toBeLessThan(2);
        }
        expect(removed).toBe(kept.filter((stays) => stays === 0).length);
        for (let item = 0; item < 12; item++) {
          if (kept[item] === 1) expect(because[item]).toBe(-1);
          else expect(alike.has(`${because[item]} ${item}`)).toBe(true);
        }
      },
    ),
  );
});

test('the order of the pairs does not matter, ties included', () => {
  fc.assert(
    fc.property(arbitraryPairs(12), ({ pairs, similarities }) => {
      const turned = pairsOf(
        ...Array.from(
          pairs.first,
          (first, pair) => [first, pairs.second[pair]!, similarities[pair]!] as const,
        ).toReversed(),
      );
      const straight = pruneBySimilarity(12, pairs, similarities, 0.4);
      expect(pruneBySimilarity(12, turned.pairs, turned.similarities, 0.4)).toEqual(straight);
    }),
  );
});
