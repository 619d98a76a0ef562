/** Domain gap: how much of what is trained on may be simulated, if the simulator lacks a weather. */
import type { Mission } from '../mission.ts';
import { domainGapWorkbench } from './workbench.ts';

export const domainGap: Mission = {
  id: 'domain-gap',
  version: 1,
  tracks: ['cloud-titan', 'edge-guardian', 'mobile-nomad', 'tiny-pioneer'],
  steps: [
    { kind: 'brief' },
    { kind: 'forecast', question: 'change' },
    { kind: 'work' },
    { kind: 'commit' },
    { kind: 'reveal', question: 'change' },
    { kind: 'verdict' },
  ],
  questions: {
    // By how many points does the recognition under the weather change from 10 % to 90 % simulated of a fixed total?
    change: {
      kind: 'bins',
      answers: ['falls-far', 'falls', 'falls-little', 'rises', 'rises-far'],
      edges: [-14, -4, 2, 8],
      unit: 'points',
      // Synthetic data ruin everything; synthetic data solve everything.
      naive: ['falls-far', 'rises-far'],
    },
  },
  clues: 9,
  note: 'lab_09_data_selection',
  corrections: [
    {
      // A smaller distance is not more safety: randomisation moves the cloud away, and may help all the same.
      key: 'distance-is-not-safety',
      source:
        'Tobin et al. 2017, Domain Randomization for Transferring Deep Neural Networks; Tremblay et al. 2018, Training Deep Networks with Synthetic Data',
    },
    {
      // A share without a total says nothing: with few recordings simulated samples help, with many they replace better ones.
      key: 'share-of-what',
      source:
        'Richter et al. 2016, Playing for Data; Rajpura et al. 2017, Object Detection Using Deep CNNs Trained on Synthetic Images',
    },
    {
      key: 'distance-has-a-null',
      source:
        'Heusel et al. 2017, GANs Trained by a Two Time-Scale Update Rule: the distance falls with the sample size',
    },
  ],
  reflect: true,
  workbench: domainGapWorkbench,
  wall: 'weather',
};
