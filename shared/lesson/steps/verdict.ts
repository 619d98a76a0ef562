/** Verdict: the round is scored and the standings are shown; defences are judged in pairs. The last one waits a while for fresh worlds. */
import { awaitsFresh } from '../fresh.ts';
import { dealPairs } from '../pairs.ts';
import { owesSecondVerdict } from '../second-verdict.ts';
import { scoreRound } from '../standings.ts';
import { type LessonState, presentRound } from '../state.ts';
import { nothingToDo, type Step } from './step.ts';

/** The last verdict of a lesson waits this long past its bell for fresh worlds. */
const freshMs = 60_000;

/** Whether the lesson, or its podium, is what comes next. */
const isLast = (state: LessonState): boolean => state.round === state.plan.rounds.length - 1;

export const verdict: Step = {
  ...nothingToDo,
  kind: 'verdict',
  seconds: 45,
  floor: 30,
  players: ['judgePair', 'flagEntry'],
  opens: (state) => [...scoreRound(state, state.round), ...dealPairs(state)],
  lingers: (state, at) =>
    isLast(state) && owesSecondVerdict(state) && awaitsFresh(state) && at < state.endsAt + freshMs,
  acted: (state) => {
    const { round } = state;
    return presentRound(state)?.bench?.extras?.includes('defence') && (state.pairs[round]?.length ?? 0) > 0
      ? (seat) => (seat.pairs?.[round] ?? []).every(({ side }) => side !== undefined)
      : undefined;
  },
  shows: { brief: false, question: false, truth: true },
};
