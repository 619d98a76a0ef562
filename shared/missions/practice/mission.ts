/** Practice: one forecast about a pool so small that everybody can check it, to learn how chips are placed and what they pay. */
import type { Mission } from '../mission.ts';

export const practice: Mission = {
  id: 'practice',
  version: 1,
  tracks: ['cloud-titan', 'edge-guardian', 'mobile-nomad', 'tiny-pioneer'],
  steps: [
    { kind: 'forecast', question: 'look-alikes' },
    { kind: 'reveal', question: 'look-alikes' },
  ],
  questions: {
    // Of the forty tiles shown, how many have a look-alike somewhere in the pool?
    'look-alikes': {
      kind: 'bins',
      answers: ['0-7', '8-15', '16-23', '24-31', '32-40'],
      edges: [8, 16, 24, 32],
      unit: 'tiles',
      // Hardly any, because hardly any show one among the forty; or nearly all, because so it is said of data.
      naive: ['0-7', '32-40'],
    },
  },
  // Nobody holds a fact that others have not: there is no brief in which it could be said aloud.
  clues: 0,
  note: 'lab_09_data_selection',
  corrections: [],
  wall: 'gravity',
};
