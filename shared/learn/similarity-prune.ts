/** Pruning by similarity: what goes when look-alikes are removed, and what stays. */
import type { Pairs } from './lsh.ts';

/** What a pruning decided. */
export type Pruned = {
  /** 1 where the item stays. */
  readonly kept: Uint8Array;
  /** The kept item that sent this one away, or -1; it was standing at that moment. */
  readonly because: Int32Array;
  readonly removed: number;
};

/**
 * Takes pairs in falling similarity; the later item of a pair goes if both still stand.
 *
 * Unlike "keep one of each connected cluster" this never removes an item for being like something that is itself gone: a long chain
 * of slow change (A like B, B like C, A unlike C) keeps more than one link.
 *
 * Cost: sorting the pairs. Equal similarities are taken in the order of the items, so that the result is the same everywhere.
 * @param similarities one per pair, 0 to 1.
 * @param threshold pairs below it are left alone.
 */
export function pruneBySimilarity(count: number, pairs: Pairs, similarities: Float64Array, threshold: number): Pruned {
  const { first, second } = pairs;
  const near: number[] = [];
  for (let pair = 0; pair < pairs.count; pair++) if (similarities[pair]! >= threshold) near.push(pair);
  near.sort((a, b) => similarities[b]! - similarities[a]! || first[a]! - first[b]! || second[a]! - second[b]!);
  const kept = new Uint8Array(count).fill(1);
  const because = new Int32Array(count).fill(-1);
  let removed = 0;
  for (const pair of near) {
    const earlier = first[pair]!;
    const later = second[pair]!;
    if (kept[earlier] === 0 || kept[later] === 0) continue;
    kept[later] = 0;
    because[later] = earlier;
    removed++;
  }
  return { kept, because, removed };
}
