/** Mobile Nomad: translates signs on glasses at sixty frames a second, from labels of which one in twenty is wrong. */
import type { Track } from './track.ts';

export const mobileNomad: Track = {
  id: 'mobile-nomad',
  samples: 'glyphs',
  purse: {
    labels: { value: 30_000, unit: 'dollars', source: 'assumption' },
    compute: { value: 20_000, unit: 'GPU-hours', source: 'assumption' },
    calendar: { value: 26, unit: 'weeks', source: 'assumption' },
  },
  stakeholders: ['ux-designer', 'store-reviewer', 'product-manager'],
  constants: {
    frameRate: { value: 60, unit: 'frames per second', source: 'lab_09_data_selection' },
    labelNoise: { value: 0.05, unit: 'share of labels', source: 'lab_09_data_selection' },
    noteStepsMultiplier: { value: 10, unit: 'times the training steps', source: 'lab_09_data_selection' },
    reviewWait: { value: 1, unit: 'weeks', source: '03_ml_workflow' },
    classLabelPrice: {
      value: 0.012,
      unit: 'dollars per label and worker',
      source: 'Amazon SageMaker Ground Truth, list price of a classification on Mechanical Turk',
      date: '2026',
    },
  },
};
