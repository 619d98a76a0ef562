/** A team's purse in a round, in shares of what the round granted: what a trial costs, what is spent, and what is left. */
import { isMissionId, missions } from '../missions/index.ts';
import type { Decision, Purse, TrialSize } from '../missions/workbench.ts';
import type { Bench, Trial } from './bench.ts';
import { type LessonState, presentRound, type Team } from './state.ts';

/** No trial takes more of a purse than this share. */
export const mostOfPurse = 0.2;
/** Sums of shares end a little beside the whole. */
const rounding = 1e-9;

const kinds = ['dollars', 'hours', 'weeks'] as const;

const isPaid = ({ status }: Trial): boolean => status !== 'cancelled' && status !== 'failed';

/** Trials that the purse has paid for: neither cancelled nor failed. */
export const paidTrials = (bench: Bench): readonly Trial[] => bench.trials.filter(isPaid);

/** What trials have cost, in shares of the grant. What was cancelled or failed is given back. */
export const spentOf = (bench: Bench): Purse => {
  const spent = { dollars: 0, hours: 0, weeks: 0 };
  for (const { price } of paidTrials(bench)) for (const kind of kinds) spent[kind] += price[kind];
  return spent;
};

/** Whether a price is more than one trial may take. */
export const isTooDear = (price: Purse): boolean => kinds.some((kind) => price[kind] > mostOfPurse + rounding);

/** Whether a purse of which this is spent can pay a price. */
export const canPay = (spent: Purse, price: Purse): boolean =>
  kinds.every((kind) => spent[kind] + price[kind] <= 1 + rounding);

/** What is left of a grant, in its own units: dollars, GPU-hours, weeks. */
export const leftOf = (grant: Purse, spent: Purse): Purse => ({
  dollars: grant.dollars * Math.max(0, 1 - spent.dollars),
  hours: grant.hours * Math.max(0, 1 - spent.hours),
  weeks: grant.weeks * Math.max(0, 1 - spent.weeks),
});

/** What a trial would cost a team now, in shares of the grant; undefined where the mission has no workbench, or its world is not there. */
export const priceOf = (state: LessonState, team: Team, decision: Decision, size: TrialSize): Purse | undefined => {
  const mission = presentRound(state)?.mission ?? '';
  const facts = state.prepared[state.round]?.[team.track]?.facts;
  const price = isMissionId(mission) ? missions[mission].workbench?.price : undefined;
  return facts && price?.(facts, decision, size);
};
