/** The one gate that says whether: every command of a person, and of the house itself, passes here. */
import { type CommandName, commandNames } from '../protocol/commands.ts';
import type { LessonEvent } from './events.ts';
import { fold } from './evolve.ts';
import { close, end, extend, moveOn, pause, prepareRound, resume, start, tick } from './flow.ts';
import { lockForecast, placeChips } from './forecast.ts';
import type { HouseCommandName } from './house-commands.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { AnyCommandName, Body, Decide } from './rule.ts';
import { allowTime, setDoor, setLate, setRoom } from './settings.ts';
import { type Actor, findSeat, type LessonState, presentStep } from './state.ts';
import { stepOf } from './steps/index.ts';
import {
  approveMove,
  balanceTeams,
  chooseTeam,
  join,
  movePlayer,
  removePlayer,
  renameTeam,
  restorePlayer,
} from './teams.ts';

const deciders: { readonly [N in AnyCommandName]: Decide<N> } = {
  placeChips,
  lockForecast,
  chooseTeam,
  approveMove,
  start,
  pause,
  resume,
  extend,
  moveOn,
  end,
  movePlayer,
  removePlayer,
  restorePlayer,
  balanceTeams,
  renameTeam,
  setDoor,
  setLate,
  setRoom,
  allowTime,
  join,
  tick,
  prepareRound,
  close,
};

/** Who may ask at all. Commands that belong to a step are named by the steps themselves. */
const anyTime: Readonly<Record<Actor['role'], readonly AnyCommandName[]>> = {
  player: ['chooseTeam', 'approveMove'],
  host: [
    'approveMove',
    'start',
    'pause',
    'resume',
    'extend',
    'moveOn',
    'end',
    'movePlayer',
    'removePlayer',
    'restorePlayer',
    'balanceTeams',
    'renameTeam',
    'setDoor',
    'setLate',
    'setRoom',
    'allowTime',
  ],
  projector: [],
  house: ['join', 'tick', 'prepareRound', 'close'],
};
const playersCommands: readonly CommandName[] = commandNames.filter((name) => !anyTime.host.includes(name));

const mayAsk = (state: LessonState, name: AnyCommandName, by: Actor): Refusal | undefined => {
  if (by.role === 'player' && findSeat(state, by.player)?.seat.removed !== false) return refuse('seat-removed');
  if (anyTime[by.role].includes(name)) return undefined;
  const playersOwn = (playersCommands as readonly AnyCommandName[]).includes(name);
  if (by.role !== 'player') return refuse(playersOwn ? 'players-only' : 'hosts-only');
  if (!playersOwn) return refuse('hosts-only');
  const step = presentStep(state);
  const open =
    state.status === 'running' &&
    step !== undefined &&
    (stepOf(step.kind).players as readonly AnyCommandName[]).includes(name);
  return open ? undefined : refuse('not-now');
};

/**
 * Judges a command.
 * @param at lesson time in ms at which it was read
 * @returns what happened (perhaps nothing), or a refusal
 */
export const decide = <N extends CommandName | HouseCommandName>(
  state: LessonState,
  name: N,
  body: Body<N>,
  by: Actor,
  at: number,
): readonly LessonEvent[] | Refusal => {
  const no = mayAsk(state, name, by);
  if (no) return no;
  const decider = deciders[name] as Decide<N>;
  return decider(state, body, { by, at, fold: (from, events) => fold(from, events, at) });
};
