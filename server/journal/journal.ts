/** The book: append-only events in SQL, and what else must outlive the process. What it is asked to keep is kept, or it says no. */
import type { PlayerId } from '../../shared/lesson/state.ts';

export type LessonRow = {
  readonly id: string;
  readonly code: string;
  readonly plan: string;
  /** 32 hexadecimal digits. */
  readonly seed: string;
  /** SHA-256 of the host key; the key itself is never stored. */
  readonly hostKeyHash: string;
  /** JSON: version of every mission of the plan. */
  readonly versions: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly status: 'open' | 'closed';
};

export type EventRow = {
  /** Place in the lesson's journal, from 1, without gaps. */
  readonly seq: number;
  /** Lesson time in ms. */
  readonly at: number;
  /** Calendar time, for people only. */
  readonly wall: string;
  readonly by: string;
  /** The sender's id of the action, on its first event only. */
  readonly action: string | null;
  readonly type: string;
  readonly v: number;
  readonly body: unknown;
};

export type Artefact = { readonly hash: string; readonly bytes: Uint8Array };

export type Batch = {
  readonly lesson: string;
  /** The lesson's own row, with its first events: there is no lesson without events. */
  readonly opens?: LessonRow;
  readonly rows: readonly EventRow[];
  readonly people?: readonly { readonly player: PlayerId; readonly name: string }[];
  readonly artefacts?: readonly Artefact[];
};

/** Nothing of the batch is stored. */
export class SaveFailed extends Error {
  override readonly name = 'SaveFailed';
}

export type Journal = {
  /** Where it lies, for who reads beside it; undefined for one that lies nowhere. */
  readonly folder?: string | undefined;
  openLessons(): Promise<readonly LessonRow[]>;
  lessonByCode(code: string): Promise<LessonRow | undefined>;
  setHostKeyHash(lesson: string, hash: string): Promise<void>;
  closeLesson(lesson: string): Promise<void>;
  events(lesson: string): Promise<readonly EventRow[]>;
  people(lesson: string): Promise<ReadonlyMap<PlayerId, string>>;
  /**
   * Stores a batch whole. All batches handed in during one turn of the event loop go into one transaction.
   * @throws SaveFailed; then nothing of that transaction is stored, and nothing that was handed in while it was tried
   */
  append(batch: Batch): Promise<void>;
  /** Writes a row of no meaning; throws while writing is impossible. */
  probe(): Promise<void>;
  artefact(hash: string): Promise<Uint8Array | undefined>;
  /** Waits for what was handed in, and closes. */
  close(): Promise<void>;
};
