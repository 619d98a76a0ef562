/** A world of the audit in which teams decide: prices, pilots, outcomes and the knee. */
import { tracks } from '../../tracks/index.ts';
import type { DecisionWorld, TrialOrder, WorldInput } from '../simulator.ts';
import type { Decision, Figures, Purse } from '../workbench.ts';
import { grantPasses, todayPasses } from './formulas.ts';
import { kneeOf, kneeSteps } from './knee.ts';
import { outcomeOf } from './outcome.ts';
import { tilesAt, wallAfter } from './pictures.ts';
import { prepareIn } from './prepare.ts';
import { pilot } from './trial.ts';
import { dedupWorkbench } from './workbench.ts';
import { drawWorld, type World } from './world.ts';

/** Repetitions that the noise of an outcome is taken from. */
const noiseRepetitions = 8;

function sizeOf({ size }: TrialOrder) {
  const found = dedupWorkbench.sizes[size];
  if (found === undefined) throw new RangeError(`dedup-audit has no trial size ${size}`);
  return found;
}

/** Figures that a brief states openly, and prices depend on. */
export function pricesOf(world: World): Figures {
  return { indexPrice: world.indexPrice, passes: todayPasses, grantPasses, pool: world.pool.count };
}

/** Opens a world. About 150 ms. */
export function openRound(input: WorldInput): DecisionWorld {
  const world = drawWorld(input);
  const { labels, compute, calendar } = tracks[input.track].purse;
  const grant: Purse = { dollars: labels.value, hours: compute.value, weeks: calendar.value };
  const outcome: DecisionWorld['outcome'] = (decision, purse, circumstances = {}, repetition = 0) =>
    outcomeOf(world, decision, purse, grant.hours, circumstances, repetition);
  const spread = (decision: Decision): number => {
    const values = Array.from({ length: noiseRepetitions }, (_, again) => outcome(decision, grant, {}, again).value);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
  };
  return {
    grant,
    facts: pricesOf(world),
    price(order) {
      const indexPrice = world.indexPrice * (order.circumstances?.['index-price'] ?? 1);
      const shares = dedupWorkbench.price({ indexPrice }, order.decision, sizeOf(order));
      return {
        dollars: grant.dollars * shares.dollars,
        hours: grant.hours * shares.hours,
        weeks: grant.weeks * shares.weeks,
      };
    },
    trial: (order) => pilot(world, order, sizeOf(order).share),
    tiles: (places) => tilesAt(world, places),
    outcome,
    prepare: (recall) => prepareIn(world, recall),
    wall: (decision) => wallAfter(world, decision),
    knee: (decision) =>
      kneeOf(
        kneeSteps.map((threshold) => outcome({ ...decision, threshold }, grant).value),
        spread(decision),
      ),
  };
}
