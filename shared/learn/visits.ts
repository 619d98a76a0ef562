/** In which order a learner looks at its samples: plain passes, or passes in which every class has its turn. */
import type { Random } from './random.ts';

/**
 * Pass after pass over the rows, each in a new random order, until the visits are spent.
 * @returns as many rows as there are visits.
 */
export function passesOver(rows: Int32Array, visits: number, random: Random): Int32Array {
  const order = Int32Array.from(rows);
  const sequence = new Int32Array(visits);
  for (let visit = 0; visit < visits; visit++) {
    const place = visit % order.length;
    if (place === 0) random.shuffle(order);
    sequence[visit] = order[place]!;
  }
  return sequence;
}

/**
 * The classes take turns, each going through its own rows pass after pass. A learner fed so does not feel how often a class occurs
 * in its pool: two pools then differ only in which samples of a class they hold. A class without rows is skipped.
 * @param rowsByClass the rows of each class.
 * @returns as many rows as there are visits; the classes' shares differ by one visit at most.
 */
export function turnsOver(rowsByClass: readonly Int32Array[], visits: number, random: Random): Int32Array {
  const orders = rowsByClass.filter((rows) => rows.length > 0).map((rows) => Int32Array.from(rows));
  const places = new Int32Array(orders.length);
  const sequence = new Int32Array(visits);
  for (let visit = 0; visit < visits; visit++) {
    const turn = visit % orders.length;
    const order = orders[turn]!;
    const place = places[turn]!++ % order.length;
    if (place === 0) random.shuffle(order);
    sequence[visit] = order[place]!;
  }
  return sequence;
}
