/** A world of label noise: a pool, a crowd that errs in its own way, and what it has labelled so far. */
import { type Random, randomFrom } from '../../learn/random.ts';
import type { WorldInput } from '../simulator.ts';
import { type Ballots, type Crowd, drawBallots, drawCrowd, voteOn } from './crowd.ts';
import type { Pool } from './pool.ts';
import { type Settings, settingsOf } from './settings.ts';

export type World = {
  /** The stream that everything in this world forks from. */
  readonly random: Random;
  readonly settings: Settings;
  readonly pool: Pool;
  readonly crowd: Crowd;
  /** What an expert's check costs, in votes of the crowd. */
  readonly checkPrice: number;
  /** Samples in the order in which they came; the first `settings.labelled` are labelled, one vote each. */
  readonly order: Int32Array;
  /** What the crowd has said and would say first. */
  readonly ballots: Ballots;
  /** Labels of the first samples of the order, as the crowd gave them. */
  readonly given: Int32Array;
};

/**
 * Draws the world of a seed, a track and a round. 50 to 150 ms.
 * @throws RangeError if the seed is malformed.
 */
export function drawWorld({ seed, track, round }: WorldInput): World {
  const settings = settingsOf(track);
  const random = randomFrom(seed).fork(`label-noise/${track}/${round}`);
  const pool = settings.draw(random.fork('pool'), settings.count);
  const crowd = drawCrowd(pool, random.fork('crowd'), settings.care);
  const ballots = drawBallots(pool, random.fork('ballots'));
  const prices = random.fork('price');
  const order = random.fork('arrival').permutation(pool.count);
  const given = Int32Array.from(order.subarray(0, settings.labelled), (sample) =>
    voteOn(pool, crowd, crowd.wrong[sample]!, ballots, sample, 0),
  );
  const checkPrice = settings.checkPrices[prices.integer(settings.checkPrices.length)]!;
  return { random, settings, pool, crowd, checkPrice, order, ballots, given };
}

/** The samples that are labelled before the round begins. */
export function labelledRows({ order, settings }: World): Int32Array {
  return order.slice(0, settings.labelled);
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
