/** Who sits where: joining, moving, leaving and coming back. */
import { dealOne } from './clues.ts';
import { event, type LessonEvent } from './events.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Decide, Evolve } from './rule.ts';
import {
  findSeat,
  type LessonState,
  maxTeamSize,
  type PlayerId,
  type Seat,
  seated,
  type Team,
  type TeamId,
  withSeat,
  withTeam,
} from './state.ts';

const room = (team: Team): number => maxTeamSize - seated(team).length;

/** The team with the fewest people, the first among equals; undefined if every seat is taken. */
export const smallestTeam = (teams: readonly Team[]): Team | undefined => {
  let best: Team | undefined;
  for (const team of teams) if (room(team) > 0 && (!best || seated(team).length < seated(best).length)) best = team;
  return best;
};

const freeSlot = (team: Team): number => {
  const taken = new Set(seated(team).map((seat) => seat.slot));
  let slot = 0;
  while (taken.has(slot)) slot++;
  return slot;
};

const target = (state: LessonState, id: TeamId): Team | Refusal => {
  const team = state.teams.find((each) => each.id === id);
  if (!team) return refuse('no-such-team');
  return room(team) > 0 ? team : refuse('team-full');
};

export const join: Decide<'join'> = (state, { team: wish }) => {
  if (state.status === 'over') return refuse('lesson-over');
  if (!state.doorOpen || (state.status === 'running' && !state.lateOpen)) return refuse('door-closed');
  const chosen = state.room.chooseTeams && wish !== undefined ? target(state, wish) : smallestTeam(state.teams);
  if (!chosen) return refuse('lesson-full');
  if ('refused' in chosen) return chosen;
  const player = state.nextPlayer;
  return [
    event('PlayerJoined', { player, team: chosen.id, slot: freeSlot(chosen) }),
    ...dealOne(state, chosen, player),
  ];
};

const moved = (state: LessonState, player: PlayerId, to: Team): readonly LessonEvent[] => [
  event('PlayerMoved', { player, team: to.id, slot: freeSlot(to) }),
  ...dealOne(state, to, player),
];

const move = (state: LessonState, player: PlayerId, to: TeamId): readonly LessonEvent[] | Refusal => {
  const found = findSeat(state, player);
  if (!found || found.seat.removed) return refuse('no-such-player');
  if (found.team.id === to) return [];
  const team = target(state, to);
  return 'refused' in team ? team : moved(state, player, team);
};

export const movePlayer: Decide<'movePlayer'> = (state, { player, team }) => move(state, player, team);

export const chooseTeam: Decide<'chooseTeam'> = (state, { team }, { by }) => {
  if (by.role !== 'player') return refuse('players-only');
  return state.status === 'lobby' && state.room.chooseTeams ? move(state, by.player, team) : refuse('not-now');
};

export const removePlayer: Decide<'removePlayer'> = (state, { player }) => {
  const found = findSeat(state, player);
  if (!found) return refuse('no-such-player');
  return found.seat.removed ? [] : [event('PlayerRemoved', { player })];
};

export const restorePlayer: Decide<'restorePlayer'> = (state, { player }) => {
  const found = findSeat(state, player);
  if (!found) return refuse('no-such-player');
  if (!found.seat.removed) return [];
  const team = room(found.team) > 0 ? found.team : smallestTeam(state.teams);
  if (!team) return refuse('lesson-full');
  return [event('PlayerRestored', { player, team: team.id, slot: freeSlot(team) })];
};

export const balanceTeams: Decide<'balanceTeams'> = (state, _body, { fold }) => {
  const events: LessonEvent[] = [];
  let now = state;
  for (;;) {
    const sizes = now.teams.map((team) => seated(team).length);
    const fullest = now.teams[sizes.indexOf(Math.max(...sizes))];
    const emptiest = now.teams[sizes.indexOf(Math.min(...sizes))];
    if (!fullest || !emptiest || seated(fullest).length - seated(emptiest).length < 2) return events;
    const last = seated(fullest).at(-1);
    if (!last) return events;
    const step = moved(now, last.player, emptiest);
    events.push(...step);
    now = fold(now, step);
  }
};

export const renameTeam: Decide<'renameTeam'> = (state, { team, name }) => {
  if (!state.teams.some((each) => each.id === team)) return refuse('no-such-team');
  return [event('TeamRenamed', { team, name })];
};

/** The move code itself is known to the door alone; here stands only who may approve for whom. */
export const approveMove: Decide<'approveMove'> = (state, { player }, { by }) => {
  const found = findSeat(state, player);
  if (!found || found.seat.removed) return refuse('no-such-player');
  if (by.role === 'player' && !seated(found.team).some((seat) => seat.player === by.player))
    return refuse('not-your-team');
  return [event('SeatMoved', { player, issue: found.seat.issue + 1 })];
};

export const PlayerJoined: Evolve<'PlayerJoined'> = (state, { player, team: id, slot }) => {
  const team = state.teams.find((each) => each.id === id);
  const seat: Seat = { player, slot, issue: 1, removed: false, allowance: 1, clues: [], forecasts: {} };
  const next = team ? withTeam(state, { ...team, seats: [...team.seats, seat] }) : state;
  return { ...next, nextPlayer: Math.max(state.nextPlayer, player + 1) };
};

const sit = (state: LessonState, player: PlayerId, to: TeamId, change: (seat: Seat) => Seat): LessonState => {
  const found = findSeat(state, player);
  if (!found) return state;
  const seat = change(found.seat);
  return {
    ...state,
    teams: state.teams.map((team) => {
      const others = team.seats.filter((each) => each.player !== player);
      if (team.id === to) return { ...team, seats: [...others, seat] };
      return others.length === team.seats.length ? team : { ...team, seats: others };
    }),
  };
};

export const PlayerMoved: Evolve<'PlayerMoved'> = (state, { player, team, slot }) =>
  sit(state, player, team, (seat) => ({ ...seat, slot }));

export const PlayerRestored: Evolve<'PlayerRestored'> = (state, { player, team, slot }) =>
  sit(state, player, team, (seat) => ({ ...seat, slot, removed: false }));

export const PlayerRemoved: Evolve<'PlayerRemoved'> = (state, { player }) =>
  withSeat(state, player, (seat) => ({ ...seat, removed: true }));

export const SeatMoved: Evolve<'SeatMoved'> = (state, { player, issue }) =>
  withSeat(state, player, (seat) => ({ ...seat, issue }));

export const TeamRenamed: Evolve<'TeamRenamed'> = (state, { team: id, name }) => ({
  ...state,
  teams: state.teams.map((team) => (team.id === id ? { ...team, name } : team)),
});
