/** Cloud Titan: trains a large language model on a web crawl of which half repeats itself. */
import type { Track } from './track.ts';

export const cloudTitan: Track = {
  id: 'cloud-titan',
  samples: 'documents',
  purse: {
    labels: { value: 40_000, unit: 'dollars', source: 'assumption' },
    compute: { value: 2_500_000, unit: 'GPU-hours', source: 'assumption' },
    calendar: { value: 26, unit: 'weeks', source: 'assumption' },
  },
  stakeholders: ['finance', 'legal', 'chief-scientist', 'product-manager'],
  constants: {
    parameters: { value: 70e9, unit: 'parameters', source: 'Meta, Llama 3 model card', date: '2024-04' },
    trainingTokens: { value: 15e12, unit: 'tokens', source: 'Meta, Llama 3 model card', date: '2024-04' },
    reportedHours: { value: 6.4e6, unit: 'H100-hours', source: 'Meta, Llama 3 model card', date: '2024-04' },
    peakOperations: {
      value: 989.4e12,
      unit: 'operations per second, BF16 dense',
      source: 'NVIDIA, H100 SXM data sheet',
      date: '2023',
    },
    utilisation: {
      value: 0.4,
      unit: 'share of peak',
      source: 'Grattafiori et al., The Llama 3 Herd of Models, arXiv:2407.21783: 0.38 to 0.43',
      date: '2024-07',
    },
    hourPrice: { value: 4, unit: 'dollars per GPU-hour', source: 'assumption', date: '2026' },
    crawlRedundancy: { value: 0.5, unit: 'share of samples', source: 'lab_09_data_selection' },
    wastedSpend: { value: 5e6, unit: 'dollars', source: 'lab_09_data_selection' },
    indexThroughput: {
      value: 80,
      unit: 'GPU-hours per 1e12 tokens',
      source: 'SEDD: 1.2e12 tokens in 3 hours on 32 V100',
    },
  },
};
