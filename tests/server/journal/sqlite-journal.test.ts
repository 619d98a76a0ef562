/** The journal in SQLite keeps the promises of every journal, on disk as in memory. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openJournal, type SqliteJournal } from '../../../server/journal/sqlite-journal.ts';
import { journalContract } from '../../support/journal-contract.ts';

const inFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'wall-'));
  let journal: SqliteJournal;
  return {
    folder,
    open: async () => {
      journal = await openJournal(folder);
      return journal;
    },
    // a limit on the file's pages is a real SQLITE_FULL, and needs no rights
    fill: (full: boolean) => journal.limitPages(full ? journal.pages() : undefined),
    remove: () => rmSync(folder, { recursive: true }),
  };
};

journalContract('a folder', inFolder);

test('a journal of a newer program is not opened', async () => {
  const place = inFolder();
  await (await place.open()).close();
  const file = new Database(join(place.folder, 'journal.sqlite'));
  file.pragma('user_version = 99');
  file.close();
  await expect(place.open()).rejects.toThrow('newer');
  place.remove();
});
