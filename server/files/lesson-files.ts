/** The files that a host takes home: what a lesson came to, written from its journal alone, so that a replay writes the same. */
import { type Refusal, refuse } from '../../shared/lesson/refusal.ts';
import { owesSecondVerdict } from '../../shared/lesson/second-verdict.ts';
import { shows } from '../../shared/lesson/shows.ts';
import type { LessonState } from '../../shared/lesson/state.ts';
import { upcast } from '../../shared/lesson/upcast.ts';
import type { FileName } from '../../shared/protocol/file-names.ts';
import type { EventRow } from '../journal/journal.ts';
import { csvOf } from './csv.ts';
import { tell } from './moments.ts';
import { type Names, records } from './records.ts';
import { playersTable, teamsTable } from './wide-tables.ts';

export type LessonFile = {
  /** What a browser calls it. */
  readonly name: string;
  readonly type: string;
  readonly text: string;
};

/** Whether nothing is left to be found out: at the podium once the second verdict is paid, and after the end. */
export const mayTakeFiles = (state: LessonState): boolean =>
  state.status === 'over' || (shows(state).lesson === true && !owesSecondVerdict(state));

/** The journal, one event a line. Action ids stay out: they say nothing but that a phone asked twice. */
const journalOf = (rows: readonly EventRow[]): string =>
  rows.map(({ action: _, ...row }) => `${JSON.stringify(row)}\n`).join('');

const csv = 'text/csv; charset=utf-8';

/**
 * One file of a lesson.
 * @param code the lesson's join code, for the file's name
 * @param names of players; the journal itself holds none
 */
export const lessonFile = (file: FileName, code: string, rows: readonly EventRow[], names: Names): LessonFile => {
  const name = (ending: string): string => `data-wall-${code}-${file}.${ending}`;
  if (file === 'journal')
    return { name: name('jsonl'), type: 'application/jsonl; charset=utf-8', text: journalOf(rows) };
  const told = tell(rows.map(({ type, v, body, at }) => ({ event: upcast(type, v, body), at })));
  if (file === 'records') return { name: name('csv'), type: csv, text: csvOf(records(told, names)) };
  const table = file === 'teams' ? teamsTable(told) : playersTable(told, names);
  return { name: name('csv'), type: csv, text: csvOf(table) };
};

/** What the lesson's state says to taking a file. */
export const filesRefused = (state: LessonState): Refusal | undefined =>
  mayTakeFiles(state) ? undefined : refuse('not-now');
