/** A world in which teams decide: prices, projections, outcomes and the knee. */
import { tracks } from '../../tracks/index.ts';
import type { DecisionWorld, TrialOrder, WorldInput } from '../simulator.ts';
import type { Decision, Figures, Purse } from '../workbench.ts';
import { largestModel } from './formulas.ts';
import { kneeOf, kneeSteps } from './knee.ts';
import { meanOf, outcomeOf } from './outcome.ts';
import { tilesAt, wallUnder } from './pictures.ts';
import { pilot } from './trial.ts';
import { assumedIn } from './truth.ts';
import { velocityWorkbench } from './workbench.ts';
import { drawWorld, type World } from './world.ts';

/** Repetitions that the noise of an outcome is taken from, and those that the curve of the knee is the mean of. */
const noiseRepetitions = 6;
const kneeRepetitions = 3;

function sizeOf({ size }: TrialOrder) {
  const found = velocityWorkbench.sizes[size];
  if (found === undefined) throw new RangeError(`quality-velocity has no trial size ${size}`);
  return found;
}

/** What the brief states openly. */
export function factsOf(world: World): Figures {
  const { labels, paid, trained, pace, training } = world.settings;
  return { cadence: assumedIn(world).cadence, times: largestModel, pace, training, labels, paid, trained };
}

/** Opens a world. About 100 ms. */
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
    return outcomeOf(world, decision, left, circumstances, repetition);
  };
  const spread = (decision: Decision): number => {
    const values = Array.from({ length: noiseRepetitions }, (_, again) => outcome(decision, grant, {}, again).value);
    const mean = meanOf(values);
    return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
  };
  return {
    grant,
    facts: factsOf(world),
    price(order) {
      const shares = velocityWorkbench.price({}, order.decision, sizeOf(order));
      return {
        dollars: grant.dollars * shares.dollars,
        hours: grant.hours * shares.hours,
        weeks: grant.weeks * shares.weeks,
      };
    },
    trial: (order) => pilot(world, order, sizeOf(order).share),
    tiles: (places) => tilesAt(world, places),
    outcome,
    wall: (decision) => wallUnder(world, decision),
    knee: (decision) =>
      kneeOf(
        kneeSteps.map((share) =>
          meanOf(
            Array.from(
              { length: kneeRepetitions },
              (_, again) => outcome({ ...decision, share }, grant, {}, again).value,
            ),
          ),
        ),
        spread(decision) / Math.sqrt(kneeRepetitions),
      ),
  };
}
