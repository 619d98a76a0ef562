/** The course of a lesson: start, pause, resume, more time, move on, the bell, the last call, the end. */
import { event, type LessonEvent } from './events.ts';
import { refuse } from './refusal.ts';
import type { Context, Decide, Evolve } from './rule.ts';
import { secondVerdict } from './second-verdict.ts';
import { scoreRound } from './standings.ts';
import { type LessonState, type Place, presentStep, questionKey, type Seat } from './state.ts';
import { stepOf } from './steps/index.ts';

/** A last call lasts this long, once nine in ten of those who are here have acted. */
export const lastCallMs = 15_000;
const lastCallTenths = 9;
/** A running lesson notes the time this often, so that a crash gives back no more than this. */
export const tickEveryMs = 5_000;

/** The place after a place, or undefined at the end of the plan. Rounds without steps are passed over. */
export const placeAfter = (state: LessonState, { round, step }: Place): Place | undefined => {
  if (state.plan.rounds[round]?.steps[step + 1]) return { round, step: step + 1 };
  const next = state.plan.rounds.findIndex((each, index) => index > round && each.steps.length > 0);
  return next < 0 ? undefined : { round: next, step: 0 };
};

/** How to tell whether a seat has done its part in the present step; undefined where there is nothing to do. */
export const actedIn = (state: LessonState): ((seat: Seat) => boolean) | undefined => {
  const step = presentStep(state);
  return step && state.status === 'running' ? stepOf(step.kind).acted(state, step) : undefined;
};

/** How many of those who sit have not acted: what moving on locks as it is. */
export const notActed = (state: LessonState): number => {
  const acted = actedIn(state);
  if (!acted) return 0;
  let count = 0;
  for (const team of state.teams) for (const seat of team.seats) if (!seat.removed && !acted(seat)) count++;
  return count;
};

const open = (state: LessonState, place: Place, { at, fold }: Context): readonly LessonEvent[] => {
  const step = state.plan.rounds[place.round]?.steps[place.step];
  if (!step) return [];
  const opened = event('StepOpened', { ...place, endsAt: at + step.ms });
  return [opened, ...stepOf(step.kind).opens(fold(state, [opened]), step)];
};

/** Leaves the present step, whose bell has rung: the score of a round that is over, then the next step or the end. */
const leave = (state: LessonState, context: Context): readonly LessonEvent[] => {
  const next = placeAfter(state, state);
  const scored = next?.round === state.round ? [] : scoreRound(state, state.round);
  const now = context.fold(state, scored);
  if (next) return [...scored, ...open(now, next, context)];
  return [...scored, ...secondVerdict(now), event('LessonEnded', {})];
};

const ring = (state: LessonState): readonly LessonEvent[] => {
  const step = presentStep(state);
  return step ? stepOf(step.kind).bell(state, step) : [];
};
const kindOf = (state: LessonState) => {
  const step = presentStep(state);
  return step && stepOf(step.kind);
};

/** The bell: what it does, and the next step, unless what it set going is waited for. */
const bell = (state: LessonState, context: Context): readonly LessonEvent[] => {
  const rung = ring(state);
  const now = context.fold(state, rung);
  return kindOf(now)?.lingers(now, context.at) ? rung : [...rung, ...leave(now, context)];
};

const isPrepared = (state: LessonState, round: number): boolean => state.prepared[round] !== undefined;

export const start: Decide<'start'> = (state, _body, context) => {
  if (state.status !== 'lobby') return refuse('already-started');
  const first = placeAfter(state, { round: -1, step: -1 });
  if (!first) return refuse('not-now');
  if (!isPrepared(state, first.round)) return refuse('still-preparing');
  return open(state, first, context);
};

export const pause: Decide<'pause'> = (state) => {
  if (state.status !== 'running') return refuse('not-now');
  return state.paused ? [] : [event('Paused', {})];
};

export const resume: Decide<'resume'> = (state) => {
  if (state.status !== 'running') return refuse('not-now');
  return state.paused ? [event('Resumed', {})] : [];
};

export const extend: Decide<'extend'> = (state, { minutes }, { at }) => {
  if (state.status !== 'running') return refuse('not-now');
  // a step that waits for a late world is past its bell: time is added from now
  return [event('Extended', { endsAt: Math.max(state.endsAt, at) + minutes * 60_000 })];
};

export const moveOn: Decide<'moveOn'> = (state, { round, step }, context) => {
  if (state.status !== 'running') return refuse('not-now');
  // the place is named, so that a second tap, or a second device, does not skip a step nobody saw
  if (round !== state.round || step !== state.step) return refuse('moved-on');
  const next = placeAfter(state, state);
  if (next && !isPrepared(state, next.round)) return refuse('still-preparing');
  const rung = ring(state);
  const now = context.fold(state, rung);
  if (!kindOf(now)?.holds(now)) return [...rung, ...leave(now, context)];
  // a bell that has rung is not rung again: what it set going is under way
  return context.at >= state.endsAt ? refuse('still-preparing') : [...rung, event('BellRung', { endsAt: context.at })];
};

