/** How the class has placed its chips, as shares and as a heap of discs that fits the page. */
import type { PeekView } from '../../shared/lesson/views.ts';

export type PeekShare = {
  /** Share of all the chips, in whole percent. */
  readonly percent: number;
  /** Discs to draw, 0 to `highest`. */
  readonly discs: number;
};

/** Discs in the highest heap. */
export const highest = 9;

/** One entry per answer. An answer that holds any chip at all gets a disc. */
export const peekShares = ({ chips }: PeekView): readonly PeekShare[] => {
  const all = chips.reduce((sum, each) => sum + each, 0);
  const most = Math.max(...chips, 0);
  return chips.map((each) => ({
    percent: all === 0 ? 0 : Math.round((100 * each) / all),
    discs: each > 0 ? Math.max(1, Math.round((highest * each) / most)) : 0,
  }));
};
