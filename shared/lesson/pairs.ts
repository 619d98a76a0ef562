/** Pairs: in the verdict every player sees two pairs of other teams' defences, evenly dealt, and says which decision holds in fresh worlds. */
import { hasDefences, isHidden } from './defence.ts';
import { event, type LessonEvent } from './events.ts';
import { mixed, shuffled } from './mix.ts';
import type { Pair, PairInHand } from './pair.ts';
import { refuse } from './refusal.ts';
import type { Decide, Evolve } from './rule.ts';
import {
  findSeat,
  findTeam,
  type LessonState,
  type PlayerId,
  seated,
  type Team,
  type TeamId,
  withSeat,
} from './state.ts';

/** Pairs that a player judges. */
const inHand = 2;
/** With fewer entries than this nobody judges, and every entry earns the average. */
export const fewestEntries = 4;

/** Teams that have an entry in a round. */
export const entriesOf = (state: LessonState, round: number): readonly Team[] =>
  state.teams.filter(({ benches }) => {
    const bench = benches[round];
    return bench?.committed && bench.defence !== undefined && !isHidden(bench);
  });

/** Neighbours in a ring, and where there are enough the ones after: every entry stands in as many pairs, as often left as right. */
const pairsAmong = (teams: readonly TeamId[]): readonly Pair[] =>
  (teams.length > fewestEntries ? [1, 2] : [1]).flatMap((reach) =>
    teams.map((left, place): Pair => [left, teams[(place + reach) % teams.length] ?? left]),
  );

const concerns = (pair: Pair | undefined, team: TeamId): boolean => pair?.includes(team) === true;

/** Takes the foremost pairs that are not about a team, and puts them last. */
const take = (queue: number[], pairs: readonly Pair[], team: TeamId): readonly number[] => {
  const hand: number[] = [];
  for (let place = 0; place < queue.length && hand.length < inHand; ) {
    const pair = queue[place] ?? 0;
    if (concerns(pairs[pair], team)) place++;
    else hand.push(...queue.splice(place, 1));
  }
  queue.push(...hand);
  return hand;
};

/** Deals a round's pairs to everybody, once. */
export const dealPairs = (state: LessonState): readonly LessonEvent[] => {
  const { round } = state;
  if (!hasDefences(state) || !state.judged.includes(round) || state.pairs[round]) return [];
  const entries = entriesOf(state, round).map(({ id }) => id);
  if (entries.length < fewestEntries) return [event('PairsDealt', { round, pairs: [], hands: [] })];
  const pairs = pairsAmong(shuffled(entries, state.dice[round] ?? 0));
  const queue = pairs.map((_, index) => index);
  const hands = state.teams.flatMap((team) =>
    seated(team).map(({ player }) => [player, take(queue, pairs, team.id)] as const),
  );
  return [event('PairsDealt', { round, pairs, hands })];
};

/** The hand of somebody who comes into a team when pairs have been dealt: what they had, as far as it is not about the team. */
export const dealPairsTo = (state: LessonState, team: Team, player: PlayerId): readonly LessonEvent[] => {
  const { round } = state;
  const pairs = state.pairs[round] ?? [];
  if (pairs.length === 0) return [];
  const had = (findSeat(state, player)?.seat.pairs?.[round] ?? []).map(({ pair }) => pair);
  const kept = had.filter((pair) => !concerns(pairs[pair], team.id));
  if (kept.length === inHand) return [];
  const first = mixed(state.dice[round] ?? 0, player) % pairs.length;
  const others = pairs.map((_, index) => (first + index) % pairs.length).filter((pair) => !kept.includes(pair));
  const hand = [...kept, ...take(others, pairs, team.id)].slice(0, inHand);
  return [event('PairsDealt', { round, pairs: [], hands: [[player, hand]] })];
};

/** The pair that somebody holds, as it stands. */
const heldBy = (state: LessonState, player: PlayerId, pair: number): Pair | undefined => {
  const hand = findSeat(state, player)?.seat.pairs?.[state.round] ?? [];
  return hand.some((each) => each.pair === pair) ? state.pairs[state.round]?.[pair] : undefined;
};

/** Whether both entries of a pair may be shown. */
export const isShown = (state: LessonState, round: number, pair: Pair | undefined): pair is Pair =>
  pair?.every((id) => {
    const bench = findTeam(state, id)?.benches[round];
    return bench?.defence !== undefined && !isHidden(bench);
  }) === true;

export const judgePair: Decide<'judgePair'> = (state, { pair, side }, { by, at }) => {
  if (by.role !== 'player') return refuse('players-only');
  const held = heldBy(state, by.player, pair);
  if (!held || !isShown(state, state.round, held)) return refuse('no-such-pair');
  if (at > state.endsAt) return refuse('too-late');
  const judged = findSeat(state, by.player)?.seat.pairs?.[state.round]?.find((each) => each.pair === pair);
  return judged?.side === side ? [] : [event('PairJudged', { player: by.player, pair, side })];
};

export const flagEntry: Decide<'flagEntry'> = (state, { pair, side }, { by }) => {
  if (by.role !== 'player') return refuse('players-only');
  const held = heldBy(state, by.player, pair);
  const team = held?.[side === 'left' ? 0 : 1];
  const flags = team === undefined ? undefined : (findTeam(state, team)?.benches[state.round]?.flags ?? []);
  if (team === undefined || !flags) return refuse('no-such-pair');
  return flags.includes(by.player) ? [] : [event('EntryFlagged', { team, player: by.player })];
};

export const PairsDealt: Evolve<'PairsDealt'> = (state, { round, pairs, hands }) => {
  // one pass over the teams: at 2,000 players a lookup per hand would cost a second
  const dealt = new Map(hands);
  return {
    ...state,
    pairs: { ...state.pairs, [round]: pairs.length > 0 ? pairs : (state.pairs[round] ?? []) },
    teams: state.teams.map((team) => ({
      ...team,
      seats: team.seats.map((seat) => {
        const hand = dealt.get(seat.player);
        if (!hand) return seat;
        const before = seat.pairs?.[round] ?? [];
        const inNew = hand.map((pair): PairInHand => before.find((each) => each.pair === pair) ?? { pair });
        return { ...seat, pairs: { ...seat.pairs, [round]: inNew } };
      }),
    })),
  };
};

export const PairJudged: Evolve<'PairJudged'> = (state, { player, pair, side }) =>
  withSeat(state, player, (seat) => {
    const hand = seat.pairs?.[state.round] ?? [];
    const judged = hand.map((each) => (each.pair === pair ? { pair, side } : each));
    return { ...seat, pairs: { ...seat.pairs, [state.round]: judged } };
  });
