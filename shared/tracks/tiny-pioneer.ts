/** Tiny Pioneer: isolates speech in an ear on one milliwatt, from five hundred real recordings. */
import type { Track } from './track.ts';

export const tinyPioneer: Track = {
  id: 'tiny-pioneer',
  samples: 'spectrograms',
  purse: {
    labels: { value: 20_000, unit: 'dollars', source: 'assumption' },
    compute: { value: 2_000, unit: 'GPU-hours', source: 'assumption' },
    calendar: { value: 26, unit: 'weeks', source: 'assumption' },
  },
  stakeholders: ['hardware-lead', 'audiologist', 'product-manager'],
  constants: {
    isolationLoop: { value: 10, unit: 'milliseconds', source: 'lab_09_data_selection' },
    power: { value: 1, unit: 'milliwatts', source: 'lab_09_data_selection' },
    realRecordings: { value: 500, unit: 'recordings', source: 'lab_09_data_selection' },
    collectionWait: { value: 4, unit: 'weeks per ear test', source: '03_ml_workflow' },
  },
};
