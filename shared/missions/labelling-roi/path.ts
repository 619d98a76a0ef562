/** The path of a decision: what is labelled after each of its rounds, until the purse, the pool or the stop ends it. */
import type { Bought } from '../simulator.ts';
import type { Circumstances, Decision, Figures, Purse } from '../workbench.ts';
import { type Basket, buy, copyOf, drawLuck, firstBasket, type Luck } from './basket.ts';
import { usableSamples } from './duplicates.ts';
import { roundShares } from './formulas.ts';
import { recognised } from './learner.ts';
import { seedLabels } from './sizes.ts';
import { strategies } from './strategies.ts';
import { roundsOf } from './workbench.ts';
import type { World } from './world.ts';

/** Keeps paths that were walked: decisions that differ in their stop alone share one. */
const mostPaths = 160;

/** What there is after a round. */
type Step = { readonly bought: number; readonly repeats: number; readonly weights: Float64Array };

export type Reached = {
  readonly rounds: number;
  readonly bought: number;
  /** Labels that bought a sample of a family that had a label already. */
  readonly repeats: number;
  readonly recognised: number;
  readonly rare: number;
  /** Shares of the grant that the rounds took. */
  readonly spent: Purse;
};

/** The samples that are labelled before the round begins: the same, whatever the luck. */
function labelledAlready({ pool, random }: World, usable: Uint8Array): readonly number[] {
  const order = random.fork('labelled').permutation(pool.count);
  return [...order].filter((sample) => usable[sample] === 1).slice(0, seedLabels);
}

/** How often the labeller of a decision errs, as circumstances leave it. */
export function wrongOf({ wrong }: World, { labeller }: Decision, now: Circumstances): number {
  return Math.min(0.9, wrong[labeller!]! + (labeller === 2 ? 0 : (now['wrong-more'] ?? 0)));
}

function repeatsIn({ pool }: World, { rows }: Basket): number {
  return rows.length - new Set(rows.map((row) => pool.families[row]!)).size;
}

/** Buys the rounds that a team paid for. */
function buyAgain(world: World, basket: Basket, luck: Luck, before: readonly Bought[], now: Circumstances): void {
  for (const { decision, size } of before)
    for (let round = 0; round < roundsOf(size); round++)
      buy(world, basket, luck, strategies[decision.strategy!]!, decision.batch!, wrongOf(world, decision, now));
}

/** One decision's path from where a team stands, walked as far as anybody has asked. */
class Path {
  private readonly world: World;
  private readonly basket: Basket;
  private readonly luck: Luck;
  private readonly decision: Decision;
  private readonly wrong: number;
  private readonly steps: Step[];
  private readonly asked = new Map<number, { all: number; rare: number }>();

  constructor(world: World, basket: Basket, luck: Luck, decision: Decision, wrong: number) {
    this.world = world;
    this.basket = basket;
    this.luck = luck;
    this.decision = decision;
    this.wrong = wrong;
    this.steps = [this.step()];
  }

  private step(): Step {
    const { basket } = this;
    return {
      bought: basket.rows.length - seedLabels,
      repeats: repeatsIn(this.world, basket),
      weights: basket.weights,
    };
  }

  /** What there is after so many rounds. */
  at(rounds: number): Step {
    while (this.steps.length <= rounds) {
      buy(this.world, this.basket, this.luck, strategies[this.decision.strategy!]!, this.decision.batch!, this.wrong);
      this.steps.push(this.step());
    }
    return this.steps[rounds]!;
  }

  /** What is recognised after so many rounds. */
  score(rounds: number): { all: number; rare: number } {
    const known = this.asked.get(rounds);
    if (known !== undefined) return known;
    const found = recognised(this.world.pool, this.at(rounds).weights);
    this.asked.set(rounds, found);
    return found;
  }

  /** Whether nothing is left to buy after so many rounds. */
  endsAt(rounds: number): boolean {
    return this.at(rounds).bought + seedLabels >= this.luck.order.length;
  }
}

/** Walks decisions of one world, and remembers where they led: what is remembered is what would be found again. */
export class Paths {
  private readonly world: World;
  private readonly facts: Figures;
  private readonly known = new Map<string, Path>();
  private readonly starts = new Map<string, { basket: Basket; luck: Luck }>();

  constructor(world: World, facts: Figures) {
    this.world = world;
    this.facts = facts;
  }

  /** Where a team stands after what it has bought. */
  start(before: readonly Bought[], now: Circumstances, repetition: number): { basket: Basket; luck: Luck } {
    const key = JSON.stringify([before, now, repetition]);
    const known = this.starts.get(key);
    if (known !== undefined) return known;
    const { random } = this.world;
    const usable = usableSamples(this.world, now['carried-duplicates']);
    const fork = random.fork(`purchase/${repetition}`);
    const luck = drawLuck(this.world, fork, usable, labelledAlready(this.world, usable));
    const basket = firstBasket(this.world, luck);
    buyAgain(this.world, basket, luck, before, now);
    if (this.starts.size >= mostPaths) this.starts.clear();
    this.starts.set(key, { basket, luck });
    return { basket, luck };
  }

  private pathOf(decision: Decision, before: readonly Bought[], now: Circumstances, repetition: number): Path {
    const { strategy, batch, labeller } = decision;
    const key = JSON.stringify([strategy, batch, labeller, before, now, repetition]);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const { basket, luck } = this.start(before, now, repetition);
    const path = new Path(this.world, copyOf(basket), luck, decision, wrongOf(this.world, decision, now));
    if (this.known.size >= mostPaths) this.known.clear();
    this.known.set(key, path);
    return path;
  }

  /**
   * Goes on buying by a decision's dials, batch after batch, until there are as many labels as its stop says, or the purse cannot pay for
   * another round, or the pool has nothing left.
   * @param purse shares of the grant that are left, 0 to 1 each.
   */
  reach(decision: Decision, purse: Purse, now: Circumstances, repetition: number, before: readonly Bought[]): Reached {
    const each = roundShares(this.facts, decision, now);
    const path = this.pathOf(decision, before, now, repetition);
    // A sum of shares is not quite what it should be in the last digit.
    const payable = Math.floor(
      1e-9 + Math.min(purse.dollars / each.dollars, purse.hours / each.hours, purse.weeks / each.weeks),
    );
    let rounds = 0;
    while (rounds < payable && path.at(rounds).bought < decision.labels! && !path.endsAt(rounds)) rounds++;
    const { bought, repeats } = path.at(rounds);
    const { all, rare } = path.score(rounds);
    return {
      rounds,
      bought,
      repeats,
      recognised: all,
      rare,
      spent: { dollars: rounds * each.dollars, hours: rounds * each.hours, weeks: rounds * each.weeks },
    };
  }
}
