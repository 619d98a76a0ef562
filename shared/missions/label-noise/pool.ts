/** What the mission needs to know of a pool, whatever its samples are: how to learn from them, what they are, and how to paint them. */
import type { Matrix } from '../../learn/features.ts';

export type Pool = {
  readonly count: number;
  /** Rows of the pool, then those of outcomes, then those of pilots. */
  readonly features: Matrix;
  /** True class of every row. */
  readonly labels: Int32Array;
  readonly classes: readonly string[];
  /** The class that each class is mistaken for. */
  readonly lookAlike: readonly number[];
  /** Tiles of the given samples of the pool, 16 x 16 x 3 bytes each. */
  readonly paint: (samples: Int32Array) => Uint8Array;
};
