/** What the audit needs to know of a pool, whatever its samples are: how to compare, train on, count and paint them. */
import type { Random } from '../../learn/random.ts';

/** What a trained learner scores on held-out samples. */
export type Score = {
  /**
   * Bits that it knows and a blind guess does not, on average: about a held-out sample's label for pictures, about the next word for
   * documents. What a blind guess lacks, less the log loss.
   */
  readonly bits: number;
  /** The same on the rare slice alone. */
  readonly rareBits: number;
};

export type Learner = {
  /**
   * Trains afresh for each budget and asks the held-out samples.
   * @param rows positions in the pool that it may visit, at least one.
   * @param budgets visits, rising, each at least 1.
   */
  readonly scores: (rows: Int32Array, budgets: readonly number[], random: Random) => readonly Score[];
  /** The classes take turns at training; otherwise samples come as the pool holds them. */
  readonly takesTurns: boolean;
  /** Bits that a perfect learner would know. */
  readonly mostBits: number;
  readonly heldOut: number;
};

export type Pool = {
  readonly count: number;
  /** What each sample is to the index: a set of distinct tokens. */
  readonly tokens: readonly Int32Array[];
  /** Provenance: samples of one original share a number, from 0. Neither the index nor the learner sees it. */
  readonly families: Int32Array;
  /** Who sent each sample. */
  readonly sources: Int32Array;
  /** True class of each sample, and what the classes are called. */
  readonly labels: Int32Array;
  readonly classes: readonly string[];
  /** 1 where a sample belongs to the slice that must not be lost, and what that slice is called. */
  readonly rare: Uint8Array;
  readonly rareName: string;
  readonly learner: Learner;
  /** Tiles of the given samples, 16 x 16 x 3 bytes each. */
  readonly paint: (samples: Int32Array) => Uint8Array;
};
