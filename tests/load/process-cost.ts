/** What a process has cost so far, as Linux counts it. */
import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks a second in which Linux counts; the same on every machine that Node runs on. */
const ticks = 100;

const secondsIn = (path: string): number => {
  const stat = readFileSync(path, 'utf8');
  // the name in brackets may hold anything
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / ticks;
};

/** Seconds of processor time, user and system, all threads together. */
export const cpuSeconds = (pid: number): number => secondsIn(`/proc/${pid}/stat`);

/** How Linux names the threads that Node starts for workers, the laboratory's; and those that collect and compile for all of them. */
const workerThread = 'WorkerThread';
const helperThread = 'V8Worker';

/**
 * Seconds of processor time of a server's laboratory: its worker threads, and of the engine's helpers, which collect and compile for
 * everybody and do not say for whom, the same share as of the rest.
 */
export const laboratorySeconds = (pid: number): number => {
  const spent = { worker: 0, helper: 0, other: 0 };
  for (const thread of readdirSync(`/proc/${pid}/task`)) {
    try {
      const named = readFileSync(`/proc/${pid}/task/${thread}/comm`, 'utf8').trim();
      const kind = named === workerThread ? 'worker' : named === helperThread ? 'helper' : 'other';
      spent[kind] += secondsIn(`/proc/${pid}/task/${thread}/stat`);
    } catch {
      // it ended while we looked
    }
  }
  const { worker, helper, other } = spent;
  return worker + (worker + other > 0 ? (helper * worker) / (worker + other) : 0);
};

/** The most memory that it ever held, in MB. */
export const peakMegabytes = (pid: number): number =>
  Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

/** Open files and connections. */
export const openFiles = (pid: number): number => readdirSync(`/proc/${pid}/fd`).length;

/** Seconds that all processors of the machine were busy, with whatever. */
export const machineSeconds = (): number => {
  const [, user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0] = (
    readFileSync('/proc/stat', 'utf8').split('\n', 1)[0] ?? ''
  )
    .split(/\s+/)
    .map(Number);
  return (user + nice + system + irq + softirq) / ticks;
};
