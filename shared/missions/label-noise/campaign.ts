/** A campaign: what a decision does with its money. It buys labels, looks for suspicious ones, and has experts check those. */
import { mostSuspicious, suspicions } from '../../learn/confident-learning.ts';
import {
  addRow,
  copied,
  factorOf,
  leastSquares,
  type Products,
  relabelRow,
  scoresLeftOut,
} from '../../learn/least-squares.ts';
import type { Random } from '../../learn/random.ts';
import type { Circumstances, Decision } from '../workbench.ts';
import { type Ballots, drawBallots, majorityOn } from './crowd.ts';
import { guidelineShare } from './formulas.ts';
import { learn, penalty } from './learner.ts';
import type { World } from './world.ts';

/** A decision in numbers, as circumstances leave it. */
export type Plan = {
  /** Share of the money that buys new labels, 0 to 1; the rest pays for checks. */
  readonly fresh: number;
  readonly votes: number;
  /** 1 if a clear guideline is written before anything new is labelled. */
  readonly guideline: number;
  readonly votePrice: number;
  readonly checkPrice: number;
  /** Share of the budget that is lost before anything is bought. */
  readonly lost: number;
  /** Whether three of the crowd, and no expert, check. */
  readonly checkedByCrowd: boolean;
  /** Added to the chance that a vote on a new sample is wrong. */
  readonly hurry: number;
  /** Checks of labels picked by lot that come for free. */
  readonly audited: number;
};

/** What a decision comes to. */
export function planOf(
  world: World,
  { fresh = 1, votes = 1, guideline = 0 }: Decision,
  circumstances: Circumstances,
): Plan {
  const checkedByCrowd = circumstances['checked-by-crowd'] === 1;
  const votePrice = circumstances['vote-price'] ?? 1;
  return {
    fresh,
    votes,
    guideline,
    votePrice,
    checkPrice: checkedByCrowd ? 3 * votePrice : world.checkPrice * (circumstances['check-price'] ?? 1),
    lost: circumstances.lost ?? 0,
    checkedByCrowd,
    hurry: circumstances.hurry ?? 0,
    audited: circumstances.audited ?? 0,
  };
}

/** What an amount of money pays for: new samples with their labels, and checks. */
export function bought(
  { settings }: World,
  plan: Plan,
  money: number,
  room: number,
): { fresh: number; checks: number } {
  const spendable = Math.max(0, money - settings.budget * plan.lost);
  const rest = spendable * (1 - guidelineShare * plan.guideline);
  const each = settings.samplePrice + plan.votes * plan.votePrice;
  const fresh = Math.min(room, Math.floor((plan.fresh * rest) / each));
  // What the last sample of the pool leaves over is spent on checks.
  return { fresh, checks: Math.floor((rest - fresh * each + 1e-9) / plan.checkPrice) };
}

/** Who and what a campaign meets. */
export type Field = {
  /** Samples labelled before it begins, and their labels. */
  readonly rows: Int32Array;
  readonly labels: Int32Array;
  /** Products of those. */
  readonly products: Products;
  /** Samples that may be bought, in the order in which they come. */
  readonly fresh: Int32Array;
};

/** A campaign's luck. It does not know the decision: two campaigns differ by what was decided, and as little as possible by chance. */
export type Luck = {
  /** Unlabelled samples in the order in which they come. */
  readonly order: Int32Array;
  readonly ballots: Ballots;
  /** Places of labels in the order in which an audit would draw them. */
  readonly lot: Int32Array;
};

/** Draws the luck of a campaign. */
export function drawLuck({ pool, settings, order }: World, random: Random): Luck {
  return {
    order: random.fork('order').shuffle(order.slice(settings.labelled)),
    ballots: drawBallots(pool, random.fork('ballots')),
    lot: random.fork('audit').permutation(pool.count),
  };
}

export type Labelled = {
  readonly rows: Int32Array;
  readonly labels: Int32Array;
  readonly weights: Float64Array;
  /** Places among the rows that were checked, and how many of those were wrong. */
  readonly checked: Int32Array;
  readonly found: number;
};

function labelFresh({ pool, crowd }: World, plan: Plan, fresh: Int32Array, ballots: Ballots): Int32Array {
  const chances = plan.guideline === 1 ? crowd.wrongGuided : crowd.wrong;
  return Int32Array.from(fresh, (sample) =>
    majorityOn(pool, crowd, Math.min(1, chances[sample]! + plan.hurry), ballots, sample, plan.votes),
  );
}

/** Runs a campaign. About 2 ms. @param luck which samples come next, who votes what, and whom an audit's lot meets. */
export function run(world: World, plan: Plan, money: number, field: Field, luck: Luck): Labelled {
  const { pool, crowd } = world;
  const { ballots } = luck;
  const { fresh, checks } = bought(world, plan, money, field.fresh.length);
  const added = field.fresh.subarray(0, fresh);
  const rows = Int32Array.from([...field.rows, ...added]);
  const labels = Int32Array.from([...field.labels, ...labelFresh(world, plan, added, ballots)]);
  const products = copied(field.products);
  for (let place = field.rows.length; place < rows.length; place++)
    addRow(products, pool.features, rows[place]!, labels[place]!);
  let found = 0;
  const check = (place: number): void => {
    const sample = rows[place]!;
    const label = plan.checkedByCrowd
      ? majorityOn(pool, crowd, crowd.wrong[sample]!, ballots, sample, 3)
      : pool.labels[sample]!;
    if (label === labels[place]) return;
    found++;
    relabelRow(products, pool.features, sample, labels[place]!, label);
    labels[place] = label;
  };
  const lot = luck.lot.filter((place) => place < rows.length).subarray(0, plan.audited);
  for (const place of lot) check(place);
  if (checks === 0) return { rows, labels, weights: learn(products), checked: lot, found };
  const factor = factorOf(products, penalty);
  const out = scoresLeftOut(leastSquares(products, factor), factor, pool.features, rows, labels);
  const suspects = mostSuspicious(suspicions(out, labels, pool.classes.length), checks);
  for (const place of suspects) check(place);
  const checked = Int32Array.from(new Set([...lot, ...suspects]));
  // Checks change labels, never rows: the factor still holds.
  return { rows, labels, weights: leastSquares(products, factor), checked, found };
}

/** Share of labels that are wrong. */
export function wrongShare({ pool }: World, { rows, labels }: { rows: Int32Array; labels: Int32Array }): number {
  return rows.reduce((sum, row, place) => sum + Number(labels[place] !== pool.labels[row]), 0) / rows.length;
}
