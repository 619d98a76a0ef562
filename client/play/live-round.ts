/** What a team knows by itself while it works, as the live math panel takes it. */
import type { Decision } from '../../shared/missions/workbench.ts';
import type { LiveRound, LiveTrial } from '../words/live-math.ts';
import type { BenchModel } from './bench-model.ts';

/** @param decision the dials as this phone shows them */
export const liveRound = (
  { bench, pilot, facts }: Pick<BenchModel, 'bench' | 'pilot' | 'facts'>,
  decision: Decision,
): LiveRound => {
  const own = bench.trials.flatMap(({ id, value, error, ...trial }): readonly LiveTrial[] =>
    value === undefined
      ? []
      : [{ trial: id, value, error: error ?? 0, decision: trial.decision, size: trial.size, readings: trial.readings }],
  );
  return { facts, decision, trials: pilot ? [{ ...pilot, trial: 0 }, ...own] : own };
};
