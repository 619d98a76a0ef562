/** The workbench of labelling: whom to ask about what, in batches of which size, and when to stop. */
import { cloudTitan } from '../../tracks/cloud-titan.ts';
import { edgeGuardian } from '../../tracks/edge-guardian.ts';
import { mobileNomad } from '../../tracks/mobile-nomad.ts';
import { tinyPioneer } from '../../tracks/tiny-pioneer.ts';
import type { TrackId } from '../../tracks/track.ts';
import type { Dial, Extrapolation, Workbench } from '../workbench.ts';
import { roundShares } from './formulas.ts';
import { labellingIncidents } from './incidents.ts';

/** Labels at which buying may stop. */
export const stops: readonly number[] = Array.from({ length: 20 }, (_, step) => 20 * (step + 1));

const labels: Dial = { kind: 'range', low: 20, high: 400, step: 20, unit: 'labels' };

/** Rounds that a trial of each size buys. */
const rounds = [1, 3, 5];

/** Rounds that a trial buys. @throws RangeError if there is no such size */
export function roundsOf(size: number): number {
  const found = rounds[size];
  if (found === undefined) throw new RangeError(`labelling-roi has no trial size ${size}`);
  return found;
}

const { expertLabelPrice, boxLabelPrice } = edgeGuardian.constants;
const { classLabelPrice } = mobileNomad.constants;
const { parameters, peakOperations, utilisation } = cloudTitan.constants;
const trillion = 1e12;

const extrapolations: Readonly<Record<TrackId, readonly Extrapolation[]>> = {
  'cloud-titan': [
    {
      // Two operations a parameter and token, as far as the hardware is used.
      key: 'hours-to-score-a-trillion-tokens',
      value: (2 * parameters!.value * trillion) / (peakOperations!.value * utilisation!.value) / 3600,
      unit: 'GPU-hours',
      source: 'Kaplan et al. 2020, Scaling laws for neural language models: a forward pass is 2 operations a parameter',
    },
  ],
  'edge-guardian': [
    {
      key: 'boxes-for-the-purse',
      value: edgeGuardian.purse.labels.value / (3 * boxLabelPrice!.value),
      unit: 'boxes of three workers',
      source: boxLabelPrice!.source,
    },
    {
      key: 'expert-frames-for-the-purse',
      value: edgeGuardian.purse.labels.value / expertLabelPrice!.value,
      unit: 'frames',
      source: 'assumption',
    },
  ],
  'mobile-nomad': [
    {
      key: 'labels-for-the-purse',
      value: mobileNomad.purse.labels.value / (3 * classLabelPrice!.value),
      unit: 'labels of three workers',
      source: classLabelPrice!.source,
    },
  ],
  'tiny-pioneer': [
    {
      key: 'rounds-in-half-a-year',
      value: Math.floor(tinyPioneer.purse.calendar.value / tinyPioneer.constants.collectionWait!.value),
      unit: 'rounds',
      source: tinyPioneer.constants.collectionWait!.source,
    },
  ],
};

export const labellingWorkbench: Workbench = {
  dials: {
    strategy: { kind: 'choice', values: [0, 1, 2, 3, 4], unit: 'strategy' },
    labeller: { kind: 'choice', values: [0, 1, 2], unit: 'labeller' },
    batch: { kind: 'choice', values: [5, 20, 50, 100, 200], unit: 'labels' },
    labels,
  },
  defaults: {
    'cloud-titan': { strategy: 0, labeller: 0, batch: 50, labels: 100 },
    'edge-guardian': { strategy: 0, labeller: 0, batch: 100, labels: 400 },
    'mobile-nomad': { strategy: 0, labeller: 0, batch: 100, labels: 400 },
    'tiny-pioneer': { strategy: 0, labeller: 0, batch: 50, labels: 140 },
  },
  sizes: [
    { key: 'one-round', share: 1 / 5, weeks: 0 },
    { key: 'three-rounds', share: 3 / 5, weeks: 0 },
    { key: 'five-rounds', share: 1, weeks: 0 },
  ],
  price(facts, decision, { share }) {
    const each = roundShares(facts, decision);
    const bought = Math.round(share * rounds[rounds.length - 1]!);
    return { dollars: bought * each.dollars, hours: bought * each.hours, weeks: bought * each.weeks };
  },
  // The rule of ten iterations of the note counts rounds, and a trial may hold several; each waits for its weeks.
  iterations: 6,
  unit: 'points',
  cumulative: true,
  careful: {
    begin: {
      'cloud-titan': { strategy: 4, labeller: 1, batch: 100, labels: 140 },
      'edge-guardian': { strategy: 4, labeller: 1, batch: 20, labels: 80 },
      'mobile-nomad': { strategy: 4, labeller: 1, batch: 50, labels: 160 },
      'tiny-pioneer': { strategy: 2, labeller: 1, batch: 50, labels: 60 },
    },
    stop: 'labels',
    batch: 'batch',
  },
  knee: 'labels',
  incidents: labellingIncidents,
  extrapolations,
};
