/** Label noise: what wrong labels cost, whose mistakes they are, and whether to buy more, check, vote or explain. */
import type { Mission } from '../mission.ts';
import { labelNoiseWorkbench } from './workbench.ts';

export const labelNoise: Mission = {
  id: 'label-noise',
  version: 1,
  tracks: ['cloud-titan', 'edge-guardian', 'mobile-nomad', 'tiny-pioneer'],
  steps: [
    { kind: 'brief' },
    { kind: 'forecast', question: 'cost' },
    { kind: 'work' },
    { kind: 'commit' },
    { kind: 'reveal', question: 'cost' },
    { kind: 'verdict' },
  ],
  questions: {
    // How many of the crowd's labels teach as much as a hundred right ones, in hundreds?
    cost: {
      kind: 'bins',
      answers: ['under-1.5', '1.5-2', '2-3', '3-5', 'more'],
      edges: [1.5, 2, 3, 5],
      unit: 'times-the-labels',
      // Ten times, as the note has it; and a little more, as the formula for even mistakes has it.
      naive: ['more', 'under-1.5'],
    },
  },
  clues: 9,
  note: 'lab_09_data_selection',
  corrections: [
    {
      // One in twenty wrong does not cost ten times the steps: the multiplier belongs to the target error, never to the rate of noise.
      key: 'not-ten-times',
      source:
        'Angluin and Laird 1988, Learning from noisy examples: even flips cost 1 / (1 - 2 rate)^2, 1.23 times at one in twenty',
    },
    {
      // The rate alone says little: the same share of wrong labels costs little or cannot be outbought.
      key: 'kind-over-rate',
      source:
        'Massart and Nedelec 2006, Risk bounds for statistical learning: it is where the mistakes lie that counts',
    },
    {
      key: 'votes-or-samples',
      source: 'Sheng, Provost, Ipeirotis 2008, Get another label: repeated labels pay where samples are dear',
    },
  ],
  reflect: true,
  workbench: labelNoiseWorkbench,
  wall: 'flip',
};
