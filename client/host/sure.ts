/** How far somebody's sureness can be trusted: of the answers that got seven chips or more, how many came true. */
import type { CalibrationView } from '../../shared/lesson/closing-views.ts';

/** Chips that say: of this I am sure. */
export const sureFrom = 7;

const sumFrom = (counts: readonly number[]): number => counts.slice(sureFrom).reduce((sum, each) => sum + each, 0);

export type Sure = { readonly times: number; readonly right: number };

export const sureOf = ({ placed, cameTrue }: CalibrationView): Sure => ({
  times: sumFrom(placed),
  right: sumFrom(cameTrue),
});
