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

/** What trials and the incident's answer have cost, in shares of the grant. What was cancelled or failed is given back. */
export const spentOf = (bench: Bench): Purse => {
  const spent = { dollars: 0, hours: 0, weeks: 0 };
  for (const { price } of paidTrials(bench)) for (const kind of kinds) spent[kind] += price[kind];
  if (bench.incident) for (const kind of kinds) spent[kind] += bench.incident.cost[kind];
  return spent;
};

/** Whether a price is more than one trial may take. */
export const isTooDear = (price: Purse): boolean => kinds.some((kind) => price[kind] > mostOfPurse + rounding);

/** Nothing of anything. */
export const emptyPurse: Purse = { dollars: 0, hours: 0, weeks: 0 };

/**
 * Whether a purse of which this is spent can pay a price.
 * @param carried what the team brought from the round before, in shares of the grant
 */
export const canPay = (spent: Purse, price: Purse, carried: Purse = emptyPurse): boolean =>
  kinds.every((kind) => spent[kind] + price[kind] <= 1 + carried[kind] + rounding);

/** What is left of a grant, in its own units: dollars, GPU-hours, weeks. */
export const leftOf = (grant: Purse, spent: Purse, carried: Purse = emptyPurse): Purse => ({
  dollars: grant.dollars * Math.max(0, 1 + carried.dollars - spent.dollars),
  hours: grant.hours * Math.max(0, 1 + carried.hours - spent.hours),
  weeks: grant.weeks * Math.max(0, 1 + carried.weeks - spent.weeks),
});

/** What a trial would cost a team now, in shares of the grant; undefined where the mission has no workbench, or its world is not there. */
export const priceOf = (state: LessonState, team: Team, decision: Decision, size: TrialSize): Purse | undefined => {
  const mission = presentRound(state)?.mission ?? '';
  const facts = state.prepared[state.round]?.[team.track]?.facts;
  const price = isMissionId(mission) ? missions[mission].workbench?.price : undefined;
  return facts && price?.(facts, decision, size);
};

/**
 * What a team has spent as far as others may know before its decision is judged: what trials of its sizes cost at the
 * track's default settings. The exact sum would tell dials, whose prices differ, and what a stakeholder was answered.
 */
export const spentByEffort = (state: LessonState, team: Team, bench: Bench): Purse => {
  const spent = { dollars: 0, hours: 0, weeks: 0 };
  const rules = presentRound(state)?.bench;
  for (const { size } of rules ? paidTrials(bench) : []) {
    const chosen = rules?.sizes[size];
    const price = rules && chosen && priceOf(state, team, rules.defaults[team.track], chosen);
    for (const kind of kinds) spent[kind] = Math.min(1, spent[kind] + (price?.[kind] ?? 0));
  }
  return spent;
};
