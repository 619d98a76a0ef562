/** A pilot: a few half years, among them those that hang on the wall, lived through again with the team's setting. */
import type { TrialOrder, TrialResult } from '../simulator.ts';
import { placesOf } from './days.ts';
import { bottleneckOf, meanAndError, measure, runFutures } from './measure.ts';
import { wallPlaces } from './pictures.ts';
import { planOf, untouched } from './plan.ts';
import { pilotFutures, wallDays, wallFutures } from './sizes.ts';
import type { World } from './world.ts';

/**
 * Runs a pilot. It sees few futures, and the same ones whatever is set, so that two settings are compared under the same luck. What the
 * pilots themselves cost is not yet taken off: it plays with the whole grant. A millisecond or two.
 * @param weeks of the whole grant.
 * @param share of the half years that the largest pilot plays, above 0.
 */
export function pilot(world: World, order: TrialOrder, weeks: number, share: number): TrialResult {
  const count = Math.max(2, Math.round(pilotFutures * share));
  const plan = planOf(world, order.decision, weeks, untouched, order.circumstances ?? {});
  const runs = runFutures(
    world,
    plan,
    Array.from({ length: count }, (_, future) => future),
  );
  const told = measure(runs);
  const { mean, error } = meanAndError(told.finished);
  const places = wallPlaces(world);
  const hung = runs.slice(0, wallFutures);
  return {
    value: mean,
    error,
    readings: {
      runs: count,
      cycle: told.cycle,
      waiting: told.waiting,
      outside: told.away,
      again: told.again,
      bottleneck: bottleneckOf(told),
    },
    audited: {
      places: Int32Array.from({ length: hung.length * wallDays }, (_, day) => places[day]!),
      states: Uint8Array.from(hung.flatMap((run) => [...placesOf(run, wallDays)])),
    },
  };
}
