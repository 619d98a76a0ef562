/** The list of missions: what exists to be played. It computes nothing. */
import { dedupAudit } from './dedup-audit/mission.ts';
import { designReview } from './design-review/mission.ts';
import { domainGap } from './domain-gap/mission.ts';
import { labelNoise } from './label-noise/mission.ts';
import { labellingRoi } from './labelling-roi/mission.ts';
import type { Mission } from './mission.ts';
import { pipelineAudit } from './pipeline-audit/mission.ts';
import { practice } from './practice/mission.ts';
import { qualityVelocity } from './quality-velocity/mission.ts';

const listed = {
  'dedup-audit': dedupAudit,
  'labelling-roi': labellingRoi,
  'domain-gap': domainGap,
  'label-noise': labelNoise,
  'pipeline-audit': pipelineAudit,
  practice,
  'quality-velocity': qualityVelocity,
  'design-review': designReview,
} as const satisfies Record<string, Mission>;

export type MissionId = keyof typeof listed;

/** Every mission by its id. */
export const missions: Readonly<Record<MissionId, Mission>> = listed;

/** Tells whether a word from outside names a mission. */
export function isMissionId(word: string): word is MissionId {
  return Object.hasOwn(listed, word);
}
