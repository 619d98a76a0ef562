/** The question of the round, measured: a light model that is tried often, and one eight times as large that is tried eight times as seldom. */
import { jackknifeError } from '../../learn/jackknife.ts';
import { type Climb, climb } from './climb.ts';
import { halfYear, largestModel } from './formulas.ts';
import { type Luck, throwLuck } from './luck.ts';
import { type Model, recognisedBy } from './model.ts';
import { meanOf } from './outcome.ts';
import { type Plan, planOf, untouched } from './plan.ts';
import { mostTries, truthFutures } from './sizes.ts';
import type { World } from './world.ts';

const groups = 12;

/** Tries a week of the light model, and validation labels, as worlds draw them. Assumptions. */
const slowestCadence = 0.4;
const quickestCadence = 6;
const fewestLabels = 40;
const mostLabels = 400;

/** One of the two models in all half years. */
export type Side = {
  readonly plan: Plan;
  readonly model: Model;
  readonly climbs: readonly Climb[];
  /** By half year: the true share recognised before the first try, and after the last. */
  readonly start: readonly number[];
  readonly end: readonly number[];
};

export type Told = {
  readonly cadence: number;
  readonly labels: number;
  readonly light: Side;
  readonly heavy: Side;
  /** Light less heavy in the last week, in points, and its standard error over half years. */
  readonly lead: number;
  readonly error: number;
};

const logBetween = (low: number, high: number, at: number): number => low * (high / low) ** at;

/** What a world's question assumes: tries a week of the light model, to a tenth, and validation labels, to the ten. */
export function assumedIn({ random }: World): { readonly cadence: number; readonly labels: number } {
  const drawn = random.fork('question');
  return {
    cadence: Math.round(10 * logBetween(slowestCadence, quickestCadence, drawn.uniform())) / 10,
    labels: 10 * Math.round(logBetween(fewestLabels, mostLabels, drawn.uniform()) / 10),
  };
}

/** Lets a model climb in half years of the world. */
export function sideOf(world: World, size: number, tries: number, labels: number, luck: readonly Luck[]): Side {
  const { pool, given, asked, settings } = world;
  const model = world.model(size);
  const plan: Plan = { ...planOf(settings, { size }, untouched, {}), labels, tries: Math.min(mostTries, tries) };
  const climbs = luck.map((one) => climb(model, one, plan, given, pool.guarded));
  const share = (recipe: Float64Array): number => recognisedBy(model, recipe, asked, pool.labels);
  return {
    plan,
    model,
    climbs,
    start: climbs.map(({ start }) => share(start)),
    end: climbs.map(({ recipe }) => share(recipe)),
  };
}

/** The light model and the large one at a cadence of the light one. */
export function bothSides(world: World, cadence: number, labels: number, luck: readonly Luck[]) {
  const tries = Math.floor(halfYear * cadence);
  return {
    light: sideOf(world, 1, tries, labels, luck),
    heavy: sideOf(world, largestModel, Math.floor((halfYear * cadence) / largestModel), labels, luck),
  };
}

/** Lets both models live through the same half years. 100 to 300 ms. */
export function measureLead(world: World): Told {
  const { cadence, labels } = assumedIn(world);
  const luck = throwLuck(truthFutures, world.pool.count, world.random.fork('truth'));
  const { light, heavy } = bothSides(world, cadence, labels, luck);
  const estimate = (which: readonly number[]): number =>
    100 * meanOf(which.map((future) => light.end[future]! - heavy.end[future]!));
  return {
    cadence,
    labels,
    light,
    heavy,
    lead: estimate(luck.map((_, future) => future)),
    error: jackknifeError(truthFutures, groups, estimate),
  };
}
