/** The knee: after how many labels another one costs more than it teaches. */
import type { Knee } from '../simulator.ts';

/** The least distance that a marker may keep, in labels. */
const narrowest = 40;

/**
 * Where the smoothed curve of outcomes is highest, and how far from it an outcome is still as good, by its own noise.
 * @param stops ascending, in labels.
 * @param outcomes one for each stop.
 */
export function kneeOf(stops: readonly number[], outcomes: readonly number[], noise: number): Knee {
  const smooth = outcomes.map((value, place) => {
    const before = outcomes[Math.max(0, place - 1)]!;
    const after = outcomes[Math.min(outcomes.length - 1, place + 1)]!;
    return (before + value + after) / 3;
  });
  const best = smooth.indexOf(Math.max(...smooth));
  const asGood = smooth.flatMap((value, place) => (value >= smooth[best]! - noise ? [stops[place]!] : []));
  const reach = Math.max(...asGood.map((stop) => Math.abs(stop - stops[best]!)));
  return { value: stops[best]!, tolerance: Math.max(narrowest, Math.min(reach, 100)) };
}
