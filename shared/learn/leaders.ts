/** Pruning by leaders: an item goes if enough of those that stay are already like it. */
import type { Pairs } from './lsh.ts';

/** For every item the pairs in which it is the later one, so that pruning walks each pair once. */
export type Neighbours = {
  /** Pairs of item i lie at starts[i] to starts[i + 1] - 1 of the next two. */
  readonly starts: Int32Array;
  readonly earlier: Int32Array;
  readonly similarities: Float64Array;
};

/**
 * Sorts pairs by their later item (counting sort).
 *
 * Cost: two passes over the pairs.
 * @param similarities one per pair, 0 to 1.
 */
export function neighboursOf(count: number, pairs: Pairs, similarities: Float64Array): Neighbours {
  const starts = new Int32Array(count + 1);
  for (let pair = 0; pair < pairs.count; pair++) starts[pairs.second[pair]! + 1]!++;
  for (let item = 0; item < count; item++) starts[item + 1]! += starts[item]!;
  const places = starts.slice(0, count);
  const earlier = new Int32Array(pairs.count);
  const sorted = new Float64Array(pairs.count);
  for (let pair = 0; pair < pairs.count; pair++) {
    const place = places[pairs.second[pair]!]!++;
    earlier[place] = pairs.first[pair]!;
    sorted[place] = similarities[pair]!;
  }
  return { starts, earlier, similarities: sorted };
}

/**
 * Takes the items in order; one goes if at least `copies` of those that stay before it are similar enough.
 *
 * Unlike "keep a few of each connected cluster" it does not chain: with A like B, B like C and A unlike C, it removes B and keeps C.
 * So what is removed always has a look-alike that stays.
 *
 * Cost: one step a pair. Source: the leader algorithm, Hartigan 1975, section 3.
 * @param threshold similarity from which on two items count as alike.
 * @param copies look-alikes that may stay, at least 1.
 * @param among 1 where an item takes part; the others are neither kept nor looked at. All do if left out.
 * @returns 1 where an item stays.
 */
export function keptByLeaders(
  { starts, earlier, similarities }: Neighbours,
  threshold: number,
  copies: number,
  among?: Uint8Array,
): Uint8Array {
  const count = starts.length - 1;
  const kept = new Uint8Array(count);
  for (let item = 0; item < count; item++) {
    if (among !== undefined && among[item] === 0) continue;
    let alike = 0;
    for (let place = starts[item]!; place < starts[item + 1]! && alike < copies; place++) {
      if (similarities[place]! >= threshold && kept[earlier[place]!] === 1) alike++;
    }
    if (alike < copies) kept[item] = 1;
  }
  return kept;
}
