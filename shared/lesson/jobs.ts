/** What the laboratory owes a lesson: everything whose result the state still waits for, so that a restart asks for it again. */
import type { Bought, TrialOrder } from '../missions/simulator.ts';
import type { Circumstances, Decision, Dial, Incident, Purse } from '../missions/workbench.ts';
import type { TrackId } from '../tracks/track.ts';
import type { Bench, TrialId } from './bench.ts';
import { circumstancesOf } from './circumstances.ts';
import { teamsWithoutFresh, tracksWithoutFresh } from './fresh.ts';
import { teamsWithoutOutcome, tracksWithoutYardstick } from './outcome.ts';
import { leftOf, paidTrials, spentOf } from './purse.ts';
import { type LessonState, presentRound, type Team, type TeamId } from './state.ts';
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
  /** What trials and the incident have left: dollars, GPU-hours, weeks. */
  readonly purse: Purse;
  readonly circumstances?: Circumstances;
  /** Where what was bought stays bought: all trials of the round, in order. */
  readonly before?: readonly Bought[];
};

/** Measure what others reach in a track's world: `outcomesReady` answers it. Not urgent before the commit. */
export type YardstickJob = InRound & {
  readonly kind: 'yardstick';
  readonly standard: Decision;
  /** All dials of the mission; one that teams do not move has its default as its only value. */
  readonly dials: Readonly<Record<string, Dial>>;
  /** What struck the track: blind settings answer it by chance, and pay for it. */
  readonly incident?: Incident;
  /** Decisions are closed: the reveal waits for it. */
  readonly urgent?: true;
};

/** Ask fresh worlds about a decision: `freshReady` answers it, as it does the next. */
export type FreshJob = Omit<OutcomeJob, 'kind'> & { readonly kind: 'fresh' };

/** Measure what blind settings reach in a track's fresh worlds. */
export type FreshYardstickJob = Omit<YardstickJob, 'kind' | 'urgent'> & { readonly kind: 'fresh-yardstick' };

export type Job = TrialJob | OutcomeJob | YardstickJob | FreshJob | FreshYardstickJob;

/** Trials of a round that were paid for before one, where what was bought stays bought. */
const boughtBefore = (state: LessonState, round: number, bench: Bench, id: TrialId): readonly Bought[] | undefined =>
  state.plan.rounds[round]?.bench?.cumulative
    ? paidTrials(bench)
        .filter((trial) => trial.id < id)
        .map(({ decision, size }) => ({ decision, size }))
    : undefined;

/** One trial a team, the one that ran first: the other waits for it. */
const trialJobs = (state: LessonState): readonly TrialJob[] => {
  // asked after every event: a round without workbenches answers at once
  const { round } = state;
  if (!presentRound(state)?.bench) return [];
  return state.teams.flatMap((team): readonly TrialJob[] => {
    const bench = benchOf(state, team);
    const trial = bench?.trials.find(({ status }) => status === 'measuring');
    if (!bench || !trial) return [];
    const { id, decision, size } = trial;
    const key = `trial.${round}.${team.id}.${id}`;
    const circumstances = circumstancesOf(state, team, round, trial.runsAt);
    const before = boughtBefore(state, round, bench, id);
    const order = { decision, size, ...(circumstances && { circumstances }), ...(before && { before }) };
    return [{ kind: 'trial', key, round, track: team.track, team: team.id, trial: id, order }];
  });
};

/** What a world is told of a team's decision. */
const decided = (state: LessonState, team: Team, round: number): Omit<OutcomeJob, 'kind' | 'key'> | undefined => {
  const bench = team.benches[round];
  const grant = state.plan.rounds[round]?.bench?.grants[team.track];
  if (!bench || !grant) return undefined;
  const circumstances = circumstancesOf(state, team, round);
  const before = boughtBefore(state, round, bench, Number.POSITIVE_INFINITY);
  return {
    round,
    track: team.track,
    team: team.id,
    decision: bench.decision,
    purse: leftOf(grant, spentOf(bench), bench.carried),
    ...(circumstances && { circumstances }),
    ...(before && { before }),
  };
};