/** Ends the lesson where it stands. No bell rings: what lies open stays open. What has been revealed in the round is scored. */
const endHere = (state: LessonState, { fold }: Context): readonly LessonEvent[] => {
  if (state.status === 'over') return [];
  const questions = Object.keys(state.plan.rounds[state.round]?.questions ?? {});
  const isOut = questions.some((name) => state.revealed.includes(questionKey(state.round, name)));
  const scored = isOut ? scoreRound(state, state.round) : [];
  return [...scored, ...secondVerdict(fold(state, scored)), event('LessonEnded', {})];
};

export const end: Decide<'end'> = (state, _body, context) => endHere(state, context);
export const close: Decide<'close'> = (state, _body, context) => endHere(state, context);

const wantsLastCall = (state: LessonState, here: ReadonlySet<number>, at: number): boolean => {
  if (!state.room.autoAdvance || state.lastCall || state.calledOff || state.endsAt - at <= lastCallMs) return false;
  const hasActed = actedIn(state);
  if (!hasActed || kindOf(state)?.awaits(state)) return false;
  let present = 0;
  let acted = 0;
  for (const team of state.teams) {
    for (const seat of team.seats) {
      if (seat.removed || !here.has(seat.player)) continue;
      present++;
      if (hasActed(seat)) acted++;
    }
  }
  return present > 0 && acted * 10 >= present * lastCallTenths;
};

export const tick: Decide<'tick'> = (state, { here }, context) => {
  if (state.status !== 'running') return [];
  // decisions that a host closed in a pause are waited for in it: the reveal opens, and stands still
  const closed = context.at >= state.endsAt && state.decided.includes(state.round);
  if (state.paused && !closed) return [];
  const passed = kindOf(state)?.passes(state, { here, at: context.at }) ?? [];
  const now = context.fold(state, passed);
  const next = placeAfter(state, state);
  // a world that is late holds the next step back; what stood open has closed by then all the same
  const rings = context.at >= now.endsAt && (!next || isPrepared(state, next.round));
  const events = [...passed, ...(rings ? bell(now, context) : [])];
  if (events.length > 0) return events;
  if (wantsLastCall(state, here, context.at)) return [event('LastCalled', { endsAt: context.at + lastCallMs })];
  return context.at - state.at >= tickEveryMs ? [event('Ticked', {})] : [];
};

export const prepareRound: Decide<'prepareRound'> = (state, { round, tracks, dice }) =>
  isPrepared(state, round) || !state.plan.rounds[round] || state.status === 'over'
    ? []
    : [event('RoundPrepared', { round, tracks, ...(dice !== undefined && { dice }) })];

export const RoundPrepared: Evolve<'RoundPrepared'> = (state, { round, tracks, dice }) => ({
  ...state,
  dice: dice === undefined ? state.dice : { ...state.dice, [round]: dice },
  prepared: state.prepared.map((each, index) => (index === round ? tracks : each)),
});

/** A new round begins with empty hands: clues are true of one world only. */
const withoutClues = (state: LessonState): LessonState => ({
  ...state,
  cluesDealt: false,
  teams: state.teams.map((team) => ({ ...team, seats: team.seats.map((seat) => ({ ...seat, clues: [] })) })),
});

export const StepOpened: Evolve<'StepOpened'> = (state, { round, step, endsAt }) => ({
  ...(state.cluesDealt && round !== state.round ? withoutClues(state) : state),
  status: 'running',
  round,
  step,
  endsAt,
  stepStartedAt: state.at,
  anchoredAt: state.at,
  lastCall: false,
  calledOff: false,
});

export const Paused: Evolve<'Paused'> = (state) => ({ ...state, paused: true, anchoredAt: state.at });
export const Resumed: Evolve<'Resumed'> = (state) => ({ ...state, paused: false, anchoredAt: state.at });
export const Extended: Evolve<'Extended'> = (state, { endsAt }) => ({
  ...state,
  endsAt,
  lastCall: false,
  calledOff: state.calledOff || state.lastCall,
  anchoredAt: state.at,
});
/** Time that was left is given up: the screens count from here. */
export const BellRung: Evolve<'BellRung'> = (state, { endsAt }) => ({
  ...state,
  endsAt,
  lastCall: false,
  anchoredAt: state.at,
});
export const LastCalled: Evolve<'LastCalled'> = (state, { endsAt }) => ({
  ...state,
  endsAt,
  lastCall: true,
  anchoredAt: state.at,
});
export const Ticked: Evolve<'Ticked'> = (state) => state;
export const LessonEnded: Evolve<'LessonEnded'> = (state) => ({
  ...state,
  status: 'over',
  paused: false,
  lastCall: false,
  anchoredAt: state.at,
});
