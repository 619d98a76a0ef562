/** What a team does on its workbench in a round, as plain data: where its dials stand, the trials that it paid for, what it commits. */
import type { Knee, Outcome } from '../missions/simulator.ts';
import type { Decision, Dial, Figures, Incident, Purse, TrialSize } from '../missions/workbench.ts';
import type { RoundExtra } from '../plans/plan.ts';
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
  /** Dials that start where an earlier round of the team left them. */
  readonly inherits?: readonly string[];
  /** Dials that blind settings draw; all that teams move if left out. */
  readonly blind?: readonly string[];
  readonly sizes: readonly TrialSize[];
  /** Size of the trial that the brief shows; the middle one if left out. */
  readonly pilot?: number;
  /** Unit of trials and outcomes; larger is better. */
  readonly unit: string;
  /** What the round grants: dollars, GPU-hours, weeks. */
  readonly grants: Readonly<Record<TrackId, Purse>>;
  /** Trials that earn all exploring points; 0 where none can be run. */
  readonly target: number;
  /** What the round has beside its outcome; nothing if left out. */
  readonly extras?: readonly RoundExtra[];
  /** The mission's incidents, where one can strike. */
  readonly incidents?: readonly Incident[];
  /** The dial along which teams mark the knee. */
  readonly knee?: string;
  /** What trials buy stays bought. */
  readonly cumulative?: true;
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

/** What one member would answer to an incident. */
export type Tap = { readonly player: PlayerId; readonly answer: string };

/** An incident that has struck a team. */
export type Struck = {
  /** Key of the mission's incident. */
  readonly key: string;
  /** Lesson time at which the answer is settled, in ms. */
  readonly closesAt: number;
  readonly taps: readonly Tap[];
  /** Key of the answer, once it is settled. */
  readonly answer?: string;
  /** What the answer costs, in shares of the round's grant. */
  readonly cost: Purse;
};

/** What a team says for its decision. */
export type Defence = {
  readonly text: string;
  /** The trial that it rests on; 0 is the pilot of the brief. */
  readonly evidence?: TrialId;
  /** Who wrote it last. */
  readonly by: PlayerId;
};

/** What a decision comes to in fresh worlds: one outcome a world, in the same order for all teams of a track. */
export type FreshResult = { readonly values: readonly number[] };

/** What blind settings reach in the same fresh worlds. */
export type FreshYardstick = {
  /** Mean of each blind setting over the fresh worlds. */
  readonly blind: readonly number[];
  /** Outcome of the middle blind setting in each fresh world. */
  readonly medians: readonly number[];
  /** Means closer than this are a tie. */
  readonly noise: number;
};

/** Fresh yardsticks of a round by track; null for one that the laboratory could not compute. */
export type FreshYardsticks = Readonly<Partial<Record<TrackId, FreshYardstick | null>>>;

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
  /** The bell committed it, and no majority. */
  readonly byBell?: true;
  /** What the hidden world says to the decision; null if the laboratory could not tell. Hidden until it is judged. */
  readonly outcome?: Outcome | null;
  /** Blind settings that the outcome beats, ties counting half; once it is judged. */
  readonly beaten?: number;
  /** Unspent shares of the round before, in shares of this round's grant. */
  readonly carried?: Purse;
  readonly incident?: Struck;
  /** Where the team believes that more stops paying. */
  readonly marker?: number;
  readonly defence?: Defence;
  /** Who has flagged the defence. */
  readonly flags?: readonly PlayerId[];
  /** What the host decided about showing the defence, whatever was flagged. */
  readonly hidden?: boolean;
  /** What the decision comes to in fresh worlds; null if the laboratory could not tell. Hidden until the second verdict. */
  readonly fresh?: FreshResult | null;
  /** Share of the defence points, once the second verdict has paid them: a hidden entry or a move changes them no more. */
  readonly defended?: number;
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
  /** Where more stops paying on the mission's knee dial, with the other dials at the default. */
  readonly knee?: Knee;
  /** Of the best on every other track of the mission: the share of blind settings that it beats there, 0 to 1. */
  readonly elsewhere?: Readonly<Partial<Record<TrackId, number>>>;
};

/** Yardsticks of a round by track; null for one that the laboratory could not compute. */
export type RoundYardsticks = Readonly<Partial<Record<TrackId, Yardstick | null>>>;
