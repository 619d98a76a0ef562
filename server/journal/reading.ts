/** Reads a lesson's journal beside the server that writes it: on a thread of its own, and without the folder's lock. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { PlayerId } from '../../shared/lesson/state.ts';
import type { EventRow } from './journal.ts';

export type LessonBook = { readonly rows: readonly EventRow[]; readonly people: ReadonlyMap<PlayerId, string> };

type StoredRow = Omit<EventRow, 'body'> & { readonly body: string };
type Person = { readonly player: PlayerId; readonly name: string };

/** Everything that is stored of a lesson now. @param folder where the journal lies */
export const readLesson = (folder: string, lesson: string): LessonBook => {
  const file = new Database(join(folder, 'journal.sqlite'), { readonly: true });
  try {
    const rows = file
      .prepare<[string], StoredRow>(
        'select seq, at, wall, "by", action, type, v, body from event where lesson_id = ? order by seq',
      )
      .all(lesson);
    const people = file.prepare<[string], Person>('select player, name from person where lesson_id = ?').all(lesson);
    return {
      rows: rows.map(({ body, ...row }) => ({ ...row, body: JSON.parse(body) as unknown })),
      people: new Map(people.map(({ player, name }) => [player, name])),
    };
  } finally {
    file.close();
  }
};
