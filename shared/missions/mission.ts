/** The vocabulary in which a mission describes itself. A mission is a plain object: it brings no screen and no server code. */
import type { TrackId } from '../tracks/track.ts';
import type { Workbench } from './workbench.ts';

/** The kinds of step that a round can be made of. */
export type StepKind = 'brief' | 'forecast' | 'work' | 'commit' | 'reveal' | 'verdict' | 'podium';

export type QuestionId = string;

/**
 * One question with 2 to 8 answers.
 * `choice`: one answer is true. `bins`: the same, and the answers are ordered ranges. `several`: each answer is true or not.
 * `opinion`: no truth, no points.
 */
export type Question = {
  readonly kind: 'choice' | 'several' | 'bins' | 'opinion';
  /** Keys of the answers, in the order in which they are shown (for `bins`: ascending). Words live in the client. */
  readonly answers: readonly string[];
  /** For `bins`: the edges between neighbouring answers, on the axis that the truth is drawn on; one fewer than the answers. */
  readonly edges?: readonly number[];
  /** The unit of the axis, a key of the client's words. */
  readonly unit?: string;
  /** Keys of the answers that somebody gives who has not looked: on average each must earn less than par. */
  readonly naive?: readonly string[];
  /** A question whose answer is fixed names its source here; every other truth is computed. */
  readonly knowledge?: { readonly source: string };
};

/** One entry of a round: a kind of step, and the question that it asks or answers. */
export type StepSpec = {
  readonly kind: StepKind;
  /** The question asked (forecast) or answered (reveal). A reveal without one answers all that stand open. */
  readonly question?: QuestionId;
};

/** A figure of a source note that is contested, and why. The words on screen follow the measured figure. */
export type Correction = {
  readonly key: string;
  readonly source: string;
};

export type Mission = {
  readonly id: string;
  /** Raised whenever the same seed would give another world. */
  readonly version: number;
  readonly tracks: readonly TrackId[];
  readonly steps: readonly StepSpec[];
  readonly questions: Readonly<Record<QuestionId, Question>>;
  /** How many different clues its world yields, in order of use; dealt from the first. */
  readonly clues: number;
  /** The note that the mission grew from. */
  readonly note: string;
  readonly corrections: readonly Correction[];
  /** Whether teams are asked, when they commit, to defend their decision in a sentence: the client has words for the question. */
  readonly reflect?: true;
  /** What teams decide on, in a mission that has more than forecasts. */
  readonly workbench?: Workbench;
  /** How its wall moves at the reveal. */
  readonly wall: 'gravity' | 'lamps' | 'flip' | 'weather' | 'hourglass' | 'courses' | 'crack';
};
