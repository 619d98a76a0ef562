/** The life of a forecast: chips are placed, locked once and for good, and closed by the bell. */
import type { Question } from '../missions/mission.ts';
import { event, type LessonEvent } from './events.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Context, Decide, Evolve } from './rule.ts';
import { chipsInAll, evenChips } from './scoring.ts';
import {
  type Forecast,
  findSeat,
  type LessonState,
  type LessonStep,
  type PlayerId,
  presentRound,
  presentStep,
  type QuestionKey,
  questionKey,
  withSeat,
} from './state.ts';

type Standing = {
  readonly player: PlayerId;
  readonly key: QuestionKey;
  readonly question: Question;
  readonly placed: readonly number[] | undefined;
};

/** Who asks about which open question, or why not. */
const standing = (state: LessonState, name: string, { by, at }: Context): Standing | Refusal => {
  if (by.role !== 'player') return refuse('players-only');
  const step = presentStep(state);
  if (state.status !== 'running' || step?.question === undefined) return refuse('not-now');
  if (at > state.endsAt) return refuse('too-late');
  const question = presentRound(state)?.questions[name];
  if (!question || step.question !== name) return refuse('no-such-question');
  const found = findSeat(state, by.player);
  if (!found || found.seat.removed) return refuse('seat-removed');
  const key = questionKey(state.round, name);
  const forecast = found.seat.forecasts[key];
  if (forecast?.locked) return refuse('already-locked');
  return { player: by.player, key, question, placed: forecast?.chips };
};

const isStanding = (outcome: Standing | Refusal): outcome is Standing => 'key' in outcome;

/** Whole chips, no more than there are, one count per answer. */
const placeable = (question: Question, chips: readonly number[]): boolean =>
  chips.length === question.answers.length &&
  chips.every((chip) => Number.isInteger(chip) && chip >= 0 && chip <= chipsInAll) &&
  (question.kind === 'several' || chips.reduce((sum, chip) => sum + chip, 0) <= chipsInAll);

const lockable = (question: Question, chips: readonly number[]): boolean =>
  placeable(question, chips) &&
  (question.kind === 'several' || chips.reduce((sum, chip) => sum + chip, 0) === chipsInAll);

export const placeChips: Decide<'placeChips'> = (state, { question, chips }, context) => {
  const at = standing(state, question, context);
  if (!isStanding(at)) return at;
  if (!placeable(at.question, chips)) return refuse('chips-do-not-add-up');
  const same = at.placed?.join() === chips.join();
  return same ? [] : [event('ChipsPlaced', { player: at.player, key: at.key, chips })];
};

export const lockForecast: Decide<'lockForecast'> = (state, { question, chips }, context) => {
  const at = standing(state, question, context);
  if (!isStanding(at)) return at;
  if (!lockable(at.question, chips)) return refuse('chips-do-not-add-up');
  return [event('ForecastLocked', { player: at.player, key: at.key, chips })];
};

/** What the bell adds to every answer: the chips not placed spread evenly, in fractions. For `several` placing one is placing all. */
const restOf = (question: Question, placed: readonly number[] | undefined): number => {
  if (!placed) return evenChips(question)[0] ?? 0;
  if (question.kind === 'several') return 0;
  return (chipsInAll - placed.reduce((sum, chip) => sum + chip, 0)) / placed.length;
};

/** Chips as the bell leaves them: what is placed stays, the rest spreads evenly. */
export const spreadRest = (question: Question, placed: readonly number[] | undefined): readonly number[] => {
  const rest = restOf(question, placed);
  return question.answers.map((_, answer) => (placed?.[answer] ?? 0) + rest);
};

/** What the bell does: everybody who sits and has not locked is locked as placed. */
export const closeForecasts = (state: LessonState, step: LessonStep): readonly LessonEvent[] => {
  const question = step.question === undefined ? undefined : presentRound(state)?.questions[step.question];
  if (step.question === undefined || !question) return [];
  const key = questionKey(state.round, step.question);
  const placed = state.teams.flatMap((team) =>
    team.seats
      .filter((seat) => !seat.removed && !seat.forecasts[key]?.locked)
      .map((seat): readonly [PlayerId, readonly number[], number] => {
        const chips = seat.forecasts[key]?.chips;
        return [seat.player, spreadRest(question, chips), restOf(question, chips)];
      }),
  );
  return [event('ForecastsClosed', { key, placed })];
};

const put = (state: LessonState, player: PlayerId, key: QuestionKey, forecast: Forecast): LessonState =>
  withSeat(state, player, (seat) => ({ ...seat, forecasts: { ...seat.forecasts, [key]: forecast } }));

export const ChipsPlaced: Evolve<'ChipsPlaced'> = (state, { player, key, chips }) =>
  put(state, player, key, { chips, locked: false, auto: false, byBell: 0 });

export const ForecastLocked: Evolve<'ForecastLocked'> = (state, { player, key, chips }) =>
  put(state, player, key, { chips, locked: true, auto: false, byBell: 0 });

export const ForecastsClosed: Evolve<'ForecastsClosed'> = (state, { key, placed }) => {
  const closed = new Map<PlayerId, Forecast>(
    placed.map(([player, chips, byBell]) => [player, { chips, locked: true, auto: true, byBell }]),
  );
  return {
    ...state,
    teams: state.teams.map((team) => ({
      ...team,
      seats: team.seats.map((seat) => {
        const forecast = closed.get(seat.player);
        return forecast ? { ...seat, forecasts: { ...seat.forecasts, [key]: forecast } } : seat;
      }),
    })),
  };
};
