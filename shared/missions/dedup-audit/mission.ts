/** Dedup audit: what a team declares before it removes look-alikes from a pool of camera tiles, and asks what that saves. */
import type { Mission } from '../mission.ts';
import { dedupWorkbench } from './workbench.ts';

export const dedupAudit: Mission = {
  id: 'dedup-audit',
  version: 4,
  tracks: ['cloud-titan', 'edge-guardian', 'mobile-nomad', 'tiny-pioneer'],
  steps: [
    { kind: 'brief' },
    { kind: 'forecast', question: 'bill' },
    { kind: 'work' },
    { kind: 'commit' },
    { kind: 'reveal', question: 'bill' },
    { kind: 'verdict' },
  ],
  questions: {
    // By how many percent does the compute fall that today's quality costs, the price of the index included?
    bill: {
      kind: 'bins',
      answers: ['rises', '0-15', '15-30', '30-45', 'more'],
      edges: [0, 15, 30, 45],
      unit: 'percent-of-bill',
      // Half is redundant, so half is saved; and: removing data cannot help, so the index is lost money.
      naive: ['more', 'rises'],
    },
  },
  clues: 8,
  note: 'lab_09_data_selection',
  corrections: [
    {
      // Operations fall with the samples only if the number of passes stays as it was; the compute to a given quality does not.
      key: 'redundancy-is-not-waste',
      source:
        'Muennighoff et al. 2023, Scaling Data-Constrained Language Models, arXiv:2305.16264: up to four passes are worth nearly as much as new data',
    },
    {
      // A few samples repeated a thousand times are waste; all samples seen twice hardly are.
      key: 'shape-of-duplication',
      source:
        'Penedo et al. 2024, The FineWeb Datasets, arXiv:2406.17557: removing the giant clusters gains most, removing small ones little',
    },
    {
      // Removing ever more of what looks alike does not make the rest ever better.
      key: 'more-is-not-better',
      source: 'Penedo et al. 2024, The FineWeb Datasets, arXiv:2406.17557: global removal scored about like none',
    },
  ],
  workbench: dedupWorkbench,
  reflect: true,
  wall: 'gravity',
};
