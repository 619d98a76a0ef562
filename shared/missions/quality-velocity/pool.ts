/** What the mission needs to know of a pool, whatever its samples are. */
import { type Matrix, standardized } from '../../learn/features.ts';
import type { Random } from '../../learn/random.ts';
import { randomRectified } from '../../learn/random-features.ts';
import { largestModel, unitsOf } from './formulas.ts';
import { taughtCount } from './sizes.ts';

export type Pool = {
  /** Samples on the wall. */
  readonly count: number;
  /** Hidden units as columns; rows of the wall, then those of outcomes, those of pilots, and those that taught. */
  readonly features: Matrix;
  /** True class of every row. */
  readonly labels: Int32Array;
  readonly classes: readonly string[];
  /** The class that the track must not miss. */
  readonly guarded: number;
  /** Samples made from one original share a number; one for every sample of the wall. */
  readonly families: Int32Array;
  /** Tiles of the given samples of the wall, 16 x 16 x 3 bytes each. */
  readonly paint: (samples: Int32Array) => Uint8Array;
};

/** Hidden units that nobody trained, enough for the largest model: a smaller one has the first of them. */
export function hiddenUnits(features: Matrix, random: Random): Matrix {
  return standardized(randomRectified(features, unitsOf(largestModel), random), features.count - taughtCount);
}
