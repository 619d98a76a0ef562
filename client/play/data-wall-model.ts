/** What trials say of the data wall: unique data left, passes that the compute pays for, and what a further pass is worth. */
import type { BenchModel } from './bench-model.ts';

export type Seen = {
  readonly trial: number;
  /** Share of the trial's samples that stayed, 0 to 1. */
  readonly unique: number;
  /** Passes over them that the compute pays for. */
  readonly passes: number;
};

/** One entry a measured trial, the oldest first; none where the mission has no such instruments. */
export const wallOf = ({ bench, dataWall }: Pick<BenchModel, 'bench' | 'dataWall'>): readonly Seen[] =>
  bench.trials.flatMap(({ id, status, readings }) => {
    const removed = dataWall && readings[dataWall.removed];
    const passes = dataWall && readings[dataWall.passes];
    return status === 'measured' && removed !== undefined && passes !== undefined
      ? [{ trial: id, unique: 1 - removed, passes }]
      : [];
  });

/** Repetitions after which a further one is worth 1/e of new data. Muennighoff et al. 2023, arXiv:2305.16264. */
const fadingAfter = 15.39;

/** Passes up to which one is nearly as good as new data, by the same source. */
export const goodPasses = 4;

/** What one more pass adds beside a pass over new data, after so many: 1 at the first, falling from there. */
export const passWorth = (passes: number): number => Math.exp(-Math.max(0, passes - 1) / fadingAfter);
