/** Clues: each member holds one that no teammate has; small teams share the first four out. */
import { event, type LessonEvent } from './events.ts';
import type { Evolve } from './rule.ts';
import { type LessonState, type PlayerId, presentRound, seated, type Team, withSeat } from './state.ts';

/** A team of fewer than four holds as many clues together as a team of four. */
const fewest = 4;

type Hand = readonly [PlayerId, readonly number[]];

const handsOf = (team: Team, clues: number): readonly Hand[] => {
  const seats = seated(team);
  if (seats.length === 0 || clues === 0) return [];
  const hands = seats.map((seat): [PlayerId, number[]] => [seat.player, []]);
  const dealt = Math.min(clues, Math.max(fewest, seats.length));
  for (let clue = 0; clue < dealt; clue++) hands[clue % hands.length]?.[1].push(clue);
  return hands;
};

/** Deals a fresh hand to everybody at the opening of a brief. */
export const dealClues = (state: LessonState): readonly LessonEvent[] => {
  const clues = presentRound(state)?.clues ?? 0;
  return [event('CluesDealt', { hands: state.teams.flatMap((team) => handsOf(team, clues)) })];
};

/** Deals one clue more to somebody who comes into a team late, if the team has one left. */
export const dealOne = (state: LessonState, team: Team, player: PlayerId): readonly LessonEvent[] => {
  const clues = presentRound(state)?.clues ?? 0;
  const next = Math.max(team.dealt, 0);
  return team.dealt > 0 && next < clues ? [event('CluesDealt', { hands: [[player, [next]]] })] : [];
};

export const CluesDealt: Evolve<'CluesDealt'> = (state, { hands }) => {
  // one pass over the teams: at 2,000 players a lookup per hand would cost a second
  const held = new Map(hands);
  const many = hands.length > 1;
  if (!many && hands[0]) {
    const [player, clues] = hands[0];
    const next = withSeat(state, player, (seat) => ({ ...seat, clues }));
    return { ...next, teams: next.teams.map((team) => counted(team, held)) };
  }
  return {
    ...state,
    teams: state.teams.map((team) =>
      counted(
        { ...team, dealt: 0, seats: team.seats.map((seat) => ({ ...seat, clues: held.get(seat.player) ?? [] })) },
        held,
      ),
    ),
  };
};

const counted = (team: Team, held: ReadonlyMap<PlayerId, readonly number[]>): Team => {
  const fresh = team.seats.flatMap((seat) => held.get(seat.player) ?? []);
  return fresh.length === 0 ? team : { ...team, dealt: Math.max(team.dealt, ...fresh.map((clue) => clue + 1)) };
};
