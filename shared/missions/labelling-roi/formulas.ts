/** What labelling costs: one round of it, and when asking pays. Pure and quick; phones ask it too. */
import type { Circumstances, Decision, Figures, Purse } from '../workbench.ts';

/** Keys of the facts that hold how many labels the whole dollars buy, in the order of the labellers. */
const affordable = ['outsourcedLabels', 'inHouseLabels', 'expertLabels'] as const;

/** What scoring the pool costs a strategy, in scorings: random asks nobody, a committee has three members. */
const scorings = [0, 1, 1, 3, 1];

/**
 * What one round takes, as shares of a round's grant: a batch of labels, one retraining, the scoring of the pool, and its weeks.
 * @param facts as the brief states them.
 */
export function roundShares(facts: Figures, { strategy, batch, labeller }: Decision, now: Circumstances = {}): Purse {
  const labels = facts[affordable[labeller!]!]!;
  const retraining = facts.retraining!;
  // A committee is three learners to train as well as three to ask.
  const trained = strategy === 3 ? 3 * retraining : retraining;
  const scored = scorings[strategy!]! * facts.scoring! * (now['scoring-price'] ?? 1);
  return {
    dollars: (batch! / labels) * (now['label-price'] ?? 1),
    hours: trained + scored,
    weeks: (facts.roundWeeks! + (now['weeks-more'] ?? 0)) / facts.calendar!,
  };
}

/** What shares of a grant are worth, in points of recognition. */
export function pointsFor(facts: Figures, shares: Purse): number {
  return facts.dollarPoints! * shares.dollars + facts.hourPoints! * shares.hours + facts.weekPoints! * shares.weeks;
}

/**
 * Labels that asking must save in a round to pay for its own scoring: cost of a round's scoring over the price of a label.
 * Asking pays where labels saved x price of a label exceed rounds x cost of a round.
 */
export function breakEven(facts: Figures, decision: Decision): number {
  const asked = roundShares(facts, decision);
  const blind = roundShares(facts, { ...decision, strategy: 0 });
  const each = (facts.dollarPoints! * asked.dollars) / decision.batch!;
  return (pointsFor(facts, asked) - pointsFor(facts, blind)) / each;
}
