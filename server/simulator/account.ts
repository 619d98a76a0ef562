/** One world's account: its forecast's truth, what the default, a search, blind play and a chosen decision reach in it. */
import { randomFrom } from '../../shared/learn/random.ts';
import { type MissionId, missions } from '../../shared/missions/index.ts';
import type { Prepared, WorldInput } from '../../shared/missions/simulator.ts';
import { simulators } from '../../shared/missions/simulators.ts';
import type { Decision } from '../../shared/missions/workbench.ts';
import type { TrackId } from '../../shared/tracks/track.ts';
import { realClock } from '../clock.ts';
import { drawnOver } from './decisions.ts';
import { recall, search } from './search.ts';
import { seedOf } from './seeds.ts';
import { blindOutcomes, blindSettings, deviationOf, meanOf, medianOf, noiseOf, shareBeaten } from './yardstick.ts';

/** Where dials stand, what the world says to it, and the share of blind settings that it beats. */
export type Entry = { readonly dials: Decision; readonly value: number; readonly beats: number | null };

export type Account = {
  readonly mission: MissionId;
  readonly version: number;
  readonly track: TrackId;
  readonly seed: number;
  /** The first question that the mission asks; `truth` is the place of the true answer. */
  readonly forecast: {
    readonly kind: string;
    readonly answers: readonly string[];
    readonly truth: number | readonly boolean[];
  };
  readonly default: Entry;
  readonly best: Entry | null;
  readonly chosen: Entry | null;
  readonly blind: { readonly n: number; readonly mean: number; readonly median: number; readonly sd: number } | null;
  readonly ms: { readonly world: number; readonly trial: number; readonly outcome: number; readonly search: number };
};

export type AccountWish = {
  readonly mission: MissionId;
  readonly track: TrackId;
  readonly seed: number;
  readonly chosen?: Decision;
  /** Play blind settings and search, which takes seconds. */
  readonly search: boolean;
};

/**
 * Computes an account. The same wish gives the same account, but for `ms`.
 * @returns the account, and the prepared world that it was read from.
 */
export function accountOf(wish: AccountWish): { readonly account: Account; readonly prepared: Prepared } {
  const { mission, track } = wish;
  const { workbench, questions, version } = missions[mission];
  const { open, prepare } = simulators[mission];
  if (workbench === undefined || open === undefined) throw new Error(`${mission} has no workbench`);
  const input: WorldInput = { seed: seedOf(wish.seed), track, round: 0 };
  const clock = realClock();
  const timed = <Result>(work: () => Result): readonly [Result, number] => {
    const start = clock.now();
    const result = work();
    return [result, clock.now() - start];
  };
  const [world, worldMs] = timed(() => open(input));
  const standard = workbench.defaults[track];
  const [, trialMs] = timed(() => world.trial({ decision: standard, size: 0 }));
  const drawn = drawnOver(workbench, standard);
  const outcomeAt = recall(world, workbench);
  const [, outcomeMs] = timed(() => outcomeAt(standard));
  const random = randomFrom(input.seed).fork(`yardstick/${mission}/${track}`);
  const [found, searchMs] = timed(() => {
    if (!wish.search) return undefined;
    return {
      blind: blindOutcomes(drawn, outcomeAt, blindSettings, random.fork('blind')),
      noise: noiseOf(world, standard),
      best: search(drawn, outcomeAt, random.fork('search')).decision,
    };
  });
  const entry = (dials: Decision): Entry => {
    const value = outcomeAt(dials);
    return { dials, value, beats: found ? shareBeaten(value, found.blind, found.noise) : null };
  };
  const prepared = prepare(input);
  const [name, question] = Object.entries(questions)[0]!;
  const account: Account = {
    mission,
    version,
    track,
    seed: wish.seed,
    forecast: { kind: question.kind, answers: question.answers, truth: prepared.truths[name]!.answer },
    default: entry(standard),
    best: found ? entry(found.best) : null,
    chosen: wish.chosen ? entry(wish.chosen) : null,
    blind: found
      ? {
          n: found.blind.length,
          mean: meanOf(found.blind),
          median: medianOf(found.blind),
          sd: deviationOf(found.blind),
        }
      : null,
    ms: { world: worldMs, trial: trialMs, outcome: outcomeMs, search: searchMs },
  };
  return { account, prepared };
}
