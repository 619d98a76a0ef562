/** Which answers a forecast favours: what the dot plot of the class is made of. */
import type { Question } from '../missions/mission.ts';
import { chipsInAll } from './scoring.ts';

/**
 * Indexes of the favoured answers: the one that holds most chips, or, for `several`, those held true by more than half
 * of theirs. None for even chips, or where two share the most.
 */
export const favoured = (question: Question, chips: readonly number[]): readonly number[] => {
  const indexes = chips.map((_, index) => index);
  if (question.kind === 'several') return indexes.filter((index) => (chips[index] ?? 0) > chipsInAll / 2);
  const most = Math.max(...chips);
  const first = indexes.filter((index) => chips[index] === most);
  return first.length === 1 ? first : [];
};
