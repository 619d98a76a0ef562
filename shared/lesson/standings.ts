/** A round's totals, and who stands where. */
import { event, type LessonEvent } from './events.ts';
import { pendingParts, sharesOf } from './parts.ts';
import type { Evolve } from './rule.ts';
import { ranks, roundTotal } from './scoring.ts';
import { type LessonState, seated, sizeOf, type Team, type TeamId } from './state.ts';

export const totalOf = (team: Team): number => team.totals.reduce((sum, total) => sum + total, 0);

/** Whether programs alone sit in a team: it plays, and stands in no ranking. */
export const botsOnly = (team: Team): boolean => {
  const sitting = seated(team);
  return sitting.length > 0 && sitting.every(({ bot }) => bot);
};

/** Teams that are ranked: somebody sits there, or earned something before leaving. */
export const playing = (teams: readonly Team[]): readonly Team[] =>
  teams.filter((team) => !botsOnly(team) && (sizeOf(team) > 0 || totalOf(team) > 0));

/** Scores a round once; nothing if it is scored already. */
export const scoreRound = (state: LessonState, round: number): readonly LessonEvent[] => {
  if (state.scored.includes(round) || state.plan.rounds[round]?.practice) return [];
  const totals = state.teams.map((team): readonly [TeamId, number] => [
    team.id,
    roundTotal(sharesOf(state, team, round), pendingParts(state, round)),
  ]);
  return [event('RoundScored', { round, totals })];
};

export const RoundScored: Evolve<'RoundScored'> = (state, { round, totals }) => {
  const totalOfTeam = new Map(totals);
  return {
    ...state,
    scored: [...state.scored, round],
    teams: state.teams.map((team) => ({ ...team, totals: [...team.totals, totalOfTeam.get(team.id) ?? 0] })),
  };
};

export type Standing = {
  readonly team: TeamId;
  /** Sum of the scored rounds. */
  readonly total: number;
  /** 1 first; equal totals share a rank. */
  readonly rank: number;
  /** Points to the next higher total; undefined at the top. */
  readonly gap: number | undefined;
  /** Ranks gained by the newest scored round; below zero if lost; undefined before the second. */
  readonly climb: number | undefined;
};

const formerTotal = (team: Team): number => totalOf(team) - (team.totals.at(-1) ?? 0);

const standingsIn = (all: readonly Team[]): ReadonlyMap<TeamId, Standing> => {
  const rounds = all[0]?.totals.length ?? 0;
  if (rounds === 0) return new Map();
  const teams = playing(all);
  const totals = teams.map(totalOf);
  const now = ranks(totals);
  const before = rounds > 1 ? ranks(teams.map(formerTotal)) : undefined;
  const descending = [...new Set(totals)].sort((a, b) => b - a);
  const above = new Map(descending.map((total, index) => [total, descending[index - 1]] as const));
  return new Map(
    teams.map((team, index) => {
      const [total, rank] = [totals[index] ?? 0, now[index] ?? 0];
      const higher = above.get(total);
      const gap = higher === undefined ? undefined : higher - total;
      const climb = before && (before[index] ?? 0) - rank;
      return [team.id, { team: team.id, total, rank, gap, climb }] as const;
    }),
  );
};

/** Standings by the teams they were worked out from: 2,000 phones ask for the same ones at once. */
const known = new WeakMap<LessonState['teams'], ReadonlyMap<TeamId, Standing>>();

/** Standing of every playing team, in the order of the teams; nobody has one before a round is scored. */
export const standingsOf = (state: LessonState): ReadonlyMap<TeamId, Standing> => {
  const former = known.get(state.teams);
  if (former) return former;
  const standings = standingsIn(state.teams);
  known.set(state.teams, standings);
  return standings;
};

/** Below this many playing teams the wall names all of them. */
const fewToHide = 6;

/** Teams that the wall may name in the standings: the top half with all who share its last rank, or all where few play. */
export const namedOnWall = (state: LessonState): ReadonlySet<TeamId> => {
  const standings = [...standingsOf(state).values()];
  const all = state.room.showAll || standings.length < fewToHide;
  const named = standings.filter(({ rank }) => all || rank <= Math.ceil(standings.length / 2));
  return new Set(named.map(({ team }) => team));
};

/** The team that gained most ranks in the newest round (the higher one, then the first, among equals); undefined if none gained. */
export const biggestClimb = (state: LessonState): { readonly team: TeamId; readonly ranks: number } | undefined => {
  const climbed = [...standingsOf(state).values()].flatMap(({ team, rank, climb = 0 }) =>
    climb > 0 ? [{ team, rank, ranks: climb }] : [],
  );
  const [best] = climbed.sort((a, b) => b.ranks - a.ranks || a.rank - b.rank || a.team - b.team);
  return best && { team: best.team, ranks: best.ranks };
};
