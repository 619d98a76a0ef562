/** The list of simulators: the computing side of every mission. Only the laboratory, the command line and tests reach it. */
import { dedupAuditSimulator } from './dedup-audit/simulate.ts';
import { designReviewSimulator } from './design-review/simulate.ts';
import { domainGapSimulator } from './domain-gap/simulate.ts';
import type { MissionId } from './index.ts';
import { labelNoiseSimulator } from './label-noise/simulate.ts';
import { labellingRoiSimulator } from './labelling-roi/simulate.ts';
import { pipelineAuditSimulator } from './pipeline-audit/simulate.ts';
import { practiceSimulator } from './practice/simulate.ts';
import { qualityVelocitySimulator } from './quality-velocity/simulate.ts';
import type { Simulator } from './simulator.ts';

/** Every mission's simulator by the mission's id. */
export const simulators: Readonly<Record<MissionId, Simulator>> = {
  'dedup-audit': dedupAuditSimulator,
  'labelling-roi': labellingRoiSimulator,
  'domain-gap': domainGapSimulator,
  'label-noise': labelNoiseSimulator,
  'pipeline-audit': pipelineAuditSimulator,
  practice: practiceSimulator,
  'quality-velocity': qualityVelocitySimulator,
  'design-review': designReviewSimulator,
};
