/** The closed forms behind Dedup audit: what theory says of an index, and of a pool in which the same thing comes twice. */

/**
 * Chance that banding proposes a pair: 1 - (1 - s^rows)^bands.
 * Source: Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, chapter 3.
 * @param similarity Jaccard similarity of the pair, 0 to 1.
 */
export function candidateChance(similarity: number, bands: number, rows: number): number {
  return 1 - (1 - similarity ** rows) ** bands;
}

/** Standard deviation of a MinHash estimate of Jaccard similarity. Source: Broder 1997. */
export function estimateDeviation(similarity: number, hashes: number): number {
  return Math.sqrt((similarity * (1 - similarity)) / hashes);
}

/**
 * How many different things a learner has met after some visits, if it never visits an item twice before it has visited all.
 * A thing of m items is missed with probability (N - n)(N - n - 1)... / N(N - 1)..., m factors each.
 * @param sizes items of each thing.
 * @param visits at most the sum of the sizes counts; a second pass meets nothing new.
 */
export function distinctMet(sizes: readonly number[], visits: number): number {
  const items = sizes.reduce((sum, size) => sum + size, 0);
  let met = 0;
  for (const size of sizes) {
    let missed = 1;
    for (let place = 0; place < size && missed > 0; place++)
      missed *= Math.max(0, items - visits - place) / (items - place);
    met += 1 - missed;
  }
  return met;
}

/** The question looks no further than a bill that rises by this many percent. */
export const largestRise = 30;
