/** The round in which teams set the audit's dials: what they can set, what a pilot takes, who interrupts, and what carries it to scale. */
import { cloudTitan } from '../../tracks/cloud-titan.ts';
import { edgeGuardian } from '../../tracks/edge-guardian.ts';
import { mobileNomad } from '../../tracks/mobile-nomad.ts';
import { tinyPioneer } from '../../tracks/tiny-pioneer.ts';
import type { TrackId } from '../../tracks/track.ts';
import type { Decision, Demand, Extrapolation, Workbench } from '../workbench.ts';
import { pilotShare, referenceThresholds } from './formulas.ts';

/** What much of the field does without asking: one hashing pass, one copy, similarity 0.8 as in SlimPajama. */
const usual: Decision = { threshold: 0.8, keep: 1, pass: 0 };

/** The reference policy's own threshold, with every candidate checked. */
const checked = (track: TrackId): Decision => ({ threshold: referenceThresholds[track], keep: 1, pass: 1 });

/** Every track grants half a year. */
const calendarWeeks = cloudTitan.purse.calendar.value;

const everywhere = (demand: Demand): Readonly<Record<TrackId, Demand>> => ({
  'cloud-titan': demand,
  'edge-guardian': demand,
  'mobile-nomad': demand,
  'tiny-pioneer': demand,
});

/** Operations of one training run of a dense model: 6 for each parameter and token. Kaplan et al. 2020, Scaling Laws. */
const operationsPerToken = 6;
const { parameters, trainingTokens, peakOperations, utilisation, indexThroughput } = cloudTitan.constants;
const { rawVideo, videoBitRate } = edgeGuardian.constants;
const { frameRate, classLabelPrice } = mobileNomad.constants;
const { isolationLoop, power } = tinyPioneer.constants;
const secondsOfAnHour = 3600;

const extrapolations: Readonly<Record<TrackId, readonly Extrapolation[]>> = {
  'cloud-titan': [
    {
      key: 'training-operations',
      value: operationsPerToken * parameters!.value * trainingTokens!.value,
      unit: 'operations',
      source: `6ND (Kaplan et al. 2020) with N and D from ${parameters!.source}`,
      date: '2024-04',
    },
    {
      key: 'training-hours',
      value:
        (operationsPerToken * parameters!.value * trainingTokens!.value) /
        (peakOperations!.value * utilisation!.value * 3600),
      unit: 'GPU-hours',
      source: `6ND at the peak of ${peakOperations!.source} and a utilisation of ${utilisation!.value}`,
      date: '2024-07',
    },
    {
      key: 'index-hours',
      value: (indexThroughput!.value * trainingTokens!.value) / 1e12,
      unit: 'GPU-hours',
      source: indexThroughput!.source,
    },
  ],
  'edge-guardian': [
    {
      key: 'hours-of-video',
      value: (rawVideo!.value * 8) / videoBitRate!.value / 3600,
      unit: 'hours',
      source: `${rawVideo!.source}; bit rate: assumption`,
    },
  ],
  'mobile-nomad': [
    {
      key: 'frames-an-hour',
      value: frameRate!.value * secondsOfAnHour,
      unit: 'frames',
      source: frameRate!.source,
    },
    {
      // What it would cost to have every frame of an hour named once: most of them show what the one before showed.
      key: 'labels-an-hour',
      value: frameRate!.value * secondsOfAnHour * classLabelPrice!.value,
      unit: 'dollars',
      source: `${classLabelPrice!.source}; frames: ${frameRate!.source}`,
      date: classLabelPrice!.date!,
    },
  ],
  'tiny-pioneer': [
    {
      key: 'windows-an-hour',
      value: (secondsOfAnHour * 1000) / isolationLoop!.value,
      unit: 'windows',
      source: isolationLoop!.source,
    },
    {
      key: 'energy-of-a-window',
      value: power!.value * isolationLoop!.value,
      unit: 'microjoules',
      source: `${power!.source}; power times the time of a loop`,
    },
  ],
};

