/** Brief: everybody learns what is at stake, and gets a clue that no teammate has. */
import { dealClues } from '../clues.ts';
import { nothingToDo, type Step } from './step.ts';

export const brief: Step = {
  ...nothingToDo,
  kind: 'brief',
  seconds: 45,
  floor: 30,
  opens: (state) => dealClues(state),
  shows: { brief: true, question: false, truth: false },
};
