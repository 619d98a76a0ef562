/** What may be shown at this moment: the one place that decides about secrecy. The views are cut by it. */
import type { TrackId } from '../tracks/track.ts';
import { type LessonState, presentRound, presentStep, questionKey } from './state.ts';
import { stepOf } from './steps/index.ts';
import type { Step } from './steps/step.ts';
import type { Revealed } from './views.ts';

const nothing: Step['shows'] = { brief: false, question: false, truth: false };

/** What the present step shows; nothing in the lobby; what has come out, once the lesson is over. */
export const shows = (state: LessonState): Step['shows'] => {
  const step = presentStep(state);
  if (state.status === 'over') return { ...nothing, truth: true, lesson: true };
  return state.status === 'running' && step ? stepOf(step.kind).shows : nothing;
};

/** The question that everybody may read: the step's own, or the last one asked in the round; '' if none. */
export const shownQuestion = (state: LessonState): string => {
  if (!shows(state).question) return '';
  const steps = presentRound(state)?.steps.slice(0, state.step + 1) ?? [];
  return steps.findLast((step) => step.question !== undefined)?.question ?? '';
};

/** Questions of the present round whose truth is out, in the order in which it came. */
export const revealedNames = (state: LessonState): readonly string[] => {
  const names = Object.keys(presentRound(state)?.questions ?? {});
  return state.revealed.flatMap((key) => names.find((name) => questionKey(state.round, name) === key) ?? []);
};

/** The revealed question that chips and dots are shown of: the one on screen, or the newest; '' before any, or in between. */
export const answeredQuestion = (state: LessonState): string => {
  if (!shows(state).truth) return '';
  const names = revealedNames(state);
  const shown = shownQuestion(state);
  return names.includes(shown) ? shown : (names.at(-1) ?? '');
};

/** Whether some question of the round that has a truth is still to be answered. */
const anyStillClosed = (state: LessonState): boolean => {
  const round = presentRound(state);
  const out = revealedNames(state);
  return (round?.steps ?? []).some(
    ({ question = '' }) =>
      round?.questions[question] !== undefined &&
      round.questions[question].kind !== 'opinion' &&
      !out.includes(question),
  );
};

/**
 * What has been revealed in the present round, per question and track. The math panel, the charts and the tiles' states
 * are of the whole world, so they wait until no question about it is left.
 */
export const reveals = (state: LessonState): readonly Revealed[] => {
  if (!shows(state).truth) return [];
  const worlds = Object.entries(state.prepared[state.round] ?? {});
  const closed = anyStillClosed(state);
  return revealedNames(state).flatMap((question) =>
    worlds.flatMap(([track, world]) => {
      const truth = world?.truths[question];
      if (!world || !truth) return [];
      const { facts, panel, charts, wall } = world;
      return {
        key: questionKey(state.round, question),
        question,
        track: track as TrackId,
        truth,
        facts,
        panel: closed ? [] : panel,
        charts: closed ? [] : charts,
        wall: wall.picture,
        states: closed ? '' : wall.states,
      };
    }),
  );
};