export const dedupWorkbench: Workbench = {
  dials: {
    threshold: { kind: 'range', low: 0.3, high: 0.98, step: 0.01, unit: 'similarity' },
    keep: { kind: 'choice', values: [1, 2, 4], unit: 'copies' },
    // 0: fast, half of the hashes and no check. 1: careful, candidates are verified.
    pass: { kind: 'choice', values: [0, 1], unit: 'pass' },
  },
  defaults: {
    // Only exact copies go: every page may matter.
    'cloud-titan': { threshold: 0.98, keep: 1, pass: 0 },
    'edge-guardian': usual,
    'mobile-nomad': usual,
    'tiny-pioneer': usual,
  },
  sizes: [
    { key: 'tenth', share: 0.1, weeks: 1 },
    { key: 'quarter', share: 0.25, weeks: 1 },
    { key: 'half', share: 0.5, weeks: 2 },
  ],
  price: ({ indexPrice = 0 }, { pass = 0 }, { share, weeks }) => ({
    dollars: 0,
    hours: pilotShare(indexPrice, pass, share),
    weeks: weeks / calendarWeeks,
  }),
  // The rule of ten iterations of the note.
  iterations: 10,
  unit: 'bits',
  // The brief states the threshold that is trusted on the track, and a check of every candidate costs little beside what it saves.
  careful: {
    around: {
      'cloud-titan': checked('cloud-titan'),
      'edge-guardian': checked('edge-guardian'),
      'mobile-nomad': checked('mobile-nomad'),
      'tiny-pioneer': checked('tiny-pioneer'),
    },
    along: 'threshold',
    reach: 0.12,
  },
  knee: 'threshold',
  dataWall: { removed: 'removed', passes: 'passes' },
  incidents: [
    {
      // Does the index cost more than it saves? Its machines have become dearer: `index-price` multiplies its price.
      key: 'index-price',
      stakeholder: 'product-manager',
      answers: [
        { key: 'pay', cost: {}, changes: { 'index-price': 4 } },
        { key: 'show-the-pilot', cost: { weeks: 3 / 26 }, needs: 'trial', changes: { 'index-price': 2 } },
        // worth it where the index is dear, and only there
        { key: 'rent-machines', cost: { hours: 0.04 }, changes: { 'index-price': 1 } },
      ],
      demand: everywhere({ measure: 'removed-share', unit: 'share of the pool', floor: 0.1, target: 0.5 }),
    },
    {
      // The largest source has withdrawn its consent. `source-gone`: its samples are taken out. `unlicensed`: they are used all the same.
      key: 'source-withdrawn',
      stakeholder: 'legal',
      answers: [
        { key: 'take-out', cost: {}, changes: { 'source-gone': 1 } },
        { key: 'buy-licence', cost: { dollars: 0.4, hours: 0.05 }, changes: {} },
        { key: 'wait', cost: {}, changes: { unlicensed: 1 } },
      ],
      demand: everywhere({ measure: 'unlicensed-share', unit: 'share of what is kept', floor: 0.02, target: 0 }),
    },
    {
      // What is kept must be stored. `storage`: share of the grant that keeping the whole pool would cost. `most-copies` limits them.
      key: 'storage-invoice',
      stakeholder: 'finance',
      answers: [
        { key: 'pay', cost: {}, changes: { storage: 0.2 } },
        // whoever keeps little pays the invoice, whoever keeps most of the pool moves it
        { key: 'cold-storage', cost: { hours: 0.06 }, changes: { storage: 0.06 } },
        { key: 'one-copy', cost: { hours: 0.02 }, changes: { storage: 0.14, 'most-copies': 1 } },
      ],
      demand: everywhere({ measure: 'kept-share', unit: 'share of the pool', floor: 0.9, target: 0.4 }),
    },
    {
      // The rare ones go wrong in the field. `rare-weight`: share of the test that is about them alone. `rare-spared`: none is removed.
      key: 'rare-report',
      stakeholder: 'safety-lead',
      answers: [
        { key: 'accept', cost: {}, changes: { 'rare-weight': 0.25 } },
        { key: 'spare-them', cost: { dollars: 0.3, hours: 0.03 }, changes: { 'rare-weight': 0.25, 'rare-spared': 1 } },
        { key: 'show-the-pilot', cost: { weeks: 3 / 26 }, needs: 'trial', changes: { 'rare-weight': 0.1 } },
      ],
      demand: everywhere({ measure: 'rare-kept', unit: 'share of the rare originals', floor: 0.5, target: 0.95 }),
    },
  ],
  extrapolations,
};
