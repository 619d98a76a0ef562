/** What a lesson plan is: which missions, in which order, with how long for each step. */
import type { Mission, StepKind } from '../missions/mission.ts';
import type { TrackId } from '../tracks/track.ts';

export type PlanRound = {
  readonly mission: Mission['id'];
  /** Seconds of each kind of step. A kind that is left out takes the default of its step. */
  readonly seconds: Partial<Readonly<Record<StepKind, number>>>;
  /** Dials that teams move; the others stay at the track's default. All of the mission's if left out. */
  readonly dials?: readonly string[];
};

export type Plan = {
  readonly id: string;
  /** Minutes as announced to the class. */
  readonly minutes: number;
  /** Tracks that this plan can be played on; teams are spread evenly over them. */
  readonly tracks: readonly TrackId[];
  readonly rounds: readonly PlanRound[];
};
