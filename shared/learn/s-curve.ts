/** The S-curve of banding: how likely a pair is to be found, and how to cut signatures so that enough are. */

/** How signatures are cut: `bands` bands of `rows` hashes each. */
export type Banding = { readonly bands: number; readonly rows: number };

/**
 * Probability that a pair of this similarity becomes a candidate: 1 - (1 - s^rows)^bands.
 * All rows of one band agree with probability s^rows; the pair is missed if every band fails.
 * Source: Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, chapter 3.
 * @param similarity Jaccard similarity, 0 to 1.
 */
export function candidateProbability(similarity: number, { bands, rows }: Banding): number {
  return 1 - (1 - similarity ** rows) ** bands;
}

/** The similarity at which the curve is steepest, about (1 / bands)^(1 / rows): 450 x 20 steps at 0.74, 20 x 450 at 0.99. */
export function stepOf({ bands, rows }: Banding): number {
  return (1 / bands) ** (1 / rows);
}

/**
 * The strictest cut that still finds a pair of the given similarity with the given probability: strict, because every needless
 * candidate costs a comparison.
 *
 * Cost: one look at each number of rows.
 * @param hashes entries of a signature; not all need be used.
 * @param recall probability wanted, below 1.
 * @returns one row a band if nothing stricter finds enough.
 */
export function bandingFor(similarity: number, recall: number, hashes: number): Banding {
  let best: Banding = { bands: hashes, rows: 1 };
  for (let rows = 2; rows <= hashes; rows++) {
    const banding = { bands: Math.floor(hashes / rows), rows };
    if (candidateProbability(similarity, banding) >= recall) best = banding;
  }
  return best;
}
