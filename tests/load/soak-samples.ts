/** What a server process holds on to, looked at from outside: memory, handles, threads, and its folder. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openCaller } from '../../server/bots/caller.ts';

/** Figures that are watched, with how much each may grow with a lesson before it counts as growing. */
export const watched = {
  /** Memory of the whole process, in MB. */
  rssMb: 0.1,
  /** Objects of the main thread, in MB. */
  heapMb: 0.05,
  /** Buffers outside that heap, in MB. */
  externalMb: 0.05,
  openFiles: 0.02,
  threads: 0.02,
} as const;
export type Watched = keyof typeof watched;

export type Held = Readonly<Record<Watched, number>> & {
  /** Lessons that the process keeps, finished ones included. */
  readonly lessons: number;
  /** Everything in its folder, in MB. It grows: nothing is thrown away. */
  readonly journalMb: number;
};

const megabyte = 1024 * 1024;

const sum = (text: string, meter: RegExp): number =>
  [...text.matchAll(meter)].reduce((total, [, value]) => total + Number(value), 0);

const folderBytes = (folder: string): number =>
  readdirSync(folder).reduce((total, name) => {
    try {
      return total + statSync(join(folder, name)).size;
    } catch {
      // a file of the journal's own that has just gone
      return total;
    }
  }, 0);

/** Looks once. @throws Error if the process or its meters are gone */
export const look = async (pid: number, url: string, dataDir: string): Promise<Held> => {
  const caller = openCaller(url);
  const meters = (await caller.get('/metrics')).bytes.toString();
  caller.hangUp();
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return {
    rssMb: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024,
    heapMb: sum(meters, /^nodejs_heap_size_used_bytes (\S+)$/gm) / megabyte,
    externalMb: sum(meters, /^nodejs_external_memory_bytes (\S+)$/gm) / megabyte,
    openFiles: readdirSync(`/proc/${pid}/fd`).length,
    threads: Number(/Threads:\s+(\d+)/.exec(status)?.[1]),
    lessons: sum(meters, /^datawall_lessons\{[^}]*\} (\S+)$/gm),
    journalMb: folderBytes(dataDir) / megabyte,
  };
};
