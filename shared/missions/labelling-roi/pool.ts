/** What the mission needs to know of a pool, whatever its samples are. */
import type { Matrix } from '../../learn/features.ts';

export type Pool = {
  readonly count: number;
  /** Rows of the pool, then those of outcomes, then those of trials. */
  readonly features: Matrix;
  /** True class of every row. */
  readonly labels: Int32Array;
  readonly classes: readonly string[];
  /** Classes that the pool holds few of. */
  readonly rareClasses: readonly number[];
  /** Samples made from one original share a number; one for every sample of the pool. */
  readonly families: Int32Array;
  /** 1 where nothing can be learnt from a sample, and whoever labels it guesses. */
  readonly junk: Uint8Array;
  /** Tiles of the given samples of the pool, 16 x 16 x 3 bytes each. */
  readonly paint: (samples: Int32Array) => Uint8Array;
};

/** What one world's pool differs in from another's. */
export type Recipe = {
  /** How many of a rare class's originals are found, as a share of another class's. */
  readonly rareShare: number;
  readonly junkShare: number;
  /** Share of originals that are seen again, and how often. */
  readonly copyShare: number;
  readonly copyLength: number;
};
