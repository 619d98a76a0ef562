/** What pairs of defences earn: an entry by the votes that it won, a team by its members' right answers. */
import { holdsBetter } from './fresh.ts';
import type { Pair, Side } from './pair.ts';
import { fewestEntries, isShown } from './pairs.ts';
import { findTeam, type LessonState, type Team, type TeamId } from './state.ts';

/** Shares of the defence points: for the entry, and for its team's own judgement. */
const entryWorth = 0.9;
const voterWorth = 0.1;
/** What an entry earns that nobody judged. */
const average = 0.5;

/** Of a team: votes that its entry won, of how many; pairs its members held whose truth is known, how many they judged, and how many rightly. */
type Tally = { won: number; votes: number; held: number; judged: number; right: number };

/** Whose decision holds in fresh worlds, of a pair; undefined where nobody can tell. */
export const truthOf = (state: LessonState, round: number, [left, right]: Pair): Side | 'both' | undefined => {
  const [a, b] = [findTeam(state, left), findTeam(state, right)];
  return a && b && holdsBetter(state, round, a, b);
};

const talliesIn = (state: LessonState, round: number): ReadonlyMap<TeamId, Tally> => {
  const tallies = new Map<TeamId, Tally>(
    state.teams.map(({ id }) => [id, { won: 0, votes: 0, held: 0, judged: 0, right: 0 }]),
  );
  const pairs = (state.pairs[round] ?? []).map((pair) => ({
    pair,
    shown: isShown(state, round, pair),
    truth: truthOf(state, round, pair),
  }));
  for (const team of state.teams) {
    for (const { pairs: hands } of team.seats) {
      for (const { pair: index, side } of hands?.[round] ?? []) {
        const judged = pairs[index];
        if (!judged?.shown) continue;
        const own = judged.truth === undefined ? undefined : tallies.get(team.id);
        if (own) own.held++;
        if (side === undefined) continue;
        judged.pair.forEach((id, place) => {
          const entry = tallies.get(id);
          if (!entry) return;
          entry.votes++;
          if ((place === 0) === (side === 'left')) entry.won++;
        });
        if (!own) continue;
        own.judged++;
        if (judged.truth === side || judged.truth === 'both') own.right++;
      }
    }
  }
  return tallies;
};

/** Tallies by the teams that they were counted from: every team's share is asked for at once. */
const known = new WeakMap<LessonState['teams'], Map<number, ReadonlyMap<TeamId, Tally>>>();

const tallyOf = (state: LessonState, team: TeamId, round: number): Tally | undefined => {
  const rounds = known.get(state.teams) ?? new Map<number, ReadonlyMap<TeamId, Tally>>();
  const tallies = rounds.get(round) ?? talliesIn(state, round);
  known.set(state.teams, rounds.set(round, tallies));
  return tallies.get(team);
};

/**
 * Share of the defence points that a team earns: nine tenths by the votes that its entry won, one by its members' right
 * answers. Where no pairs could be dealt every entry earns the average; where its members held no pair whose truth is known,
 * votes are all. What has been paid stays as it is, whatever is hidden and whoever moves afterwards.
 */
export const defenceShare = (state: LessonState, team: Team, round: number): number => {
  const paid = team.benches[round]?.defended;
  if (paid !== undefined) return paid;
  const wrote = team.benches[round]?.defence !== undefined;
  const pairs = state.pairs[round] ?? [];
  if (pairs.length < fewestEntries) return wrote ? average : 0;
  const { won = 0, votes = 0, held = 0, judged = 0, right = 0 } = tallyOf(state, team.id, round) ?? {};
  const ofEntry = votes > 0 ? won / votes : average;
  const entry = wrote ? ofEntry : 0;
  if (held === 0) return entry;
  return entryWorth * entry + voterWorth * (judged > 0 ? right / judged : 0);
};
