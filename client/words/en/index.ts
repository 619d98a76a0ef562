/** All words of English, by page. */
import type { MissionId } from '../../../shared/missions/index.ts';
import type { MissionWords } from '../mission-words.ts';
import { common } from './common.ts';
import { host } from './host.ts';
import { join } from './join.ts';
import { dedupAudit } from './missions/dedup-audit.ts';
import { designReview } from './missions/design-review.ts';
import { domainGap } from './missions/domain-gap.ts';
import { labelNoise } from './missions/label-noise.ts';
import { labellingRoi } from './missions/labelling-roi.ts';
import { pipelineAudit } from './missions/pipeline-audit.ts';
import { practice } from './missions/practice.ts';
import { qualityVelocity } from './missions/quality-velocity.ts';
import { plans } from './plans.ts';
import { play } from './play.ts';
import { playWork } from './play-work.ts';
import { refusals } from './refusals.ts';
import { wall } from './wall.ts';

const missions: Readonly<Record<MissionId, MissionWords>> = {
  'dedup-audit': dedupAudit,
  'labelling-roi': labellingRoi,
  'domain-gap': domainGap,
  'label-noise': labelNoise,
  'pipeline-audit': pipelineAudit,
  practice,
  'quality-velocity': qualityVelocity,
  'design-review': designReview,
};

export const en = { common, join, play, work: playWork, host, wall, refusals, missions, plans };
