/** Features of texts: few columns that keep how far texts lie apart. */
import { expect, test } from 'vitest';
import { wordFeatures } from '../../../shared/learn/word-features.ts';
import { mean, seeded } from '../../support/statistics.ts';

const vocabulary = 300;
const random = seeded(5, 'texts');
const texts = Array.from({ length: 30 }, () => Int32Array.from({ length: 24 }, () => random.integer(vocabulary)));

function apart(values: Float64Array, width: number, a: number, b: number): number {
  let square = 0;
  for (let column = 0; column < width; column++)
    square += (values[a * width + column]! - values[b * width + column]!) ** 2;
  return square;
}

test('squared distances of texts are those of their word counts, within what so few columns allow', () => {
  const counts = new Float64Array(texts.length * vocabulary);
  for (const [row, text] of texts.entries()) for (const word of text) counts[row * vocabulary + word]!++;
  const columns = 64;
  const { values } = wordFeatures(texts, vocabulary, columns, seeded(6, 'directions'));
  const ratios: number[] = [];
  for (let a = 0; a < texts.length; a++)
    for (let b = 0; b < a; b++) ratios.push(apart(values, columns, a, b) / apart(counts, vocabulary, a, b));
  // One ratio strays by sqrt(2 / columns), about 18%.
  expect(Math.abs(mean(ratios) - 1)).toBeLessThan(0.1);
  expect(Math.max(...ratios)).toBeLessThan(1 + 6 * Math.sqrt(2 / columns));
});

test('the same words in another order are the same text', () => {
  const [there, back] = [texts[0]!, texts[0]!.slice().reverse()];
  const { values, width } = wordFeatures([there, back], vocabulary, 16, seeded(7));
  for (let column = 0; column < width; column++) expect(values[column]).toBeCloseTo(values[width + column]!, 10);
});
