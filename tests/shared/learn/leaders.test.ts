/** Leaders: what is removed has a look-alike that stays, and what stays has too few. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptByLeaders, neighboursOf } from '../../../shared/learn/leaders.ts';
import type { Pairs } from '../../../shared/learn/lsh.ts';

const pairsOf = (pairs: readonly (readonly [number, number])[]): Pairs => ({
  first: Int32Array.from(pairs, ([first]) => first),
  second: Int32Array.from(pairs, ([, second]) => second),
  count: pairs.length,
});

test('a chain loses its middle and keeps both ends', () => {
  // A like B, B like C, A unlike C.
  const neighbours = neighboursOf(
    3,
    pairsOf([
      [0, 1],
      [1, 2],
    ]),
    Float64Array.of(0.9, 0.9),
  );
  expect([...keptByLeaders(neighbours, 0.8, 1)]).toEqual([1, 0, 1]);
});

test('two copies of four may stay, and those that take no part are neither kept nor counted', () => {
  const all = pairsOf([
    [0, 1],
    [0, 2],
    [1, 2],
    [0, 3],
    [1, 3],
    [2, 3],
  ]);
  const neighbours = neighboursOf(4, all, new Float64Array(6).fill(1));
  expect([...keptByLeaders(neighbours, 0.5, 2)]).toEqual([1, 1, 0, 0]);
  expect([...keptByLeaders(neighbours, 0.5, 1, Uint8Array.of(0, 1, 1, 1))]).toEqual([0, 1, 0, 0]);
});

const worlds = fc.integer({ min: 2, max: 12 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    similarities: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: (count * (count - 1)) / 2,
      maxLength: (count * (count - 1)) / 2,
    }),
    threshold: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
    copies: fc.integer({ min: 1, max: 4 }),
  }),
);

test('whatever the pool, the removed have as many look-alikes before them that stay as may, and the kept have fewer', () => {
  fc.assert(
    fc.property(worlds, ({ count, similarities, threshold, copies }) => {
      const list: [number, number][] = [];
      for (let a = 0; a < count; a++) for (let b = a + 1; b < count; b++) list.push([a, b]);
      const kept = keptByLeaders(
        neighboursOf(count, pairsOf(list), Float64Array.from(similarities)),
        threshold,
        copies,
      );
      for (let item = 0; item < count; item++) {
        const alike = list.filter(
          ([a, b], pair) => b === item && kept[a] === 1 && similarities[pair]! >= threshold,
        ).length;
        expect(kept[item] === 1).toBe(alike < copies);
      }
    }),
  );
});
