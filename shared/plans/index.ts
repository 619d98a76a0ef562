/** The list of lesson plans: what a host can choose from. */
import { dataSelection } from './data-selection.ts';
import { dedup } from './dedup.ts';
import { dedupForecast } from './dedup-forecast.ts';
import { dedupQuick } from './dedup-quick.ts';
import { mlWorkflow } from './ml-workflow.ts';
import { mlWorkflowLong } from './ml-workflow-long.ts';
import { noiseAndGap } from './noise-and-gap.ts';
import type { Plan } from './plan.ts';

const listed = {
  'dedup-forecast': dedupForecast,
  'dedup-quick': dedupQuick,
  dedup,
  'data-selection': dataSelection,
  'noise-and-gap': noiseAndGap,
  'ml-workflow': mlWorkflow,
  'ml-workflow-long': mlWorkflowLong,
} as const satisfies Record<string, Plan>;

export type PlanId = keyof typeof listed;

/** Every plan by its id, in the order in which a host sees them. */
export const plans: Readonly<Record<PlanId, Plan>> = listed;

/** Tells whether a word from outside names a plan. */
export function isPlanId(word: string): word is PlanId {
  return Object.hasOwn(listed, word);
}
