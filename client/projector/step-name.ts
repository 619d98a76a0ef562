/** Names a step of a lesson, so that screens can tell one from the next. */
import type { PublicView } from '../../shared/lesson/views.ts';

export const stepName = ({ status, round, step }: Pick<PublicView, 'status' | 'round' | 'step'>): string =>
  `${status}-${round}-${step}`;
