/** Keeps the process in which programs fill empty seats: there while anybody is to sit, started again if it ends by itself. */
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Clock } from '../clock.ts';
import type { StandIn, ToCompany } from './company-words.ts';

export type Company = {
  /** Where to sit down: only now does anybody. */
  readonly open: (url: string) => void;
  /** Who is to sit in a lesson now; nobody, to send all of it away. */
  readonly seat: (lesson: string, standIns: readonly StandIn[]) => void;
  readonly close: () => void;
};

export type CompanyOptions = {
  /** The machine's own. */
  readonly clock: Clock;
  /** Milliseconds of lesson time that pass in one of this machine's. */
  readonly rate: number;
  readonly log: (line: string, facts: Readonly<Record<string, unknown>>) => void;
};

const restartMs = 1_000;
const program = join(import.meta.dirname, 'company-process.ts');

export const openCompany = ({ clock, rate, log }: CompanyOptions): Company => {
  const wanted = new Map<string, readonly StandIn[]>();
  let url: string | undefined;
  let child: ChildProcess | undefined;

  const start = (): ChildProcess => {
    const { PATH = '', HOME = '' } = process.env;
    // no settings: keys of the house are none of its business
    const started = fork(program, { env: { PATH, HOME }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    started.on('error', (error) => log('bots failed', { error: String(error) }));
    started.once('exit', () => {
      if (child !== started) return;
      child = undefined;
      clock.after(restartMs, tell);
    });
    return started;
  };

  const tell = (): void => {
    const standIns = [...wanted.values()].flat();
    if (url === undefined) return;
    if (standIns.length === 0) {
      const last = child;
      child = undefined;
      if (last?.connected) last.disconnect();
      return;
    }
    child ??= start();
    child.send({ url, rate, standIns } satisfies ToCompany, () => undefined);
  };

  return {
    open: (at) => {
      url = at;
      tell();
    },
    seat: (lesson, standIns) => {
      if (standIns.length === 0 && !wanted.has(lesson)) return;
      if (standIns.length === 0) wanted.delete(lesson);
      else wanted.set(lesson, standIns);
      tell();
    },
    close: () => {
      wanted.clear();
      tell();
      url = undefined;
    },
  };
};
