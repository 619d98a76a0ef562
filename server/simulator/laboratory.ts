/** The laboratory: computes worlds on threads of their own, the most urgent first, and outlives whatever a job does. */
import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { PreparedWorld, WorldJob } from './prepared-world.ts';

/** Kinds of job, most urgent first. */
export const priorities = ['what-if', 'outcome', 'trial', 'world', 'yardstick', 'fresh-world', 'ahead'] as const;
export type Priority = (typeof priorities)[number];

/** Why the laboratory gave no result. */
export type LaboratoryCode = 'lab-failed' | 'lab-busy' | 'lab-closed';

/** `lab-failed`: the job failed twice. `lab-busy`: too many jobs wait. `lab-closed`: the laboratory closed before it was done. */
export class LaboratoryError extends Error {
  override readonly name = 'LaboratoryError';
  readonly code: LaboratoryCode;

  constructor(code: LaboratoryCode, cause?: unknown) {
    super(cause instanceof Error ? `${code}: ${cause.message}` : code, { cause });
    this.code = code;
  }
}

/** What the rest of the server knows of the laboratory. */
export type Laboratory = {
  /**
   * Computes a world; a job is tried twice at most.
   * @throws LaboratoryError, and nothing else.
   */
  prepare(job: WorldJob, priority?: Priority): Promise<PreparedWorld>;
  /** Ends all jobs with `lab-closed` and stops the threads. */
  close(): Promise<void>;
  /** Jobs that no thread has taken up yet. */
  readonly waiting: number;
};

export type LaboratoryOptions = {
  /** Threads; by default one core is left to the rooms. */
  readonly threads?: number;
  /** Milliseconds that one try may take, about ten times the median. */
  readonly timeout?: number;
  /** Jobs that may wait before others are refused. */
  readonly limit?: number;
  /** Megabytes of JavaScript objects that one thread may hold; typed arrays are not counted. */
  readonly memory?: number;
  /** The module whose `run` does the work. */
  readonly worker?: URL;
};

type Waiting = {
  readonly job: WorldJob;
  readonly urgency: number;
  readonly settle: (world: PreparedWorld) => void;
  readonly refuse: (error: LaboratoryError) => void;
};

const tries = 2;

/** Opens a laboratory. Its threads start at once and live until it closes. */
export function openLaboratory(options: LaboratoryOptions = {}): Laboratory {
  const threads = options.threads ?? Math.max(1, availableParallelism() - 1);
  const timeout = options.timeout ?? 60_000;
  const limit = options.limit ?? 64;
  const pool = new Piscina<WorldJob, PreparedWorld>({
    filename: (options.worker ?? new URL('./worker.ts', import.meta.url)).href,
    name: 'run',
    minThreads: threads,
    maxThreads: threads,
    maxQueue: threads,
    concurrentTasksPerWorker: 1,
    idleTimeout: Infinity,
    resourceLimits: { maxOldGenerationSizeMb: options.memory ?? 512 },
  });
  // A thread that dies between jobs is replaced by the pool; without a listener the whole server would die with it.
  pool.on('error', () => {});

  const queue: Waiting[] = [];
  const running = new Set<Waiting>();
  let closed = false;

  // The queue is ours and not the pool's, so that a job's time runs from the moment a thread takes it up.
  async function work(entry: Waiting): Promise<void> {
    let failure: unknown;
    for (let attempt = 0; attempt < tries && !closed; attempt++) {
      try {
        return entry.settle(await pool.run(entry.job, { signal: AbortSignal.timeout(timeout) }));
      } catch (error) {
        failure = error;
      }
    }
    entry.refuse(closed ? new LaboratoryError('lab-closed') : new LaboratoryError('lab-failed', failure));
  }

  function next(): void {
    while (!closed && running.size < threads) {
      const entry = queue.shift();
      if (entry === undefined) return;
      running.add(entry);
      void work(entry).finally(() => {
        running.delete(entry);
        next();
      });
    }
  }

  return {
    prepare(job, priority = 'world') {
      return new Promise((settle, refuse) => {
        if (closed) return refuse(new LaboratoryError('lab-closed'));
        if (queue.length >= limit) return refuse(new LaboratoryError('lab-busy'));
        const urgency = priorities.indexOf(priority);
        const after = queue.findIndex((other) => other.urgency > urgency);
        queue.splice(after < 0 ? queue.length : after, 0, { job, urgency, settle, refuse });
        next();
      });
    },
    async close() {
      closed = true;
      for (const entry of queue.splice(0)) entry.refuse(new LaboratoryError('lab-closed'));
      await pool.destroy();
    },
    get waiting() {
      return queue.length;
    },
  };
}
