/** English: the workbench of Pipeline audit: its dials, its pilots, what they show, and what half a year comes to. */
import type { BenchWords } from '../../mission-words.ts';
import { pipelineAuditIncidents } from './pipeline-audit-incidents.ts';
import { pipelineAuditMath } from './pipeline-audit-math.ts';
import { stageTitle } from './pipeline-stages.ts';

const decimals = (value: number, digits: number): string =>
  value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits }).replace('-', '−');
const percent = (share: number): string => `${Math.round(100 * share)}%`;
const days = (value: number): string => `${decimals(value, 1)} days`;
const personWeeks = (value: number): string => (value === 1 ? '1 person-week' : `${value} person-weeks`);

export const pipelineAuditBench: BenchWords = {
  dials: {
    batch: {
      name: 'Batch for the trip outside',
      short: 'Batch',
      does: 'So many iterations wait for one another. One defect sends all of them back.',
      setting: (value) => (value === 1 ? '1 iteration' : `${value} iterations`),
      face: String,
    },
    stage: {
      name: 'Stage to make faster',
      short: 'Stage',
      does: 'Work on a faster stage goes into this one.',
      setting: stageTitle,
    },
    effort: {
      name: 'Work on that stage',
      short: 'Faster',
      does: 'Three person-weeks double its speed. Two person-weeks cost a week of the half year.',
      setting: personWeeks,
      face: String,
    },
    tests: {
      name: 'Tests and guidelines',
      short: 'Tests',
      does: 'Fewer defects are made, in every stage. Two person-weeks cost a week of the half year.',
      setting: personWeeks,
      face: String,
    },
  },
  sizes: {
    four: { short: '4', long: 'four half years' },
    eight: { short: '8', long: 'eight half years' },
    sixteen: { short: '16', long: 'sixteen half years' },
  },
  axis: 'Iterations',
  measure: 'iterations finished in half a year',
  figure: (value) => decimals(value, 1),
  value: (value) => `${decimals(value, 1)} iterations`,
  readings: {
    runs: (value) => ({ label: 'Half years played', value: String(value) }),
    cycle: (value) => ({ label: 'Start to finish', value: days(value) }),
    waiting: (value) => ({ label: 'Of that in a queue', value: percent(value) }),
    outside: (value) => ({ label: 'Of that outside', value: percent(value) }),
    again: (value) => ({ label: 'Work done again', value: percent(value) }),
    bottleneck: (value) => ({ label: 'Holds most of the time', value: stageTitle(value) }),
  },
  parts: {
    cycle: (value) => ({ label: 'Start to finish', value: days(value) }),
    waiting: (value) => ({ label: 'Of that in a queue', value: percent(value) }),
    outside: (value) => ({ label: 'Of that outside', value: percent(value) }),
    again: (value) => ({ label: 'Work done again', value: percent(value) }),
    trips: (value) => ({ label: 'Trips outside', value: decimals(value, 1) }),
    refused: (value) => ({ label: 'Trips that came back', value: percent(value) }),
    bottleneck: (value) => ({ label: 'Held most of the time', value: stageTitle(value) }),
    weeks: (value) => ({ label: 'Weeks left to iterate', value: decimals(value, 1) }),
  },
  math: pipelineAuditMath,
  incidents: pipelineAuditIncidents,
  marker: {
    name: 'Where tests stop paying',
    asks: 'Mark the person-weeks of tests from which more of them cost more than they save.',
  },
};
