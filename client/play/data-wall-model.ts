/** What a trial says of the data wall: unique data left, passes that the compute pays for, and what each pass is worth. */
import type { BenchView } from '../../shared/lesson/bench-views.ts';

export type Seen = {
  readonly trial: number;
  /** Share of the trial's samples that stayed, 0 to 1. */
  readonly unique: number;
  /** Passes over them that the compute pays for. */
  readonly passes: number;
};

/** From the newest measured trial; undefined where its instruments show neither. */
export const wallOf = ({ trials }: Pick<BenchView, 'trials'>): Seen | undefined => {
  const newest = trials.findLast(({ status }) => status === 'measured');
  const { removed, passes } = newest?.readings ?? {};
  return newest && removed !== undefined && passes !== undefined
    ? { trial: newest.id, unique: 1 - removed, passes }
    : undefined;
};

/** Repetitions after which a further one is worth 1/e of new data. Muennighoff et al. 2023, arXiv:2305.16264. */
const fadingAfter = 15.39;
/** More passes than this are not drawn one by one. */
const most = 40;

/**
 * What each pass adds beside a pass over new data: 1 for the first, falling from there.
 * @returns one entry a pass; `width` is the share of it that the compute pays for, below 1 for the last alone
 */
export const passWorths = (passes: number): readonly { readonly worth: number; readonly width: number }[] =>
  Array.from({ length: Math.min(most, Math.max(1, Math.ceil(passes))) }, (_, pass) => ({
    worth: Math.exp(-pass / fadingAfter),
    width: Math.min(1, passes - pass),
  }));
