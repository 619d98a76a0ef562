/** The round in which teams choose between a large model, many tries, and a ruler that can tell better from lucky. */
import { cloudTitan } from '../../tracks/cloud-titan.ts';
import { mobileNomad } from '../../tracks/mobile-nomad.ts';
import { tinyPioneer } from '../../tracks/tiny-pioneer.ts';
import type { Extrapolation, Workbench } from '../workbench.ts';
import { halfYear, pilotDollars, pilotHours, rulerError } from './formulas.ts';
import { velocityIncidents } from './incidents.ts';

/** How far off so many samples are for a model that recognises nine of ten. */
const ruler = (samples: number, source: string): Extrapolation => ({
  key: 'points-that-a-ruler-is-off',
  value: 100 * rulerError(0.9, samples),
  unit: 'points',
  source,
});

export const velocityWorkbench: Workbench = {
  dials: {
    size: { kind: 'choice', values: [1, 2, 4, 8], unit: 'times the smallest training' },
    share: { kind: 'range', low: 5, high: 80, step: 5, unit: '% of the dollars' },
    cadence: { kind: 'range', low: 0.25, high: 3, step: 0.25, unit: 'tries a week' },
  },
  // What much of the field does without asking: the larger model, as often as it goes, and a validation set that was there anyway.
  defaults: {
    'cloud-titan': { size: 4, share: 5, cadence: 1.5 },
    'edge-guardian': { size: 8, share: 5, cadence: 1 },
    'mobile-nomad': { size: 8, share: 5, cadence: 1.5 },
    'tiny-pioneer': { size: 8, share: 10, cadence: 1.25 },
  },
  sizes: [
    { key: 'three', share: 1 / 3, weeks: 0.1 },
    { key: 'six', share: 2 / 3, weeks: 0.1 },
    { key: 'nine', share: 1, weeks: 0.1 },
  ],
  price: (_facts, _decision, { share, weeks }) => ({
    dollars: pilotDollars * share,
    hours: pilotHours * share,
    weeks: weeks / halfYear,
  }),
  // The rule of fifteen iterations of the note.
  iterations: 15,
  unit: 'points',
  knee: 'share',
  incidents: velocityIncidents,
  extrapolations: {
    'cloud-titan': [
      {
        key: 'hours-of-a-large-training',
        // Six operations a parameter and token.
        value:
          (6 * cloudTitan.constants.parameters!.value * cloudTitan.constants.trainingTokens!.value) /
          (cloudTitan.constants.peakOperations!.value * cloudTitan.constants.utilisation!.value) /
          3600,
        unit: 'GPU-hours',
        source:
          'Kaplan et al. 2020, Scaling laws for neural language models: training is 6 operations a parameter and token',
      },
    ],
    'edge-guardian': [ruler(100, 'assumption')],
    'mobile-nomad': [
      {
        key: 'reviews-in-half-a-year',
        value: Math.floor(halfYear / mobileNomad.constants.reviewWait!.value),
        unit: 'reviews',
        source: mobileNomad.constants.reviewWait!.source,
      },
    ],
    'tiny-pioneer': [ruler(500, tinyPioneer.constants.collectionWait!.source)],
  },
};
