/** Shingles: a text's short runs of words, once each, and what one changed word costs. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jaccard } from '../../../shared/learn/minhash.ts';
import { shinglesOf } from '../../../shared/learn/shingles.ts';

const text = (...words: number[]) => Int32Array.from(words);
const distinct = (length: number, from = 0) => Int32Array.from({ length }, (_, place) => from + place);

test('four words make three pairs, and a pair that comes back counts once', () => {
  expect(shinglesOf(text(1, 2, 3, 4), 2)).toHaveLength(3);
  expect(shinglesOf(text(1, 2, 1, 2), 2)).toHaveLength(2);
  expect(shinglesOf(text(1, 2), 3)).toHaveLength(0);
});

test('two pages that share a run of words share its shingle, and the order of words matters', () => {
  const [first, second] = [shinglesOf(text(5, 6, 7), 2), shinglesOf(text(6, 7, 5), 2)];
  expect(jaccard(first, second)).toBe(1 / 3);
  expect(jaccard(shinglesOf(text(1, 2), 2), shinglesOf(text(2, 1), 2))).toBe(0);
});

test('a word changed in the middle breaks as many shingles as they are wide', () => {
  const runs = 96;
  for (const width of [2, 3, 5]) {
    const words = distinct(runs + width - 1);
    const changed = words.with(40, -1);
    const left = runs - width;
    expect(jaccard(shinglesOf(words, width), shinglesOf(changed, width))).toBeCloseTo(left / (2 * runs - left), 12);
  }
});

test('they are distinct, in rising order, and as many as there are different runs', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(4), { maxLength: 30 }), fc.integer({ min: 1, max: 4 }), (words, width) => {
      const shingles = [...shinglesOf(Int32Array.from(words), width)];
      const runs = words
        .slice(0, Math.max(0, words.length - width + 1))
        .map((_, at) => words.slice(at, at + width).join());
      expect(shingles).toHaveLength(new Set(runs).size);
      expect(shingles).toEqual([...new Set(shingles)].sort((a, b) => a - b));
    }),
  );
});
