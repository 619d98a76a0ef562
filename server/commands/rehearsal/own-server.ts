/** A server of the rehearsal's own: on a free port of this machine, with a folder of its own, killed and started again at will. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type OwnServer = {
  /** The same for as long as it lives, restarts included. */
  readonly url: string;
  readonly dataDir: string;
  readonly houseKey: string;
  /** SIGKILL, then a new process on the same port and folder. Resolves when it answers. */
  readonly killAndRestart: () => Promise<void>;
  /** An orderly end; the folder stays. */
  readonly end: () => Promise<void>;
  /** Ends whatever runs, and removes the folder. */
  readonly remove: () => Promise<void>;
};

const main = join(import.meta.dirname, '..', '..', 'main.ts');
const patienceMs = 60_000;
const glanceMs = 20;

type Running = { readonly child: ChildProcess; readonly ended: Promise<void>; output: string };

const launch = (settings: Readonly<Record<string, string>>): Running => {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [main], {
    // only what a server needs: settings of whoever rehearses must not leak into it
    env: { PATH, HOME, LOG_LEVEL: 'warn', NODE_ENV: 'production', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const running: Running = {
    child,
    output: '',
    ended: new Promise((resolve) => child.once('close', () => resolve())),
  };
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      running.output += text;
    });
  return running;
};

/** @throws Error with what the server wrote, if it does not open its port */
const opened = async (running: Running): Promise<number> => {
  const giveUp = AbortSignal.timeout(patienceMs);
  while (!giveUp.aborted && running.child.exitCode === null && running.child.signalCode === null) {
    const port = /Join page for phones: +https?:\/\/[^\s/]*:(\d+)\//.exec(running.output)?.[1];
    if (port !== undefined) return Number(port);
    await new Promise((resolve) => setTimeout(resolve, glanceMs));
  }
  running.child.kill('SIGKILL');
  throw new Error(`The server did not start. ${running.output.trim()}`);
};

/** @param clockRate how many times as fast lessons run */
export const openOwnServer = async (clockRate: number): Promise<OwnServer> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'rehearsal-'));
  const houseKey = randomBytes(18).toString('base64url');
  const settings = { HOST: '127.0.0.1', DATA_DIR: dataDir, HOUSE_KEY: houseKey, CLOCK_RATE: String(clockRate) };
  let running = launch({ ...settings, PORT: '0' });
  const port = await opened(running);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    running.child.kill(signal);
    await running.ended;
  };
  return {
    url: `http://127.0.0.1:${port}`,
    dataDir,
    houseKey,
    killAndRestart: async () => {
      await end('SIGKILL');
      running = launch({ ...settings, PORT: String(port) });
      await opened(running);
    },
    end: () => end('SIGTERM'),
    remove: async () => {
      await end('SIGKILL');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
