/** The journal in one SQLite file: no server to install, and a commit that is on the disk before anyone hears of it. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect, type Transaction } from 'kysely';
import { lockFolder } from './folder-lock.ts';
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

const storedLesson = (row: LessonRow): Tables['lesson'] => {
  const { hostKeyHash: host_key_hash, createdAt: created_at, expiresAt: expires_at, ...rest } = row;
  return { ...rest, host_key_hash, created_at, expires_at };
};

/** Stores all of it in as few statements as it takes: a class that locks in one instant is one of them. */
const store = async (into: Transaction<Tables>, batches: readonly Batch[]): Promise<void> => {
  for (const { opens } of batches) if (opens) await into.insertInto('lesson').values(storedLesson(opens)).execute();
  const events = batches.flatMap(({ lesson, rows }) => rows.map((row) => storedEvent(lesson, row)));
  for (let from = 0; from < events.length; from += rowsPerStatement)
    await into
      .insertInto('event')
      .values(events.slice(from, from + rowsPerStatement))
      .execute();
  for (const { lesson, people = [], artefacts = [] } of batches) {
    for (const { player, name } of people)
      await into
        .insertInto('person')
        .values({ lesson_id: lesson, player, name })
        .onConflict((twice) => twice.doUpdateSet({ name }))
        .execute();
    for (const artefact of artefacts)
      await into
        .insertInto('artefact')
        .values(artefact)
        .onConflict((twice) => twice.doNothing())
        .execute();
  }
};

/**
 * Sees to it that every lesson's events are numbered from 1 without gaps.
 * @returns the new last numbers, for when the batches are stored
 * @throws Error for a gap or a number that is taken
 */
const numbered = async (
  from: Transaction<Tables>,
  batches: readonly Batch[],
  known: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, number>> => {
  const last = new Map<string, number>();
  for (const { lesson, rows } of batches) {
    let seq = last.get(lesson) ?? known.get(lesson);
    if (seq === undefined) {
      const { max } = from.fn;
      const stored = await from
        .selectFrom('event')
        .select(max('seq').as('seq'))
        .where('lesson_id', '=', lesson)
        .executeTakeFirst();
      seq = stored?.seq ?? 0;
    }
    for (const row of rows) {
      if (row.seq !== seq + 1) throw new Error(`event ${row.seq} follows ${seq} in lesson ${lesson}`);
      seq = row.seq;
    }
    last.set(lesson, seq);
  }
  return last;
};

/** A full disk ends a transaction by itself; the failed attempt to end it again must not hide why. */
const transaction = async <T>(db: Kysely<Tables>, work: (into: Transaction<Tables>) => Promise<T>): Promise<T> => {
  const causes: unknown[] = [];
  const noted = (into: Transaction<Tables>): Promise<T> =>
    work(into).catch((error: unknown) => {
      causes.push(error);
      throw error;
    });
  try {
    return await db.transaction().execute(noted);
  } catch (error) {
    throw causes[0] ?? error;
  }
};

/** Most statements are the same few again and again; the longest, of many rows, are not worth keeping. */
const mostPrepared = 100;
const longestPrepared = 2_000;

/** The file, with statements that stay prepared: preparing one costs as much as running it. */
const preparedOnce = (file: Database.Database): { prepare(text: string): Database.Statement; close(): void } => {
  const prepared = new Map<string, Database.Statement>();
  return {
    close: () => file.close(),
    prepare: (text) => {
      const known = prepared.get(text);
      if (known) return known;
      const statement = file.prepare(text);
      if (text.length <= longestPrepared && prepared.size < mostPrepared) prepared.set(text, statement);
      return statement;
    },
  };
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
 * @param took is told of every transaction that was stored, in ms
 * @throws Error with one clear sentence if it cannot be used
 */
export const openJournal = async (dataDir: string, took?: (ms: number) => void): Promise<SqliteJournal> => {
  const inMemory = dataDir === ':memory:';
  const unlock = inMemory ? () => undefined : lockFolder(dataDir);
  const file = new Database(inMemory ? ':memory:' : join(dataDir, 'journal.sqlite'));
  file.pragma('journal_mode = WAL');
  file.pragma('synchronous = FULL');
  file.pragma('foreign_keys = ON');
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: preparedOnce(file) }) });
  await migrate(db);
  const last = new Map<string, number>();
  const commits = groupCommit(async (batches) => {
    const after = await transaction(db, async (into) => {
      const seqs = await numbered(into, batches, last);
      await store(into, batches);
      return seqs;
    });
    for (const [lesson, seq] of after) last.set(lesson, seq);
  }, took);
  const lessons = () => db.selectFrom('lesson').selectAll();
  return {
    folder: inMemory ? undefined : dataDir,
    openLessons: async () => (await lessons().where('status', '=', 'open').orderBy('created_at').execute()).map(rowOf),
    lessonByCode: async (code) => {
      const found = await lessons().where('code', '=', code).where('status', '=', 'open').executeTakeFirst();
      return found && rowOf(found);
    },
    setHostKeyHash: async (id, host_key_hash) =>
      void (await db.updateTable('lesson').set({ host_key_hash }).where('id', '=', id).execute()),
    closeLesson: async (id) => {
      await db.updateTable('lesson').set({ status: 'closed' }).where('id', '=', id).execute();
      last.delete(id);
    },
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
      await transaction(db, async (into) => {
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
