/** The bigram model counts, mixes what it saw with what is frequent, and knows more the more it has read. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bitsOf, bitsPerWord, emptyBigram, forget, probabilityAfter, readText } from '../../../shared/learn/bigram.ts';
import { seeded } from '../../support/statistics.ts';

const text = (...words: number[]) => Int32Array.from(words);

test('after reading "0 1 0 1 2" the words after 1 have the probabilities of Witten and Bell', () => {
  const model = emptyBigram(3);
  readText(model, text(0, 1, 0, 1, 2));
  // 1 was followed twice, by two different words; alone, 0 and 1 have (2 + 1/2) / (5 + 3/2), and 2 has (1 + 1/2) / (5 + 3/2).
  expect(probabilityAfter(model, 1, 0)).toBeCloseTo((1 + 2 * (2.5 / 6.5)) / 4, 12);
  expect(probabilityAfter(model, 1, 1)).toBeCloseTo((0 + 2 * (2.5 / 6.5)) / 4, 12);
  expect(probabilityAfter(model, 1, 2)).toBeCloseTo((1 + 2 * (1.5 / 6.5)) / 4, 12);
  // 2 was followed by nothing: what is frequent anyway is all there is to go by.
  expect(probabilityAfter(model, 2, 0)).toBeCloseTo(2.5 / 6.5, 12);
  const bits = -Math.log2((2 + 2.5 / 6.5) / 3) - Math.log2((1 + 2 * (1.5 / 6.5)) / 4);
  expect(bitsOf(model, text(0, 1, 2))).toBeCloseTo(bits, 12);
});

test('a model that has read nothing needs the bits of a blind guess', () => {
  expect(bitsPerWord(emptyBigram(64), [text(1, 2, 3), text(9, 9)])).toBeCloseTo(6, 12);
});

const arbitraryText = fc.array(fc.nat(5), { minLength: 2, maxLength: 40 }).map((words) => Int32Array.from(words));

test('the probabilities of all words after any word add up to one', () => {
  fc.assert(
    fc.property(fc.array(arbitraryText, { maxLength: 4 }), fc.nat(5), (texts, before) => {
      const model = emptyBigram(6);
      for (const words of texts) readText(model, words);
      const sum = Array.from({ length: 6 }, (_, word) => probabilityAfter(model, before, word)).reduce((a, b) => a + b);
      expect(sum).toBeCloseTo(1, 10);
    }),
  );
});

test('reading a text in another order of texts gives the same model, and forgetting gives an empty one', () => {
  fc.assert(
    fc.property(fc.array(arbitraryText, { maxLength: 4 }), (texts) => {
      const [straight, turned] = [emptyBigram(6), emptyBigram(6)];
      for (const words of texts) readText(straight, words);
      for (const words of texts.toReversed()) readText(turned, words);
      expect(turned).toEqual(straight);
      forget(turned);
      expect(turned).toEqual(emptyBigram(6));
    }),
  );
});

test('it learns a language: held-out bits fall towards the entropy of its chain', () => {
  const random = seeded(41);
  // Each of 32 words is followed by the next, or with one chance in four by the one after it: an entropy of 0.811 bits.
  const write = (length: number) => {
    const words = new Int32Array(length);
    for (let place = 1; place < length; place++)
      words[place] = (words[place - 1]! + (random.chance(1 / 4) ? 2 : 1)) % 32;
    return words;
  };
  const heldOut = [write(2000)];
  const model = emptyBigram(32);
  const bits = [50, 500, 5000, 50_000].map((length) => {
    readText(model, write(length));
    return bitsPerWord(model, heldOut);
  });
  expect(bits).toEqual(bits.toSorted((a, b) => b - a));
  expect(bits[0]).toBeGreaterThan(2);
  expect(bits[3]).toBeGreaterThan(0.78);
  expect(bits[3]).toBeLessThan(0.86);
});
