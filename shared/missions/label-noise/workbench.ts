/** The workbench of label noise: the dials, what pilots cost, who interrupts, and what the labels come to at the scale of a track. */
import { cloudTitan } from '../../tracks/cloud-titan.ts';
import { edgeGuardian } from '../../tracks/edge-guardian.ts';
import { mobileNomad } from '../../tracks/mobile-nomad.ts';
import { tinyPioneer } from '../../tracks/tiny-pioneer.ts';
import type { TrackId } from '../../tracks/track.ts';
import type { Decision, Demand, Extrapolation, Workbench } from '../workbench.ts';
import { evenNoiseFactor, pilotDollars, pilotHours } from './formulas.ts';

/** Belt and braces: half of the money for experts, three votes on everything new. */
const beltAndBraces: Decision = { fresh: 0.5, votes: 3, guideline: 0 };

/** Every track grants half a year. */
const calendarWeeks = cloudTitan.purse.calendar.value;

const everywhere = (demand: Demand): Readonly<Record<TrackId, Demand>> => ({
  'cloud-titan': demand,
  'edge-guardian': demand,
  'mobile-nomad': demand,
  'tiny-pioneer': demand,
});

const recognised = (floor: number, target: number): Demand => ({
  measure: 'recognised',
  unit: 'share of samples',
  floor,
  target,
});

const { expertLabelPrice, boxLabelPrice } = edgeGuardian.constants;
const { classLabelPrice, labelNoise } = mobileNomad.constants;
const million = 1e6;

const crowdOnBudget = (dollars: number, price: number, source: string): Extrapolation => ({
  key: 'crowd-labels-for-the-purse',
  value: dollars / price,
  unit: 'labels of one vote',
  source,
});

const extrapolations: Readonly<Record<TrackId, readonly Extrapolation[]>> = {
  'cloud-titan': [crowdOnBudget(cloudTitan.purse.labels.value, classLabelPrice!.value, classLabelPrice!.source)],
  'edge-guardian': [
    crowdOnBudget(edgeGuardian.purse.labels.value, boxLabelPrice!.value, boxLabelPrice!.source),
    {
      key: 'expert-labels-for-the-purse',
      value: edgeGuardian.purse.labels.value / expertLabelPrice!.value,
      unit: 'frames',
      source: 'assumption',
    },
  ],
  'mobile-nomad': [
    {
      // A million labels of which one in twenty is wrong, against a hundred thousand right ones.
      key: 'right-labels-worth-a-million',
      value: million / evenNoiseFactor(labelNoise!.value, 10),
      unit: 'right labels',
      source: 'Angluin and Laird 1988, for even mistakes over ten classes',
    },
    {
      key: 'price-of-a-million',
      value: million * classLabelPrice!.value,
      unit: 'dollars',
      source: classLabelPrice!.source,
      date: '2026',
    },
  ],
  'tiny-pioneer': [
    {
      key: 'weeks-for-the-pool-again',
      value: tinyPioneer.constants.collectionWait!.value,
      unit: 'weeks for another five hundred recordings',
      source: 'assumption',
    },
  ],
};

export const labelNoiseWorkbench: Workbench = {
  dials: {
    // What it leaves, experts check the most suspicious labels for.
    fresh: { kind: 'range', low: 0, high: 1, step: 0.05, unit: 'share of the money' },
    votes: { kind: 'choice', values: [1, 3, 9], unit: 'votes' },
    // 1: a clear guideline is written, and the crowd trained on it, before anything new is labelled.
    guideline: { kind: 'choice', values: [0, 1], unit: 'guideline' },
  },
  defaults: {
    'cloud-titan': beltAndBraces,
    'edge-guardian': { fresh: 0.7, votes: 3, guideline: 0 },
    'mobile-nomad': { fresh: 0.8, votes: 3, guideline: 0 },
    'tiny-pioneer': { fresh: 0.75, votes: 3, guideline: 0 },
  },
  sizes: [
    { key: 'tenth', share: 0.1, weeks: 1 },
    { key: 'third', share: 1 / 3, weeks: 1 },
    { key: 'two-thirds', share: 2 / 3, weeks: 2 },
  ],
  price: (_facts, _decision, { share, weeks }) => ({
    dollars: pilotDollars * share,
    hours: pilotHours * share,
    weeks: weeks / calendarWeeks,
  }),
  // The rule of ten iterations of the note.
  iterations: 10,
  unit: 'percent',
  incidents: [
    {
      // The labelling firm raises its price: `vote-price` multiplies it.
      key: 'vote-price',
      stakeholder: 'product-manager',
      answers: [
        { key: 'pay', cost: {}, changes: { 'vote-price': 1.6 } },
        { key: 'train-our-own', cost: { weeks: 4 / 26, hours: 0.05 }, changes: { 'vote-price': 1.25 } },
        { key: 'buy-ahead', cost: { dollars: 0.15 }, needs: 'trial', changes: { 'vote-price': 1 } },
      ],
      demand: everywhere({ measure: 'labelled-share', unit: 'share of the pool', floor: 0.3, target: 0.7 }),
    },
    {
      // The expert is wanted elsewhere. `check-price` multiplies what a check costs; `checked-by-crowd`: three of the crowd check instead.
      key: 'expert-leaves',
      stakeholder: 'product-manager',
      answers: [
        { key: 'share', cost: {}, changes: { 'check-price': 2 } },
        { key: 'hire', cost: { dollars: 0.12 }, changes: { 'check-price': 1 } },
        { key: 'ask-the-crowd', cost: { weeks: 1 / 26 }, needs: 'trial', changes: { 'checked-by-crowd': 1 } },
      ],
      demand: everywhere({ measure: 'checked-share', unit: 'share of the labels', floor: 0, target: 0.3 }),
    },
    {
      // A customer has found wrong labels. `lost`: share of the budget paid in damages; `audited`: labels checked by lot.
      key: 'wrong-labels-found',
      stakeholder: 'legal',
      answers: [
        { key: 'pay-damages', cost: {}, changes: { lost: 0.12 } },
        { key: 'audit', cost: { dollars: 0.22 }, changes: { audited: 60 } },
        { key: 'look-again', cost: { weeks: 4 / 26, hours: 0.05 }, changes: { audited: 25, lost: 0.06 } },
      ],
      demand: everywhere({ measure: 'wrong-share', unit: 'share of the labels', floor: 0.25, target: 0.05 }),
    },
    {
      // The launch is moved forward. `hurry`: chance added to every new vote that it is wrong.
      key: 'launch-date',
      stakeholder: 'product-manager',
      answers: [
        { key: 'hurry', cost: {}, changes: { hurry: 0.15 } },
        { key: 'overtime', cost: { dollars: 0.15 }, changes: { hurry: 0 } },
        { key: 'give-up-weeks', cost: { weeks: 4 / 26 }, changes: { hurry: 0.06 } },
      ],
      demand: {
        'cloud-titan': recognised(0.55, 0.75),
        'edge-guardian': recognised(0.7, 0.88),
        'mobile-nomad': recognised(0.7, 0.9),
        'tiny-pioneer': recognised(0.5, 0.72),
      },
    },
  ],
  extrapolations,
};
