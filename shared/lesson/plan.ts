/** A plan as a lesson plays it: every mission's steps with their minutes, copied into the journal so that a replay needs no mission. */
import type { Mission, StepSpec } from '../missions/mission.ts';
import type { Purse } from '../missions/workbench.ts';
import type { Plan, PlanRound } from '../plans/plan.ts';
import { tracks } from '../tracks/index.ts';
import { type TrackId, trackIds } from '../tracks/track.ts';
import type { RoundBench } from './bench.ts';
import { event, type LessonEvent } from './events.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Evolve } from './rule.ts';
import { type LessonPlan, type LessonStep, maxTeamSize } from './state.ts';
import { stepOf } from './steps/index.ts';
import { teamName } from './team-names.ts';

/** A work step of this length asks for all of a mission's iterations. */
const fullWorkMs = 420_000;

const granted = (track: TrackId): Purse => {
  const { labels, compute, calendar } = tracks[track].purse;
  return { dollars: labels.value, hours: compute.value, weeks: calendar.value };
};

/**
 * The workbench as a round plays it, where one of its steps is played on it.
 * @throws Error if the plan names a dial that the mission has not
 */
const benchOf = (
  mission: Mission,
  { dials, extras = [] }: PlanRound,
  steps: readonly LessonStep[],
): RoundBench | undefined => {
  const { workbench } = mission;
  if (!workbench || !steps.some((step) => step.bench)) return undefined;
  const chosen = (dials ?? Object.keys(workbench.dials)).map((name) => {
    const dial = workbench.dials[name];
    if (!dial) throw new Error(`${mission.id} has no dial ${name}`);
    return [name, dial] as const;
  });
  const workMs = steps.reduce((sum, step) => sum + (stepOf(step.kind).players.includes('runTrial') ? step.ms : 0), 0);
  const knee = extras.includes('knee') && chosen.some(([name]) => name === workbench.knee) ? workbench.knee : undefined;
  const target = Math.round(workbench.iterations * Math.min(1, workMs / fullWorkMs));
  return {
    dials: Object.fromEntries(chosen),
    defaults: workbench.defaults,
    sizes: workbench.sizes,
    unit: workbench.unit,
    grants: Object.fromEntries(trackIds.map((track) => [track, granted(track)])) as RoundBench['grants'],
    target: workMs > 0 ? Math.max(1, target) : 0,
    ...(extras.length > 0 && { extras }),
    ...(extras.includes('incident') && { incidents: workbench.incidents }),
    ...(knee !== undefined && { knee }),
    ...(workbench.cumulative && { cumulative: true }),
    ...(workbench.inherits && { inherits: workbench.inherits }),
    ...(workbench.pilot !== undefined && { pilot: workbench.pilot }),
    ...(workbench.blind && { blind: workbench.blind }),
  };
};

const stepsOf = (specs: readonly StepSpec[], { seconds }: PlanRound): readonly LessonStep[] =>
  specs
    .map((spec) => ({ ...spec, seconds: seconds[spec.kind] ?? stepOf(spec.kind).seconds }))
    .filter((spec) => spec.seconds >= stepOf(spec.kind).floor)
    .map(({ seconds: lasts, ...spec }) => {
      const { bench } = stepOf(spec.kind);
      const ms = lasts * 1000;
      const decides = bench && { commitAfterMs: Math.round(bench.commitAfter * ms), freezeMs: bench.freezeMs };
      return { ...spec, ms, ...(decides && { bench: decides }) };
    });

/** The podium at the end of the last round, where a plan has one. */
const podiumOf = ({ podium }: Plan): readonly LessonStep[] =>
  podium === undefined || podium < stepOf('podium').floor ? [] : [{ kind: 'podium', ms: podium * 1000 }];

/**
 * The plan with every step and its length. A step below the floor of its kind is left out, never squeezed.
 * @throws Error if a mission of the plan is not among `missions`; that is a mistake of ours, not of a user
 */
export const lessonPlan = (plan: Plan, missions: Readonly<Record<string, Mission>>): LessonPlan => ({
  id: plan.id,
  rounds: plan.rounds.map((round, place) => {
    const mission = missions[round.mission];
    if (!mission) throw new Error(`plan ${plan.id} names an unknown mission ${round.mission}`);
    const steps = stepsOf(mission.steps, round);
    const bench = benchOf(mission, round, steps);
    const { id, version, clues, questions } = mission;
    const isLast = place === plan.rounds.length - 1;
    return {
      mission: id,
      version,
      clues,
      questions,
      steps: isLast ? [...steps, ...podiumOf(plan)] : steps,
      ...(bench && { bench }),
      ...(round.practice && { practice: true }),
    };
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
  teams: teams.map((team) => ({ ...team, seats: [], results: {}, benches: {}, totals: [] })),
});
