/** Verification: what a candidate pair is worth, once somebody looks at it. */
import type { Pairs } from './lsh.ts';
import { type Signatures, similarity } from './minhash.ts';

/**
 * The estimated similarity of every pair: the share of the signatures' entries that agree.
 *
 * Banding only says that a pair agreed somewhere. Looking at all entries turns away most of the strangers that shared a band by
 * chance, and what it costs is small beside the signatures themselves. The estimate's deviation is sqrt(J (1 - J) / hashes).
 *
 * Cost: pairs x hashes.
 * @returns one per pair, 0 to 1, in the order of the pairs.
 */
export function estimatedSimilarities(signatures: Signatures, pairs: Pairs): Float64Array {
  const similarities = new Float64Array(pairs.count);
  for (let pair = 0; pair < pairs.count; pair++)
    similarities[pair] = similarity(signatures, pairs.first[pair]!, pairs.second[pair]!);
  return similarities;
}

/**
 * The true Jaccard similarity of every pair, for when an estimate will not do.
 *
 * Cost: for each pair the tokens of both, which is why nobody does this for all pairs of a crawl.
 * @param sets distinct tokens in rising order, as `shinglesOf` returns them.
 * @returns one per pair, 0 to 1; two empty sets are alike.
 */
export function trueSimilarities(sets: readonly Int32Array[], pairs: Pairs): Float64Array {
  const similarities = new Float64Array(pairs.count);
  for (let pair = 0; pair < pairs.count; pair++)
    similarities[pair] = overlap(sets[pairs.first[pair]!]!, sets[pairs.second[pair]!]!);
  return similarities;
}

/** Walks two rising lists side by side, as one merges them. */
function overlap(first: Int32Array, second: Int32Array): number {
  let shared = 0;
  for (let a = 0, b = 0; a < first.length && b < second.length; ) {
    const left = first[a]!;
    const right = second[b]!;
    if (left === right) shared++;
    if (left <= right) a++;
    if (right <= left) b++;
  }
  const union = first.length + second.length - shared;
  return union === 0 ? 1 : shared / union;
}
