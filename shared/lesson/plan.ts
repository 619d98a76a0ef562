/** A plan as a lesson plays it: every mission's steps with their minutes, copied into the journal so that a replay needs no mission. */
import type { Mission } from '../missions/mission.ts';
import type { Plan } from '../plans/plan.ts';
import type { TrackId } from '../tracks/track.ts';
import { event, type LessonEvent } from './events.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Evolve } from './rule.ts';
import { type LessonPlan, maxTeamSize } from './state.ts';
import { stepOf } from './steps/index.ts';
import { teamName } from './team-names.ts';

/**
 * The plan with every step and its length. A step below the floor of its kind is left out, never squeezed.
 * @throws Error if a mission of the plan is not among `missions`; that is a mistake of ours, not of a user
 */
export const lessonPlan = (plan: Plan, missions: Readonly<Record<string, Mission>>): LessonPlan => ({
  id: plan.id,
  rounds: plan.rounds.map((round) => {
    const mission = missions[round.mission];
    if (!mission) throw new Error(`plan ${plan.id} names an unknown mission ${round.mission}`);
    const steps = mission.steps
      .map((spec) => ({ ...spec, seconds: round.seconds[spec.kind] ?? stepOf(spec.kind).seconds }))
      .filter((spec) => spec.seconds >= stepOf(spec.kind).floor)
      .map(({ seconds, ...spec }) => ({ ...spec, ms: seconds * 1000 }));
    return { mission: mission.id, version: mission.version, clues: mission.clues, questions: mission.questions, steps };
  }),
});

export type Opening = {
  readonly plan: LessonPlan;
  /** Tracks that the teams are spread over. */
  readonly tracks: readonly TrackId[];
  readonly teams: number;
  readonly teamSize: number;
  readonly autoAdvance: boolean;
};

export const maxTeams = 500;

/** The first event of a lesson, or `teams-out-of-range`. */
export const openLesson = (opening: Opening): readonly LessonEvent[] | Refusal => {
  const within = (count: number, most: number) => Number.isInteger(count) && count >= 1 && count <= most;
  if (!within(opening.teams, maxTeams) || !within(opening.teamSize, maxTeamSize)) return refuse('teams-out-of-range');
  const teams = Array.from({ length: opening.teams }, (_, index) => ({
    id: index + 1,
    name: teamName(index),
    // neighbours on the wall share a track, as the columns of a chart would
    track: opening.tracks[Math.floor((index * opening.tracks.length) / opening.teams)] ?? 'edge-guardian',
  }));
  return [
    event('LessonOpened', { plan: opening.plan, teams, teamSize: opening.teamSize, autoAdvance: opening.autoAdvance }),
  ];
};

export const LessonOpened: Evolve<'LessonOpened'> = (state, { plan, teams, teamSize, autoAdvance }) => ({
  ...state,
  plan,
  teamSize,
  room: { ...state.room, autoAdvance },
  prepared: plan.rounds.map(() => undefined),
  teams: teams.map((team) => ({ ...team, seats: [], results: {}, totals: [] })),
});
