/** Commit: a majority of those who are connected settles the decision early; the bell settles what stands open. */
import type { Decision } from '../missions/workbench.ts';
import { event, type LessonEvent } from './events.ts';
import { refuse } from './refusal.ts';
import type { Decide, Evolve } from './rule.ts';
import {
  findSeat,
  type LessonState,
  type PlayerId,
  presentStep,
  type Seat,
  seated,
  sizeOf,
  type Team,
  type TeamId,
} from './state.ts';
import { openTrials } from './trials.ts';
import { actingIn, benchOf, withBench } from './workbench.ts';

/** Lesson time from which Commit can be tapped in the present step. */
export const commitFrom = (state: LessonState): number =>
  state.stepStartedAt + (presentStep(state)?.bench?.commitAfterMs ?? 0);

export const commit: Decide<'commit'> = (state, _body, context) => {
  const acting = actingIn(state, context);
  if ('refused' in acting) return acting;
  const { player, team, bench } = acting;
  if (bench.committed) return refuse('already-committed');
  if (context.at < commitFrom(state)) return refuse('not-now');
  return bench.taps.includes(player) ? [] : [event('CommitTapped', { team: team.id, player })];
};

export const reopen: Decide<'reopen'> = (state, _body, context) => {
  const acting = actingIn(state, context);
  if ('refused' in acting) return acting;
  const { player, team, bench } = acting;
  if (!bench.committed && bench.taps.length === 0) return [];
  if (bench.reopened.includes(player)) return refuse('already-reopened');
  return [event('CommitReopened', { team: team.id, player })];
};

/** Teams of which more than half of the connected members have tapped commit. */
export const commitMajorities = (
  state: LessonState,
  here: { has(player: PlayerId): boolean },
): readonly LessonEvent[] =>
  state.teams.flatMap((team) => {
    const bench = benchOf(state, team);
    if (!bench || bench.committed || bench.taps.length === 0) return [];
    const present = seated(team).filter(({ player }) => here.has(player));
    const tapped = present.filter(({ player }) => bench.taps.includes(player)).length;
    return tapped * 2 > present.length ? [event('DecisionCommitted', { team: team.id, decision: bench.decision })] : [];
  });

/** Whether a team plays this round's workbench: somebody sits there, or has acted before leaving. */
export const takesPart = (state: LessonState, team: Team): boolean => {
  const bench = benchOf(state, team);
  return bench !== undefined && (sizeOf(team) > 0 || bench.trials.length > 0 || bench.committed);
};

/** What the bell of the commit does, once: trials that never came back are given back, and every decision stands. */
export const closeDecisions = (state: LessonState): readonly LessonEvent[] => {
  const { round } = state;
  if (state.decided.includes(round) || !state.teams.some((team) => benchOf(state, team))) return [];
  const lost = state.teams.flatMap((team) => {
    const bench = benchOf(state, team);
    return (bench ? openTrials(bench) : []).map(({ id }) => event('TrialFailed', { team: team.id, trial: id }));
  });
  const decisions = state.teams.flatMap((team): readonly (readonly [TeamId, Decision])[] => {
    const bench = benchOf(state, team);
    return bench && takesPart(state, team) ? [[team.id, bench.decision]] : [];
  });
  return [...lost, event('DecisionsClosed', { round, decisions })];
};

/** Whether a seat has committed: by its own tap, or with its team. */
export const hasCommitted =
  (state: LessonState) =>
  ({ player }: Seat): boolean => {
    const team = findSeat(state, player)?.team;
    const bench = team && benchOf(state, team);
    return bench !== undefined && (bench.committed || bench.taps.includes(player));
  };

export const CommitTapped: Evolve<'CommitTapped'> = (state, { team, player }) =>
  withBench(state, team, (bench) => ({ ...bench, taps: [...bench.taps, player] }));

export const CommitReopened: Evolve<'CommitReopened'> = (state, { team, player }) =>
  withBench(state, team, (bench) => ({
    ...bench,
    committed: false,
    taps: [],
    reopened: [...bench.reopened, player],
  }));

export const DecisionCommitted: Evolve<'DecisionCommitted'> = (state, { team, decision }) =>
  withBench(state, team, (bench) => ({ ...bench, decision, committed: true }));

export const DecisionsClosed: Evolve<'DecisionsClosed'> = (state, { round, decisions }) => {
  const decided = new Map(decisions);
  return {
    ...state,
    decided: [...state.decided, round],
    teams: state.teams.map((team) => {
      const bench = team.benches[round];
      const decision = decided.get(team.id);
      return bench && decision
        ? {
            ...team,
            benches: {
              ...team.benches,
              [round]: { ...bench, decision, committed: true, ...(!bench.committed && { byBell: true }) },
            },
          }
        : team;
    }),
  };
};
