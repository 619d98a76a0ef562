/** What has been labelled so far, and the learner that grows with it. */
import { addRow, copied, emptyProducts, type Products, scoresOf } from '../../learn/least-squares.ts';
import type { Random } from '../../learn/random.ts';
import { labelBy } from './labelling.ts';
import { learn } from './learner.ts';
import { seedLabels } from './sizes.ts';
import { chosen, type Strategy } from './strategies.ts';
import type { World } from './world.ts';

/** Members of a committee. */
export const members = 3;
/** Samples that are scored before a batch is bought; a random part of the pool is as good as all of it. */
export const scoredAtMost = 300;

/** A purchase's luck; it knows no decision. */
export type Luck = {
  /** Samples in the order in which they come. */
  readonly order: Int32Array;
  /** For each member how often it learns from each sample. */
  readonly doses: readonly Uint8Array[];
};

/** How often a member learns from a sample: the Poisson distribution of mean 1, cut at 3, as a bootstrap has it. */
const doseShares = [0.368, 0.368, 0.184, 0.08];

/**
 * Draws the luck of a purchase.
 * @param usable 1 for every sample of the pool that there is.
 * @param first samples that come first, whatever the luck; they are usable.
 */
export function drawLuck({ pool }: World, random: Random, usable: Uint8Array, first: readonly number[] = []): Luck {
  const dice = random.fork('doses');
  return {
    order: Int32Array.from([
      ...first,
      ...random
        .fork('order')
        .permutation(pool.count)
        .filter((sample) => usable[sample] === 1 && !first.includes(sample)),
    ]),
    doses: Array.from({ length: members }, () =>
      Uint8Array.from({ length: pool.count }, () => dice.weighted(doseShares)),
    ),
  };
}

export type Basket = {
  readonly rows: number[];
  readonly labels: number[];
  readonly taken: Uint8Array;
  readonly products: Products;
  /** The committee's products, and how many of the rows they hold. */
  readonly committee: { readonly products: readonly Products[]; rows: number };
  weights: Float64Array;
  /** Retrainings so far; where in the order the next candidates are looked for depends on it. */
  rounds: number;
};

/** What is labelled before anybody buys anything: a few samples, by an expert who is never wrong. */
export function firstBasket({ pool }: World, { order }: Luck): Basket {
  const rows = [...order.subarray(0, seedLabels)];
  const labels = rows.map((row) => pool.labels[row]!);
  const { width } = pool.features;
  const products = emptyProducts(width, pool.classes.length);
  const taken = new Uint8Array(pool.count);
  for (const [place, row] of rows.entries()) {
    addRow(products, pool.features, row, labels[place]!);
    taken[row] = 1;
  }
  const committee = Array.from({ length: members }, () => emptyProducts(width, pool.classes.length));
  return {
    rows,
    labels,
    taken,
    products,
    committee: { products: committee, rows: 0 },
    weights: learn(products),
    rounds: 0,
  };
}

/** A basket that can be filled while this one stays. */
export function copyOf(basket: Basket): Basket {
  return {
    rows: [...basket.rows],
    labels: [...basket.labels],
    taken: basket.taken.slice(),
    products: copied(basket.products),
    committee: { products: basket.committee.products.map(copied), rows: basket.committee.rows },
    weights: basket.weights,
    rounds: basket.rounds,
  };
}

/** Samples without a label, beginning at another place of the order every round. */
function candidatesOf(basket: Basket, { order }: Luck): Int32Array {
  const start = (basket.rounds * 131) % order.length;
  const found: number[] = [];
  for (let step = 0; step < order.length && found.length < scoredAtMost; step++) {
    const sample = order[(start + step) % order.length]!;
    if (basket.taken[sample] === 0) found.push(sample);
  }
  return Int32Array.from(found);
}

function committeeScores({ pool }: World, basket: Basket, luck: Luck, candidates: Int32Array): Float64Array[] {
  const { committee, rows, labels } = basket;
  for (; committee.rows < rows.length; committee.rows++) {
    const row = rows[committee.rows]!;
    for (const [member, products] of committee.products.entries())
      for (let dose = luck.doses[member]![row]!; dose > 0; dose--)
        addRow(products, pool.features, row, labels[committee.rows]!);
  }
  return committee.products.map((products) => scoresOf(learn(products), pool.features, candidates));
}

/**
 * Buys one batch and trains again. Half a millisecond, with a committee twice as long.
 * @param wrong how often the labeller errs.
 */
export function buy(world: World, basket: Basket, luck: Luck, strategy: Strategy, batch: number, wrong: number): void {
  const { pool, groups, voices } = world;
  const candidates = candidatesOf(basket, luck);
  const view = {
    candidates,
    classes: pool.classes.length,
    groups,
    scores: () => scoresOf(basket.weights, pool.features, candidates),
    committee: () => committeeScores(world, basket, luck, candidates),
  };
  for (const sample of chosen(strategy, view, batch)) {
    const label = labelBy(pool, voices, sample, wrong);
    basket.rows.push(sample);
    basket.labels.push(label);
    basket.taken[sample] = 1;
    addRow(basket.products, pool.features, sample, label);
  }
  basket.weights = learn(basket.products);
  basket.rounds++;
}
