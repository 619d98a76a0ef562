/** Which round it is, as people count them: a practice is none of them. */
import type { PublicView } from '../../shared/lesson/views.ts';
import { roundNumber } from '../../shared/plans/round-number.ts';
import type { Words } from '../words/index.ts';

type Where = Pick<PublicView, 'plan' | 'round' | 'rounds'>;

export const roundName = ({ plan, round, rounds }: Where, words: Words): string =>
  words.common.round(roundNumber(plan, round), roundNumber(plan, rounds - 1));

export const afterRound = ({ plan, round }: Where, words: Words): string => words.wall.after(roundNumber(plan, round));
