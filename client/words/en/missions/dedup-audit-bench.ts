/** English: the workbench of Dedup audit: its dials, the sizes of its pilots, and what they show. */
import type { BenchWords } from '../../mission-words.ts';
import { dedupAuditIncidents } from './dedup-audit-incidents.ts';
import { dedupAuditMath } from './dedup-audit-math.ts';

const decimals = (value: number, digits: number): string =>
  value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits }).replace('-', '−');
const percent = (share: number): string => `${Math.round(100 * share)}%`;

/** Trials differ by hundredths of a bit, and know themselves to a few thousandths. */
const bits = (value: number): string => decimals(value, 3);

export const dedupAuditBench: BenchWords = {
  dials: {
    threshold: {
      name: 'Similarity threshold',
      short: 'Threshold',
      does: 'Lower removes more.',
      setting: (value) => decimals(value, 2),
    },
    keep: {
      name: 'Copies kept',
      short: 'Kept',
      does: 'Of each group of look-alikes.',
      setting: (value) => (value === 1 ? '1 copy' : `${value} copies`),
    },
    pass: {
      name: 'Pass of the index',
      short: 'Pass',
      does: 'Careful verifies every candidate, and costs four times as much.',
      setting: (value) => (value === 1 ? 'careful' : 'fast'),
    },
  },
  sizes: {
    tenth: { short: '1/10', long: 'a tenth of the pool' },
    quarter: { short: '1/4', long: 'a quarter of the pool' },
    half: { short: '1/2', long: 'half of the pool' },
  },
  axis: 'Bits known',
  measure: 'bits known about a held-out label',
  figure: bits,
  value: (value) => `${bits(value)} bits`,
  readings: {
    samples: (value) => ({ label: 'Tiles in the trial', value: value.toLocaleString('en-GB') }),
    removed: (value) => ({ label: 'Removed', value: percent(value) }),
    passes: (value) => ({ label: 'Passes over what stayed', value: decimals(value, 1) }),
    icr: (value) => ({ label: 'Bits per thousand visits', value: decimals(value, 2) }),
    'rare-bits': (value) => ({ label: 'Bits about the rare ones', value: bits(value) }),
  },
  parts: {
    kept: (value) => ({ label: 'Tiles kept', value: percent(value) }),
    visits: (value) => ({ label: 'Tiles visited in training', value: value.toLocaleString('en-GB') }),
    passes: (value) => ({ label: 'Passes over what stayed', value: decimals(value, 1) }),
    families: (value) => ({ label: 'Originals still there', value: percent(value) }),
    rare: (value) => ({ label: 'Rare originals still there', value: percent(value) }),
    icr: (value) => ({ label: 'Bits per thousand visits', value: decimals(value, 2) }),
  },
  math: dedupAuditMath,
  incidents: dedupAuditIncidents,
  marker: {
    name: 'Where cutting stops paying',
    asks: 'Mark the threshold below which cutting deeper no longer helps, with the other dials where your track has them.',
  },
};
