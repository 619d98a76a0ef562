/** English: the workbench of Design review: its dials, whom a trial asks, what projections show, and what a promise comes to. */
import type { BenchWords } from '../../mission-words.ts';
import { designReviewIncidents } from './design-review-incidents.ts';
import { designReviewMath } from './design-review-math.ts';
import { pipelineAuditBench } from './pipeline-audit-bench.ts';
import { qualityVelocityBench } from './quality-velocity-bench.ts';

const decimals = (value: number, digits: number): string =>
  value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits }).replace('-', '−');
const percentOf = (value: number): string => `${decimals(value, 1)}%`;
const shareOf = (share: number): string => `${Math.round(100 * share)}%`;
const ofTheSay = (share: number): string => `${shareOf(share)} of the say`;

/** The dials of the earlier rounds are called what they were called there. */
const { batch, stage, effort, tests } = pipelineAuditBench.dials;
const { size, share, cadence } = qualityVelocityBench.dials;
const earlier = { batch, stage, effort, tests, size, share, cadence } as BenchWords['dials'];

export const designReviewBench: BenchWords = {
  dials: {
    promise: {
      name: 'Promised accuracy',
      short: 'Promise',
      does: 'More sign for a higher promise, and fewer futures keep it.',
      setting: (value) => `${value}%`,
    },
    scope: {
      name: 'Conditions it holds for',
      short: 'Scope',
      does: 'Whoever speaks for the users wants more of them. Each one more is a harder task.',
      setting: (value) => (value === 1 ? '1 condition' : `${value} conditions`),
      face: String,
    },
    date: {
      name: 'Promised day',
      short: 'Week',
      does: 'Finance wants it early. A later day leaves time for more releases.',
      setting: (value) => `end of week ${value}`,
      face: String,
    },
    ...earlier,
  },
  sized: { name: 'Whom you ask', short: 'Asked' },
  sizes: {
    project: { short: 'Nobody', long: 'a projection' },
    payer: { short: 'Finance', long: 'a projection, with finance asked' },
    examiner: { short: 'Examiner', long: 'a projection, with the examiner asked' },
    user: { short: 'Users', long: 'a projection, with the users’ side asked' },
  },
  axis: 'Promises kept',
  measure: '% of all say that signed and got what it was promised, over 200 futures',
  figure: (value) => decimals(value, 1),
  value: percentOf,
  readings: {
    confident: (value) => ({ label: 'Nine futures in ten reach', value: percentOf(value) }),
    releases: (value) => ({ label: 'Releases by the day', value: decimals(value, 1) }),
    'said-accuracy': (value) => ({ label: 'They want at least', value: percentOf(value) }),
    'said-week': (value) => ({ label: 'They want it by', value: `week ${decimals(value, 1)}` }),
    'said-scope': (value) => ({ label: 'They want covered', value: `${decimals(value, 1)} conditions` }),
  },
  parts: {
    signed: (value) => ({ label: 'Signed', value: ofTheSay(value) }),
    kept: (value) => ({ label: 'Would be kept', value: ofTheSay(value) }),
    confident: (value) => ({ label: 'Nine futures in ten reach', value: percentOf(value) }),
    optimism: (value) => ({ label: 'Measured above true', value: `${decimals(value, 1)} points` }),
    releases: (value) => ({ label: 'Releases by the day', value: decimals(value, 1) }),
    weeks: (value) => ({ label: 'Weeks left to iterate', value: decimals(value, 1) }),
  },
  math: designReviewMath,
  incidents: designReviewIncidents,
};
