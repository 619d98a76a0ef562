/** What the audit needs to know of a pool, whatever its samples are: how to compare, train on, count and paint them. */
import type { Random } from '../../learn/random.ts';

/** What a trained learner scores on held-out samples. */
export type Score = {
  /** Bits that it knows about a held-out sample's label, on average: the bits that a blind guess lacks, less the log loss. */
  readonly bits: number;
  /** The same on the rare slice alone. */
  readonly rareBits: number;
};

export type Learner = {
  /**
   * Trains afresh for each budget and asks the held-out samples.
   * @param rows positions in the pool that it may visit, at least one.
   * @param budgets visits, each at least 1.
   */
  readonly scores: (rows: Int32Array, budgets: readonly number[], random: Random) => readonly Score[];
  /** Bits that a perfect learner would know. */
  readonly mostBits: number;
  readonly heldOut: number;
};

/** The classes take turns at training, so that removal cannot help by shifting the classes' shares. */
export type Classes = {
  readonly labels: Int32Array;
  readonly names: readonly string[];
  /** The one that must not be lost. */
  readonly rare: number;
};

export type Pool = {
  readonly count: number;
  /** What each sample is to the index: a set of tokens. */
  readonly tokens: readonly Int32Array[];
  /** Provenance: samples of one original share a number, from 0. Neither the index nor the learner sees it. */
  readonly families: Int32Array;
  readonly classes: Classes;
  readonly learner: Learner;
  /** Tiles of the given samples, 16 x 16 x 3 bytes each. */
  readonly paint: (samples: Int32Array) => Uint8Array;
};
