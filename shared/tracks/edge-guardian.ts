/** Edge Guardian: keeps a car's ten-millisecond safety loop, drowns in video of the same street, and misses statues. */
import type { Track } from './track.ts';

export const edgeGuardian: Track = {
  id: 'edge-guardian',
  samples: 'silhouettes',
  purse: {
    labels: { value: 50_000, unit: 'dollars', source: 'lab_09_data_selection' },
    compute: { value: 120_000, unit: 'GPU-hours', source: 'assumption' },
    calendar: { value: 26, unit: 'weeks', source: 'assumption' },
  },
  stakeholders: ['safety-lead', 'fleet-owner', 'product-manager'],
  constants: {
    safetyLoop: { value: 10, unit: 'milliseconds', source: 'lab_09_data_selection' },
    rawVideo: { value: 1e15, unit: 'bytes', source: 'lab_09_data_selection' },
    certificateWait: { value: 2, unit: 'weeks', source: '03_ml_workflow' },
    statueShare: { value: 0.04, unit: 'share of scenes', source: 'assumption' },
    boxLabelPrice: {
      value: 0.036,
      unit: 'dollars per box and worker',
      source: 'Amazon SageMaker Ground Truth, list price of a bounding box on Mechanical Turk',
      date: '2026',
    },
    expertLabelPrice: { value: 3, unit: 'dollars per frame', source: 'assumption' },
    videoBitRate: { value: 5e6, unit: 'bits per second', source: 'assumption' },
  },
};