/** Tells by its key whether a job is under way already. */
export type UnderWay = (key: string) => boolean;

const outcomeJobs = (state: LessonState, underWay: UnderWay): readonly OutcomeJob[] =>
  teamsWithoutOutcome(state).flatMap((team): readonly OutcomeJob[] => {
    const key = `outcome.${state.round}.${team.id}`;
    const asked = underWay(key) ? undefined : decided(state, team, state.round);
    return asked ? [{ kind: 'outcome', key, ...asked }] : [];
  });

const fixed = (value: number, unit: string): Dial => ({ kind: 'choice', values: [value], unit });

/** What blind settings are drawn over on a track, and what strikes them. */
const blind = (
  state: LessonState,
  round: number,
  track: TrackId,
): Omit<YardstickJob, 'kind' | 'key' | 'urgent'> | undefined => {
  const bench = state.plan.rounds[round]?.bench;
  if (!bench) return undefined;
  const standard = bench.defaults[track];
  const drawnOver = (key: string) => ((bench.blind?.includes(key) ?? true) ? bench.dials[key] : undefined);
  const dials = Object.entries(standard).map(([key, value]) => [key, drawnOver(key) ?? fixed(value, key)] as const);
  const drawn = bench.extras?.includes('incident') ? state.prepared[round]?.[track]?.incident : undefined;
  const incident = drawn && bench.incidents?.find(({ key }) => key === drawn.key);
  return { round, track, standard, dials: Object.fromEntries(dials), ...(incident && { incident }) };
};

/** Yardsticks of every round whose worlds are there; urgent once the reveal waits for them. */
const yardstickJobs = (state: LessonState): readonly YardstickJob[] =>
  state.plan.rounds.flatMap(({ bench }, round) => {
    if (!bench || !state.prepared[round] || round < state.round) return [];
    const urgent = round === state.round && state.decided.includes(round);
    return tracksWithoutYardstick(state, round).flatMap((track): readonly YardstickJob[] => {
      const asked = blind(state, round, track);
      const key = `yardstick.${round}.${track}`;
      return asked ? [{ kind: 'yardstick', key, ...asked, ...(urgent && { urgent }) }] : [];
    });
  });

/** Fresh worlds of every round that was judged, track by track and then team by team. */
function* freshJobs(state: LessonState, underWay: UnderWay): Generator<FreshJob | FreshYardstickJob> {
  for (const round of state.judged) {
    for (const track of tracksWithoutFresh(state, round)) {
      const key = `fresh-yardstick.${round}.${track}`;
      const asked = underWay(key) ? undefined : blind(state, round, track);
      if (asked) yield { kind: 'fresh-yardstick', key, ...asked };
    }
    for (const team of teamsWithoutFresh(state, round)) {
      const key = `fresh.${round}.${team.id}`;
      const asked = underWay(key) ? undefined : decided(state, team, round);
      if (asked) yield { kind: 'fresh', key, ...asked };
    }
  }
}

const nothing: UnderWay = () => false;

/**
 * Everything that is owed now and not under way, the most urgent first. None for a lesson that is over. It is asked after every event:
 * what is under way is passed over, and what nobody takes is not written out, or a large class would cost every event more.
 */
export function* jobsInOrder(state: LessonState, underWay = nothing): Generator<Job> {
  if (state.status === 'over') return;
  const yardsticks = yardstickJobs(state).filter(({ key }) => !underWay(key));
  yield* outcomeJobs(state, underWay);
  yield* yardsticks.filter(({ urgent }) => urgent);
  yield* trialJobs(state).filter(({ key }) => !underWay(key));
  yield* yardsticks.filter(({ urgent }) => !urgent);
  yield* freshJobs(state, underWay);
}

/** The same as a list, with nothing under way. */
export const jobsOf = (state: LessonState): readonly Job[] => [...jobsInOrder(state)];
