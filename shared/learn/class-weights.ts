/** Class weights: rows of a rare class count for more, so that every class weighs alike. */
import { emptyProducts, type Products } from './least-squares.ts';

/**
 * Products in which every class weighs as much as every other, and all rows together as much as before: rows of a class count for
 * all / (classes x rows of the class).
 * Why: a rare class that is learnt from four samples is drowned by two hundred others, whoever picked them. Source: King and Zeng 2001.
 * @param byClass the products of each class's rows alone.
 * @param rows how many each class has; a class without any is left out.
 */
export function evenly(byClass: readonly Products[], rows: readonly number[]): Products {
  const first = byClass[0]!;
  const result = emptyProducts(first.width, first.classes);
  const all = rows.reduce((sum, count) => sum + count, 0);
  const present = rows.filter((count) => count > 0).length;
  for (const [label, products] of byClass.entries()) {
    if (rows[label] === 0) continue;
    const weight = all / (present * rows[label]!);
    for (let place = 0; place < result.squares.length; place++)
      result.squares[place]! += weight * products.squares[place]!;
    for (let place = 0; place < result.sums.length; place++) result.sums[place]! += weight * products.sums[place]!;
  }
  return result;
}
