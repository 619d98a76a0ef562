/** The ML workflow for an hour and a quarter: the same rounds, with fifteen, twenty and ten minutes of work. */
import { mlWorkflow } from './ml-workflow.ts';
import type { Plan } from './plan.ts';

/** Seconds of work by mission; what is left out is played as it is in the shorter form. */
const work: Readonly<Record<string, number>> = {
  'pipeline-audit': 900,
  'quality-velocity': 1200,
  'design-review': 600,
};

export const mlWorkflowLong: Plan = {
  ...mlWorkflow,
  id: 'ml-workflow-long',
  minutes: 75,
  rounds: mlWorkflow.rounds.map((round) => {
    const longer = work[round.mission];
    return longer === undefined ? round : { ...round, seconds: { ...round.seconds, work: longer } };
  }),
};
