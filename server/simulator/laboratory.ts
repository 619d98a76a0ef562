/** The laboratory: computes worlds on threads of their own, the most urgent first, and outlives whatever a job does. */
import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { Answers, Found, ThreadJob, Unfinished, Work, WorkKind } from './decision-jobs.ts';
import { freshOf, nextTurn, type Queued } from './turns.ts';

/** Kinds of job, most urgent first. */
export const priorities = ['what-if', 'outcome', 'trial', 'world', 'yardstick', 'fresh', 'ahead'] as const;
export type Priority = (typeof priorities)[number];

/** Why the laboratory gave no result. */
export type LaboratoryCode = 'lab-failed' | 'lab-busy' | 'lab-closed' | 'lab-dropped';

/**
 * `lab-failed`: the job failed twice. `lab-busy`: too many jobs wait. `lab-closed`: the laboratory closed before it was done.
 * `lab-dropped`: nobody wanted its answer any more when its turn came.
 */
export class LaboratoryError extends Error {
  override readonly name = 'LaboratoryError';
  readonly code: LaboratoryCode;

  constructor(code: LaboratoryCode, cause?: unknown) {
    super(cause instanceof Error ? `${code}: ${cause.message}` : code, { cause });
    this.code = code;
  }
}

/** How a job waits; both are asked whenever a thread is free. */
export type Waits = {
  /** How urgent it is by now, where that changes while it waits. */
  readonly priority?: () => Priority;
  /** Whether anybody still wants its answer. */
  readonly wanted?: () => boolean;
};

/** What the rest of the server knows of the laboratory. All that it promises is refused as LaboratoryError, and nothing else. */
export type Laboratory = {
  /** Computes a world. A job of any kind is tried twice at most. */
  prepare(job: Work['world'], priority?: Priority): Promise<Answers['world']>;
  trial(job: Work['trial'], waits?: Waits): Promise<Answers['trial']>;
  outcome(job: Work['outcome']): Promise<Answers['outcome']>;
  yardstick(job: Work['yardstick'], waits?: Waits): Promise<Answers['yardstick']>;
  whatIf(job: Work['what-if']): Promise<Answers['what-if']>;
  fresh(job: Work['fresh']): Promise<Answers['fresh']>;
  freshYardstick(job: Work['fresh-yardstick']): Promise<Answers['fresh-yardstick']>;
  /** Ends all jobs with `lab-closed` and stops the threads. */
  close(): Promise<void>;
  /** Jobs that no thread has taken up yet. */
  readonly waiting: number;
  /** Whether as many jobs wait before a trial as may: one more would be refused. */
  readonly busy: boolean;
};

export type LaboratoryOptions = {
  /** Threads; by default one core is left to the rooms. */
  readonly threads?: number;
  /** Milliseconds that one try may take, about ten times the median. */
  readonly timeout?: number;
  /** Jobs that may wait before those that are no more urgent are refused. */
  readonly limit?: number;
  /** Megabytes of JavaScript objects that one thread may hold; typed arrays are not counted. */
  readonly memory?: number;
  /** The module whose `run` does the work. */
  readonly worker?: URL;
};

type Answer = Answers[WorkKind];

/** Its job comes with what was found already, if a thread has worked at it before. */
type Waiting = Queued & {
  readonly wanted: () => boolean;
  readonly settle: (answer: Answer) => void;
  readonly refuse: (error: LaboratoryError) => void;
};

const isUnfinished = (answer: Answer | Unfinished): answer is Unfinished => 'unfinished' in answer;

const tries = 2;

/** Opens a laboratory. Its threads start at once and live until it closes. */
export function openLaboratory(options: LaboratoryOptions = {}): Laboratory {
  const threads = options.threads ?? Math.max(1, availableParallelism() - 1);
  const timeout = options.timeout ?? 60_000;
  const limit = options.limit ?? 64;
  const pool = new Piscina<ThreadJob, Answer | Unfinished>({
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

  /** Takes the next job out of the queue. @param lately the fresh worlds that the free thread asked last */
  function take(lately: string | undefined): Waiting | undefined {
    const entry = nextTurn(queue, new Set([...running].map(({ job }) => freshOf(job))), lately);
    if (entry) queue.splice(queue.indexOf(entry), 1);
    return entry;
  }

  /** Lets go of what nobody waits for any more. */
  function drop(): void {
    for (const entry of queue.filter(({ wanted }) => !wanted())) {
      queue.splice(queue.indexOf(entry), 1);
      entry.refuse(new LaboratoryError('lab-dropped'));
    }
  }

  // The queue is ours and not the pool's, so that a job's time runs from the moment a thread takes it up.
  async function work(entry: Waiting): Promise<void> {
    let failure: unknown;
    for (let attempt = 0; attempt < tries && !closed; attempt++) {
      try {
        const answer = await pool.run(entry.job, { signal: AbortSignal.timeout(timeout) });
        return isUnfinished(answer) ? goOnLater(entry, answer.unfinished) : entry.settle(answer);
      } catch (error) {
        failure = error;
      }
    }
    entry.refuse(closed ? new LaboratoryError('lab-closed') : new LaboratoryError('lab-failed', failure));
  }

  /** A long job gives way to what is more urgent, and to its equals. */
  function goOnLater(entry: Waiting, found: Found): void {
    if (closed) entry.refuse(new LaboratoryError('lab-closed'));
    else queue.push({ ...entry, job: { ...entry.job, found } });
  }

  function next(lately?: string): void {
    while (!closed && running.size < threads) {
      drop();
      const entry = take(lately);
      if (entry === undefined) return;
      running.add(entry);
      void work(entry).finally(() => {
        running.delete(entry);
        next(freshOf(entry.job) ?? lately);
      });
    }
  }

  const isFull = (urgency: number): boolean => {
    drop();
    return queue.reduce((ahead, other) => ahead + Number(other.urgency() <= urgency), 0) >= limit;
  };

  function ask<K extends WorkKind>(
    kind: K,
    asked: Work[K],
    usual: Priority,
    { priority = () => usual, wanted = () => true }: Waits = {},
  ): Promise<Answers[K]> {
    return new Promise((settle, refuse) => {
      if (closed) return refuse(new LaboratoryError('lab-closed'));
      const urgency = () => priorities.indexOf(priority());
      if (isFull(urgency())) return refuse(new LaboratoryError('lab-busy'));
      const job = { ...asked, kind } as unknown as ThreadJob;
      queue.push({ job, urgency, wanted, settle: settle as (answer: Answer) => void, refuse });
      next();
    });
  }

  return {
    prepare: (job, priority = 'world') => ask('world', job, priority),
    trial: (job, waits) => ask('trial', job, 'trial', waits),
    outcome: (job) => ask('outcome', job, 'outcome'),
    yardstick: (job, waits) => ask('yardstick', job, 'yardstick', waits),
    whatIf: (job) => ask('what-if', job, 'what-if'),
    fresh: (job) => ask('fresh', job, 'fresh'),
    freshYardstick: (job) => ask('fresh-yardstick', job, 'fresh'),
    async close() {
      closed = true;
      for (const entry of queue.splice(0)) entry.refuse(new LaboratoryError('lab-closed'));
      await pool.destroy();
    },
    get waiting() {
      return queue.length;
    },
    get busy() {
      return isFull(priorities.indexOf('trial'));
    },
  };
}
