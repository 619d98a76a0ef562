/** A pilot: a few projected half years, whose findings are checked on samples that chose nothing. */
import type { TrialOrder, TrialResult } from '../simulator.ts';
import { climb } from './climb.ts';
import { courseOf } from './courses.ts';
import { recognisedBy } from './model.ts';
import { meanOf } from './outcome.ts';
import { pilotLuck } from './pictures.ts';
import { planOf, untouched } from './plan.ts';
import { pilotFutures } from './sizes.ts';
import { type World, wallPlaces } from './world.ts';

/** Share of the check samples that each projection is checked on. */
const checkedShare = 0.75;

/**
 * Projects half a year as the team's pipeline stands. It meets other half years than the outcome does, and the same ones whatever is set,
 * so that two settings are compared under the same luck. What the pilots themselves cost is not yet taken off. 5 to 20 ms.
 * @param share of the projections that the largest pilot makes, above 0.
 */
export function pilot(world: World, order: TrialOrder, share: number): TrialResult {
  const { pool, settings, given, checks } = world;
  const count = Math.max(2, Math.round(pilotFutures * share));
  const plan = planOf(settings, order.decision, untouched, order.circumstances ?? {});
  const model = world.model(plan.size);
  const luck = pilotLuck(world).slice(0, count);
  const runs = luck.map((one) => climb(model, one, plan, given, pool.guarded));
  const checked = runs.map(({ recipe }, run) => {
    const rows = luck[run]!.checked.subarray(0, Math.round(checkedShare * checks.length));
    return (
      100 *
      recognisedBy(
        model,
        recipe,
        Int32Array.from(rows, (place) => checks[place]!),
        pool.labels,
      )
    );
  });
  const value = meanOf(checked);
  const square = checked.reduce((sum, one) => sum + (one - value) ** 2, 0);
  const measured = 100 * meanOf(runs.map((run) => run.measured[plan.tries]!));
  const places = wallPlaces(world);
  const shown = luck[0]!.labelled.subarray(0, plan.labels);
  return {
    value,
    error: Math.sqrt(square / (count - 1) / count),
    readings: {
      measured,
      gap: measured - value,
      tries: plan.tries,
      labels: plan.labels,
      kept: meanOf(runs.map(({ kept }) => kept.length)),
      // Of what a try is paid for, the part that is waiting.
      tax: 1 - 1 / plan.rush,
    },
    audited: {
      places: Int32Array.from(shown, (sample) => places[sample]!),
      states: courseOf(model, runs[0]!, plan.tries, shown, given),
    },
  };
}
