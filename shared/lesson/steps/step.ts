/** What a kind of step says about itself: who may act, what the bell does, when everyone has acted, who may see. */
import type { StepKind } from '../../missions/mission.ts';
import type { CommandName } from '../../protocol/commands.ts';
import type { LessonEvent } from '../events.ts';
import type { LessonState, LessonStep, Seat } from '../state.ts';

export type Step = {
  readonly kind: StepKind;
  /** Seconds by default, and below which the step is left out. */
  readonly seconds: number;
  readonly floor: number;
  /** What players may do in it, beside what they may do at any time. */
  readonly players: readonly CommandName[];
  /** What happens as it opens, in a state in which it is already the present step. */
  readonly opens: (state: LessonState, step: LessonStep) => readonly LessonEvent[];
  /** What the bell does at its end. */
  readonly bell: (state: LessonState, step: LessonStep) => readonly LessonEvent[];
  /** How to tell whether a seat has done its part; undefined where there is nothing to do. */
  readonly acted: (state: LessonState, step: LessonStep) => ((seat: Seat) => boolean) | undefined;
  readonly shows: {
    /** Clues, facts and the tiles of the brief. */
    readonly brief: boolean;
    /** The question of the step. */
    readonly question: boolean;
    /** Truth and points of what has been revealed. */
    readonly truth: boolean;
  };
};

/** A step in which nobody has to act. */
export const nothingToDo = {
  players: [],
  opens: () => [],
  bell: () => [],
  acted: () => undefined,
} as const;
