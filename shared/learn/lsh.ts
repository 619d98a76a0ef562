/** Locality-sensitive hashing: finds the pairs worth comparing, without looking at all pairs. */

import type { Signatures } from './minhash.ts';
import { mix } from './minhash.ts';

/** Candidate pairs; `first[i] < second[i]` for every i. */
export type Pairs = { readonly first: Int32Array; readonly second: Int32Array; readonly count: number };

/**
 * Pairs of rows that agree in at least one band.
 *
 * A signature is cut into bands of some rows each. Two rows of similarity s agree in all of one band's rows with probability
 * s^rows, so they become a candidate pair with probability 1 - (1 - s^rows)^bands: an S-curve with its step near
 * (1 / bands)^(1 / rows). Many rows make it strict, many bands make it generous; to swap the two is to swap a sieve for a dam.
 *
 * Cost: count x bands, plus the candidates; memory count^2 / 8 bytes to tell new pairs from known ones.
 * Source: Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, chapter 3.
 * @throws RangeError if the signatures are shorter than bands x rows.
 */
export function candidatePairs(signatures: Signatures, bands: number, rows: number): Pairs {
  const { values, count, hashes } = signatures;
  if (bands * rows > hashes) throw new RangeError('bands x rows exceed the length of a signature');
  const known = new Uint32Array(Math.ceil((count * count) / 32));
  let first = new Int32Array(1024);
  let second = new Int32Array(1024);
  let found = 0;
  // The newest member of each bucket, and for each row the one that was there before it: chains without a list per bucket.
  const newest = new Map<number, number>();
  const previous = new Int32Array(count);
  for (let band = 0; band < bands; band++) {
    newest.clear();
    for (let row = 0; row < count; row++) {
      const start = row * hashes + band * rows;
      let bucket = band;
      for (let place = 0; place < rows; place++) bucket = mix(bucket ^ values[start + place]!);
      const head = newest.get(bucket) ?? -1;
      previous[row] = head;
      newest.set(bucket, row);
      for (let other = head; other >= 0; other = previous[other]!) {
        const bit = other * count + row;
        const mask = 1 << (bit & 31);
        if ((known[bit >>> 5]! & mask) !== 0) continue;
        known[bit >>> 5]! |= mask;
        if (found === first.length) {
          first = grown(first);
          second = grown(second);
        }
        first[found] = other;
        second[found] = row;
        found++;
      }
    }
  }
  return { first: first.slice(0, found), second: second.slice(0, found), count: found };
}

function grown(items: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(items.length * 2);
  larger.set(items);
  return larger;
}
