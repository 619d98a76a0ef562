/** Rehearsals that are asked for over HTTP: one at a time, each a process of its own that says what `npm run rehearse` says. */
import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { type Refusal, refuse } from '../shared/lesson/refusal.ts';
import type { RehearsalCard, RehearsalState } from '../shared/protocol/http.ts';
import type { Clock } from './clock.ts';

export type Rehearsals = {
  /** Begins one, or `rehearsal-running`. The plan is known to exist. */
  readonly start: (plan: string) => RehearsalState | Refusal;
  /** What goes on, or what the last one found. */
  readonly look: () => RehearsalState;
  /** Ends what runs. */
  readonly close: () => void;
};

/** A call of the command: what it printed, or what it complained of. */
export type Call = { readonly out: string; readonly errors: string };
export type RunRehearsal = (args: readonly string[]) => { readonly said: Promise<Call>; readonly end: () => void };

const program = join(import.meta.dirname, 'commands', 'rehearse.ts');
const players = 16;
const speed = 60;
/** Behind every class that this machine serves meanwhile. */
const behind = 10;

/** The command itself. It ends with whoever called it: its input closes. */
export const runCommand: RunRehearsal = (args) => {
  const { PATH = '', HOME = '', TMPDIR } = process.env;
  const child = spawn(process.execPath, [program, ...args], {
    env: { PATH, HOME, ...(TMPDIR === undefined ? {} : { TMPDIR }) },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  try {
    if (child.pid !== undefined) setPriority(child.pid, behind);
  } catch {
    // a machine that knows no priorities rehearses all the same
  }
  child.stdin.on('error', () => undefined);
  const said = new Promise<Call>((resolve) => {
    let out = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text;
    });
    child.once('error', (error) => resolve({ out: '', errors: String(error) }));
    child.once('close', () => resolve({ out, errors }));
  });
  return { said, end: () => void child.stdin.end() };
};

const resultOf = (plan: string, { out, errors }: Call): RehearsalState => {
  try {
    return { state: 'done', plan, card: JSON.parse(out) as RehearsalCard };
  } catch {
    return { state: 'failed', plan, why: errors.trim().split('\n', 1)[0] || 'It ended without a word.' };
  }
};

export const openRehearsals = (clock: Clock, run: RunRehearsal = runCommand): Rehearsals => {
  let last: RehearsalState = { state: 'none' };
  let running: { readonly plan: string; readonly since: number; readonly end: () => void } | undefined;

  const look = (): RehearsalState =>
    running
      ? { state: 'running', plan: running.plan, seconds: Math.floor((clock.now() - running.since) / 1_000) }
      : last;

  return {
    look,
    start: (plan) => {
      if (running) return refuse('rehearsal-running');
      const { said, end } = run([
        ...['--plan', plan, '--players', String(players), '--speed', String(speed)],
        ...['--kill', '--json', '--attached'],
      ]);
      running = { plan, since: clock.now(), end };
      void said.then((call) => {
        last = resultOf(plan, call);
        running = undefined;
      });
      return look();
    },
    close: () => running?.end(),
  };
};
