/** Nine true things about a world, each a different one, each measured over the futures of today's pipeline. */
import type { Clue } from '../simulator.ts';
import { stageCount } from './formulas.ts';
import type { Fall } from './today.ts';
import { sum, type World } from './world.ts';

const training = 2;
const percent = (share: number): number => Math.round(100 * share);
const tenths = (value: number): number => Math.round(10 * value) / 10;

/** Place of the largest figure. */
const largest = (values: readonly number[]): number => values.indexOf(Math.max(...values));

/** The clues of a world, the most telling first: a small team is dealt from the front. */
export function cluesOf({ days }: World, { before }: Fall): readonly Clue[] {
  const stagesHeld = before.held.slice(0, stageCount);
  const all = sum(before.travelled);
  const far = sum(before.travelled.slice(3));
  return [
    { key: 'training-share', values: { share: percent(days[training]! / sum(days)) } },
    { key: 'held-most', values: { stage: largest(stagesHeld), share: percent(Math.max(...stagesHeld)) } },
    { key: 'waiting', values: { share: percent(before.waiting) } },
    { key: 'born', values: { stage: largest(before.born), share: percent(Math.max(...before.born) / all) } },
    { key: 'outside', values: { share: percent(before.away) } },
    { key: 'again', values: { share: percent(before.again) } },
    { key: 'travelled', values: { share: percent(far / all) } },
    { key: 'busiest', values: { stage: largest(before.busy), share: percent(Math.max(...before.busy)) } },
    { key: 'slowest', values: { cycle: tenths(before.cycle), slowest: tenths(before.slowest) } },
  ];
}
