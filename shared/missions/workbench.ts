/** The vocabulary of a round in which teams decide: dials, purses, trials, incidents and demands. Plain data, like the mission that holds it. */
import type { TrackId } from '../tracks/track.ts';

/** Figures by key; the client has words for every key. */
export type Figures = Readonly<Record<string, number>>;

/** One setting of a decision. A range moves by visible steps; a choice takes one of its values. */
export type Dial =
  | {
      readonly kind: 'range';
      readonly low: number;
      readonly high: number;
      readonly step: number;
      readonly unit: string;
    }
  | { readonly kind: 'choice'; readonly values: readonly number[]; readonly unit: string };

/** Where every dial of a mission stands, by the dial's key. */
export type Decision = Readonly<Record<string, number>>;

/** What a round grants, and what is left of it. */
export type Purse = { readonly dollars: number; readonly hours: number; readonly weeks: number };

/** A size of trial: the share of the data that it takes part of. */
export type TrialSize = { readonly key: string; readonly share: number; readonly weeks: number };

/**
 * Parameters of world, purse or outcome that an incident's answer changes, by key. Absent: as the world was drawn.
 * What each does stands beside it in the mission.
 */
export type Circumstances = Figures;

export type Answer = {
  readonly key: string;
  /** Shares of a round's grant, 0 to 1. */
  readonly cost: Partial<Purse>;
  /** Evidence without which it cannot be given: a trial that the team has run. */
  readonly needs?: 'trial';
  readonly changes: Circumstances;
};

/** What a stakeholder measures at the outcome: nothing at the floor, everything at the target, in a straight line between. */
export type Demand = {
  /** A key of the outcome's measures. */
  readonly measure: string;
  readonly unit: string;
  readonly floor: number;
  readonly target: number;
};

export type Incident = {
  readonly key: string;
  readonly stakeholder: string;
  /** Tracks that it can strike; all if left out. */
  readonly tracks?: readonly TrackId[];
  /** Three; the first is free. */
  readonly answers: readonly Answer[];
  readonly demand: Readonly<Record<TrackId, Demand>>;
};

/** A figure carried from the samples here to the scale of a track, with what it rests on. */
export type Extrapolation = {
  readonly key: string;
  readonly value: number;
  readonly unit: string;
  readonly source: string | 'assumption';
  readonly date?: string;
};

/**
 * Where a careful team begins that has read the prices, which dial says when to stop, and which says how much a round buys; for missions
 * in which what trials buy stays bought.
 */
export type Patience = {
  readonly begin: Readonly<Record<TrackId, Decision>>;
  readonly stop: string;
  readonly batch: string;
};

/** Which sizes of trial ask somebody, each worth running once, and which one is for looking around. */
export type Asking = { readonly asks: readonly number[]; readonly looks: number };

/**
 * Where a careful team begins that has read the brief, along which dial it looks to both sides with its smallest trials, and how far;
 * for missions whose brief names a reference.
 */
export type Survey = {
  readonly around: Readonly<Record<TrackId, Decision>>;
  readonly along: string;
  readonly reach: number;
};

/** The part of a mission that is played on a workbench. */
export type Workbench = {
  readonly dials: Readonly<Record<string, Dial>>;
  /** A track's stated naive policy. */
  readonly defaults: Readonly<Record<TrackId, Decision>>;
  /** Dials that start where the team committed them in an earlier round that has them too; at the default where there was none. */
  readonly inherits?: readonly string[];
  /** Dials that blind settings draw and a search moves, beside which the others stay at the default; all if left out. */
  readonly blind?: readonly string[];
  readonly sizes: readonly TrialSize[];
  /** The size of the trial that the brief shows, as an index; the middle one if left out. */
  readonly pilot?: number;
  /**
   * What a trial costs, as shares of a round's grant, 0 to 1. Pure and quick: rules, phones and simulation all ask it.
   * @param facts what the brief states openly.
   */
  readonly price: (facts: Figures, decision: Decision, size: TrialSize) => Purse;
  /** Trials that earn all exploring points in a work step of seven minutes; a shorter step asks for fewer. */
  readonly iterations: number;
  /** The unit of the outcome; larger is better. */
  readonly unit: string;
  /** What trials buy stays bought: trials and outcomes depend on the trials before them. */
  readonly cumulative?: true;
  /** Trials of one size share their draws in a world, so that a difference between two is better known than either. */
  readonly paired?: true;
  /** How a careful team plays, where it does not simply look around with trials of the middle size. */
  readonly careful?: Patience | Asking | Survey;
  /** The dial along which more stops paying somewhere, if there is one. */
  readonly knee?: string;
  /**
   * Readings of a trial that tell the data wall: the share of its samples that was removed, and passes over those that stayed. Left out
   * where no data repeats.
   */
  readonly dataWall?: { readonly removed: string; readonly passes: string };
  readonly incidents: readonly Incident[];
  readonly extrapolations: Readonly<Record<TrackId, readonly Extrapolation[]>>;
};
