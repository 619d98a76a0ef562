/** The two shapes of a rule: decide says whether, evolve says what then. */
import type { CommandBody, CommandName } from '../protocol/commands.ts';
import type { Events, EventType, LessonEvent } from './events.ts';
import type { HouseCommandName, HouseCommands } from './house-commands.ts';
import type { Refusal } from './refusal.ts';
import type { Actor, LessonState } from './state.ts';

export type AnyCommandName = CommandName | HouseCommandName;
export type Body<N extends AnyCommandName> = N extends CommandName
  ? CommandBody<N>
  : N extends HouseCommandName
    ? HouseCommands[N]
    : never;

export type Context = {
  readonly by: Actor;
  /** Lesson time in ms at which the request's frame was read. */
  readonly at: number;
  /** State after some events, for a decision whose later events follow from its earlier ones. */
  readonly fold: (state: LessonState, events: readonly LessonEvent[]) => LessonState;
};

/** May this happen, and if so what happened? */
export type Decide<N extends AnyCommandName> = (
  state: LessonState,
  body: Body<N>,
  context: Context,
) => readonly LessonEvent[] | Refusal;

/** What is true once it has happened? Never refuses, never looks anything up. */
export type Evolve<T extends EventType> = (state: LessonState, body: Events[T]) => LessonState;
