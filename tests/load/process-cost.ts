/** What a process has cost so far, as Linux counts it. */
import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks a second in which Linux counts; the same on every machine that Node runs on. */
const ticks = 100;

/** Seconds of processor time, user and system, all threads together. */
export const cpuSeconds = (pid: number): number => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // the name in brackets may hold anything
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / ticks;
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
