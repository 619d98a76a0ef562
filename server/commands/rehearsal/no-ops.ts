/** Actions that were taken and left nothing, because nothing changed: a dial that stood there already, a second tap of the same button. */
import { decide } from '../../../shared/lesson/decide.ts';
import { evolve } from '../../../shared/lesson/evolve.ts';
import { isRefusal } from '../../../shared/lesson/refusal.ts';
import { emptyLesson, type LessonState } from '../../../shared/lesson/state.ts';
import { upcast } from '../../../shared/lesson/upcast.ts';
import type { Acknowledged } from '../../bots/outbox.ts';
import type { EventRow } from '../../journal/journal.ts';

export type Unwritten = { readonly player: number; readonly action: Acknowledged };

const changesNothing = (state: LessonState, { player, action }: Unwritten): boolean => {
  const outcome = decide(state, action.name, action.body as never, { role: 'player', player }, action.saved);
  return !isRefusal(outcome) && outcome.length === 0;
};

/** States that the lesson had at a moment: several where more than one event bears its time. */
function* statesAt(rows: readonly EventRow[], at: number): Generator<LessonState> {
  let state = emptyLesson;
  for (const row of rows) {
    if (row.at > at) break;
    if (row.at === at) yield state;
    state = evolve(state, upcast(row.type, row.v, row.body), row.at);
  }
  yield state;
}

/** Whether an acknowledged action had nothing to write: the rules, asked again at its moment, find that nothing changes. */
export const leftNothing = (rows: readonly EventRow[], unwritten: Unwritten): boolean => {
  for (const state of statesAt(rows, unwritten.action.saved)) if (changesNothing(state, unwritten)) return true;
  return false;
};
