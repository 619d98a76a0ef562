/** What a lesson plan is: which missions, in which order, with how long for each step. */
import type { Mission, StepKind } from '../missions/mission.ts';
import type { TrackId } from '../tracks/track.ts';

/** What a round of decisions can have beside its outcome: an incident, a marker for the knee, a defence, fresh worlds. */
export type RoundExtra = 'incident' | 'knee' | 'defence' | 'fresh';

export type PlanRound = {
  readonly mission: Mission['id'];
  /** Seconds of each kind of step. A kind that is left out takes the default of its step. */
  readonly seconds: Partial<Readonly<Record<StepKind, number>>>;
  /** Dials that teams move; the others stay at the track's default. All of the mission's if left out. */
  readonly dials?: readonly string[];
  /** None if left out. */
  readonly extras?: readonly RoundExtra[];
  /** Never scored. */
  readonly practice?: true;
};

export type Plan = {
  readonly id: string;
  /** Minutes as announced to the class. */
  readonly minutes: number;
  /** Tracks that this plan can be played on; teams are spread evenly over them. */
  readonly tracks: readonly TrackId[];
  readonly rounds: readonly PlanRound[];
  /** Seconds of the podium at the end of the last round; none if left out. */
  readonly podium?: number;
  /** Seconds that the announced minutes leave for joining: the lobby has no clock of its own. */
  readonly joining?: number;
};
