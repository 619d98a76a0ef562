/** Clues: each member holds one that no teammate has; small teams share the first four out. */
import { event, type LessonEvent } from './events.ts';
import type { Evolve } from './rule.ts';
import {
  findSeat,
  type LessonState,
  type PlayerId,
  presentRound,
  type Seat,
  seated,
  type Team,
  withSeat,
} from './state.ts';

/** A team of fewer than four holds as many clues together as a team of four. */
const fewest = 4;

type Hand = readonly [PlayerId, readonly number[]];

const cluesOf = (state: LessonState): number => presentRound(state)?.clues ?? 0;

const handsOf = (team: Team, clues: number): readonly Hand[] => {
  const hands = seated(team).map((seat): [PlayerId, number[]] => [seat.player, []]);
  if (hands.length === 0) return [];
  const dealt = Math.min(clues, Math.max(fewest, hands.length));
  for (let clue = 0; clue < dealt; clue++) hands[clue % hands.length]?.[1].push(clue);
  return hands;
};

/** Deals a fresh hand to everybody, once a round: nobody's clue changes because a step comes again. */
export const dealClues = (state: LessonState): readonly LessonEvent[] =>
  state.cluesDealt
    ? []
    : [event('CluesDealt', { hands: state.teams.flatMap((team) => handsOf(team, cluesOf(state))) })];

const given = (player: PlayerId, clues: readonly number[]): LessonEvent => event('ClueGiven', { player, clues });

/**
 * The hand of somebody who comes into a team when clues have been dealt: the first clue that nobody there holds, or, in
 * a team where nobody sits, the first four.
 */
export const dealOne = (state: LessonState, team: Team, player: PlayerId): readonly LessonEvent[] => {
  if (!state.cluesDealt) return [];
  const others = seated(team).filter((seat) => seat.player !== player);
  const held = new Set(others.flatMap((seat) => seat.clues));
  const free = Array.from({ length: cluesOf(state) }, (_, clue) => clue).filter((clue) => !held.has(clue));
  const clues = free.slice(0, others.length === 0 ? fewest : 1);
  const before = findSeat(state, player)?.seat.clues ?? [];
  return before.join() === clues.join() ? [] : [given(player, clues)];
};

/** The hand of somebody who comes back to the team they sat in: what nobody took meanwhile, or else as for a newcomer. */
export const dealAgain = (state: LessonState, team: Team, seat: Seat): readonly LessonEvent[] => {
  const held = new Set(seated(team).flatMap((other) => (other.player === seat.player ? [] : other.clues)));
  const kept = seat.clues.filter((clue) => !held.has(clue));
  if (kept.length === 0) return dealOne(state, team, seat.player);
  return kept.length === seat.clues.length ? [] : [given(seat.player, kept)];
};

export const CluesDealt: Evolve<'CluesDealt'> = (state, { hands }) => {
  // one pass over the teams: at 2,000 players a lookup per hand would cost a second
  const held = new Map(hands);
  return {
    ...state,
    cluesDealt: true,
    teams: state.teams.map((team) => ({
      ...team,
      seats: team.seats.map((seat) => ({ ...seat, clues: held.get(seat.player) ?? [] })),
    })),
  };
};

export const ClueGiven: Evolve<'ClueGiven'> = (state, { player, clues }) =>
  withSeat(state, player, (seat) => ({ ...seat, clues }));
