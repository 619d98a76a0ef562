/** The workbench of the domain gap: the dials, what pilots cost, and who interrupts. */
import { cloudTitan } from '../../tracks/cloud-titan.ts';
import { edgeGuardian } from '../../tracks/edge-guardian.ts';
import { tinyPioneer } from '../../tracks/tiny-pioneer.ts';
import type { TrackId } from '../../tracks/track.ts';
import type { Decision, Demand, Extrapolation, Workbench } from '../workbench.ts';
import { pilotDollars, pilotHours } from './formulas.ts';

/** Mostly simulated, because scenes cost nothing; every week on the road. */
const mostlySimulated: Decision = { share: 0.8, randomisation: 0, model: 0 };

/** Every track grants half a year. */
const calendarWeeks = cloudTitan.purse.calendar.value;

const everywhere = (demand: Demand): Readonly<Record<TrackId, Demand>> => ({
  'cloud-titan': demand,
  'edge-guardian': demand,
  'mobile-nomad': demand,
  'tiny-pioneer': demand,
});

const recognised = (measure: 'weather' | 'all', floors: readonly [number, number, number, number], rise: number) => {
  const demand = (floor: number): Demand => ({ measure, unit: 'share of samples', floor, target: floor + rise });
  const [cloud, edge, mobile, tiny] = floors;
  return {
    'cloud-titan': demand(cloud),
    'edge-guardian': demand(edge),
    'mobile-nomad': demand(mobile),
    'tiny-pioneer': demand(tiny),
  };
};

/** Zero failures in so many kilometres show a rate below three over their number, with 95 % confidence: the rule of three. */
const ruleOfThree = 3;
const failureRate = 1e-4;
const signRate = 1e-3;

const extrapolations: Readonly<Record<TrackId, readonly Extrapolation[]>> = {
  'cloud-titan': [
    {
      key: 'price-of-written-tokens',
      value: 0.9,
      unit: 'dollars per million tokens of a model of seventy billion parameters',
      source: 'list prices of hosted Llama-3-70B',
      date: '2024',
    },
  ],
  'edge-guardian': [
    {
      key: 'rainy-scenes-for-a-rate',
      value: ruleOfThree / failureRate,
      unit: 'scenes in the rain without a failure, to show fewer than one in ten thousand',
      source: 'rule of three: Hanley and Lippman-Hand 1983',
    },
    {
      key: 'certificate-wait',
      value: edgeGuardian.constants.certificateWait!.value,
      unit: 'weeks',
      source: edgeGuardian.constants.certificateWait!.source,
    },
  ],
  'mobile-nomad': [
    {
      key: 'signs-for-a-rate',
      value: ruleOfThree / signRate,
      unit: 'signs in that weather without a mistake, to show fewer than one in a thousand',
      source: 'rule of three: Hanley and Lippman-Hand 1983',
    },
  ],
  'tiny-pioneer': [
    {
      key: 'weeks-for-the-recordings-again',
      value: tinyPioneer.constants.collectionWait!.value,
      unit: 'weeks for an ear test',
      source: tinyPioneer.constants.collectionWait!.source,
    },
  ],
};

export const domainGapWorkbench: Workbench = {
  dials: {
    // Of a fixed total: what is simulated replaces what is recorded.
    share: { kind: 'range', low: 0, high: 0.95, step: 0.05, unit: 'share of the training samples' },
    randomisation: { kind: 'choice', values: [0, 0.25, 0.5, 1], unit: 'intensity' },
    // Of the weeks of work: what it leaves goes into recording.
    model: { kind: 'choice', values: [0, 0.5, 1], unit: 'share of the weeks' },
  },
  defaults: {
    'cloud-titan': mostlySimulated,
    'edge-guardian': mostlySimulated,
    'mobile-nomad': { share: 0.5, randomisation: 0, model: 0 },
    'tiny-pioneer': { share: 0.6, randomisation: 0.25, model: 0 },
  },
  sizes: [
    { key: 'tenth', share: 0.1, weeks: 0.1 },
    { key: 'third', share: 1 / 3, weeks: 0.1 },
    { key: 'two-thirds', share: 2 / 3, weeks: 0.2 },
  ],
  price: (_facts, _decision, { share, weeks }) => ({
    dollars: pilotDollars * share,
    hours: pilotHours * share,
    weeks: weeks / calendarWeeks,
  }),
  // The rule of ten iterations of the note.
  iterations: 10,
  unit: 'percent',
  paired: true,
  incidents: [
    {
      // The simulated weather is said to look wrong. `model-worth` multiplies what the weeks of modelling are worth.
      key: 'weather-is-wrong',
      stakeholder: 'safety-lead',
      answers: [
        { key: 'keep-it', cost: {}, changes: { 'model-worth': 0.4 } },
        { key: 'ask-an-expert', cost: { dollars: 0.25, weeks: 1 / 26 }, changes: { 'model-worth': 1 } },
        { key: 'start-over', cost: { weeks: 4 / 26 }, changes: { 'model-worth': 0.8 } },
      ],
      demand: recognised('weather', [0.5, 0.78, 0.5, 0.38], 0.16),
    },
    {
      // People can be made out in recordings. `recorded` multiplies how many may be used.
      key: 'recordings-blocked',
      stakeholder: 'legal',
      answers: [
        { key: 'leave-them-out', cost: {}, changes: { recorded: 0.6 } },
        { key: 'anonymise', cost: { dollars: 0.25, weeks: 4 / 26 }, changes: { recorded: 1 } },
        { key: 'ask-for-consent', cost: { weeks: 2 / 26 }, changes: { recorded: 0.8 } },
      ],
      demand: everywhere({ measure: 'recorded-share', unit: 'share of all recordings', floor: 0.1, target: 0.6 }),
    },
    {
      // The line is drawn tighter. `line` multiplies it.
      key: 'tighter-line',
      stakeholder: 'safety-lead',
      answers: [
        { key: 'accept', cost: {}, changes: { line: 0.7 } },
        { key: 'show-the-null', cost: { hours: 0.05, weeks: 2 / 26 }, needs: 'trial', changes: { line: 0.9 } },
        { key: 'pay-for-an-audit', cost: { dollars: 0.3, weeks: 6 / 26 }, changes: { line: 1.1 } },
      ],
      demand: everywhere({ measure: 'over-the-line', unit: 'times the line', floor: 2.5, target: 1 }),
    },
    {
      // The render farm is wanted by others. `slots` multiplies how many samples are trained on.
      key: 'render-farm',
      stakeholder: 'finance',
      answers: [
        { key: 'share-it', cost: {}, changes: { slots: 0.4 } },
        { key: 'pay', cost: { hours: 0.3, weeks: 3 / 26 }, changes: { slots: 1 } },
        { key: 'night-shift', cost: { weeks: 1 / 26 }, changes: { slots: 0.7 } },
      ],
      demand: recognised('all', [0.55, 0.8, 0.6, 0.52], 0.16),
    },
  ],
  extrapolations,
};
