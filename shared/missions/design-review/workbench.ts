/** The round in which teams promise: what they can set, what it takes to ask somebody, who interrupts, and what the calendar allows. */
import { edgeGuardian } from '../../tracks/edge-guardian.ts';
import { pipelineWorkbench } from '../pipeline-audit/workbench.ts';
import { velocityWorkbench } from '../quality-velocity/workbench.ts';
import type { Decision, Dial, Extrapolation, Workbench } from '../workbench.ts';
import { halfYear } from './formulas.ts';
import { reviewIncidents } from './incidents.ts';

/** Weeks that it takes to ask somebody, and what a projection takes of the compute and the labels. Assumptions. */
const weeksToAsk = 0.5;
const projectionHours = 0.015;
const projectionDollars = 0.005;

/** The very dials of the earlier rounds, so that what was committed there lies on their grids here. */
const earlier: Readonly<Record<string, Dial>> = { ...pipelineWorkbench.dials, ...velocityWorkbench.dials };
const inherited = ['batch', 'stage', 'effort', 'tests', 'size', 'share', 'cadence'] as const;
const inheritedDials = Object.fromEntries(
  inherited.map((key) => {
    const dial = earlier[key];
    if (dial === undefined) throw new Error(`no earlier round has a dial ${key}`);
    return [key, dial];
  }),
);

/** The declared par pipeline: what a team decided that was neither careless nor lucky. */
const par: Decision = { batch: 2, stage: 1, effort: 3, tests: 3, size: 2, share: 30, cadence: 1.5 };

const rounds = (weeks: number, source: string): Extrapolation => ({
  key: 'outside-waits-in-half-a-year',
  value: Math.floor(halfYear / weeks),
  unit: 'waits',
  source,
});

export const reviewWorkbench: Workbench = {
  dials: {
    promise: { kind: 'range', low: 65, high: 99, step: 1, unit: 'percent' },
    scope: { kind: 'choice', values: [1, 2, 3, 4, 5], unit: 'conditions' },
    date: { kind: 'range', low: 10, high: halfYear, step: 1, unit: 'week' },
    ...inheritedDials,
  },
  inherits: inherited,
  blind: ['promise', 'scope', 'date'],
  // What is usually promised: nearly everything, for most conditions, a little before the end.
  defaults: {
    'cloud-titan': { promise: 88, scope: 3, date: 22, ...par },
    'edge-guardian': { promise: 89, scope: 4, date: 23, ...par },
    'mobile-nomad': { promise: 87, scope: 3, date: 22, ...par },
    'tiny-pioneer': { promise: 84, scope: 3, date: 22, ...par },
  },
  sizes: [
    { key: 'project', share: 1, weeks: 0 },
    { key: 'payer', share: 1, weeks: weeksToAsk },
    { key: 'examiner', share: 1, weeks: weeksToAsk },
    { key: 'user', share: 1, weeks: weeksToAsk },
  ],
  // Whoever is asked is paid for; a brief asks nobody.
  pilot: 0,
  price: (_facts, _decision, { share, weeks }) => ({
    dollars: projectionDollars * share,
    hours: projectionHours * share,
    weeks: weeks / halfYear,
  }),
  iterations: 8,
  unit: 'percent of promises',
  cumulative: true,
  careful: { asks: [1, 2, 3], looks: 0 },
  incidents: reviewIncidents,
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
