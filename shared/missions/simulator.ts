/** What a mission's simulation gives back: plain data, computed from the seed alone, ready for the journal. */
import type { TrackId } from '../tracks/track.ts';
import type { QuestionId } from './mission.ts';

/** Everything a world is made from. The same inputs give the same world, to the last bit. */
export type WorldInput = {
  /** 128 random bits as 32 hexadecimal digits. */
  readonly seed: string;
  readonly track: TrackId;
  /** The round's place in the lesson: the same mission twice in a lesson is two worlds. */
  readonly round: number;
};

/** What is true of one question. */
export type Truth = {
  /** Index of the true answer (`choice`, `bins`), or one truth per answer (`several`). */
  readonly answer: number | readonly boolean[];
  /** The measured figure behind it, on the question's own axis, if it has one. */
  readonly figure?: number;
  /** Standard error of that figure over the learner's own draws, in the same unit. */
  readonly error?: number;
};

/** A true private fact: a key of the client's words, and the figures that go into the sentence. */
export type Clue = { readonly key: string; readonly values: Readonly<Record<string, number | string>> };

/** One line of the math panel: the source note's figure, the theory's with its assumption, or what was measured here. */
export type PanelLine = {
  readonly kind: 'note' | 'theory' | 'measured';
  readonly key: string;
  readonly values: Readonly<Record<string, number | string>>;
};

/** Samples as pictures: square tiles of one size, row by row, in display order; order and index carry no label. */
export type Sheet = {
  readonly tiles: number;
  /** Pixels along one side of a tile. */
  readonly side: number;
  /** 8-bit red, green, blue per pixel: tiles * side * side * 3, tile after tile. */
  readonly pixels: Uint8Array;
};

/** One curve of a chart; x and y have equal length. */
export type Series = {
  readonly key: string;
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Standard error of each y, if it was measured more than once. */
  readonly error?: readonly number[];
};

export type Chart = {
  readonly key: string;
  readonly xUnit: string;
  readonly yUnit: string;
  readonly series: readonly Series[];
  /** How many samples, and over how many repetitions. */
  readonly samples: number;
  readonly repetitions: number;
};

/** State of a tile of the wall after the reference policy; the reveal draws it. */
export const tileStates = ['unique', 'duplicate', 'rare', 'rareFallen'] as const;
export type TileState = (typeof tileStates)[number];

/** What one track's world answers before a round opens. Goes into the journal, but for the pictures, which are artefacts. */
export type Prepared = {
  readonly truths: Readonly<Record<QuestionId, Truth>>;
  readonly clues: readonly Clue[];
  /** Figures that the brief states openly (prices, passes, sizes), by key of the client's words. */
  readonly facts: Readonly<Record<string, number>>;
  /** The tiles of the brief: a random draw from the pool, each marked if it has a look-alike there. */
  readonly brief: { readonly sheet: Sheet; readonly marks: readonly boolean[] };
  /** The whole pool as the wall. `states[i]` is an index into `tileStates`. */
  readonly wall: { readonly sheet: Sheet; readonly states: Uint8Array };
  readonly panel: readonly PanelLine[];
  readonly charts: readonly Chart[];
};

/** A mission's computing side. */
export type Simulator = {
  readonly version: number;
  /** Pure: reads no clock, throws no dice. */
  readonly prepare: (input: WorldInput) => Prepared;
};
