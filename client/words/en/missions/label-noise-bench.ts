/** English: the workbench of Label noise: its dials, its pilots, what they show, and what campaigns come to. */
import type { BenchWords } from '../../mission-words.ts';
import { labelNoiseIncidents } from './label-noise-incidents.ts';
import { labelNoiseMath } from './label-noise-math.ts';

const decimals = (value: number, digits: number): string =>
  value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits }).replace('-', '−');
const percent = (share: number): string => `${Math.round(100 * share)}%`;
const count = (value: number): string => Math.round(value).toLocaleString('en-GB');

export const labelNoiseBench: BenchWords = {
  dials: {
    fresh: {
      name: 'Money for new labels',
      short: 'New',
      does: 'The rest pays experts, who check the most suspicious labels.',
      setting: percent,
    },
    votes: {
      name: 'Votes on each new label',
      short: 'Votes',
      does: 'The majority counts, and every vote is paid for.',
      setting: (value) => (value === 1 ? '1 vote' : `${value} votes`),
    },
    guideline: {
      name: 'Guideline',
      short: 'Guideline',
      does: 'A clear one costs 40% of the money and holds for new labels only.',
      setting: (value) => (value === 1 ? 'clear' : 'as it is'),
    },
  },
  sizes: {
    tenth: { short: '1/10', long: 'a tenth of the campaign' },
    third: { short: '1/3', long: 'a third of the campaign' },
    'two-thirds': { short: '2/3', long: 'two thirds of the campaign' },
  },
  axis: 'Recognised, %',
  measure: 'held-out tiles recognised, every class counting alike',
  figure: (value) => decimals(value, 1),
  value: (value) => `${decimals(value, 1)}%`,
  readings: {
    labels: (value) => ({ label: 'Labels in the trial', value: count(value) }),
    checked: (value) => ({ label: 'Labels checked', value: count(value) }),
    'found-wrong': (value) => ({ label: 'Of those, wrong', value: percent(value) }),
    validation: (value) => ({ label: 'Scored on', value: `${count(value)} tiles` }),
  },
  parts: {
    labels: (value) => ({ label: 'Labels in the end', value: count(value) }),
    bought: (value) => ({ label: 'Bought this round', value: count(value) }),
    checked: (value) => ({ label: 'Checked', value: count(value) }),
    repaired: (value) => ({ label: 'Repaired', value: count(value) }),
    wrong: (value) => ({ label: 'Still wrong', value: percent(value) }),
  },
  math: labelNoiseMath,
  incidents: labelNoiseIncidents,
};
