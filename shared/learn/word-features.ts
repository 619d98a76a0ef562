/** Features of texts: how often each word occurs, folded into few columns by random directions. */
import type { Matrix } from './features.ts';
import type { Random } from './random.ts';

/**
 * Every word has a random direction; a text is the sum of those of its words. Two texts lie as near each other as their word counts do,
 * but for a small error that shrinks with the columns.
 *
 * Cost: words x columns. Source: Johnson and Lindenstrauss 1984; Bingham and Mannila 2001 for texts.
 * @param texts tokens below `vocabulary`.
 * @returns one row a text, `columns` wide.
 */
export function wordFeatures(
  texts: readonly Int32Array[],
  vocabulary: number,
  columns: number,
  random: Random,
): Matrix {
  const directions = new Float64Array(vocabulary * columns).map(() => random.normal(0, 1 / Math.sqrt(columns)));
  const values = new Float64Array(texts.length * columns);
  for (const [row, text] of texts.entries()) {
    for (const word of text) {
      for (let column = 0; column < columns; column++)
        values[row * columns + column]! += directions[word * columns + column]!;
    }
  }
  return { values, count: texts.length, width: columns };
}
