/** Quality and velocity: a large model, many tries, or a validation set that can tell better from lucky. */
import type { Mission } from '../mission.ts';
import { velocityWorkbench } from './workbench.ts';

export const qualityVelocity: Mission = {
  id: 'quality-velocity',
  version: 1,
  tracks: ['cloud-titan', 'edge-guardian', 'mobile-nomad', 'tiny-pioneer'],
  steps: [
    { kind: 'brief' },
    { kind: 'forecast', question: 'month-six' },
    { kind: 'work' },
    { kind: 'commit' },
    { kind: 'reveal', question: 'month-six' },
    { kind: 'verdict' },
  ],
  questions: {
    // By how many points does the light model recognise more than the large one in the last week?
    'month-six': {
      kind: 'bins',
      answers: ['heavy-far', 'heavy', 'light', 'light-far'],
      edges: [-3, 0, 3],
      unit: 'points',
      // Whoever tries more often wins; and: what is better on day one stays better.
      naive: ['light-far', 'heavy-far'],
    },
  },
  clues: 9,
  note: '03_ml_workflow',
  corrections: [
    {
      // The light model does not win by month six because it is light.
      key: 'light-need-not-win',
      source: 'lab note 03_ml_workflow, played here at cadences from four tries in ten weeks to six tries a week',
    },
    {
      // More tries on a small validation set find luck.
      key: 'speed-without-signal',
      source:
        'Blum and Hardt 2015, The Ladder: a reliable leaderboard for machine learning competitions (arXiv:1502.04585)',
    },
    {
      // The error does not fall by the same share at every try.
      key: 'no-constant-gain',
      source: 'Bergstra and Bengio 2012, Random search for hyper-parameter optimization, JMLR 13',
    },
  ],
  reflect: true,
  workbench: velocityWorkbench,
  wall: 'courses',
};
