/** A line to the room, as the rest of this folder sees it: pictures come in, requests go out, and one day it closes. */
import type { SeatCard } from './lesson.ts';
import type { PictureState } from './views-of.ts';

/** What became of a request: an answer, a no with its code, or nothing, because the line failed. */
export type Reply =
  | { readonly kind: 'answered'; readonly answer: unknown }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'lost' };

export type Wire = {
  readonly picture: () => PictureState;
  readonly request: (name: 'act' | 'ask' | 'hold', payload: unknown) => Promise<Reply>;
  /** Ends the line without a word, as a broken network would. */
  readonly drop: () => void;
  /** Ends the line for good. */
  readonly leave: () => void;
};

/** What a line reports while it stands. */
export type Ears = { readonly changed: () => void; readonly closed: (code: number) => void };

/** Why no line came about: the status of the answer (0 if there was none) and its reason. */
export type NoWire = { readonly status: number; readonly reason: string };

/** Sits down. Resolves when the first picture is there; never rejects. */
export type Connect = (card: SeatCard, ears: Ears) => Promise<Wire | NoWire>;
