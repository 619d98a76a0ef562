/** What the hidden world says to a decision: what the learner recognises in the end, less what it cost. */
import type { Bought, Outcome } from '../simulator.ts';
import type { Circumstances, Decision, Figures, Purse } from '../workbench.ts';
import { pointsFor, roundShares } from './formulas.ts';
import type { Paths } from './path.ts';
import type { World } from './world.ts';

/**
 * Goes on labelling by the committed dials, and asks the held-out samples. 2 to 15 ms, less where another stop was asked about before.
 * @param purse what trials and incidents have left.
 * @param grant of the whole round: what is missing from it has been spent, and counts.
 */
export function outcomeOf(
  world: World,
  facts: Figures,
  paths: Paths,
  decision: Decision,
  purse: Purse,
  grant: Purse,
  now: Circumstances,
  repetition: number,
  before: readonly Bought[],
): Outcome {
  const left: Purse = {
    dollars: purse.dollars / grant.dollars,
    hours: purse.hours / grant.hours,
    weeks: purse.weeks / grant.weeks,
  };
  const reached = paths.reach(decision, left, now, repetition, before);
  const spent = pointsFor(facts, {
    dollars: 1 - left.dollars + reached.spent.dollars,
    hours: 1 - left.hours + reached.spent.hours,
    weeks: 1 - left.weeks + reached.spent.weeks,
  });
  const asked = roundShares(facts, decision, now);
  const blind = roundShares(facts, { ...decision, strategy: 0 }, now);
  const labels = reached.bought + facts.labelled!;
  return {
    value: reached.recognised - spent,
    parts: {
      recognised: reached.recognised,
      rare: reached.rare,
      labels,
      rounds: reached.rounds,
      spent,
      repeats: labels === 0 ? 0 : reached.repeats / labels,
    },
    measures: {
      recognised: reached.recognised / 100,
      rare: reached.rare / 100,
      'weeks-left': left.weeks - reached.spent.weeks,
      'dollars-left': left.dollars - reached.spent.dollars,
      'scoring-points': reached.rounds * (pointsFor(facts, asked) - pointsFor(facts, blind)),
    },
    carries: { 'carried-labels': labels / world.pool.count },
  };
}
