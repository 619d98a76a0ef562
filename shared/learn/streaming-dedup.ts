/** Deduplication in one pass: an item goes if it falls into buckets that enough of those that stay have filled before. */
import { mix, type Signatures } from './minhash.ts';
import type { Banding } from './s-curve.ts';

/**
 * Reads the items once, in order. Each is cut into bands; every band is a bucket. If at least `copies` different items that stay share a
 * bucket with it, it goes; otherwise it stays, and fills its own buckets.
 *
 * Nobody compares two signatures: to share one bucket is enough. So the step of the S-curve is the threshold, and it is a soft one:
 * strangers that shared a band by chance are taken for copies, and copies that differ in every band are not found.
 *
 * Cost: items x bands, plus the look-alikes that stay. Source: Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, chapter 3.
 * @param banding bands x rows must not exceed the length of a signature.
 * @param copies look-alikes that may stay, at least 1.
 * @param among 1 where an item takes part; the others are neither kept nor looked at. All do if left out.
 * @returns 1 where an item stays.
 */
export function keptInOnePass(
  signatures: Signatures,
  banding: Banding,
  copies: number,
  among?: Uint8Array,
): Uint8Array {
  const { values, count, hashes } = signatures;
  const { bands, rows } = banding;
  const kept = new Uint8Array(count);
  const buckets = new Map<number, number[]>();
  const own = new Int32Array(bands);
  const met = new Set<number>();
  for (let item = 0; item < count; item++) {
    if (among !== undefined && among[item] === 0) continue;
    met.clear();
    for (let band = 0; band < bands; band++) {
      let bucket = band;
      for (let row = 0; row < rows; row++) bucket = mix(bucket ^ values[item * hashes + band * rows + row]!);
      own[band] = bucket;
      for (const other of buckets.get(bucket) ?? []) met.add(other);
      if (met.size >= copies) break;
    }
    if (met.size >= copies) continue;
    kept[item] = 1;
    for (const bucket of own) {
      const inside = buckets.get(bucket);
      if (inside === undefined) buckets.set(bucket, [item]);
      else inside.push(item);
    }
  }
  return kept;
}

/**
 * The cut whose step lies nearest to a similarity, of all cuts that use at most so many hashes; of equals the one with more rows.
 * @param similarity 0 to 1.
 */
export function bandingNear(similarity: number, hashes: number): Banding {
  let best: Banding = { bands: 1, rows: 1 };
  let apart = Infinity;
  for (let rows = 1; rows <= hashes; rows++) {
    for (let bands = 1; bands * rows <= hashes; bands++) {
      const distance = Math.abs((1 / bands) ** (1 / rows) - similarity);
      if (distance > apart) continue;
      apart = distance;
      best = { bands, rows };
    }
  }
  return best;
}
