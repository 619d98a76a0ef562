/** What the hidden world says to a decision: what the learner recognises in the end, less what it cost. */
import type { Bought, Outcome } from '../simulator.ts';
import type { Circumstances, Decision, Figures, Purse } from '../workbench.ts';
import { pointsFor, roundShares } from './formulas.ts';
import type { Paths } from './path.ts';
import { roundsOf } from './workbench.ts';
import type { World } from './world.ts';

/** Shares of a grant that trials took. */
function triedShares(facts: Figures, before: readonly Bought[]): Purse {
  const sum = { dollars: 0, hours: 0, weeks: 0 };
  for (const { decision, size } of before) {
    const each = roundShares(facts, decision);
    sum.dollars += roundsOf(size) * each.dollars;
    sum.hours += roundsOf(size) * each.hours;
    sum.weeks += roundsOf(size) * each.weeks;
  }
  return sum;
}

/**
 * Goes on labelling by the committed dials, and asks the held-out samples. 2 to 15 ms, less where another stop was asked about before.
 * @param purse what trials and incidents have left.
 * @param grant of the whole round: what is missing from it has been spent, and counts.
 * @param before trials of the round, which count even if what was carried in has paid for them.
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
  const tried = triedShares(facts, before);
  // What an earlier round left over lets a team buy more, and counts like the rest once it is spent.
  const spentOf = (kind: keyof Purse): number => Math.max(tried[kind], 1 - left[kind]) + reached.spent[kind];
  const spent = pointsFor(facts, { dollars: spentOf('dollars'), hours: spentOf('hours'), weeks: spentOf('weeks') });
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
