/** The true answers of a question in one cell. */
import type { Question } from '../../shared/missions/mission.ts';
import type { Truth } from '../../shared/missions/simulator.ts';

/** Keys of the answers that are true. */
export const trueAnswers = ({ answers }: Question, { answer }: Truth): string =>
  answers.filter((_, place) => (typeof answer === 'number' ? answer === place : answer[place])).join(' ');
