/** The journal's tables, and how they came to be: one numbered step after the other. */
import { type Kysely, sql } from 'kysely';

export type Tables = {
  lesson: {
    id: string;
    code: string;
    plan: string;
    seed: string;
    host_key_hash: string;
    versions: string;
    created_at: string;
    expires_at: string;
    status: 'open' | 'closed';
  };
  event: {
    lesson_id: string;
    seq: number;
    at: number;
    wall: string;
    by: string;
    action: string | null;
    type: string;
    v: number;
    body: string;
  };
  person: { lesson_id: string; player: number; name: string };
  artefact: { hash: string; bytes: Uint8Array };
  prepared: { key: string; body: string };
};

/** Each step takes the file from one version to the next. A released step is never changed. */
const steps: readonly (readonly string[])[] = [
  [
    `create table lesson (id text primary key, code text not null, plan text not null, seed text not null, host_key_hash text not null,
       versions text not null, created_at text not null, expires_at text not null, status text not null)`,
    `create unique index lesson_code on lesson (code) where status = 'open'`,
    `create table event (lesson_id text not null references lesson (id), seq integer not null, at integer not null, wall text not null,
       by text not null, action text, type text not null, v integer not null, body text not null, primary key (lesson_id, seq)) without rowid`,
    `create unique index event_action on event (lesson_id, by, action) where action is not null`,
    `create table person (lesson_id text not null references lesson (id), player integer not null, name text not null, primary key (lesson_id, player))`,
    `create table artefact (hash text primary key, bytes blob not null)`,
    `create table prepared (key text primary key, body text not null)`,
  ],
];

/**
 * Brings a file to the newest version.
 * @throws Error if the file was written by a newer program
 */
export const migrate = async (db: Kysely<Tables>): Promise<void> => {
  const { rows } = await sql<{ user_version: number }>`pragma user_version`.execute(db);
  const version = rows[0]?.user_version ?? 0;
  if (version > steps.length)
    throw new Error('The journal was written by a newer Data Wall. Start that one, or choose another DATA_DIR.');
  for (let next = version; next < steps.length; next++) {
    await db.transaction().execute(async (step) => {
      for (const statement of steps[next] ?? []) await sql.raw(statement).execute(step);
      await sql.raw(`pragma user_version = ${next + 1}`).execute(step);
    });
  }
};
