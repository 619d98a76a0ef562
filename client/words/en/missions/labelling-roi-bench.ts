/** English: the workbench of Labelling ROI: its dials, its rounds, what they show, and what labelling comes to. */
import type { BenchWords } from '../../mission-words.ts';
import { labellingRoiIncidents } from './labelling-roi-incidents.ts';
import { labellingRoiMath } from './labelling-roi-math.ts';

const decimals = (value: number, digits: number): string =>
  value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits }).replace('-', '−');
const percent = (share: number): string => `${Math.round(100 * share)}%`;
const count = (value: number): string => Math.round(value).toLocaleString('en-GB');

const strategies = ['drawn by lot', 'least sure', 'closest call', 'committee', 'close calls, spread'];
const labellers = ['crowd, outside', 'crowd, in house', 'expert'];

export const labellingRoiBench: BenchWords = {
  dials: {
    strategy: {
      name: 'Which tiles to label',
      short: 'Which',
      does: 'All but the lot score the pool before every batch. A committee trains three learners.',
      setting: (value) => strategies[value] ?? '',
    },
    labeller: {
      name: 'Who labels',
      short: 'Who',
      does: 'The dearer, the more often right.',
      setting: (value) => labellers[value] ?? '',
    },
    batch: {
      name: 'Labels in a round',
      short: 'Batch',
      does: 'After every round the learner is trained again, and weeks pass.',
      setting: (value) => `${count(value)} labels`,
      face: count,
    },
    labels: {
      name: 'Stop at',
      short: 'Stop',
      does: 'Whole rounds are bought until so many labels are there, or the purse is empty.',
      setting: (value) => `${count(value)} labels`,
      face: count,
    },
  },
  sizes: {
    'one-round': { short: '1', long: 'one round' },
    'three-rounds': { short: '3', long: 'three rounds' },
    'five-rounds': { short: '5', long: 'five rounds' },
  },
  axis: 'Points after costs',
  measure: 'held-out tiles recognised in percent, every class counting alike, less what it cost in points',
  figure: (value) => decimals(value, 1),
  value: (value) => `${decimals(value, 1)} points`,
  readings: {
    recognised: (value) => ({ label: 'Recognised', value: `${decimals(value, 1)}%` }),
    labels: (value) => ({ label: 'Labels so far', value: count(value) }),
    'bought-now': (value) => ({ label: 'Bought now', value: count(value) }),
    'seen-before': (value) => ({ label: 'Of those, copies of labelled ones', value: percent(value) }),
    'labelled-rare': (value) => ({ label: 'Rare ones labelled', value: count(value) }),
    spent: (value) => ({ label: 'Spent so far', value: `${decimals(value, 1)} points` }),
    validation: (value) => ({ label: 'Scored on', value: `${count(value)} tiles` }),
  },
  parts: {
    recognised: (value) => ({ label: 'Recognised', value: `${decimals(value, 1)}%` }),
    rare: (value) => ({ label: 'Of the rare classes', value: `${decimals(value, 1)}%` }),
    labels: (value) => ({ label: 'Labels in the end', value: count(value) }),
    rounds: (value) => ({ label: 'Rounds after the commit', value: count(value) }),
    spent: (value) => ({ label: 'Spent', value: `${decimals(value, 1)} points` }),
    repeats: (value) => ({ label: 'Labels on copies', value: percent(value) }),
  },
  math: labellingRoiMath,
  incidents: labellingRoiIncidents,
  marker: {
    name: 'Labels',
    asks: 'Mark the number of labels from which on another label costs more than it teaches.',
  },
};
