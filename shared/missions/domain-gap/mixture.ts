/** A mixture: recordings and what a simulator makes, in given shares of a fixed total, and what a learner makes of it. */
import { type Cloud, cloudOf, frechetDistance, mixed } from '../../learn/frechet.ts';
import { addRow, emptyProducts, factorOf, leastSquares, type Products, scoresOf } from '../../learn/least-squares.ts';
import { balancedAccuracy } from '../../learn/metrics.ts';
import type { Samples } from './domain.ts';
import { distanceWidth, first, type World } from './world.ts';

/** Pull of the weights towards zero, in rows of unit spread. */
const penalty = 30;

/** Everything that a decision comes to before it is trained. */
export type Mixture = {
  /** Recordings that there are, by their number in the domain. */
  readonly recordings: Int32Array;
  readonly simulated: Samples;
  /** Scenes that the simulator makes. */
  readonly scenes: number;
  /** Share of the slots that is simulated. */
  readonly share: number;
  readonly slots: number;
};

/** Recordings that a mixture uses: those that there are, or as many as there are slots left for them. */
export function used({ recordings, share, slots }: Mixture): Int32Array {
  return recordings.subarray(0, Math.min(recordings.length, Math.round((1 - share) * slots)));
}

function productsOf({ features, labels }: Samples, rows: Int32Array, classes: number): Products {
  const products = emptyProducts(features.width, classes);
  for (const row of rows) addRow(products, features, row, labels[row]!);
  return products;
}

type Made = { readonly products: Products; readonly cloud: Cloud };

/** What has been worked out of simulated samples, by how many of them were used: decisions ask for the same ones again and again. */
const worked = new WeakMap<Samples, Map<number, Made>>();

function madeOf(simulated: Samples, scenes: number, classes: number): Made {
  const known = worked.get(simulated) ?? new Map<number, Made>();
  worked.set(simulated, known);
  const rows = first(scenes);
  const made = known.get(scenes) ?? {
    products: productsOf(simulated, rows, classes),
    cloud: cloudOf(simulated.features, rows, distanceWidth),
  };
  known.set(scenes, made);
  return made;
}

/** The weights that a mixture teaches: each side counts as much as its slots, however few samples it fills them with. */
export function taught({ domain }: World, mixture: Mixture): Float64Array {
  const { simulated, scenes, share, slots } = mixture;
  const classes = domain.classes.length;
  const rows = used(mixture);
  const real = productsOf(domain.recorded, rows, classes);
  const made = madeOf(simulated, scenes, classes).products;
  const realWeight = rows.length === 0 ? 0 : ((1 - share) * slots) / rows.length;
  const madeWeight = (share * slots) / scenes;
  const both = (a: Float64Array, b: Float64Array) =>
    a.map((value, place) => realWeight * value + madeWeight * b[place]!);
  const products = { ...real, squares: both(real.squares, made.squares), sums: both(real.sums, made.sums) };
  return leastSquares(products, factorOf(products, penalty));
}

/** Squared distance between a mixture and the world. */
export function distanceOf({ domain, reference }: World, mixture: Mixture): number {
  const { simulated, scenes, share } = mixture;
  const real = cloudOf(domain.recorded.features, used(mixture), distanceWidth);
  const { cloud } = madeOf(simulated, scenes, domain.classes.length);
  return frechetDistance(mixed(real, cloud, share), reference);
}

/** Percent recognised, every class counting alike. */
export type Scores = {
  /** Of all that are asked, and of those under the weather. */
  readonly all: number;
  readonly weather: number;
};

/** Asks the first `count` samples of a set. */
export function ask(
  weights: Float64Array,
  { features, labels, weather }: Samples,
  count: number,
  kinds: number,
): Scores {
  const rows = first(count);
  const scores = scoresOf(weights, features, rows);
  const under = rows.filter((row) => weather[row] === 1);
  const part = new Float64Array(under.length * kinds);
  for (const [place, row] of under.entries()) part.set(scores.subarray(row * kinds, (row + 1) * kinds), place * kinds);
  const labelsOf = (which: Int32Array) => which.map((row) => labels[row]!);
  return {
    all: 100 * balancedAccuracy(scores, labelsOf(rows), kinds),
    weather: 100 * balancedAccuracy(part, labelsOf(under), kinds),
  };
}
