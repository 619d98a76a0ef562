/** Labelling ROI: which labels to buy, from whom, in what batches, and when the next one costs more than it teaches. */
import type { Mission } from '../mission.ts';
import { labellingWorkbench } from './workbench.ts';

export const labellingRoi: Mission = {
  id: 'labelling-roi',
  version: 1,
  tracks: ['cloud-titan', 'edge-guardian', 'mobile-nomad', 'tiny-pioneer'],
  steps: [
    { kind: 'brief' },
    { kind: 'forecast', question: 'need' },
    { kind: 'work' },
    { kind: 'commit' },
    { kind: 'reveal', question: 'need' },
    { kind: 'verdict' },
  ],
  questions: {
    // Labels that asking by margin needs to recognise what 212 labels drawn by lot do, as a share of those.
    need: {
      kind: 'bins',
      answers: ['under-25', '25-44', '44-58', '58-82', 'more'],
      edges: [0.25, 0.44, 0.58, 0.82],
      unit: 'share-of-the-labels',
      // The vendor's claim: asking saves seventy percent and more.
      naive: ['under-25'],
    },
  },
  clues: 9,
  note: 'lab_09_data_selection',
  corrections: [
    {
      // The gain from 70 to 90 percent at thirty labels is one lucky draw: two hundred seeds give 89.1 against 90.4.
      key: 'seventy-to-ninety',
      source: 'Settles 2009, Active learning literature survey, section 1: an illustrative example',
    },
    {
      // Much of what asking gains on rare classes, weights gain without asking.
      key: 'weigh-before-you-ask',
      source: 'King and Zeng 2001, Logistic regression in rare events data',
    },
    {
      key: 'committee-no-better',
      source: 'Seung, Opper, Sompolinsky 1992, Query by committee',
    },
  ],
  reflect: true,
  workbench: labellingWorkbench,
  wall: 'lamps',
};
