/** Reveal: the truth of what was asked comes out, and what the decisions came to, for everybody at once. */
import { revealOutcomes } from '../outcome.ts';
import { revealTruths } from '../reveal.ts';
import { nothingToDo, type Step } from './step.ts';

export const reveal: Step = {
  ...nothingToDo,
  kind: 'reveal',
  seconds: 105,
  floor: 60,
  opens: (state, step) => [...revealTruths(state, step), ...revealOutcomes(state)],
  shows: { brief: true, question: true, truth: true },
};
