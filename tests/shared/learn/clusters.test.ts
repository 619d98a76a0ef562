/** Clusters hold together what pairs hold together, whatever the order in which the pairs come. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clustersOf, keptPerCluster } from '../../../shared/learn/clusters.ts';
import type { Pairs } from '../../../shared/learn/lsh.ts';
import { arbitraryPairs, pairsOf } from '../../support/pairs.ts';

const apart = (count: number, pairs: Pairs, similarities: Float64Array, threshold: number) => {
  // Every item learns the smallest number it is tied to, until nobody learns anything new.
  const smallest = Array.from({ length: count }, (_, item) => item);
  for (let round = 0; round < count; round++) {
    for (let pair = 0; pair < pairs.count; pair++) {
      if (similarities[pair]! < threshold) continue;
      const [a, b] = [pairs.first[pair]!, pairs.second[pair]!];
      const least = Math.min(smallest[a]!, smallest[b]!);
      smallest[a] = least;
      smallest[b] = least;
    }
  }
  return smallest;
};

test('a chain of likeness is one cluster, though its ends have nothing in common', () => {
  const { pairs, similarities } = pairsOf([0, 1, 0.9], [1, 3, 0.8], [2, 4, 0.3]);
  const clusters = clustersOf(5, pairs, similarities, 0.5);
  expect([...clusters.first]).toEqual([0, 0, 2, 0, 4]);
  expect([...clusters.sizes]).toEqual([3, 0, 1, 0, 1]);
  expect(clusters.count).toBe(3);
  expect([...keptPerCluster(clusters, 1)]).toEqual([1, 0, 1, 0, 1]);
  expect([...keptPerCluster(clusters, 2)]).toEqual([1, 1, 1, 0, 1]);
});

test('the first of a cluster is the smallest that its pairs lead to', () => {
  fc.assert(
    fc.property(
      arbitraryPairs(12),
      fc.double({ min: 0, max: 1, noNaN: true }),
      ({ pairs, similarities }, threshold) => {
        const { first } = clustersOf(12, pairs, similarities, threshold);
        expect([...first]).toEqual(apart(12, pairs, similarities, threshold));
      },
    ),
  );
});

test('as many stay as there are places for them, and the earliest do', () => {
  fc.assert(
    fc.property(arbitraryPairs(12), fc.integer({ min: 1, max: 4 }), ({ pairs, similarities }, copies) => {
      const clusters = clustersOf(12, pairs, similarities, 0.5);
      const kept = keptPerCluster(clusters, copies);
      for (let root = 0; root < 12; root++) {
        const members = [...clusters.first.keys()].filter((item) => clusters.first[item] === root);
        expect(members.length).toBe(clusters.sizes[root]);
        expect(members.filter((item) => kept[item] === 1)).toEqual(members.slice(0, copies));
      }
    }),
  );
});

test('shuffling the items changes which of a cluster stays, and nothing else', () => {
  fc.assert(
    fc.property(
      arbitraryPairs(10),
      fc.shuffledSubarray(
        Array.from({ length: 10 }, (_, item) => item),
        { minLength: 10 },
      ),
      ({ pairs, similarities }, order) => {
        const moved = pairsOf(
          ...Array.from(pairs.first, (first, pair) => {
            const [a, b] = [order[first]!, order[pairs.second[pair]!]!];
            return [Math.min(a, b), Math.max(a, b), similarities[pair]!] as const;
          }),
        );
        const before = clustersOf(10, pairs, similarities, 0.5);
        const after = clustersOf(10, moved.pairs, moved.similarities, 0.5);
        for (let a = 0; a < 10; a++)
          for (let b = 0; b < 10; b++)
            expect(after.first[order[a]!] === after.first[order[b]!]).toBe(before.first[a] === before.first[b]);
        const stay = (clusters: typeof before) => keptPerCluster(clusters, 2).reduce((sum, one) => sum + one, 0);
        expect(stay(after)).toBe(stay(before));
      },
    ),
  );
});
