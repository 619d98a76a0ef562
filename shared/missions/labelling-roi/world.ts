/** A world of labelling: a pool of which nearly nothing is labelled, and the people who would label it. */
import { farthestFirst } from '../../learn/farthest-first.ts';
import { type Random, randomFrom } from '../../learn/random.ts';
import type { WorldInput } from '../simulator.ts';
import { drawVoices, type Voices } from './labelling.ts';
import type { Pool, Recipe } from './pool.ts';
import { type Settings, settingsOf } from './settings.ts';

export type World = {
  /** The stream that everything in this world forks from. */
  readonly random: Random;
  readonly settings: Settings;
  readonly recipe: Recipe;
  readonly pool: Pool;
  /** How often each labeller errs, in the order of `labellers`. */
  readonly wrong: readonly [number, number, number];
  readonly voices: Voices;
  /** Groups of samples that lie near each other, for batches that spread. */
  readonly groups: Int32Array;
};

/** Groups that the pool is cut into. */
export const groupCount = 120;

function drawRecipe(random: Random): Recipe {
  return {
    rareShare: Math.exp(random.between(Math.log(0.06), Math.log(0.7))),
    junkShare: random.chance(0.4) ? random.between(0.12, 0.3) : random.between(0, 0.06),
    copyShare: Math.exp(random.between(Math.log(0.03), Math.log(0.5))),
    copyLength: random.between(4, 14),
  };
}

/**
 * Draws the world of a seed, a track and a round. 100 to 150 ms.
 * @throws RangeError if the seed is malformed.
 */
export function drawWorld({ seed, track, round }: WorldInput): World {
  const settings = settingsOf(track);
  const random = randomFrom(seed).fork(`labelling-roi/${track}/${round}`);
  const recipe = drawRecipe(random.fork('recipe'));
  const pool = settings.draw(random.fork('pool'), recipe);
  const crowd = random.fork('labellers');
  const groups = farthestFirst(pool.features, pool.count, groupCount, 0);
  return {
    random,
    settings,
    recipe,
    pool,
    wrong: [crowd.between(0.15, 0.4), crowd.between(0.03, 0.12), 0.01],
    voices: drawVoices(pool, random.fork('voices')),
    groups,
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
