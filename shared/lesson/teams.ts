/** Who sits where: joining, moving, leaving and coming back. */
import { dealAgain, dealOne } from './clues.ts';
import { event, type LessonEvent } from './events.ts';
import { dealPairsTo } from './pairs.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Decide, Evolve } from './rule.ts';
import {
  findSeat,
  findTeam,
  type LessonState,
  maxTeamSize,
  type PlayerId,
  type Seat,
  seated,
  sizeOf,
  type Team,
  type TeamId,
  withSeat,
  withTeam,
} from './state.ts';
import { writtenName } from './team-names.ts';

const hasRoom = (team: Team): boolean => sizeOf(team) < maxTeamSize;

/** The team with the fewest people, the first among equals; undefined if every seat is taken. */
export const smallestTeam = (teams: readonly Team[]): Team | undefined => {
  let best: Team | undefined;
  let fewest = maxTeamSize;
  for (const team of teams) {
    const size = sizeOf(team);
    if (size >= fewest) continue;
    best = team;
    fewest = size;
  }
  return best;
};

const freeSlot = (team: Team): number => {
  const taken = new Set(seated(team).map((seat) => seat.slot));
  let slot = 0;
  while (taken.has(slot)) slot++;
  return slot;
};

const target = (state: LessonState, id: TeamId): Team | Refusal => {
  const team = findTeam(state, id);
  if (!team) return refuse('no-such-team');
  return hasRoom(team) ? team : refuse('team-full');
};

/** A seat for a program: in the smallest team, as long as fewer sit there than planned; closed doors keep people out alone. */
const seatBot = (state: LessonState): readonly LessonEvent[] | Refusal => {
  const team = smallestTeam(state.teams);
  if (!team || sizeOf(team) >= state.teamSize) return refuse('lesson-full');
  const player = state.nextPlayer;
  return [
    event('PlayerJoined', { player, team: team.id, slot: freeSlot(team), bot: true }),
    ...dealOne(state, team, player),
    ...dealPairsTo(state, team, player),
  ];
};

export const join: Decide<'join'> = (state, { team: wish, bot }) => {
  if (state.status === 'over') return refuse('lesson-over');
  if (bot) return seatBot(state);
  if (!state.doorOpen || (state.status === 'running' && !state.lateOpen)) return refuse('door-closed');
  const mayChoose = state.room.chooseTeams && state.status === 'lobby';
  const chosen = mayChoose && wish !== undefined ? target(state, wish) : smallestTeam(state.teams);
  if (!chosen) return refuse('lesson-full');
  if ('refused' in chosen) return chosen;
  const player = state.nextPlayer;
  return [
    event('PlayerJoined', { player, team: chosen.id, slot: freeSlot(chosen) }),
    ...dealOne(state, chosen, player),
    ...dealPairsTo(state, chosen, player),
  ];
};

const moved = (state: LessonState, player: PlayerId, to: Team): readonly LessonEvent[] => [
  event('PlayerMoved', { player, team: to.id, slot: freeSlot(to) }),
  ...dealOne(state, to, player),
  ...dealPairsTo(state, to, player),
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
  const team = hasRoom(found.team) ? found.team : smallestTeam(state.teams);
  if (!team) return refuse('lesson-full');
  return [
    event('PlayerRestored', { player, team: team.id, slot: freeSlot(team) }),
    ...(team === found.team ? dealAgain(state, team, found.seat) : dealOne(state, team, player)),
    ...dealPairsTo(state, team, player),
  ];
};

export const balanceTeams: Decide<'balanceTeams'> = (state, _body, { fold }) => {
  const events: LessonEvent[] = [];
  const sizes = state.teams.map(sizeOf);
  let now = state;
  for (;;) {
    const fullest = sizes.indexOf(Math.max(...sizes));
    const emptiest = sizes.indexOf(Math.min(...sizes));
    const [from, to] = [now.teams[fullest], now.teams[emptiest]];
    const last = from && seated(from).at(-1);
    if (!last || !to || sizeOf(from) - sizeOf(to) < 2) return events;
    const step = moved(now, last.player, to);
    events.push(...step);
    now = fold(now, step);
    sizes[fullest] = sizeOf(from) - 1;
    sizes[emptiest] = sizeOf(to) + 1;
  }
};

export const renameTeam: Decide<'renameTeam'> = (state, { team, name }) => {
  const former = findTeam(state, team);
  if (!former) return refuse('no-such-team');
  const written = writtenName(name);
  if (typeof written !== 'string') return written;
  return former.name === written ? [] : [event('TeamRenamed', { team, name: written })];
};

/** The move code itself is known to the door alone; here stands only who may approve for whom. */
export const approveMove: Decide<'approveMove'> = (state, { player }, { by }) => {
  const found = findSeat(state, player);
  if (!found || found.seat.removed) return refuse('no-such-player');
  if (by.role === 'player' && !seated(found.team).some((seat) => seat.player === by.player))
    return refuse('not-your-team');
  return [event('SeatMoved', { player, issue: found.seat.issue + 1 })];
};

export const PlayerJoined: Evolve<'PlayerJoined'> = (state, { player, team: id, slot, bot }) => {
  const team = findTeam(state, id);
  const { round, step } = state;
  const seat: Seat = {
    player,
    slot,
    issue: 1,
    removed: false,
    ...(bot ? { bot } : {}),
    allowance: 1,
    since: { round, step },
    clues: [],
    forecasts: {},
  };
  const next = team ? withTeam(state, { ...team, seats: [...team.seats, seat] }) : state;
  return { ...next, nextPlayer: Math.max(state.nextPlayer, player + 1) };
};

const sit = (state: LessonState, player: PlayerId, to: TeamId, change: (seat: Seat) => Seat): LessonState => {
  const found = findSeat(state, player);
  if (!found) return state;
  const left = { ...found.team, seats: found.team.seats.filter((seat) => seat.player !== player) };
  const without = withTeam(state, left);
  const team = findTeam(without, to);
  return team ? withTeam(without, { ...team, seats: [...team.seats, change(found.seat)] }) : state;
};

export const PlayerMoved: Evolve<'PlayerMoved'> = (state, { player, team, slot }) =>
  sit(state, player, team, (seat) => ({ ...seat, slot }));

export const PlayerRestored: Evolve<'PlayerRestored'> = (state, { player, team, slot }) =>
  sit(state, player, team, (seat) => ({ ...seat, slot, removed: false }));

export const PlayerRemoved: Evolve<'PlayerRemoved'> = (state, { player }) =>
  withSeat(state, player, (seat) => ({ ...seat, removed: true }));

export const SeatMoved: Evolve<'SeatMoved'> = (state, { player, issue }) =>
  withSeat(state, player, (seat) => ({ ...seat, issue }));

export const TeamRenamed: Evolve<'TeamRenamed'> = (state, { team: id, name }) => {
  const team = findTeam(state, id);
  return team ? withTeam(state, { ...team, name }) : state;
};
