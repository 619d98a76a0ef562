/** A survey: three small trials around a place that is known, and a smooth curve through them. */
import type { TrialOrder, TrialResult } from '../../shared/missions/simulator.ts';
import type { Decision, Dial, Survey } from '../../shared/missions/workbench.ts';
import type { TrackId } from '../../shared/tracks/track.ts';
import { valuesOf } from './decisions.ts';

/** The smallest trials: three of them cost less than one of the largest. */
const size = 0;
/** Small trials are noisy, and see less than the whole: whoever is careful goes half of the way that they point. */
const believed = 0.5;

/**
 * Where a parabola through three values at -1, 0 and 1 is highest, between -1 and 1.
 * @returns the better end if it opens upwards; 0 if it is flat.
 */
export function peakOfThree(before: number, at: number, after: number): number {
  const slope = (after - before) / 2;
  const bend = (before + after) / 2 - at;
  if (bend >= 0) return Math.sign(slope);
  return Math.max(-1, Math.min(1, -slope / (2 * bend)));
}

/**
 * Tries the place that is known and one on either side of it, and goes half of the way to where the three together point.
 * @param run pays for a trial; undefined where nothing is left to pay with, and then what is known stays.
 */
export function surveyed(
  run: (order: TrialOrder) => TrialResult | undefined,
  dials: Readonly<Record<string, Dial>>,
  { around, along, reach }: Survey,
  track: TrackId,
): Decision {
  const known = around[track];
  const values = valuesOf(dials[along]!);
  const nearest = (wanted: number): number =>
    values.reduce((best, value) => (Math.abs(value - wanted) < Math.abs(best - wanted) ? value : best));
  const middle = known[along]!;
  const shown = [-reach, 0, reach].map((step) =>
    run({ decision: { ...known, [along]: nearest(middle + step) }, size }),
  );
  const [before, at, after] = shown;
  if (!before || !at || !after) return known;
  const peak = peakOfThree(before.value, at.value, after.value);
  return { ...known, [along]: nearest(middle + believed * reach * peak) };
}
