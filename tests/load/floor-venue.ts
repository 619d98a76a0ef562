/** The floor as a venue: the bare server as a process of its own, which says what its script says. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { openCaller, readAnswer } from '../../server/bots/caller.ts';
import type { FloorScript } from './floor-script.ts';
import { type Phone, type StepKind, stepKinds, type Venue } from './venue.ts';

const server = join(import.meta.dirname, 'floor-server.ts');
/** How a step's message begins. */
const marks = stepKinds.map((kind) => [kind, Buffer.from(`{"step":"${kind}"`)] as const);

const isAnswer = (data: Buffer): boolean => data.subarray(0, 6).toString() === '{"id":';

const open = async (port: number): Promise<{ socket: WebSocket; bytes: () => number }> => {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/`, { perMessageDeflate: false });
  let stream: { readonly bytesRead: number } | undefined;
  socket.once('upgrade', (response) => {
    stream = response.socket;
  });
  await once(socket, 'open');
  return { socket, bytes: () => stream?.bytesRead ?? 0 };
};

const phoneAt = async (port: number): Promise<Phone> => {
  const caller = openCaller(`http://127.0.0.1:${port}`);
  const { seat } = readAnswer<{ seat: string }>(await caller.post('/join', { code: 'CODECO', name: 'Ada' })) as {
    seat: string;
  };
  await caller.post('/place', { seat });
  caller.hangUp();
  const { socket, bytes } = await open(port);
  const waiting = new Map<number, () => void>();
  const seen = new Map<StepKind, () => void>();
  const done = new Set<StepKind>();
  let frames = 0;
  let last = 0;
  const say = (said: object): Promise<void> =>
    new Promise((resolve) => {
      waiting.set(++last, resolve);
      socket.send(JSON.stringify({ ...said, id: last }));
    });
  const greeted = new Promise<void>((resolve) => {
    socket.on('message', (data: Buffer) => {
      frames++;
      if (isAnswer(data)) {
        const id = Number(data.subarray(6, data.indexOf(0x2c)).toString());
        waiting.get(id)?.();
        waiting.delete(id);
        return;
      }
      resolve();
      for (const [kind, mark] of marks) {
        if (!data.subarray(0, mark.length).equals(mark)) continue;
        done.add(kind);
        seen.get(kind)?.();
      }
    });
  });
  socket.send('{"say":"join"}');
  await greeted;
  return {
    ask: async () => void (await Promise.all([say({ say: 'mine' }), say({ say: 'time' })])),
    saw: (step) => (done.has(step) ? Promise.resolve() : new Promise((resolve) => seen.set(step, resolve))),
    place: (chips) => say({ say: 'place', chips }),
    lock: async (chips) => {
      await say({ say: 'lock', chips });
      void say({ say: 'mine' });
    },
    fetchPictures: () => Promise.resolve(),
    traffic: () => ({ frames, bytes: bytes() }),
    leave: () => socket.close(),
  };
};

export const openFloor = async (script: FloorScript): Promise<Venue> => {
  const folder = mkdtempSync(join(tmpdir(), 'floor-'));
  const path = join(folder, 'script.json');
  writeFileSync(path, JSON.stringify(script));
  const child = spawn(process.execPath, [server, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  const port = Number(said.toString());
  const host = await open(port);
  return {
    pid: child.pid ?? 0,
    join: () => phoneAt(port),
    open: async (step) => host.socket.send(JSON.stringify({ say: 'step', step })),
    meters: async () => ({ loopDelayMs: 0, commits: 0, commitSeconds: 0 }),
    close: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
