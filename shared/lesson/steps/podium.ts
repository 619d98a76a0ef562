/** Podium: fresh worlds and defences are paid, as soon as the laboratory has told all; then the final standings stand for a while. */
import { event, type LessonEvent } from '../events.ts';
import { awaitsFresh } from '../fresh.ts';
import { owesSecondVerdict, secondVerdict, secondVerdictWhenTold } from '../second-verdict.ts';
import type { LessonState } from '../state.ts';
import { nothingToDo, type Step } from './step.ts';

/** The podium waits this long past its bell for fresh worlds. */
const freshMs = 120_000;
/** The second verdict stands at least this long before the lesson ends. */
const standsMs = 60_000;

/** Pays once all is told; a verdict that comes late gets the time to be seen. */
const payWhenTold = (state: LessonState, at: number): readonly LessonEvent[] => {
  const paid = secondVerdictWhenTold(state);
  return paid.length > 0 && state.endsAt < at + standsMs
    ? [...paid, event('Extended', { endsAt: at + standsMs })]
    : paid;
};

const waits = (state: LessonState): boolean => owesSecondVerdict(state) && awaitsFresh(state);

export const podium: Step = {
  ...nothingToDo,
  kind: 'podium',
  seconds: 360,
  floor: 30,
  opens: secondVerdictWhenTold,
  passes: (state, { at }) => payWhenTold(state, at),
  bell: (state) => (waits(state) ? [] : secondVerdict(state)),
  lingers: (state, at) => waits(state) && at < state.endsAt + freshMs,
  shows: { brief: false, question: false, truth: true, lesson: true },
};
