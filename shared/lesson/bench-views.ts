/** What people get to see of workbenches, as plain data: a team its own, everybody effort only, and outcomes once they are judged. */
import type { Knee } from '../missions/simulator.ts';
import type { Decision, Figures, Purse } from '../missions/workbench.ts';
import type { RoundExtra } from '../plans/plan.ts';
import type { TrackId } from '../tracks/track.ts';
import type { Audit, Setting, TrialId, TrialStatus } from './bench.ts';
import type { DefenceView, FreshView, IncidentView, MeasureView } from './round-views.ts';
import type { Part } from './scoring.ts';
import type { PlayerId } from './state.ts';

/** One trial, as its team sees it: who called, never what. */
export type TrialView = {
  readonly id: TrialId;
  readonly decision: Decision;
  /** Place among the mission's sizes. */
  readonly size: number;
  readonly by: PlayerId;
  /** Shares of the round's grant, 0 to 1. */
  readonly price: Purse;
  readonly status: TrialStatus;
  /** Lesson time at which the countdown ends. */
  readonly runsAt: number;
  readonly callers: readonly PlayerId[];
  readonly waits: readonly PlayerId[];
  /** Whether its settings are new to the team. */
  readonly fresh: boolean;
  /** Whether it counts towards exploring: new, and called. False until it runs. */
  readonly counts: boolean;
  /** The best value that was known when it started, which calls compare it with. */
  readonly against: number | undefined;
  /** Undefined until it is measured, as all below. */
  readonly value: number | undefined;
  readonly error: number | undefined;
  readonly readings: Figures;
  readonly audit: Audit | undefined;
};

/** A dial that somebody is moving: ephemeral, known to the room alone. */
export type HoldView = {
  readonly dial: string;
  readonly player: PlayerId;
  readonly value: number;
  /** Team-mates whose hand is up for it. */
  readonly hands: readonly PlayerId[];
};

/** What one part of a round earned, out of what it is worth here: what a plan leaves out has passed its points on. */
export type PartView = {
  readonly part: Part;
  readonly earned: number;
  readonly worth: number;
};

/** What a team's decision came to, once it is judged. */
export type OutcomeView = {
  readonly decision: Decision;
  /** In the round's unit; undefined if the laboratory could not tell, as `beaten`. */
  readonly value: number | undefined;
  readonly parts: Figures;
  /** Blind settings beaten, ties counting half, `of` how many. */
  readonly beaten: number | undefined;
  readonly of: number;
  /** Share of the round's compute that trials had used, 0 to 1. */
  readonly spent: number;
  readonly earned: readonly PartView[];
  /** Where more stops paying; undefined where the round has no knee, or the laboratory could not tell. */
  readonly knee: Knee | undefined;
  /** What the stakeholder measured; undefined where nobody asked. */
  readonly measure: MeasureView | undefined;
  /** After the second verdict. */
  readonly fresh: FreshView | undefined;
};

/** A team's workbench, as its members see it. */
export type BenchView = {
  readonly decision: Decision;
  /** Keys of the dials that may be moved. */
  readonly dials: readonly string[];
  /** What the round granted: dollars, GPU-hours, weeks. */
  readonly grant: Purse;
  /** Shares of it that are spent, 0 to 1. */
  readonly spent: Purse;
  readonly trials: readonly TrialView[];
  /** Trials that count towards exploring, and how many earn all of its points. */
  readonly counted: number;
  readonly target: number;
  /** Lesson time from which Commit can be tapped, and from which dials stand frozen (0: not in this step). */
  readonly commitFrom: number;
  readonly frozenFrom: number;
  readonly taps: readonly PlayerId[];
  readonly reopened: readonly PlayerId[];
  readonly committed: boolean;
  /** What the round has beside its outcome. */
  readonly extras: readonly RoundExtra[];
  /** The dial along which the team marks the knee; undefined where there is no marker. */
  readonly kneeDial: string | undefined;
  readonly incident: IncidentView | undefined;
  readonly marker: number | undefined;
  readonly defence: DefenceView | undefined;
  /** Unspent shares of the round before, in shares of this round's grant. */
  readonly carried: Purse;
  readonly outcome: OutcomeView | undefined;
};

/** How busy a team is: what the host and the projector may see while it decides. */
export type EffortView = {
  readonly runs: number;
  readonly calls: number;
  /** Trials that would earn all exploring points. How many count is not told: it says which dials are the same. */
  readonly target: number;
  /**
   * Shares of the round's grant that are spent, 0 to 1. Until the decision is judged, what trials of these sizes cost at the
   * track's default settings, and nothing of the incident: the exact sum would tell dials and answers.
   */
  readonly spent: Purse;
  /** Trials whose countdown runs, and trials that are being measured. */
  readonly calling: number;
  readonly measuring: number;
  readonly committed: boolean;
  /** Whether the bell committed it, and no majority. */
  readonly byBell: boolean;
  /** Whether the stakeholder still waits; never what was answered. */
  readonly incident: 'none' | 'open' | 'answered';
  readonly defence: boolean;
  readonly marker: boolean;
};

/** What one track's world would have given others, once it is judged. */
export type YardstickView = {
  readonly track: TrackId;
  readonly default: Setting;
  readonly best: Setting;
  /** Values of the blind settings at every twentieth of their order, from least to most: 21 of them. */
  readonly quantiles: readonly number[];
  /** How many blind settings there were. */
  readonly of: number;
  /** Values closer than this are a tie. */
  readonly noise: number;
  /** What the track changed; absent where the mission has no other track. */
  readonly elsewhere?: ElsewhereView;
};

/** The best of a search here, and the same dials on the track where they are worth least: shares of blind settings beaten, 0 to 1. */
export type ElsewhereView = { readonly here: number; readonly track: TrackId; readonly there: number };
