/** A world of label noise in which teams decide: prices, pilots and outcomes. */
import { tracks } from '../../tracks/index.ts';
import type { DecisionWorld, TrialOrder, WorldInput } from '../simulator.ts';
import type { Figures, Purse } from '../workbench.ts';
import { guidelineShare } from './formulas.ts';
import { groundOf, outcomeOf } from './outcome.ts';
import { tilesAt } from './pictures.ts';
import { prepareIn } from './prepare.ts';
import { pilot } from './trial.ts';
import { labelNoiseWorkbench } from './workbench.ts';
import { drawWorld, type World } from './world.ts';

function sizeOf({ size }: TrialOrder) {
  const found = labelNoiseWorkbench.sizes[size];
  if (found === undefined) throw new RangeError(`label-noise has no trial size ${size}`);
  return found;
}

/** Figures that a brief states openly, and prices depend on. */
export function pricesOf({ pool, settings, checkPrice }: World): Figures {
  return {
    pool: pool.count,
    labelled: settings.labelled,
    budget: settings.budget,
    samplePrice: settings.samplePrice,
    checkPrice,
    guidelineShare,
  };
}

/** Opens a world. About 120 ms. */
export function openRound(input: WorldInput): DecisionWorld {
  const world = drawWorld(input);
  const ground = groundOf(world);
  const { labels, compute, calendar } = tracks[input.track].purse;
  const grant: Purse = { dollars: labels.value, hours: compute.value, weeks: calendar.value };
  const facts = pricesOf(world);
  return {
    grant,
    facts,
    price(order) {
      const shares = labelNoiseWorkbench.price(facts, order.decision, sizeOf(order));
      return {
        dollars: grant.dollars * shares.dollars,
        hours: grant.hours * shares.hours,
        weeks: grant.weeks * shares.weeks,
      };
    },
    trial: (order) => pilot(world, order, sizeOf(order).share),
    tiles: (places) => tilesAt(world, places),
    prepare: (recall) => prepareIn(world, facts, recall),
    outcome: (decision, purse, circumstances = {}, repetition = 0) =>
      outcomeOf(world, ground, decision, purse, grant.dollars, circumstances, repetition),
    knee() {
      throw new Error('label-noise has no dial with a knee');
    },
  };
}
