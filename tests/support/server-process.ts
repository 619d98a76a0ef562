/** The real server as a process of its own, with its own folder: started, killed and started again by tests. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from './architecture/project-files.ts';

export type Ended = { readonly code: number | null; readonly signal: NodeJS.Signals | null };

export type ServerOptions = {
  /** Settings beside the port, the host and the folder. */
  readonly env?: Readonly<Record<string, string>>;
  /** A folder to go on with; without one, a new folder that is removed in the end. */
  readonly dataDir?: string;
  /** Arguments of Node before the server's file. */
  readonly nodeArguments?: readonly string[];
};

/** Arguments of Node with which a server's laboratory computes nothing, and answers at once. */
export const withoutComputing: readonly string[] = ['--import', join(import.meta.dirname, 'fake-laboratory.mjs')];

export type ServerProcess = {
  /** The same port for as long as the object lives, restarts included. */
  readonly url: string;
  readonly dataDir: string;
  readonly houseKey: string;
  readonly pid: number;
  /** Everything that it has written so far, to both outputs. */
  output(): string;
  /** Sends a signal, and waits until the process has ended. */
  end(signal?: NodeJS.Signals): Promise<Ended>;
  /** Starts again on the same port and folder, after `end`. */
  restart(): Promise<void>;
  /** Ends what runs, and removes the folder unless it was handed in. */
  [Symbol.asyncDispose](): Promise<void>;
};

const houseKey = 'house-key-for-tests';
const patienceMs = 30_000;
const glanceMs = 50;

type Running = { readonly child: ChildProcess; readonly ended: Promise<Ended>; output: string };

/** Where Node keeps what it has compiled: a server that a test starts opens a quarter sooner. */
const compiled = join(projectRoot, 'node_modules', '.cache', 'compiled');

/** Only what a server needs: a test's own settings must not leak into it. */
const environment = (settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH ?? '',
  HOME: process.env.HOME ?? '',
  LOG_LEVEL: 'warn',
  NODE_COMPILE_CACHE: compiled,
  ...settings,
});

/** Starts the server without waiting for it, which may well refuse to start. */
export const launch = (settings: Readonly<Record<string, string>>, nodeArguments: readonly string[] = []): Running => {
  const child = spawn(process.execPath, [...nodeArguments, join(projectRoot, 'server', 'main.ts')], {
    env: environment(settings),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const running: Running = {
    child,
    output: '',
    ended: new Promise((resolve) => child.once('close', (code, signal) => resolve({ code, signal }))),
  };
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      running.output += text;
    });
  return running;
};

const isHealthy = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
};

/** @returns the port that it says it has opened, once it answers there */
const ready = async (running: Running): Promise<number> => {
  const giveUp = AbortSignal.timeout(patienceMs);
  while (!giveUp.aborted && running.child.exitCode === null && running.child.signalCode === null) {
    const port = /Join page for phones: +https?:\/\/[^\s/]*:(\d+)\//.exec(running.output)?.[1];
    if (port !== undefined && (await isHealthy(`http://127.0.0.1:${port}`))) return Number(port);
    await new Promise((resolve) => setTimeout(resolve, glanceMs));
  }
  running.child.kill('SIGKILL');
  throw new Error(`the server did not start: ${running.output}`);
};

/** Starts a server on a free port of this machine, and waits until it answers. */
export const startServer = async ({ env = {}, dataDir, nodeArguments }: ServerOptions = {}): Promise<ServerProcess> => {
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), 'wall-'));
  const settings = { HOST: '127.0.0.1', DATA_DIR: folder, HOUSE_KEY: houseKey, ...env };
  let running = launch({ PORT: '0', ...settings }, nodeArguments);
  const port = await ready(running);
  const end = (signal: NodeJS.Signals = 'SIGTERM'): Promise<Ended> => {
    running.child.kill(signal);
    return running.ended;
  };
  return {
    url: `http://127.0.0.1:${port}`,
    dataDir: folder,
    houseKey: settings.HOUSE_KEY,
    get pid() {
      return running.child.pid ?? 0;
    },
    output: () => running.output,
    end,
    restart: async () => {
      running = launch({ ...settings, PORT: String(port) }, nodeArguments);
      await ready(running);
    },
    [Symbol.asyncDispose]: async () => {
      await end('SIGKILL');
      if (dataDir === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** Asks for something over HTTP, with the house key. @returns the JSON that is answered */
export const post = async (server: ServerProcess, path: string, body: object): Promise<Record<string, unknown>> => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${server.houseKey}` };
  const response = await fetch(server.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  return (await response.json()) as Record<string, unknown>;
};

/** Opens a lesson of the shortest plan. */
export const aLesson = async (server: ServerProcess, teams = 2): Promise<{ code: string; hostKey: string }> => {
  const { code, hostKey } = await post(server, '/api/lessons', { plan: 'dedup-forecast', teams });
  return { code: String(code), hostKey: String(hostKey) };
};
