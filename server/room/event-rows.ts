/** Between events and the rows that the journal keeps of them. */
import { type EventType, eventVersions, type LessonEvent } from '../../shared/lesson/events.ts';
import { evolve } from '../../shared/lesson/evolve.ts';
import { emptyLesson, type LessonState } from '../../shared/lesson/state.ts';
import { upcast } from '../../shared/lesson/upcast.ts';
import type { EventRow } from '../journal/journal.ts';

export type Stamp = {
  /** Lesson time in ms. */
  readonly at: number;
  readonly wall: Date;
  readonly by: string;
  /** The sender's id of the action; it stands on the first row only. */
  readonly action: string | null;
  /** Place of the first row. */
  readonly seq: number;
};

export const rowsOf = (events: readonly LessonEvent[], { at, wall, by, action, seq }: Stamp): readonly EventRow[] =>
  events.map(({ type, body }, index) => ({
    seq: seq + index,
    at,
    wall: wall.toISOString(),
    by,
    action: index === 0 ? action : null,
    type,
    v: eventVersions[type as EventType],
    body,
  }));

/**
 * The state that rows tell; `each` sees every event as it is read.
 * @throws Error for an event that this program does not know
 */
export const readRows = (
  rows: readonly EventRow[],
  each: (event: LessonEvent, row: EventRow) => void = () => undefined,
): LessonState => {
  let state = emptyLesson;
  for (const row of rows) {
    const event = upcast(row.type, row.v, row.body);
    state = evolve(state, event, row.at);
    each(event, row);
  }
  return state;
};
