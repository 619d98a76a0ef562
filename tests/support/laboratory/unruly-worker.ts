/** A worker that does what its job's seed says: for tests of what a laboratory survives. */
import type { WorldJob } from '../../../server/simulator/prepared-world.ts';

/** `tries` counts how often a thread took the job up; it is shared memory, so it outlives the thread. */
export type UnrulyJob = WorldJob & { readonly tries?: Int32Array; readonly gate?: Int32Array };

/** Numbers the answers of one thread: a thread that was replaced begins again. */
let answers = 0;

export function run(job: UnrulyJob): object {
  const attempt = job.tries ? Atomics.add(job.tries, 0, 1) + 1 : 1;
  const deeds: Readonly<Record<string, () => void>> = {
    throw: () => {
      throw new Error('a bug in a simulator');
    },
    'throw-once': () => {
      if (attempt === 1) throw new Error('a bug that comes and goes');
    },
    hang: () => {
      for (;;);
    },
    crash: () => process.exit(3),
    eat: () => {
      const eaten: number[][] = [];
      for (;;) eaten.push(Array.from({ length: 10_000 }, (_, index) => index + eaten.length));
    },
    // Waits until the test opens the gate, so that what comes after stands in the queue.
    wait: () => {
      if (job.gate) Atomics.wait(job.gate, 0, 0);
    },
  };
  deeds[job.seed]?.();
  answers++;
  return { facts: { answers }, seed: job.seed };
}
