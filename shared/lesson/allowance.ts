/** Private time allowances: a head start on the question, as long as the step before it allows; nobody sees it. */
import { placeAfter } from './flow.ts';
import type { LessonState, LessonStep, Place, Seat } from './state.ts';
import { stepOf } from './steps/index.ts';

/** A step that asks a question, and the one before it in the same round. */
type Asking = { readonly step: LessonStep; readonly before: LessonStep | undefined; readonly place: Place };

const asks = (step: LessonStep): boolean => {
  const { question, truth } = stepOf(step.kind).shows;
  return step.question !== undefined && question && !truth;
};

const stepAt = (state: LessonState, { round, step }: Place): LessonStep | undefined =>
  state.plan.rounds[round]?.steps[step];

/** The next step of the plan, after the present one, that asks a question. */
const nextAsking = (state: LessonState): Asking | undefined => {
  for (let place = placeAfter(state, state); place; place = placeAfter(state, place)) {
    const step = stepAt(state, place);
    if (step && asks(step)) return { step, before: stepAt(state, { ...place, step: place.step - 1 }), place };
  }
  return undefined;
};

const wished = (allowance: number, step: LessonStep): number => Math.round((allowance - 1) * step.ms);

/**
 * Lesson time at which this seat may read the coming question, and which one; undefined without an allowance, or when
 * the next step asks none. Never before the present step opened, so a short step shortens the head start; more time for
 * that step does not take the question back.
 */
export const headStart = (
  state: LessonState,
  seat: Seat,
): { readonly at: number; readonly question: string } | undefined => {
  if (seat.allowance <= 1 || state.status !== 'running') return undefined;
  const next = nextAsking(state);
  const present = stepAt(state, state);
  if (!present || next?.step.question === undefined) return undefined;
  if (next.place.round !== state.round || next.place.step !== state.step + 1) return undefined;
  const bell = Math.min(state.endsAt, state.stepStartedAt + present.ms);
  return {
    at: Math.max(state.stepStartedAt, bell - wished(seat.allowance, next.step)),
    question: next.step.question,
  };
};

/** What an allowance comes to, in ms of head start, on the next question of the plan: at most the step before it. */
export const headStartMs = (state: LessonState, seat: Seat): number => {
  if (seat.allowance <= 1) return 0;
  const next = nextAsking(state);
  return next ? Math.min(wished(seat.allowance, next.step), next.before?.ms ?? 0) : 0;
};
