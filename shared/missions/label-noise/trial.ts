/** A pilot: the same campaign in small, on part of what is labelled and part of the money, scored on a small validation set. */
import type { TrialOrder, TrialResult } from '../simulator.ts';
import { drawLuck, planOf, run } from './campaign.ts';
import { productsOf, recognisedInPilot } from './learner.ts';
import { stateNumbers } from './pictures.ts';
import { validationCount } from './sizes.ts';
import { labelledRows, type World, wallPlaces } from './world.ts';

/** Campaigns of a pilot; their spread is what the pilot knows of its own error. */
const campaigns = 16;

/**
 * Runs a pilot on a share of everything. Small pilots have few labels, so that more labels help them more than they help the whole; what
 * a large one shows of the validation set, a small one shows of part of it.
 * @param share of the campaign, above 0.
 */
export function pilot(world: World, order: TrialOrder, share: number): TrialResult {
  const { pool, settings, random, given } = world;
  const plan = planOf(world, order.decision, order.circumstances ?? {});
  const taken = Math.round(settings.labelled * share);
  const rows = labelledRows(world).slice(0, taken);
  const labels = given.slice(0, taken);
  const start = { rows, labels, products: productsOf(pool, rows, labels) };
  const room = Math.round((pool.count - settings.labelled) * share);
  const money = settings.budget * share;
  const audited = Math.round(plan.audited * share);
  const runs = Array.from({ length: campaigns }, (_, campaign) => {
    const luck = drawLuck(world, random.fork(`pilot/${share}/${campaign}`));
    const fresh = luck.order.subarray(0, room);
    const labelled = run(world, { ...plan, audited }, money, { ...start, fresh }, luck);
    return { ...labelled, value: recognisedInPilot(pool, labelled.weights, share) };
  });
  const mean = (of: (one: (typeof runs)[number]) => number) => runs.reduce((sum, one) => sum + of(one), 0) / campaigns;
  const value = mean((one) => one.value);
  const square = runs.reduce((sum, one) => sum + (one.value - value) ** 2, 0);
  const first = runs[0]!;
  const places = wallPlaces(world);
  const checked = new Set(first.checked);
  const before = [...labels, ...first.labels.slice(taken)];
  return {
    value,
    error: Math.sqrt(square / (campaigns - 1) / campaigns),
    readings: {
      labels: mean((one) => one.rows.length),
      checked: mean((one) => one.checked.length),
      'found-wrong': mean((one) => (one.checked.length === 0 ? 0 : one.found / one.checked.length)),
      validation: Math.round(Math.min(1, 2 * share) * validationCount),
    },
    audited: {
      places: Int32Array.from(first.rows, (sample) => places[sample]!),
      states: Uint8Array.from(first.rows, (_, place) =>
        checked.has(place) && first.labels[place] !== before[place] ? stateNumbers.relabelled : stateNumbers.labelled,
      ),
    },
  };
}
