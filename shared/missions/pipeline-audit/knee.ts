/** The knee: how many person-weeks of tests and guidelines still pay for the weeks that they take. */
import type { Knee } from '../simulator.ts';

/** Person-weeks along which the knee is looked for. */
export const kneeSteps: readonly number[] = Array.from({ length: 13 }, (_, weeks) => weeks);

/** Half of the least distance that a marker is asked to keep. */
const narrowest = 1;

/**
 * Where the smoothed curve of outcomes is highest, and how far from it the outcome is still as good as that, by the outcome's own noise.
 * @param outcomes one for each of `kneeSteps`.
 * @param noise standard deviation of an outcome over other futures.
 */
export function kneeOf(outcomes: readonly number[], noise: number): Knee {
  const smooth = outcomes.map((value, step) => {
    const before = outcomes[Math.max(0, step - 1)]!;
    const after = outcomes[Math.min(outcomes.length - 1, step + 1)]!;
    return (before + value + after) / 3;
  });
  const best = smooth.indexOf(Math.max(...smooth));
  const reach = smooth.map((value, step) => (value >= smooth[best]! - noise ? Math.abs(step - best) : 0));
  return { value: kneeSteps[best]!, tolerance: Math.max(narrowest, ...reach) };
}
