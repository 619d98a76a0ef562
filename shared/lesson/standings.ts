/** A round's totals, and who stands where. */
import { event, type LessonEvent } from './events.ts';
import type { Evolve } from './rule.ts';
import { ranks, roundTotal } from './scoring.ts';
import { type LessonState, questionKey, seated, type Team, type TeamId } from './state.ts';

export const totalOf = (team: Team): number => team.totals.reduce((sum, total) => sum + total, 0);

/** Teams that play: somebody sits there, or earned something before leaving. */
export const playing = (state: LessonState): readonly Team[] =>
  state.teams.filter((team) => seated(team).length > 0 || totalOf(team) > 0);

/** Scores a round once; nothing if it is scored already. */
export const scoreRound = (state: LessonState, round: number): readonly LessonEvent[] => {
  if (state.teams.some((team) => team.totals.length > round)) return [];
  const names = Object.keys(state.plan.rounds[round]?.questions ?? {});
  const totals = state.teams.map((team): readonly [TeamId, number] => {
    const points = names.flatMap((name) => team.results[questionKey(round, name)]?.points ?? []);
    return [team.id, roundTotal(points)];
  });
  return [event('RoundScored', { round, totals })];
};

export const RoundScored: Evolve<'RoundScored'> = (state, { totals }) => {
  const totalOfTeam = new Map(totals);
  return {
    ...state,
    teams: state.teams.map((team) => ({ ...team, totals: [...team.totals, totalOfTeam.get(team.id) ?? 0] })),
  };
};

/** Rank of every playing team, 1 first; nobody has one before a round is scored. */
export const rankOfTeams = (state: LessonState): ReadonlyMap<TeamId, number> => {
  if (!state.teams.some((team) => team.totals.length > 0)) return new Map();
  const teams = playing(state);
  const places = ranks(teams.map(totalOf));
  return new Map(teams.map((team, index) => [team.id, places[index] ?? 0]));
};
