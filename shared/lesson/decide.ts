/** The one gate that says whether: every command of a person, and of the house itself, passes here. */
import { type CommandName, commandNames } from '../protocol/commands.ts';
import { callTrial } from './calls.ts';
import { commit, reopen } from './commit.ts';
import { hideEntry, writeDefence } from './defence.ts';
import type { LessonEvent } from './events.ts';
import { fold } from './evolve.ts';
import { close, end, extend, moveOn, pause, prepareRound, resume, start, tick } from './flow.ts';
import { lockForecast, placeChips } from './forecast.ts';
import { freshReady } from './fresh.ts';
import type { HouseCommandName } from './house-commands.ts';
import { answerIncident } from './incident.ts';
import { placeMarker } from './marker.ts';
import { outcomesReady } from './outcome.ts';
import { flagEntry, judgePair } from './pairs.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { AnyCommandName, Body, Decide } from './rule.ts';
import { allowTime, setDoor, setLate, setRoom } from './settings.ts';
import { spotlight } from './spotlight.ts';
import { type Actor, findSeat, type LessonState, type LessonStep, presentRound, presentStep } from './state.ts';
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
import { runTrial, trialFailed, trialMeasured } from './trials.ts';
import { moveDial } from './workbench.ts';

const deciders: { readonly [N in AnyCommandName]: Decide<N> } = {
  placeChips,
  lockForecast,
  chooseTeam,
  moveDial,
  runTrial,
  callTrial,
  commit,
  reopen,
  answerIncident,
  placeMarker,
  writeDefence,
  judgePair,
  flagEntry,
  hideEntry,
  spotlight,
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
  trialMeasured,
  trialFailed,
  outcomesReady,
  freshReady,
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
    'hideEntry',
    'spotlight',
  ],
  projector: [],
  house: ['join', 'tick', 'prepareRound', 'trialMeasured', 'trialFailed', 'outcomesReady', 'freshReady', 'close'],
};
const playersCommands: readonly CommandName[] = commandNames.filter((name) => !anyTime.host.includes(name));

/** What still makes sense when the lesson is over: the screens, names, and who may look. */
const afterTheEnd: readonly AnyCommandName[] = [
  'end',
  'setRoom',
  'renameTeam',
  'removePlayer',
  'restorePlayer',
  'approveMove',
  'spotlight',
  ...anyTime.house,
];

/** Whether the present step lets players do this; else whether the bell of an earlier one was first. */
const stepRefusal = (state: LessonState, name: AnyCommandName, question: string | undefined): Refusal | undefined => {
  const offers = (step: LessonStep): boolean => stepOf(step.kind).players.some((each) => each === name);
  const step = presentStep(state);
  if (state.status !== 'running' || !step) return refuse('not-now');
  if (offers(step)) return undefined;
  const earlier = presentRound(state)?.steps.slice(0, state.step) ?? [];
  const rang = earlier.some((each) => offers(each) && each.question === question);
  return refuse(rang ? 'too-late' : 'not-now');
};

const mayAsk = (state: LessonState, name: AnyCommandName, by: Actor, body: object): Refusal | undefined => {
  if (by.role === 'player' && findSeat(state, by.player)?.seat.removed !== false) return refuse('seat-removed');
  const anybody = anyTime[by.role].includes(name);
  const playersOwn = playersCommands.some((each) => each === name);
  if (!anybody && (by.role !== 'player' || !playersOwn)) return refuse(playersOwn ? 'players-only' : 'hosts-only');
  if (state.status === 'over' && !afterTheEnd.includes(name)) return refuse('lesson-over');
  if (anybody) return undefined;
  return stepRefusal(state, name, 'question' in body ? String(body.question) : undefined);
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
  const no = mayAsk(state, name, by, body);
  if (no) return no;
  const decider = deciders[name] as Decide<N>;
  return decider(state, body, { by, at, fold: (from, events) => fold(from, events, at) });
};
