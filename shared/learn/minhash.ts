/** MinHash: a short signature of a set, by which two sets can be compared without either. */
import type { Random } from './random.ts';

/** Signatures of many sets, row by row. The first k entries of a row are themselves a signature of k hashes. */
export type Signatures = {
  /** count x hashes smallest hash values. */
  readonly values: Int32Array;
  readonly count: number;
  /** Entries in one signature. */
  readonly hashes: number;
};

/** A fixed 32-bit mixing function: neighbouring tokens must not have neighbouring hashes. Source: C. Wellons, "lowbias32", 2018. */
export function mix(word: number): number {
  let mixed = word ^ (word >>> 16);
  mixed = Math.imul(mixed, 0x7feb352d);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x846ca68b);
  return (mixed ^ (mixed >>> 16)) | 0;
}

/**
 * Signatures of sets of tokens.
 *
 * Why it works: under a random ordering of all tokens, the first token of A u B is equally likely to be any of them, and it is the
 * first of both sets exactly if it lies in A n B. So one entry of two signatures agrees with probability |A n B| / |A u B|, their
 * Jaccard similarity J, and the share of agreeing entries estimates J with deviation sqrt(J (1 - J) / hashes).
 *
 * Cost: tokens x hashes. Source: A. Broder, On the resemblance and containment of documents, 1997.
 * @param sets the tokens of each set; repeats do no harm.
 * @param hashes entries in a signature.
 */
export function signaturesOf(sets: readonly Int32Array[], hashes: number, random: Random): Signatures {
  const multipliers = new Int32Array(hashes);
  const offsets = new Int32Array(hashes);
  for (let hash = 0; hash < hashes; hash++) {
    // An odd multiplier makes the map one to one, so that it is an ordering.
    multipliers[hash] = random.word() | 1;
    offsets[hash] = random.word();
  }
  const values = new Int32Array(sets.length * hashes).fill(0x7fffffff);
  for (let index = 0; index < sets.length; index++) {
    const set = sets[index]!;
    const row = values.subarray(index * hashes, (index + 1) * hashes);
    for (let place = 0; place < set.length; place++) {
      const token = mix(set[place]!);
      for (let hash = 0; hash < hashes; hash++) {
        let value = Math.imul(token ^ offsets[hash]!, multipliers[hash]!);
        value ^= value >>> 15;
        if (value < row[hash]!) row[hash] = value;
      }
    }
  }
  return { values, count: sets.length, hashes };
}

/** The estimated Jaccard similarity of two rows: the share of entries that agree, 0 to 1. */
export function similarity(signatures: Signatures, first: number, second: number): number {
  const { values, hashes } = signatures;
  const a = first * hashes;
  const b = second * hashes;
  let agreeing = 0;
  for (let hash = 0; hash < hashes; hash++) if (values[a + hash] === values[b + hash]) agreeing++;
  return agreeing / hashes;
}

/** The true Jaccard similarity of two sets of distinct tokens, 0 to 1; two empty sets are alike. */
export function jaccard(first: Int32Array, second: Int32Array): number {
  const known = new Set(first);
  let shared = 0;
  for (const token of second) if (known.has(token)) shared++;
  const union = first.length + second.length - shared;
  return union === 0 ? 1 : shared / union;
}
