/** What a kind of step says about itself: who may act, what the bell does, when everyone has acted, who may see. */
import type { StepKind } from '../../missions/mission.ts';
import type { CommandName } from '../../protocol/commands.ts';
import type { LessonEvent } from '../events.ts';
import type { LessonState, LessonStep, PlayerId, Seat } from '../state.ts';

export type Step = {
  readonly kind: StepKind;
  /** Seconds by default, and below which the step is left out. */
  readonly seconds: number;
  readonly floor: number;
  /** What players may do in it, beside what they may do at any time. */
  readonly players: readonly CommandName[];
  /** Where teams decide: the share of the step after which Commit can be tapped, and how long before the bell dials freeze, in ms. */
  readonly bench?: { readonly commitAfter: number; readonly freezeMs: number };
  /** What happens as it opens, in a state in which it is already the present step. */
  readonly opens: (state: LessonState, step: LessonStep) => readonly LessonEvent[];
  /** What time brings while it is open. */
  readonly passes: (
    state: LessonState,
    now: { readonly here: ReadonlySet<PlayerId>; readonly at: number },
  ) => readonly LessonEvent[];
  /** What the bell does at its end. Where the step lingers or holds, nothing more the second time. */
  readonly bell: (state: LessonState, step: LessonStep) => readonly LessonEvent[];
  /** Whether the clock's bell waits for what it set going, before the next step opens. */
  readonly lingers: (state: LessonState, at: number) => boolean;
  /** Whether nobody, the host included, can go on before that. */
  readonly holds: (state: LessonState) => boolean;
  /** How to tell whether a seat has done its part; undefined where there is nothing to do. */
  readonly acted: (state: LessonState, step: LessonStep) => ((seat: Seat) => boolean) | undefined;
  /** Whether something is still to come in it that a last call must not cut off. */
  readonly awaits: (state: LessonState) => boolean;
  /** Whether the bell locks what lies open. */
  readonly locks: boolean;
  readonly shows: {
    /** Clues, facts and the tiles of the brief. */
    readonly brief: boolean;
    /** The question of the step. */
    readonly question: boolean;
    /** Truth and points of what has been revealed. */
    readonly truth: boolean;
    /** What the whole lesson came to: frontiers, calibration. */
    readonly lesson?: true;
  };
};

/** A step in which nobody has to act. */
export const nothingToDo = {
  players: [],
  opens: () => [],
  passes: () => [],
  bell: () => [],
  lingers: () => false,
  holds: () => false,
  acted: () => undefined,
  awaits: () => false,
  locks: false,
} as const;
