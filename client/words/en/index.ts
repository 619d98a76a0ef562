/** All words of English, by page. */
import type { MissionId } from '../../../shared/missions/index.ts';
import type { PlanId } from '../../../shared/plans/index.ts';
import type { MissionWords } from '../mission-words.ts';
import { common } from './common.ts';
import { host } from './host.ts';
import { join } from './join.ts';
import { dedupAudit } from './missions/dedup-audit.ts';
import { domainGap } from './missions/domain-gap.ts';
import { labelNoise } from './missions/label-noise.ts';
import { labellingRoi } from './missions/labelling-roi.ts';
import { pipelineAudit } from './missions/pipeline-audit.ts';
import { practice } from './missions/practice.ts';
import { qualityVelocity } from './missions/quality-velocity.ts';
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
};

const plans: Readonly<Record<PlanId, { readonly title: string; readonly about: string }>> = {
  'dedup-forecast': {
    title: 'Dedup forecast',
    about: 'One forecast: what does it save to remove look-alikes? A first lesson, and a warm-up.',
  },
  'dedup-quick': {
    title: 'Dedup quick',
    about:
      'Forecast what removing look-alikes saves, then remove some: two dials, a purse, and trials that a team pays for.',
  },
  dedup: {
    title: 'Dedup, a whole round',
    about:
      'A forecast to practise on; then all three dials, a stakeholder who interrupts, a defence that the class judges, and a podium in worlds that nobody has seen.',
  },
  'data-selection': {
    title: 'Data selection',
    about:
      'Three rounds on one pool: what to keep, what to label, what to simulate. What a round leaves, the next one begins with; at the end, worlds that nobody has seen.',
  },
  'noise-and-gap': {
    title: 'Noise and gap',
    about:
      'What do wrong labels cost, and how much of what is trained on may be simulated? Two whole rounds, each with a stakeholder who interrupts, and a podium.',
  },
};

export const en = { common, join, play, work: playWork, host, wall, refusals, missions, plans };
