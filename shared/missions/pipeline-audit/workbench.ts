/** The round in which teams change a pipeline: what they can set, what a pilot takes, who interrupts, and what outside waits allow in half a year. */
import { cloudTitan } from '../../tracks/cloud-titan.ts';
import { edgeGuardian } from '../../tracks/edge-guardian.ts';
import type { TrackId } from '../../tracks/track.ts';
import type { Demand, Extrapolation, Workbench } from '../workbench.ts';
import { pilotDollars, pilotHours } from './formulas.ts';

/** Every track grants half a year. */
const calendarWeeks = cloudTitan.purse.calendar.value;

const everywhere = (demand: Demand): Readonly<Record<TrackId, Demand>> => ({
  'cloud-titan': demand,
  'edge-guardian': demand,
  'mobile-nomad': demand,
  'tiny-pioneer': demand,
});

const finished = (floor: number, target: number): Demand => ({
  measure: 'finished',
  unit: 'iterations',
  floor,
  target,
});

/** How often an outside wait can be gone through in half a year, one after the other, if nothing else took any time. */
const rounds = (weeks: number, source: string): Extrapolation => ({
  key: 'outside-waits-in-half-a-year',
  value: Math.floor(calendarWeeks / weeks),
  unit: 'waits',
  source,
});

export const pipelineWorkbench: Workbench = {
  dials: {
    batch: { kind: 'choice', values: [1, 2, 3, 5], unit: 'iterations' },
    stage: { kind: 'choice', values: [0, 1, 2, 3, 4, 5], unit: 'stage' },
    effort: { kind: 'range', low: 0, high: 12, step: 1, unit: 'person-weeks' },
    tests: { kind: 'range', low: 0, high: 12, step: 1, unit: 'person-weeks' },
  },
  // What much of the field does without asking: all hands make training faster, and tests come later.
  defaults: {
    'cloud-titan': { batch: 3, stage: 2, effort: 9, tests: 0 },
    'edge-guardian': { batch: 3, stage: 2, effort: 9, tests: 0 },
    'mobile-nomad': { batch: 1, stage: 2, effort: 6, tests: 1 },
    'tiny-pioneer': { batch: 3, stage: 2, effort: 6, tests: 0 },
  },
  sizes: [
    { key: 'four', share: 0.25, weeks: 0.1 },
    { key: 'eight', share: 0.5, weeks: 0.1 },
    { key: 'sixteen', share: 1, weeks: 0.1 },
  ],
  price: (_facts, _decision, { share, weeks }) => ({
    dollars: pilotDollars * share,
    hours: pilotHours * share,
    weeks: weeks / calendarWeeks,
  }),
  // The rule of five moves of the note.
  iterations: 5,
  unit: 'iterations',
  knee: 'tests',
  incidents: [
    {
      // Deployment finds a constraint that nobody knew. `late`: chance that an iteration is sent back to the start for it.
      key: 'late-constraint',
      stakeholder: 'product-manager',
      answers: [
        { key: 'find-out', cost: {}, changes: { late: 0.3 } },
        { key: 'write-it-down', cost: { weeks: 2 / 26 }, changes: { late: 0.1 } },
        { key: 'ask-the-field', cost: { dollars: 0.25 }, needs: 'trial', changes: { late: 0.03 } },
      ],
      demand: everywhere({ measure: 'again-share', unit: 'share of the work', floor: 0.35, target: 0.1 }),
    },
    {
      // Every trip outside is invoiced and reviewed. `wait-days`: working days added to it.
      key: 'release-invoice',
      stakeholder: 'finance',
      answers: [
        { key: 'queue', cost: {}, changes: { 'wait-days': 3 } },
        { key: 'pay', cost: { dollars: 0.3 }, changes: { 'wait-days': 0 } },
        { key: 'pack', cost: { hours: 0.1, weeks: 1 / 26 }, changes: { 'wait-days': 1 } },
      ],
      demand: everywhere({ measure: 'trips-each', unit: 'trips for an iteration', floor: 1.3, target: 0.35 }),
    },
    {
      // Whoever examines from outside has become stricter. `wait-factor` multiplies the wait.
      key: 're-certification',
      stakeholder: 'legal',
      answers: [
        { key: 'wait', cost: {}, changes: { 'wait-factor': 1.5 } },
        { key: 'prepare-papers', cost: { weeks: 2 / 26 }, changes: { 'wait-factor': 1.2 } },
        { key: 'hire-an-office', cost: { dollars: 0.35 }, changes: { 'wait-factor': 1.05 } },
      ],
      demand: everywhere({ measure: 'refused-share', unit: 'share of the trips', floor: 0.5, target: 0.1 }),
    },
    {
      // Somebody who knew the pipeline has left. `slower` multiplies the time of every stage.
      key: 'person-leaves',
      stakeholder: 'product-manager',
      answers: [
        { key: 'carry-on', cost: {}, changes: { slower: 1.3 } },
        { key: 'hand-over', cost: { weeks: 2 / 26 }, changes: { slower: 1.12 } },
        { key: 'hire', cost: { dollars: 0.3 }, changes: { slower: 1.03 } },
      ],
      demand: {
        'cloud-titan': finished(9, 18),
        'edge-guardian': finished(8, 15),
        'mobile-nomad': finished(10, 21),
        'tiny-pioneer': finished(4, 9),
      },
    },
  ],
  extrapolations: {
    'cloud-titan': [
      {
        key: 'egress-of-a-petabyte',
        // 1e6 gigabytes at the price between regions.
        value: 1e6 * 0.02,
        unit: 'dollars',
        source: 'Amazon EC2, list price of transfer between regions, $0.02 per GB',
        date: '2026',
      },
    ],
    'edge-guardian': [
      rounds(edgeGuardian.constants.certificateWait!.value, edgeGuardian.constants.certificateWait!.source),
    ],
    'mobile-nomad': [rounds(1, '03_ml_workflow')],
    'tiny-pioneer': [rounds(4, '03_ml_workflow')],
  },
};
