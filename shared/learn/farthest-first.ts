/** Groups by farthest-first traversal: centres as far apart as they go, and every sample with the centre that it lies nearest to. */
import type { Matrix } from './features.ts';

/**
 * Picks centres one after another, each the row that lies farthest from all centres so far; a row belongs to the nearest one. No row lies
 * farther from its centre than twice what the best choice of as many centres could reach.
 *
 * Cost: count x centres x width. Source: Gonzalez 1985; for choosing what to label: Sener and Savarese 2018, core-sets.
 * @param count rows that take part: the first of the matrix.
 * @param centres groups wanted, at least 1.
 * @param first the row that is the first centre.
 * @returns the group of every row, from 0; fewer groups than wanted only if there are fewer different rows.
 */
export function farthestFirst({ values, width }: Matrix, count: number, centres: number, first: number): Int32Array {
  const group = new Int32Array(count);
  const nearest = new Float64Array(count).fill(Infinity);
  let centre = first;
  for (let number = 0; number < centres; number++) {
    let next = centre;
    let farthest = 0;
    for (let row = 0; row < count; row++) {
      let square = 0;
      // Once farther than what is known, the rest of the columns cannot bring it nearer.
      for (let column = 0; column < width && square < nearest[row]!; column++)
        square += (values[row * width + column]! - values[centre * width + column]!) ** 2;
      if (square < nearest[row]!) {
        nearest[row] = square;
        group[row] = number;
      }
      if (nearest[row]! > farthest) {
        farthest = nearest[row]!;
        next = row;
      }
    }
    if (farthest === 0) break;
    centre = next;
  }
  return group;
}
