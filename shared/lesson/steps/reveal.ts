/** Reveal: the truth of what was asked comes out, for everybody at once. */
import { revealTruths } from '../reveal.ts';
import { nothingToDo, type Step } from './step.ts';

export const reveal: Step = {
  ...nothingToDo,
  kind: 'reveal',
  seconds: 105,
  floor: 60,
  opens: revealTruths,
  shows: { brief: true, question: true, truth: true },
};
