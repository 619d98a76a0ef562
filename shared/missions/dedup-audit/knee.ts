/** The knee: how far one may cut before cutting stops paying. */
import type { Knee } from '../simulator.ts';

/** Thresholds along which the knee is looked for, from lenient to strict. */
export const kneeSteps: readonly number[] = Array.from({ length: 18 }, (_, step) =>
  Number((0.98 - 0.04 * step).toFixed(2)),
);

/** Half of the least distance that a marker is asked to keep. */
const narrowest = 0.04;

/**
 * The threshold at which the smoothed curve of outcomes is highest, and how far from it the outcome is still as good as that, by the
 * outcome's own noise.
 * @param outcomes one for each of `kneeSteps`.
 * @param noise standard deviation of an outcome over the learner's shuffles.
 */
export function kneeOf(outcomes: readonly number[], noise: number): Knee {
  const smooth = outcomes.map((value, step) => {
    const before = outcomes[Math.max(0, step - 1)]!;
    const after = outcomes[Math.min(outcomes.length - 1, step + 1)]!;
    return (before + value + after) / 3;
  });
  const best = smooth.indexOf(Math.max(...smooth));
  const asGood = smooth.flatMap((value, step) => (value >= smooth[best]! - noise ? [kneeSteps[step]!] : []));
  const reach = Math.max(...asGood.map((threshold) => Math.abs(threshold - kneeSteps[best]!)));
  return { value: kneeSteps[best]!, tolerance: Math.max(narrowest, reach) };
}
