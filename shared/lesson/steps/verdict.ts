/** Verdict: the round is scored and the standings are shown. */
import { scoreRound } from '../standings.ts';
import { nothingToDo, type Step } from './step.ts';

export const verdict: Step = {
  ...nothingToDo,
  kind: 'verdict',
  seconds: 45,
  floor: 30,
  opens: (state) => scoreRound(state, state.round),
  shows: { brief: false, question: false, truth: true },
};
