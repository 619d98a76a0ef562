/** Numbers of rounds as people count them: from 1, and a practice has none. */
import { isPlanId, plans } from './index.ts';
import type { Plan } from './plan.ts';

/**
 * @param plan id of a lesson plan
 * @param round place in the plan, from 0
 * @returns the round's number among those that count, from 1; 0 for a practice. Its place plus one in a plan that is not known here.
 */
export const roundNumber = (plan: string, round: number): number => {
  const rounds: Plan['rounds'] = isPlanId(plan) ? plans[plan].rounds : [];
  if (rounds[round]?.practice) return 0;
  return round + 1 - rounds.slice(0, round).filter(({ practice }) => practice).length;
};
