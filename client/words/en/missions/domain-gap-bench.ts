/** English: the workbench of Domain gap: its dials, its pilots, what they show, and what a mixture comes to. */
import type { BenchWords } from '../../mission-words.ts';
import { domainGapIncidents } from './domain-gap-incidents.ts';
import { domainGapMath } from './domain-gap-math.ts';

const decimals = (value: number, digits: number): string =>
  value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits }).replace('-', '−');
const percent = (share: number): string => `${Math.round(100 * share)}%`;
const count = (value: number): string => Math.round(value).toLocaleString('en-GB');

const intensities: Readonly<Record<number, string>> = { 0: 'none', 0.25: 'light', 0.5: 'medium', 1: 'full' };

export const domainGapBench: BenchWords = {
  dials: {
    share: {
      name: 'Simulated share',
      short: 'Simulated',
      does: 'Of a fixed total: what is simulated replaces what is recorded.',
      setting: percent,
    },
    randomisation: {
      name: 'Randomisation',
      short: 'Random',
      does: 'Disturbs simulated samples in ways that nobody has seen outside.',
      setting: (value) => intensities[value] ?? percent(value),
    },
    model: {
      name: 'Weeks for the simulator',
      short: 'Modelling',
      does: 'Weeks that teach it the weather. The others record more.',
      setting: percent,
    },
  },
  sizes: {
    tenth: { short: '1/10', long: 'a tenth of the samples' },
    third: { short: '1/3', long: 'a third of the samples' },
    'two-thirds': { short: '2/3', long: 'two thirds of the samples' },
  },
  axis: 'Under the weather, %',
  measure: 'recognised under the weather, less what the line takes off',
  figure: (value) => decimals(value, 1),
  value: (value) => `${decimals(value, 1)}%`,
  readings: {
    recordings: (value) => ({ label: 'Recordings used', value: count(value) }),
    all: (value) => ({ label: 'Recognised of all', value: `${decimals(value, 1)}%` }),
    weather: (value) => ({ label: 'Under the weather', value: `${decimals(value, 1)}%` }),
    distance: (value) => ({ label: 'Distance to the world', value: decimals(value, 2) }),
    asked: (value) => ({ label: 'Scored on', value: `${count(value)} recordings` }),
  },
  parts: {
    weather: (value) => ({ label: 'Recognised under the weather', value: `${decimals(value, 1)}%` }),
    all: (value) => ({ label: 'Recognised of all', value: `${decimals(value, 1)}%` }),
    distance: (value) => ({ label: 'Distance to the world', value: decimals(value, 2) }),
    line: (value) => ({ label: 'The line', value: decimals(value, 2) }),
    off: (value) => ({ label: 'Taken off by the line', value: `${decimals(value, 1)} points` }),
    recordings: (value) => ({ label: 'Recordings used', value: count(value) }),
    modelled: (value) => ({ label: 'Simulated under the weather', value: percent(value) }),
  },
  math: domainGapMath,
  incidents: domainGapIncidents,
};
