/** A world of labelling in which teams decide: prices, trials that stay bought, and outcomes. */
import { tracks } from '../../tracks/index.ts';
import type { DecisionWorld, TrialOrder, WorldInput } from '../simulator.ts';
import type { Decision, Figures, Purse } from '../workbench.ts';
import { kneeOf } from './knee.ts';
import { outcomeOf } from './outcome.ts';
import { Paths } from './path.ts';
import { tilesAt } from './pictures.ts';
import { prepareIn } from './prepare.ts';
import { seedLabels } from './sizes.ts';
import { runTrial } from './trial.ts';
import { labellingWorkbench, stops } from './workbench.ts';
import { drawWorld, type World } from './world.ts';

/** Trainings that the knee's noise is taken from. */
const kneeRepetitions = 4;

function sizeOf({ size }: TrialOrder) {
  const found = labellingWorkbench.sizes[size];
  if (found === undefined) throw new RangeError(`labelling-roi has no trial size ${size}`);
  return found;
}

/** Figures that a brief states openly, and prices depend on. */
export function pricesOf({ pool, settings }: World, weeks: number): Figures {
  const [outsourcedLabels, inHouseLabels, expertLabels] = settings.affordable;
  return {
    pool: pool.count,
    labelled: seedLabels,
    outsourcedLabels,
    inHouseLabels,
    expertLabels,
    retraining: settings.retraining,
    scoring: settings.scoring,
    roundWeeks: settings.roundWeeks,
    calendar: weeks,
    dollarPoints: settings.worth.dollars,
    hourPoints: settings.worth.hours,
    weekPoints: settings.worth.weeks,
  };
}

/** Opens a world. About 120 ms. */
export function openRound(input: WorldInput): DecisionWorld {
  const world = drawWorld(input);
  const { labels, compute, calendar } = tracks[input.track].purse;
  const grant: Purse = { dollars: labels.value, hours: compute.value, weeks: calendar.value };
  const facts = pricesOf(world, grant.weeks);
  const paths = new Paths(world, facts);
  const outcome: DecisionWorld['outcome'] = (decision, purse, circumstances = {}, repetition = 0, before = []) =>
    outcomeOf(world, facts, paths, decision, purse, grant, circumstances, repetition, before);
  return {
    grant,
    facts,
    price(order) {
      const shares = labellingWorkbench.price(facts, order.decision, sizeOf(order));
      return {
        dollars: grant.dollars * shares.dollars,
        hours: grant.hours * shares.hours,
        weeks: grant.weeks * shares.weeks,
      };
    },
    trial(order) {
      sizeOf(order);
      return runTrial(world, facts, paths, order);
    },
    tiles: (places) => tilesAt(world, places),
    prepare: (recall) => prepareIn(world, facts, recall),
    outcome,
    knee(decision: Decision) {
      const curve = (repetition: number) =>
        stops.map((labels) => outcome({ ...decision, labels }, grant, {}, repetition).value);
      const again = Array.from({ length: kneeRepetitions }, (_, repetition) => curve(repetition));
      const mean = stops.map((_, place) => again.reduce((sum, one) => sum + one[place]!, 0) / kneeRepetitions);
      const square = again.reduce(
        (sum, one) => sum + one.reduce((inner, value, place) => inner + (value - mean[place]!) ** 2, 0),
        0,
      );
      const noise = Math.sqrt(square / (kneeRepetitions - 1) / stops.length / kneeRepetitions);
      return kneeOf(stops, mean, noise);
    },
  };
}
