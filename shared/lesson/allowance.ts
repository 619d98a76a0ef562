/** Private time allowances: a head start on the question, as long as the step before it allows; nobody sees it. */
import { placeAfter } from './flow.ts';
import type { LessonState, LessonStep, Seat } from './state.ts';
import { stepOf } from './steps/index.ts';

/** The step that follows the present one in the same round, if it asks a question. */
const nextAsking = (state: LessonState): LessonStep | undefined => {
  const place = placeAfter(state, state);
  const step = place && place.round === state.round ? state.plan.rounds[place.round]?.steps[place.step] : undefined;
  return step?.question !== undefined && stepOf(step.kind).shows.question && !stepOf(step.kind).shows.truth
    ? step
    : undefined;
};

/**
 * Lesson time at which this seat may read the coming question, and which one; undefined without an allowance,
 * or when no question comes next. Never before the present step opened, so a short brief shortens the head start.
 */
export const headStart = (
  state: LessonState,
  seat: Seat,
): { readonly at: number; readonly question: string } | undefined => {
  if (seat.allowance <= 1 || state.status !== 'running') return undefined;
  const step = nextAsking(state);
  if (step?.question === undefined) return undefined;
  return {
    at: Math.max(state.stepStartedAt, state.endsAt - headStartWished(seat.allowance, step)),
    question: step.question,
  };
};

const headStartWished = (allowance: number, step: LessonStep): number => Math.round((allowance - 1) * step.ms);

/** What an allowance comes to, in ms of head start, in the first asking step of the plan whose step before it is long enough or not. */
export const headStartMs = (state: LessonState, seat: Seat): number => {
  if (seat.allowance <= 1) return 0;
  const steps = state.plan.rounds[Math.max(0, state.round)]?.steps ?? [];
  const index = steps.findIndex((step) => step.question !== undefined && !stepOf(step.kind).shows.truth);
  const asking = steps[index];
  return asking ? Math.min(headStartWished(seat.allowance, asking), steps[index - 1]?.ms ?? 0) : 0;
};
