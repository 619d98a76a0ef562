/** A world of the audit: a drawn pool, its index, and what its owner does today. */
import { type Neighbours, neighboursOf } from '../../learn/leaders.ts';
import { candidatePairs, type Pairs } from '../../learn/lsh.ts';
import { type Signatures, signaturesOf } from '../../learn/minhash.ts';
import { type Random, randomFrom } from '../../learn/random.ts';
import { estimatedSimilarities } from '../../learn/verification.ts';
import type { WorldInput } from '../simulator.ts';
import { todayPasses } from './formulas.ts';
import type { Pool } from './pool.ts';
import { type Settings, settingsOf } from './settings.ts';

/** Pairs that the index found, with their estimated similarity. */
export type Index = {
  readonly signatures: Signatures;
  readonly pairs: Pairs;
  /** One per pair, 0 to 1. */
  readonly similarities: Float64Array;
  /** The same pairs, by their later sample. */
  readonly neighbours: Neighbours;
};

export type World = {
  /** The stream that everything in this world forks from. */
  readonly random: Random;
  readonly settings: Settings;
  readonly pool: Pool;
  readonly index: Index;
  /** Price of the index, in percent of today's bill. */
  readonly indexPrice: number;
  /** Visits that today's budget pays for. */
  readonly visits: number;
};

function indexOf(pool: Pool, { hashes, bands, rows }: Settings, random: Random): Index {
  const signatures = signaturesOf(pool.tokens, hashes, random);
  const pairs = candidatePairs(signatures, bands, rows);
  const similarities = estimatedSimilarities(signatures, pairs);
  return { signatures, pairs, similarities, neighbours: neighboursOf(pool.count, pairs, similarities) };
}

/**
 * Draws the world of a seed, a track and a round. About 150 ms.
 * @throws RangeError if the seed is malformed.
 */
export function drawWorld({ seed, track, round }: WorldInput): World {
  const settings = settingsOf(track);
  const random = randomFrom(seed).fork(`dedup-audit/${track}/${round}`);
  const pool = settings.draw(random);
  const prices = random.fork('price');
  return {
    random,
    settings,
    pool,
    index: indexOf(pool, settings, random.fork('index')),
    indexPrice: settings.indexPrices[prices.integer(settings.indexPrices.length)]!,
    visits: Math.round(pool.count * todayPasses),
  };
}

/** The samples in the order in which the wall shows them: an order of its own, which says nothing about what is what. */
export function wallOrder({ pool, random }: World): Int32Array {
  return random.fork('wall').permutation(pool.count);
}

/** Where each sample hangs on the wall. */
export function wallPlaces(world: World): Int32Array {
  const places = new Int32Array(world.pool.count);
  for (const [place, sample] of wallOrder(world).entries()) places[sample] = place;
  return places;
}
