/** The journal in one SQLite file: no server to install, and a commit that is on the disk before anyone hears of it. */
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect, type Transaction } from 'kysely';
import { groupCommit } from './group-commit.ts';
import type { Batch, EventRow, Journal, LessonRow } from './journal.ts';
import { migrate, type Tables } from './tables.ts';

/** SQLite takes 32,766 values in a statement; an event has nine. */
const rowsPerStatement = 500;

const rowOf = (stored: Tables['lesson']): LessonRow => ({
  id: stored.id,
  code: stored.code,
  plan: stored.plan,
  seed: stored.seed,
  hostKeyHash: stored.host_key_hash,
  versions: stored.versions,
  createdAt: stored.created_at,
  expiresAt: stored.expires_at,
  status: stored.status,
});

const storedEvent = (lesson: string, { body, ...row }: EventRow): Tables['event'] => ({
  lesson_id: lesson,
  ...row,
  body: JSON.stringify(body),
});

const store = async (
  into: Transaction<Tables>,
  { lesson, rows, people = [], artefacts = [] }: Batch,
): Promise<void> => {
  for (let from = 0; from < rows.length; from += rowsPerStatement) {
    const some = rows.slice(from, from + rowsPerStatement).map((row) => storedEvent(lesson, row));
    await into.insertInto('event').values(some).execute();
  }
  for (const { player, name } of people) {
    await into
      .insertInto('person')
      .values({ lesson_id: lesson, player, name })
      .onConflict((twice) => twice.doUpdateSet({ name }))
      .execute();
  }
  for (const artefact of artefacts)
    await into
      .insertInto('artefact')
      .values(artefact)
      .onConflict((twice) => twice.doNothing())
      .execute();
};

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** One process a folder: a file with the process's number, taken over from a process that is dead. */
const lock = (dataDir: string): (() => void) => {
  const path = join(dataDir, 'in-use');
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const file = openSync(path, 'wx', 0o600);
      writeSync(file, String(process.pid));
      closeSync(file);
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const pid = Number(readFileSync(path, 'utf8'));
      if (Number.isInteger(pid) && pid > 0 && pid !== process.pid && isRunning(pid)) break;
      rmSync(path, { force: true });
    }
  }
  throw new Error(`Another Data Wall uses ${dataDir}. Stop it, or choose another folder with DATA_DIR.`);
};

const openFolder = (dataDir: string): (() => void) => {
  try {
    mkdirSync(dataDir, { recursive: true });
    return lock(dataDir);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    throw new Error(`The folder ${dataDir} cannot be written to (${code}). Choose another with DATA_DIR.`);
  }
};

export type SqliteJournal = Journal & {
  /** Limits the file to so many pages, as a full disk would; undefined lifts the limit. For tests. */
  limitPages(pages?: number): void;
  /** Pages in use. */
  pages(): number;
};

const noLimit = 1_073_741_823;

/**
 * @param dataDir the folder, made if it is missing; or ':memory:'
 * @throws Error with one clear sentence if it cannot be used
 */
export const openJournal = async (dataDir: string): Promise<SqliteJournal> => {
  const inMemory = dataDir === ':memory:';
  const unlock = inMemory ? () => undefined : openFolder(dataDir);
  const file = new Database(inMemory ? ':memory:' : join(dataDir, 'journal.sqlite'));
  file.pragma('journal_mode = WAL');
  file.pragma('synchronous = FULL');
  file.pragma('foreign_keys = ON');
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: file }) });
  await migrate(db);
  const commits = groupCommit((batches) =>
    db.transaction().execute(async (into) => {
      for (const batch of batches) await store(into, batch);
    }),
  );
  const lessons = () => db.selectFrom('lesson').selectAll();
  return {
    createLesson: async (row) => {
      const { hostKeyHash: host_key_hash, createdAt: created_at, expiresAt: expires_at, ...rest } = row;
      await db
        .insertInto('lesson')
        .values({ ...rest, host_key_hash, created_at, expires_at })
        .execute();
    },
    openLessons: async () => (await lessons().where('status', '=', 'open').orderBy('created_at').execute()).map(rowOf),
    lessonByCode: async (code) => {
      const found = await lessons().where('code', '=', code).where('status', '=', 'open').executeTakeFirst();
      return found && rowOf(found);
    },
    setHostKeyHash: async (id, host_key_hash) =>
      void (await db.updateTable('lesson').set({ host_key_hash }).where('id', '=', id).execute()),
    closeLesson: async (id) =>
      void (await db.updateTable('lesson').set({ status: 'closed' }).where('id', '=', id).execute()),
    events: async (id) => {
      const rows = await db.selectFrom('event').selectAll().where('lesson_id', '=', id).orderBy('seq').execute();
      return rows.map(({ lesson_id: _lesson, body, ...row }) => ({ ...row, body: JSON.parse(body) as unknown }));
    },
    people: async (id) => {
      const rows = await db.selectFrom('person').select(['player', 'name']).where('lesson_id', '=', id).execute();
      return new Map(rows.map(({ player, name }) => [player, name]));
    },
    append: (batch) => commits.add(batch),
    probe: async () => {
      await db.transaction().execute(async (into) => {
        await into
          .insertInto('artefact')
          .values({ hash: 'probe', bytes: new Uint8Array(8_192) })
          .execute();
        await into.deleteFrom('artefact').where('hash', '=', 'probe').execute();
      });
    },
    artefact: async (hash) =>
      (await db.selectFrom('artefact').select('bytes').where('hash', '=', hash).executeTakeFirst())?.bytes,
    limitPages: (pages = noLimit) => void file.pragma(`max_page_count = ${pages}`),
    pages: () => Number(file.pragma('page_count', { simple: true })),
    close: async () => {
      await commits.drain();
      await db.destroy();
      unlock();
    },
  };
};
