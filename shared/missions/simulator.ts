/** What a mission's simulation gives back: plain data, computed from the seed alone, ready for the journal. */
import type { TrackId } from '../tracks/track.ts';
import type { QuestionId } from './mission.ts';
import type { Circumstances, Decision, Figures, Purse } from './workbench.ts';

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

/** State of a tile of the wall; the reveal draws it. One digit each: there is room for no more. */
export const tileStates = [
  'unique',
  'duplicate',
  'rare',
  'rareFallen',
  'unlabelled',
  'labelled',
  'mislabelled',
  'relabelled',
  'synthetic',
  'hard',
] as const;
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

/**
 * Computes a piece of long work, or recalls what came of it when it was computed before: between two pieces other work may come, and
 * then the whole is begun again. Names tell the pieces apart; what a piece returns is plain data.
 */
export type Recall = <Piece>(name: string, compute: () => Piece) => Piece;

/** An experiment that was paid for earlier. */
export type Bought = { readonly decision: Decision; readonly size: number };

/** An experiment that a team pays for. */
export type TrialOrder = {
  readonly decision: Decision;
  /** Place of its size among the mission's sizes. */
  readonly size: number;
  readonly circumstances?: Circumstances;
  /** Where what was bought stays bought: the trials of the round that were paid for before it, in order. */
  readonly before?: readonly Bought[];
};

/** What an experiment on part of the data really returns: noisy, and blind to what a part of the data cannot show. */
export type TrialResult = {
  /** In the unit of the outcome; larger is better. */
  readonly value: number;
  /** Standard error of the value, as the experiment itself can tell. */
  readonly error: number;
  /** What else the instruments show, by key of the client's words. */
  readonly readings: Figures;
  /** The samples that took part: places on the wall, and what became of each, as an index into `tileStates`. */
  readonly audited: { readonly places: Int32Array; readonly states: Uint8Array };
};

/** What the hidden world says to a decision: from all data, and the held-out test. */
export type Outcome = {
  /** In the mission's unit; larger is better. */
  readonly value: number;
  /** What it is made of, by key of the client's words. */
  readonly parts: Figures;
  /** What stakeholders measure, by the measure's key. */
  readonly measures: Figures;
  /** What the team takes into the next round: circumstances there, by the keys that its mission reads. */
  readonly carries?: Figures;
};

/** Where more stops paying, along the mission's dial, and how sharp that is. */
export type Knee = { readonly value: number; readonly tolerance: number };

/** A world in which teams decide. All of it is pure: the same arguments give the same answer, whatever was asked before. */
export type DecisionWorld = {
  /** What a round grants here. */
  readonly grant: Purse;
  /** Facts that prices depend on, as the brief states them. */
  readonly facts: Figures;
  /** What a trial costs. */
  readonly price: (order: TrialOrder) => Purse;
  /** A first trial takes up to 60 ms, in a world that is open. */
  readonly trial: (order: TrialOrder) => TrialResult;
  /** The tiles that hang at places of the wall, in the order given. */
  readonly tiles: (places: Int32Array) => Sheet;
  /**
   * @param repetition another number trains with other dice: 0 is what counts, others tell the noise.
   * @param before where what was bought stays bought: all trials of the round, in order.
   */
  readonly outcome: (
    decision: Decision,
    purse: Purse,
    circumstances?: Circumstances,
    repetition?: number,
    before?: readonly Bought[],
  ) => Outcome;
  /** The knee, with all other dials as given and the whole grant. */
  readonly knee: (decision: Decision) => Knee;
  /** What `Simulator.prepare` gives, in pieces of up to 100 ms; absent where the whole takes no longer than a few of them. */
  readonly prepare?: (recall: Recall) => Prepared;
  /** What a decision makes of each tile of the wall, in the wall's order: indexes into `tileStates`. Absent where nothing can be shown. */
  readonly wall?: (decision: Decision) => Uint8Array;
};

/** A mission's computing side. Pure: it reads no clock and throws no dice. */
export type Simulator = {
  readonly version: number;
  readonly prepare: (input: WorldInput) => Prepared;
  /** Draws a world to decide in, up to 200 ms; absent where a mission has no workbench. */
  readonly open?: (input: WorldInput) => DecisionWorld;
};
