/** The step in which the lesson stands, in a word. */
import type { PublicView } from '../../shared/lesson/views.ts';
import { phoneWords as words } from '../words/phone-words.ts';

export const stepName = ({ status, stepKind }: Pick<PublicView, 'status' | 'stepKind'>): string => {
  if (status === 'over') return words.common.over;
  return stepKind === '' ? words.common.lobby : words.common.steps[stepKind];
};
