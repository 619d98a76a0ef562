/** Has a lesson's file written on a thread of its own, so that the event loop serves everybody else meanwhile. */
import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FileName } from '../../shared/protocol/file-names.ts';
import type { LessonFile } from './lesson-files.ts';

export type FileWish = {
  /** Where the journal lies. */
  readonly folder: string;
  readonly lesson: string;
  readonly file: FileName;
  /** The lesson's join code, for the file's name. */
  readonly code: string;
};

const thread = join(import.meta.dirname, 'file-thread.ts');
/** Files that are written at the same time; more wait, and everybody who asks gets theirs. */
let before: Promise<unknown> = Promise.resolve();

const written = async (wish: FileWish): Promise<LessonFile> => {
  const worker = new Worker(thread, { workerData: wish });
  try {
    const [file] = (await once(worker, 'message')) as [LessonFile];
    return file;
  } finally {
    await worker.terminate();
  }
};

/**
 * The same file as `lessonFile`, from the journal as it is stored. One is written at a time.
 * @throws Error of the thread, if it cannot be read
 */
export const fileAway = (wish: FileWish): Promise<LessonFile> => {
  const file = before.then(() => written(wish));
  before = file.catch(() => undefined);
  return file;
};
