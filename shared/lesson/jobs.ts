/** What the laboratory owes a lesson: everything whose result the state still waits for, so that a restart asks for it again. */
import type { TrialOrder } from '../missions/simulator.ts';
import type { Decision, Dial, Purse } from '../missions/workbench.ts';
import type { TrackId } from '../tracks/track.ts';
import type { TrialId } from './bench.ts';
import { teamsWithoutOutcome, tracksWithoutYardstick } from './outcome.ts';
import { leftOf, spentOf } from './purse.ts';
import { type LessonState, presentRound, type TeamId } from './state.ts';
import { benchOf } from './workbench.ts';

type InRound = {
  /** The same for the same job, in this lesson. */
  readonly key: string;
  readonly round: number;
  readonly track: TrackId;
};

/** Measure a trial: `trialMeasured` or `trialFailed` answers it. */
export type TrialJob = InRound & {
  readonly kind: 'trial';
  readonly team: TeamId;
  readonly trial: TrialId;
  readonly order: TrialOrder;
};

/** Ask the hidden world about a decision: `outcomesReady` answers it. */
export type OutcomeJob = InRound & {
  readonly kind: 'outcome';
  readonly team: TeamId;
  readonly decision: Decision;
  /** What trials have left: dollars, GPU-hours, weeks. */
  readonly purse: Purse;
};

/** Measure what others reach in a track's world: `outcomesReady` answers it. Not urgent before the commit. */
export type YardstickJob = InRound & {
  readonly kind: 'yardstick';
  readonly standard: Decision;
  /** All dials of the mission; one that teams do not move has its default as its only value. */
  readonly dials: Readonly<Record<string, Dial>>;
};

export type Job = TrialJob | OutcomeJob | YardstickJob;

/** One trial a team, the one that ran first: the other waits for it. */
const trialJobs = (state: LessonState): readonly TrialJob[] => {
  // asked after every event: a round without workbenches answers at once
  if (!presentRound(state)?.bench) return [];
  return state.teams.flatMap((team): readonly TrialJob[] => {
    const trial = benchOf(state, team)?.trials.find(({ status }) => status === 'measuring');
    if (!trial) return [];
    const { id, decision, size } = trial;
    const key = `trial.${state.round}.${team.id}.${id}`;
    const order = { decision, size };
    return [{ kind: 'trial', key, round: state.round, track: team.track, team: team.id, trial: id, order }];
  });
};

const outcomeJobs = (state: LessonState): readonly OutcomeJob[] =>
  teamsWithoutOutcome(state).flatMap((team): readonly OutcomeJob[] => {
    const bench = benchOf(state, team);
    const grant = presentRound(state)?.bench?.grants[team.track];
    if (!bench || !grant) return [];
    const { id, track } = team;
    const purse = leftOf(grant, spentOf(bench));
    const key = `outcome.${state.round}.${id}`;
    return [{ kind: 'outcome', key, round: state.round, track, team: id, decision: bench.decision, purse }];
  });

const fixed = (value: number, unit: string): Dial => ({ kind: 'choice', values: [value], unit });

/** Yardsticks of every round whose worlds are there. */
const yardstickJobs = (state: LessonState): readonly YardstickJob[] =>
  state.plan.rounds.flatMap(({ bench }, round) => {
    if (!bench || !state.prepared[round] || round < state.round) return [];
    return tracksWithoutYardstick(state, round).map((track): YardstickJob => {
      const standard = bench.defaults[track];
      const dials = Object.entries(standard).map(
        ([key, value]) => [key, bench.dials[key] ?? fixed(value, key)] as const,
      );
      const key = `yardstick.${round}.${track}`;
      return { kind: 'yardstick', key, round, track, standard, dials: Object.fromEntries(dials) };
    });
  });

/** Everything that is owed now, the most urgent first. None for a lesson that is over. */
export const jobsOf = (state: LessonState): readonly Job[] =>
  state.status === 'over' ? [] : [...outcomeJobs(state), ...trialJobs(state), ...yardstickJobs(state)];
