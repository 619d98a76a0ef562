/** Ten chips on the answers of a question: what can be placed, what is left, and when a forecast can be locked. */
import { chipsInAll, evenChips } from '../../shared/lesson/scoring.ts';
import type { Forecast } from '../../shared/lesson/state.ts';
import type { Question } from '../../shared/missions/mission.ts';

export type Chips = readonly number[];

/** Each answer has ten of its own. */
const eachItsOwn = (question: Question): boolean => question.kind === 'several';

/** Before anything is placed: none, or even belief where each answer has ten of its own. */
export const startingChips = (question: Question): Chips =>
  eachItsOwn(question) ? evenChips(question) : question.answers.map(() => 0);

/** Chips still in the tray. None where each answer has ten of its own. */
export const left = (question: Question, chips: Chips): number =>
  eachItsOwn(question) ? 0 : chipsInAll - chips.reduce((sum, count) => sum + count, 0);

export const canAdd = (question: Question, chips: Chips, answer: number): boolean =>
  eachItsOwn(question) ? (chips[answer] ?? 0) < chipsInAll : left(question, chips) > 0;

export const canRemove = (chips: Chips, answer: number): boolean => (chips[answer] ?? 0) > 0;

const changed = (chips: Chips, answer: number, by: number): Chips =>
  chips.map((count, index) => (index === answer ? count + by : count));

/** One chip more on an answer; the same chips if there is none to add. */
export const withOneMore = (question: Question, chips: Chips, answer: number): Chips =>
  canAdd(question, chips, answer) ? changed(chips, answer, 1) : chips;

/** One chip fewer on an answer; the same chips if there is none to take. */
export const withOneFewer = (chips: Chips, answer: number): Chips =>
  canRemove(chips, answer) ? changed(chips, answer, -1) : chips;

/** Percent of belief on an answer; the bell leaves fractions. */
export const percentOn = (chips: Chips, answer: number): number =>
  Math.round(((chips[answer] ?? 0) / chipsInAll) * 100);

/** Chips that the player placed on an answer, without what the bell added. */
export const byHand = ({ chips, byBell }: Pick<Forecast, 'chips' | 'byBell'>, answer: number): number =>
  Math.round((chips[answer] ?? 0) - byBell);
