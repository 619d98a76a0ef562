/** For people who change the game: the server, restarted whenever its files change, and the pages, reloaded whenever theirs do. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { lanAddress } from '../config.ts';
import { endWithNpm } from '../end-with-npm.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const pagesPort = process.env.PAGES_PORT ?? '5173';
const hosts = [...new Set([lanAddress('0.0.0.0'), 'localhost', '127.0.0.1'])];
const origins = hosts.map((host) => `http://${host}:${pagesPort}`);

/** Phones load pages from the builder, which passes everything else on to the server: so its address is the one to print. */
const env = {
  ...process.env,
  PUBLIC_URL: process.env.PUBLIC_URL ?? origins[0],
  ALLOWED_ORIGINS: [process.env.ALLOWED_ORIGINS, ...origins].filter(Boolean).join(','),
};

const commands = [
  ['--watch', '--watch-preserve-output', 'server/main.ts'],
  ['node_modules/vite/bin/vite.js', 'client', '--host', '--port', pagesPort, '--strictPort', '--logLevel', 'warn'],
];

const running: ChildProcess[] = commands.map((command) =>
  spawn(process.execPath, command, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] }),
);

let leaving = false;

// One without the other is of no use: when either ends, or the person ends both, everything ends.
function leave(code: number): void {
  if (leaving) return;
  leaving = true;
  process.exitCode = code;
  for (const child of running) child.kill('SIGTERM');
}

for (const child of running) child.once('exit', (code) => leave(code ?? 1));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => leave(0));

endWithNpm();
