/** A world of the audit in which teams decide: prices, pilots, outcomes and the knee. */
import { tracks } from '../../tracks/index.ts';
import type { DecisionWorld, TrialOrder, WorldInput } from '../simulator.ts';
import type { Decision, Figures, Purse } from '../workbench.ts';
import { crew, todayBatch, todayUnderWay, underWay } from './formulas.ts';
import { kneeOf, kneeSteps } from './knee.ts';
import { runFutures } from './measure.ts';
import { outcomeOf } from './outcome.ts';
import { tilesAt, wallStates } from './pictures.ts';
import { planOf, untouched } from './plan.ts';
import { wallDays, wallFutures } from './sizes.ts';
import { pilot } from './trial.ts';
import { pipelineWorkbench } from './workbench.ts';
import { drawWorld, type World } from './world.ts';

/** Repetitions that the noise of an outcome is taken from. */
const noiseRepetitions = 6;

function sizeOf({ size }: TrialOrder) {
  const found = pipelineWorkbench.sizes[size];
  if (found === undefined) throw new RangeError(`pipeline-audit has no trial size ${size}`);
  return found;
}

/** What the brief states openly. */
export function factsOf({ settings }: World): Figures {
  return {
    wait: settings.wait,
    batch: todayBatch,
    today: todayUnderWay,
    underWay,
    crew,
    days: wallFutures * wallDays,
  };
}

/** Opens a world. About 20 ms. */
export function openRound(input: WorldInput): DecisionWorld {
  const world = drawWorld(input);
  const { labels, compute, calendar } = tracks[input.track].purse;
  const grant: Purse = { dollars: labels.value, hours: compute.value, weeks: calendar.value };
  const outcome: DecisionWorld['outcome'] = (decision, purse, circumstances = {}, repetition = 0) => {
    const left = {
      dollars: purse.dollars / grant.dollars,
      hours: purse.hours / grant.hours,
      weeks: purse.weeks / grant.weeks,
    };
    return outcomeOf(world, decision, grant.weeks, left, circumstances, repetition);
  };
  const spread = (decision: Decision): number => {
    const values = Array.from({ length: noiseRepetitions }, (_, again) => outcome(decision, grant, {}, again).value);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
  };
  return {
    grant,
    facts: factsOf(world),
    price(order) {
      const shares = pipelineWorkbench.price({}, order.decision, sizeOf(order));
      return {
        dollars: grant.dollars * shares.dollars,
        hours: grant.hours * shares.hours,
        weeks: grant.weeks * shares.weeks,
      };
    },
    trial: (order) => pilot(world, order, grant.weeks, sizeOf(order).share),
    tiles: (places) => tilesAt(world, places),
    outcome,
    wall(decision) {
      const plan = planOf(world, decision, grant.weeks, untouched, {});
      return wallStates(world, runFutures(world, plan, [...Array(wallFutures).keys()]));
    },
    knee: (decision) =>
      kneeOf(
        kneeSteps.map((tests) => outcome({ ...decision, tests }, grant).value),
        spread(decision),
      ),
  };
}
