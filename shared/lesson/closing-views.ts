/** What people get to see of a whole lesson once it closes: what every decision cost and came to, and how often chips came true. */
import type { TrackId } from '../tracks/track.ts';
import type { TeamId } from './state.ts';

/** Spend against outcome in one scored round: every decision, and what each track's world would have given others. */
export type FrontierView = {
  readonly round: number;
  readonly mission: string;
  /** Unit of every value; larger is better. */
  readonly unit: string;
  readonly teams: readonly {
    readonly id: TeamId;
    readonly track: TrackId;
    /**
     * What trials and the incident took of the grant, of dollars, GPU-hours or weeks whichever is used most, 0 to 1; more
     * where a team carried something in.
     */
    readonly spent: number;
    readonly value: number;
    /** Blind settings that it beats, ties counting half, `of` how many. */
    readonly beaten: number;
    readonly of: number;
    /** Mean over fresh worlds, in the same unit; undefined where the round asked none, or nobody can tell. */
    readonly fresh: number | undefined;
  }[];
  /** What the whole grant would have given with the track's default, with the best of a search, and in the middle of blind settings. */
  readonly tracks: readonly {
    readonly track: TrackId;
    readonly defaultValue: number;
    readonly bestValue: number;
    readonly medianBlind: number;
    /** Values closer than this are a tie. */
    readonly noise: number;
  }[];
};

/** How often chips came true, by how many were placed on an answer: 11 entries, for 0 to 10 chips. */
export type CalibrationView = {
  /** How often so many were placed. */
  readonly placed: readonly number[];
  /** How often the answer that they were placed on was true. */
  readonly cameTrue: readonly number[];
};

/** What the lesson came to, for the host and the projector, once it closes; nothing before. */
export type ClosingView = {
  /** One a scored round in which teams decided. */
  readonly frontiers?: readonly FrontierView[];
  /** Of the class's chips; undefined where nothing was asked. */
  readonly calibration?: CalibrationView | undefined;
};

/** The same for one player. */
export type OwnClosingView = {
  /** Of one's own chips, in all rounds that count; undefined where nothing was asked. */
  readonly calibration?: CalibrationView | undefined;
  /** Own calls in all rounds that count: those whose trials were measured, and how many of them came true. */
  readonly callRecord?: { readonly made: number; readonly right: number };
};
