/** What people get to see of a whole round beside dials and trials: incidents, defences in pairs, fresh worlds, the podium, and what if. */
import type { Decision, Demand, Figures, Purse } from '../missions/workbench.ts';
import type { TrackId } from '../tracks/track.ts';
import type { Tap, TrialId } from './bench.ts';
import type { Side } from './pair.ts';
import type { TeamId } from './state.ts';

/** An incident, as the team sees it that it struck. */
export type IncidentView = {
  readonly key: string;
  /** Lesson time at which the answer is settled. */
  readonly closesAt: number;
  readonly taps: readonly Tap[];
  /** Key of the answer, once it is settled; undefined before. */
  readonly answer: string | undefined;
  /** What the answer costs, in shares of the round's grant. */
  readonly cost: Purse;
  /** What the stakeholder will measure on this track. */
  readonly demand: Demand;
};

/** What a team has written for its decision, as its members see it. */
export type DefenceView = {
  readonly text: string;
  /** The trial that it rests on; 0 is the pilot of the brief. */
  readonly evidence: TrialId | undefined;
  readonly by: number;
};

/** What the stakeholder measured. */
export type MeasureView = {
  readonly key: string;
  readonly value: number;
  readonly floor: number;
  readonly target: number;
};

/** A decision in fresh worlds, after the second verdict. */
export type FreshView = {
  /** Its outcome in each fresh world. */
  readonly values: readonly number[];
  /** Outcome of the middle blind setting in each. */
  readonly medians: readonly number[];
  /** Blind settings whose mean its mean beats, ties counting half, `of` how many. */
  readonly beaten: number;
  readonly of: number;
};

/** A team's defence without its name. */
export type EntryView = {
  readonly text: string;
  readonly track: TrackId;
  readonly evidence:
    | {
        readonly value: number;
        readonly error: number;
        /** Place among the round's sizes. */
        readonly size: number;
        readonly decision: Decision;
      }
    | undefined;
};

/** Two defences that a player judges. */
export type PairView = {
  /** Names the pair in `judgePair` and `flagEntry`. */
  readonly index: number;
  readonly left: EntryView;
  readonly right: EntryView;
  /** What this player judged. */
  readonly side: Side | undefined;
  /** Whose decision holds in fresh worlds, after the second verdict; undefined before, and where nobody can tell. */
  readonly holds: Side | 'both' | undefined;
};

/** A stakeholder who waits for the answers of a track's teams. */
export type IncidentNews = { readonly track: TrackId; readonly key: string; readonly closesAt: number };

/** A defence in the verdict, as the host sees it. */
export type EntryRow = {
  readonly team: TeamId;
  readonly text: string;
  /** How many have flagged it. */
  readonly flags: number;
  readonly hidden: boolean;
};

/** The podium, once fresh worlds are out: the teams that the wall may name. */
export type PodiumView = {
  /** Fresh worlds. */
  readonly worlds: number;
  readonly teams: readonly {
    readonly id: TeamId;
    /** Share of the blind settings that the decision beats after one, two, ... all fresh worlds, 0 to 1. */
    readonly shares: readonly number[];
    readonly total: number;
    readonly rank: number;
  }[];
};

/** What another decision would have come to in a track's world. */
export type WhatIfView = {
  readonly track: TrackId;
  readonly decision: Decision;
  readonly value: number;
  /** Blind settings that it beats, ties counting half, `of` how many. */
  readonly beaten: number;
  readonly of: number;
  readonly parts: Figures;
  /** What it does to the tiles of the wall: one digit a tile. */
  readonly states?: string;
};
