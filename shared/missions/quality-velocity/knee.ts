/** The knee: from which share of the budget on more validation labels cost more tries than they save mistakes. */
import type { Knee } from '../simulator.ts';

/** Percent of the dollars along which the knee is looked for. */
export const kneeSteps: readonly number[] = Array.from({ length: 16 }, (_, step) => 5 + 5 * step);

/** Half of the least distance that a marker is asked to keep. */
const narrowest = 5;

/**
 * Where the smoothed curve of outcomes is highest, and how far from it the outcome is still as good as that, by the outcome's own noise.
 * @param outcomes one for each of `kneeSteps`.
 * @param noise standard deviation of one of `outcomes` over other half years.
 */
export function kneeOf(outcomes: readonly number[], noise: number): Knee {
  const smooth = outcomes.map((value, step) => {
    const before = outcomes[Math.max(0, step - 1)]!;
    const after = outcomes[Math.min(outcomes.length - 1, step + 1)]!;
    return (before + value + after) / 3;
  });
  const best = smooth.indexOf(Math.max(...smooth));
  const reach = smooth.map((value, step) =>
    value >= smooth[best]! - noise ? Math.abs(kneeSteps[step]! - kneeSteps[best]!) : 0,
  );
  return { value: kneeSteps[best]!, tolerance: Math.max(narrowest, ...reach) };
}
