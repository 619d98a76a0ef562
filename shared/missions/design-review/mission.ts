/** Design review: what can be promised of half a year, to whom, and by when. */
import type { Mission } from '../mission.ts';
import { reviewWorkbench } from './workbench.ts';

export const designReview: Mission = {
  id: 'design-review',
  version: 1,
  tracks: ['cloud-titan', 'edge-guardian', 'mobile-nomad', 'tiny-pioneer'],
  steps: [
    { kind: 'brief' },
    { kind: 'forecast', question: 'reachable' },
    { kind: 'work' },
    { kind: 'commit' },
    { kind: 'reveal', question: 'reachable' },
    { kind: 'verdict' },
  ],
  questions: {
    // Which accuracy, in percent, do nine futures in ten of the par pipeline reach by the end of the half year?
    reachable: {
      kind: 'bins',
      answers: ['below-75', '75-79', '79-82', '82-85', 'more'],
      edges: [75, 79, 82, 85],
      unit: 'percent',
      // What is measured is what there is; and: nothing can be promised.
      naive: ['more', 'below-75'],
    },
  },
  clues: 10,
  note: '03_ml_workflow',
  corrections: [
    {
      // Whoever promises 99 % needs no more iterations but another task.
      key: 'no-calendar-is-long-enough',
      source: 'Measured here: the floor of a task is what no search removes, however long',
    },
    {
      // The best of many measurements is lucky.
      key: 'the-best-was-lucky',
      source:
        'Blum and Hardt 2015, The Ladder: a reliable leaderboard for machine learning competitions, arXiv:1502.04585',
    },
    {
      // The first weeks say too much about the last.
      key: 'no-straight-line',
      source: 'Measured here: the same number of tries brings less the later it comes',
    },
  ],
  reflect: true,
  workbench: reviewWorkbench,
  wall: 'crack',
};
