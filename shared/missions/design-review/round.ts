/** A world of the review in which teams decide: prices, projections, what people say, and outcomes. */
import { tracks } from '../../tracks/index.ts';
import type { DecisionWorld, WorldInput } from '../simulator.ts';
import type { Figures, Purse } from '../workbench.ts';
import { usualWants } from './asking.ts';
import { askedScope, roles } from './formulas.ts';
import { player } from './half-year.ts';
import { type Futures, fatesOf, otherFutures, outcomeOf } from './outcome.ts';
import { inWallOrder, tilesAt } from './pictures.ts';
import { untouched } from './plan.ts';
import { verifiedSamples } from './promise.ts';
import { futures } from './sizes.ts';
import { project } from './trial.ts';
import { reviewWorkbench } from './workbench.ts';
import { drawWorld, type World } from './world.ts';

/** What the brief states openly. */
export function factsOf(world: World): Figures {
  const usual = usualWants(world);
  return {
    futures,
    promise: world.par.promise!,
    date: world.par.date!,
    scope: askedScope,
    wait: world.pipeline.settings.wait,
    cadence: world.par.cadence!,
    verified: verifiedSamples,
    ...Object.fromEntries(roles.map((role, place) => [`say-${role}`, world.settings.weights[place]!])),
    ...Object.fromEntries(roles.map((role, place) => [`usual-${role}`, usual[place]!.accuracy])),
    'usual-week': usual[0]!.week,
    'usual-scope': usual[2]!.scope,
  };
}

/** The futures of a world that count. */
export function ownFutures(world: World): Futures {
  return { play: player(world, world.pipeline.dice, world.luck), luck: world.luck };
}

/** Opens a world. About 40 ms. */
export function openRound(input: WorldInput): DecisionWorld {
  const world = drawWorld(input);
  const there = ownFutures(world);
  const { labels, compute, calendar } = tracks[input.track].purse;
  const grant: Purse = { dollars: labels.value, hours: compute.value, weeks: calendar.value };
  return {
    grant,
    facts: factsOf(world),
    price({ decision, size }) {
      const found = reviewWorkbench.sizes[size];
      if (found === undefined) throw new RangeError(`design-review has no trial size ${size}`);
      const shares = reviewWorkbench.price({}, decision, found);
      return {
        dollars: grant.dollars * shares.dollars,
        hours: grant.hours * shares.hours,
        weeks: grant.weeks * shares.weeks,
      };
    },
    trial: (order) => project(world, there.play, order),
    tiles: (places) => tilesAt(world, there.play, places),
    outcome(decision, purse, circumstances = {}, repetition = 0) {
      const left = {
        dollars: purse.dollars / grant.dollars,
        hours: purse.hours / grant.hours,
        weeks: purse.weeks / grant.weeks,
      };
      const among = repetition === 0 ? there : otherFutures(world, repetition);
      return outcomeOf(world, among, decision, left, circumstances);
    },
    wall: (decision) => inWallOrder(world, fatesOf(world, there, decision, untouched, {}).states),
    knee() {
      throw new Error('design-review has no dial with a knee');
    },
  };
}
