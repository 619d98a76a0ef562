/** Pairs of items with similarities, given by hand or drawn. */
import fc from 'fast-check';
import type { Pairs } from '../../shared/learn/lsh.ts';

type Rated = { readonly pairs: Pairs; readonly similarities: Float64Array };

/** Pairs as first, second, similarity. */
export function pairsOf(...rows: readonly (readonly [number, number, number])[]): Rated {
  return {
    pairs: {
      first: Int32Array.from(rows, ([first]) => first),
      second: Int32Array.from(rows, ([, second]) => second),
      count: rows.length,
    },
    similarities: Float64Array.from(rows, ([, , similarity]) => similarity),
  };
}

/** Any pairs among `count` items, each at most once, with any similarities. */
export function arbitraryPairs(count: number): fc.Arbitrary<Rated> {
  const item = fc.nat(count - 1);
  return fc
    .uniqueArray(fc.tuple(item, item, fc.integer({ min: 0, max: 20 })), {
      selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`,
      maxLength: 2 * count,
    })
    .map((rows) => rows.filter(([a, b]) => a !== b))
    .map((rows) => pairsOf(...rows.map(([a, b, part]) => [Math.min(a, b), Math.max(a, b), part / 20] as const)));
}
