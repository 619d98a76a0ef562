/** What the host sets: the door, the room, and private time allowances. */
import { event } from './events.ts';
import { refuse } from './refusal.ts';
import type { Decide, Evolve } from './rule.ts';
import { findSeat, withSeat } from './state.ts';

export const setDoor: Decide<'setDoor'> = (state, { open }) =>
  state.doorOpen === open ? [] : [event('DoorSet', { open })];
export const setLate: Decide<'setLate'> = (state, { open }) =>
  state.lateOpen === open ? [] : [event('LateSet', { open })];

export const setRoom: Decide<'setRoom'> = (state, room) => {
  const now: Readonly<Record<string, boolean | number>> = state.room;
  const set = Object.entries(room).filter(([name, value]) => value !== undefined && value !== now[name]);
  return set.length === 0 ? [] : [event('RoomSet', { room: Object.fromEntries(set) })];
};

export const allowTime: Decide<'allowTime'> = (state, { player, factor }) => {
  const found = findSeat(state, player);
  if (!found || found.seat.removed) return refuse('no-such-player');
  return found.seat.allowance === factor ? [] : [event('AllowanceSet', { player, factor })];
};

export const DoorSet: Evolve<'DoorSet'> = (state, { open }) => ({ ...state, doorOpen: open });
export const LateSet: Evolve<'LateSet'> = (state, { open }) => ({ ...state, lateOpen: open });
export const RoomSet: Evolve<'RoomSet'> = (state, { room }) => ({ ...state, room: { ...state.room, ...room } });
export const AllowanceSet: Evolve<'AllowanceSet'> = (state, { player, factor }) =>
  withSeat(state, player, (seat) => ({ ...seat, allowance: factor }));
