/** What a team does on its workbench in a round, as plain data: where its dials stand, the trials that it paid for, what it commits. */
import type { Outcome } from '../missions/simulator.ts';
import type { Decision, Dial, Figures, Purse, TrialSize } from '../missions/workbench.ts';
import type { TrackId } from '../tracks/track.ts';
import type { Picture } from './picture.ts';

/** Number of a player. */
type PlayerId = number;

/** Number of a trial among those of its team in its round, from 1. */
export type TrialId = number;

/** A mission's workbench as a round of this lesson plays it. */
export type RoundBench = {
  /** The dials that teams move; the mission's others stay at the default. */
  readonly dials: Readonly<Record<string, Dial>>;
  /** Where all of the mission's dials stand at first. */
  readonly defaults: Readonly<Record<TrackId, Decision>>;
  readonly sizes: readonly TrialSize[];
  /** Unit of trials and outcomes; larger is better. */
  readonly unit: string;
  /** What the round grants: dollars, GPU-hours, weeks. */
  readonly grants: Readonly<Record<TrackId, Purse>>;
  /** Trials that earn all exploring points; 0 where none can be run. */
  readonly target: number;
};

export const directions = ['higher', 'lower'] as const;
export type Direction = (typeof directions)[number];

/** What one member expects of a trial, beside the best value so far. */
export type Call = { readonly player: PlayerId; readonly call: Direction };

/** A picture of the samples that took part in a trial, and what became of each: one digit a tile, as on the wall. */
export type Audit = { readonly picture: Picture; readonly states: string };

/** What a trial returned. */
export type Reading = {
  /** In the round's unit. */
  readonly value: number;
  /** Standard error of the value. */
  readonly error: number;
  readonly readings: Figures;
  readonly audit?: Audit;
};

/** calling: its countdown runs. measuring: the laboratory has it. cancelled, failed: nothing was spent. */
export type TrialStatus = 'calling' | 'measuring' | 'measured' | 'cancelled' | 'failed';

export type Trial = {
  readonly id: TrialId;
  readonly decision: Decision;
  /** Place among the round's sizes. */
  readonly size: number;
  readonly by: PlayerId;
  /** Shares of the round's grant, 0 to 1. */
  readonly price: Purse;
  /** Whether no earlier trial of the team had the same settings. */
  readonly fresh: boolean;
  /** The best value so far, which calls compare it with; undefined if nothing is known. */
  readonly against?: number;
  readonly status: TrialStatus;
  /** Lesson time at which its countdown ends, in ms. */
  readonly runsAt: number;
  readonly calls: readonly Call[];
  /** Who has asked to wait. */
  readonly waits: readonly PlayerId[];
  /** Whether it counts towards exploring; decided when it runs. */
  readonly counts: boolean;
  readonly result?: Reading;
};

/** A team's workbench in one round. */
export type Bench = {
  /** Where all dials of the mission stand. What is committed, once `committed`. */
  readonly decision: Decision;
  readonly trials: readonly Trial[];
  /** Who has tapped Commit, for the dials as they stand. */
  readonly taps: readonly PlayerId[];
  /** Who has reopened a commit, or taken taps back: once each. */
  readonly reopened: readonly PlayerId[];
  readonly committed: boolean;
  /** What the hidden world says to the decision; null if the laboratory could not tell. Hidden until it is judged. */
  readonly outcome?: Outcome | null;
  /** Blind settings that the outcome beats, ties counting half; once it is judged. */
  readonly beaten?: number;
};

export type Setting = { readonly decision: Decision; readonly value: number };

/** The score sheet of one track's world: what a default, a search and blind settings reach with the whole grant. */
export type Yardstick = {
  readonly default: Setting;
  readonly best: Setting;
  /** Values of 200 blind settings over the dials that teams move. */
  readonly blind: readonly number[];
  /** Standard deviation of the default's outcome over training seeds: values closer than this are a tie. */
  readonly noise: number;
};

/** Yardsticks of a round by track; null for one that the laboratory could not compute. */
export type RoundYardsticks = Readonly<Partial<Record<TrackId, Yardstick | null>>>;
