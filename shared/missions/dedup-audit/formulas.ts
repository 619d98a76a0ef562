/** The closed forms behind Dedup audit: what theory says of an index, and of a pool in which the same thing comes twice. */
import type { TrackId } from '../../tracks/track.ts';

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

/** Hashes of a signature: a careful pass computes and compares all, a fast one half of them. */
export const carefulHashes = 64;
export const fastHashes = 32;

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

/** The reference policy of every track, as the brief states it: similarity from which on one of two samples is removed, 0 to 1. */
export const referenceThresholds: Readonly<Record<TrackId, number>> = {
  'cloud-titan': 0.7,
  'edge-guardian': 0.85,
  'mobile-nomad': 0.7,
  'tiny-pioneer': 0.8,
};

/** The question looks no further than a bill that rises by this many percent. */
export const largestRise = 30;

/** Passes over the whole pool that are trained today. */
export const todayPasses = 0.4;

/** Passes over the whole pool that a round's grant of compute pays for. */
export const grantPasses = 1.2;

/**
 * What it costs to move the whole pool to where it is trained on, as a share of a round's grant: what is kept is moved, what is removed
 * is not. An assumption; at scale, moving a petabyte rivals the compute.
 */
export const movingShare = 0.3;

/**
 * A pilot trains a small stand-in for the learner, at this share of its price. An assumption; Cloud's own proxies cost far less. Ten
 * pilots on half of the pool, with the careful pass, take 29 to 38 percent of a grant, and the training loses what they took.
 */
export const pilotDiscount = 0.05;

/** What a fast pass costs beside a careful one: half of the hashes, and nothing is verified. An assumption. */
export const fastDiscount = 0.25;

/**
 * What an index costs, as a share of a round's grant of compute.
 * @param price of a careful index of the whole pool, in percent of today's bill.
 * @param careful 1 for a careful pass, 0 for a fast one.
 * @param poolShare share of the pool that is indexed, 0 to 1.
 */
export function indexShare(price: number, careful: number, poolShare: number): number {
  return (price / 100) * (todayPasses / grantPasses) * (careful === 1 ? 1 : fastDiscount) * poolShare;
}

/** What a pilot costs, as a share of a round's grant: the index of its part of the pool, and its training. */
export function pilotShare(price: number, careful: number, poolShare: number): number {
  return indexShare(price, careful, poolShare) + pilotDiscount * poolShare;
}
