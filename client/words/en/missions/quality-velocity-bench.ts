/** English: the workbench of Quality and velocity: its dials, its projections, what they show, and what half a year comes to. */
import type { BenchWords } from '../../mission-words.ts';
import { qualityVelocityIncidents } from './quality-velocity-incidents.ts';
import { qualityVelocityMath } from './quality-velocity-math.ts';

const decimals = (value: number, digits: number): string =>
  value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits }).replace('-', '−');
const percentOf = (value: number): string => `${decimals(value, 1)}%`;
const points = (value: number): string => `${decimals(value, 1)} points`;

export const qualityVelocityBench: BenchWords = {
  dials: {
    size: {
      name: 'Model size',
      short: 'Size',
      does: 'A larger model begins ahead. Each of its tries trains longer, and takes more compute.',
      setting: (value) => (value === 1 ? 'light' : `${value} times the training`),
      face: (value) => (value === 1 ? 'light' : `${value}×`),
    },
    share: {
      name: 'Budget for validation labels',
      short: 'Labels',
      does: 'More labels tell better from lucky. What is left of the dollars pays for tries.',
      setting: (value) => `${value}%`,
    },
    cadence: {
      name: 'Tries a week',
      short: 'A week',
      does: 'Near what the pipeline can take in, tries wait for one another, and waiting is paid for.',
      setting: (value) => decimals(value, 2),
    },
  },
  sizes: {
    three: { short: '3', long: 'three half years' },
    six: { short: '6', long: 'six half years' },
    nine: { short: '9', long: 'nine half years' },
  },
  axis: 'Recognised',
  measure: '% recognised in week 26, among samples that chose nothing',
  figure: (value) => decimals(value, 1),
  value: percentOf,
  readings: {
    measured: (value) => ({ label: 'The validation set says', value: percentOf(value) }),
    gap: (value) => ({ label: 'Optimism gap', value: points(value) }),
    tries: (value) => ({ label: 'Tries in half a year', value: decimals(value, 0) }),
    labels: (value) => ({ label: 'Validation labels', value: decimals(value, 0) }),
    kept: (value) => ({ label: 'Tries that were kept', value: decimals(value, 1) }),
    tax: (value) => ({ label: 'Iteration tax: paid for waiting', value: `${Math.round(100 * value)}%` }),
  },
  parts: {
    start: (value) => ({ label: 'On day one', value: percentOf(value) }),
    measured: (value) => ({ label: 'The validation set said', value: percentOf(value) }),
    optimism: (value) => ({ label: 'Optimism gap', value: points(value) }),
    tries: (value) => ({ label: 'Tries in half a year', value: decimals(value, 0) }),
    kept: (value) => ({ label: 'Tries that were kept', value: decimals(value, 1) }),
    labels: (value) => ({ label: 'Validation labels', value: decimals(value, 0) }),
    rush: (value) => ({ label: 'Price of a try, in calm ones', value: decimals(value, 1) }),
  },
  math: qualityVelocityMath,
  incidents: qualityVelocityIncidents,
  marker: {
    name: 'Where labels stop paying',
    asks: 'Mark the share of the budget from which more validation labels cost more in tries than they save in luck.',
  },
};
