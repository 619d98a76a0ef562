/** A world with a domain gap: recordings, a simulator that lacks a weather, and a line that the distance must keep. */
import { type Cloud, cloudOf, frechetDistance } from '../../learn/frechet.ts';
import { type Random, randomFrom } from '../../learn/random.ts';
import type { WorldInput } from '../simulator.ts';
import type { Domain } from './domain.ts';
import { settingsOf } from './settings.ts';
import { recordedCount, referenceCount, simulatedCount } from './sizes.ts';
import { domainOf } from './sources.ts';

/** Columns of the features that distances are measured over: with more, the error of two small clouds drowns everything. */
export const distanceWidth = 12;

export type World = {
  /** The stream that everything in this world forks from. */
  readonly random: Random;
  readonly domain: Domain;
  /** Share of the recordings under the weather. */
  readonly weatherShare: number;
  /** Recordings at first, and those that a week brings. */
  readonly recordings: number;
  readonly perWeek: number;
  readonly reference: Cloud;
  /** Squared distance between as many recordings and the reference: what cannot be got below. */
  readonly nullDistance: number;
  readonly line: number;
};

/** The first numbers, up to a count. */
export const first = (count: number): Int32Array => Int32Array.from({ length: count }, (_, place) => place);

/**
 * Draws the world of a seed, a track and a round. 80 to 200 ms.
 * @throws RangeError if the seed is malformed.
 */
export function drawWorld({ seed, track, round }: WorldInput): World {
  const random = randomFrom(seed).fork(`domain-gap/${track}/${round}`);
  const drawn = random.fork('world');
  const settings = settingsOf(track);
  const weatherShare = drawn.between(0.12, 0.4);
  const [low, high] = settings.recordings;
  const recordings = Math.round(Math.exp(drawn.between(Math.log(low), Math.log(high))));
  const perWeek = Math.round(drawn.between(...settings.perWeek));
  const tightness = drawn.between(...settings.line);
  const domain = domainOf(track, random.fork('domain'), weatherShare);
  const reference = cloudOf(domain.reference.features, first(referenceCount), distanceWidth);
  const others = random.fork('null').permutation(recordedCount).subarray(0, referenceCount);
  const nullDistance = frechetDistance(cloudOf(domain.recorded.features, others, distanceWidth), reference);
  return { random, domain, weatherShare, recordings, perWeek, reference, nullDistance, line: tightness * nullDistance };
}

/** Recordings and scenes in the order in which the wall shows them: an order of its own, which says nothing about what is what. */
export function wallOrder({ random }: World): Int32Array {
  return random.fork('wall').permutation(recordedCount + simulatedCount);
}

/** Where each hangs on the wall. */
export function wallPlaces(world: World): Int32Array {
  const places = new Int32Array(recordedCount + simulatedCount);
  for (const [place, sample] of wallOrder(world).entries()) places[sample] = place;
  return places;
}
