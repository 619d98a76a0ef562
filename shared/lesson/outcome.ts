/** What the hidden worlds say to the decisions: prepared in silence, waited for, and judged by the blind settings that each beats. */
import type { TrackId } from '../tracks/track.ts';
import type { Yardstick } from './bench.ts';
import { event, type LessonEvent } from './events.ts';
import type { Decide, Evolve } from './rule.ts';
import type { LessonState, Team, TeamId } from './state.ts';

/** Tracks of a round, played by some team, that still lack a yardstick. */
export const tracksWithoutYardstick = (state: LessonState, round: number): readonly TrackId[] => {
  if (!state.plan.rounds[round]?.bench) return [];
  const there = state.yardsticks[round] ?? {};
  return [...new Set(state.teams.map(({ track }) => track))].filter((track) => there[track] === undefined);
};

/** Teams whose decision stands and whose outcome is not in yet. */
export const teamsWithoutOutcome = (state: LessonState): readonly Team[] =>
  state.decided.includes(state.round)
    ? state.teams.filter(({ benches }) => {
        const bench = benches[state.round];
        return bench?.committed && bench.outcome === undefined;
      })
    : [];

/** Whether anything that the reveal of the present round needs is still being computed. */
export const awaitsOutcomes = (state: LessonState): boolean =>
  state.decided.includes(state.round) &&
  (teamsWithoutOutcome(state).length > 0 || tracksWithoutYardstick(state, state.round).length > 0);

export const outcomesReady: Decide<'outcomesReady'> = (state, { round, outcomes, yardsticks }) => {
  if (state.status === 'over') return [];
  const wanted = new Set<TeamId>(round === state.round ? teamsWithoutOutcome(state).map(({ id }) => id) : []);
  const tracks = new Set<string>(tracksWithoutYardstick(state, round));
  const fresh = {
    outcomes: outcomes.filter(([team]) => wanted.delete(team)),
    yardsticks: Object.fromEntries(Object.entries(yardsticks).filter(([track]) => tracks.has(track))),
  };
  return fresh.outcomes.length === 0 && Object.keys(fresh.yardsticks).length === 0
    ? []
    : [event('OutcomesPrepared', { round, ...fresh })];
};

/**
 * How many blind settings a value beats; a tie within the world's own noise counts half.
 * @param value in the unit of the yardstick's blind settings
 */
export const beatenOf = (value: number, { blind, noise }: Pick<Yardstick, 'blind' | 'noise'>): number => {
  let beaten = 0;
  for (const other of blind) beaten += Math.abs(value - other) <= noise ? 0.5 : Number(value > other);
  return beaten;
};

/** Judges every outcome that is in, once a round. */
export const revealOutcomes = (state: LessonState): readonly LessonEvent[] => {
  const { round } = state;
  if (!state.decided.includes(round) || state.judged.includes(round)) return [];
  const beaten = state.teams.flatMap((team): readonly (readonly [TeamId, number])[] => {
    const outcome = team.benches[round]?.outcome;
    const yardstick = state.yardsticks[round]?.[team.track];
    return outcome && yardstick ? [[team.id, beatenOf(outcome.value, yardstick)]] : [];
  });
  return [event('OutcomesRevealed', { round, beaten })];
};

export const OutcomesPrepared: Evolve<'OutcomesPrepared'> = (state, { round, outcomes, yardsticks }) => {
  const outcomeOf = new Map(outcomes);
  return {
    ...state,
    yardsticks: { ...state.yardsticks, [round]: { ...state.yardsticks[round], ...yardsticks } },
    teams: state.teams.map((team) => {
      const bench = team.benches[round];
      const outcome = outcomeOf.get(team.id);
      return bench && outcome !== undefined
        ? { ...team, benches: { ...team.benches, [round]: { ...bench, outcome } } }
        : team;
    }),
  };
};

export const OutcomesRevealed: Evolve<'OutcomesRevealed'> = (state, { round, beaten }) => {
  const beatenBy = new Map(beaten);
  return {
    ...state,
    judged: [...state.judged, round],
    teams: state.teams.map((team) => {
      const bench = team.benches[round];
      const settings = beatenBy.get(team.id);
      return bench && settings !== undefined
        ? { ...team, benches: { ...team.benches, [round]: { ...bench, beaten: settings } } }
        : team;
    }),
  };
};
