/** Shingles: a text as the set of its short runs of words, so that two texts can be compared as two sets are. */
import { mix } from './minhash.ts';

/**
 * The w-shingles of a text: every run of `width` neighbouring words, each once, as a 32-bit hash.
 *
 * Why runs and not words: two pages on one topic share their words, but only copies share their order. The wider the run, the more
 * one changed word costs: it breaks `width` shingles, so that of q shingles kept of a text of n, the similarity is q / (2n - q).
 *
 * Cost: words x width to hash, and a sort. Source: A. Broder, On the resemblance and containment of documents, 1997.
 * @param words the tokens in reading order.
 * @returns distinct hashes in rising order; none if the text is shorter than a run. Two runs share a hash with probability 2^-32.
 */
export function shinglesOf(words: Int32Array, width: number): Int32Array {
  const runs = Math.max(0, words.length - width + 1);
  const hashes = new Int32Array(runs);
  for (let start = 0; start < runs; start++) {
    let hash = 0;
    for (let place = start; place < start + width; place++) hash = mix(Math.imul(hash, 31) + words[place]! + 1);
    hashes[start] = hash;
  }
  hashes.sort();
  let distinct = 0;
  for (let run = 0; run < runs; run++) {
    if (run === 0 || hashes[run] !== hashes[run - 1]) hashes[distinct++] = hashes[run]!;
  }
  return hashes.slice(0, distinct);
}
