/** The floor as a venue: the bare server as a process of its own, which says what its script says. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { openCaller, readAnswer } from '../../server/bots/caller.ts';
import { countdownMs } from './crowd-work.ts';
import type { FloorScript } from './floor-script.ts';
import type { Phone, StepKind, Venue } from './venue.ts';

const server = join(import.meta.dirname, 'floor-server.ts');
/** How messages begin that a phone waits for. */
const opens = /^\{"scene":"(\w*)"/;
const measured = Buffer.from('{"measured":');
const struck = 'struck';

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

/** Players are seated in the order in which they are greeted. */
let sat = 0;
const seatsOfTeam = 4;
const pairs = [1, 2] as const;

const phoneAt = async (port: number): Promise<Phone> => {
  const caller = openCaller(`http://127.0.0.1:${port}`);
  const { seat } = readAnswer<{ seat: string }>(await caller.post('/join', { code: 'CODECO', name: 'Ada' })) as {
    seat: string;
  };
  await caller.post('/place', { seat });
  caller.hangUp();
  const { socket, bytes } = await open(port);
  const waiting = new Map<number, () => void>();
  const seen = new Map<string, number>();
  let results = 0;
  let holders: { readonly holds: () => boolean; readonly go: () => void }[] = [];
  const until = (holds: () => boolean): Promise<void> =>
    holds() ? Promise.resolve() : new Promise((go) => holders.push({ holds, go }));
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
      const kind = opens.exec(data.subarray(0, 32).toString())?.[1];
      if (kind !== undefined) seen.set(kind, (seen.get(kind) ?? 0) + 1);
      if (data.subarray(0, measured.length).equals(measured)) results++;
      holders = holders.filter(({ holds, go }) => {
        if (!holds()) return true;
        go();
        return false;
      });
    });
  });
  socket.send('{"say":"join"}');
  await greeted;
  const place = sat++;
  return {
    ask: async () => void (await Promise.all([say({ say: 'mine' }), say({ say: 'time' })])),
    team: () => 1 + Math.floor(place / seatsOfTeam),
    saw: (kind: StepKind, times) => until(() => (seen.get(kind) ?? 0) >= times),
    struck: () => until(() => seen.has(struck)),
    hold: (value) => say({ say: 'hold', value }),
    move: (value) => say({ say: 'deed', value }),
    run: async () => {
      const before = results;
      await say({ say: 'run' });
      await until(() => results > before);
      return true;
    },
    call: (trial) => say({ say: 'deed', value: trial }),
    tap: () => say({ say: 'deed' }),
    mark: (value) => say({ say: 'deed', value }),
    defend: (text) => say({ say: 'deed', ...{ text } }),
    commit: () => say({ say: 'deed' }),
    judge: async () => {
      await say({ say: 'mine' });
      for (const _ of pairs) await say({ say: 'deed' });
    },
    place: (chips) => say({ say: 'place', chips }),
    lock: (chips) => say({ say: 'lock', chips }),
    fetchPictures: () => Promise.resolve(),
    traffic: () => ({ frames, bytes: bytes() }),
    leave: () => socket.close(),
  };
};

export const openFloor = async (
  script: FloorScript,
  { scenes, rate }: Pick<Venue, 'scenes' | 'rate'>,
): Promise<Venue> => {
  const folder = mkdtempSync(join(tmpdir(), 'floor-'));
  const path = join(folder, 'script.json');
  writeFileSync(path, JSON.stringify(script));
  const child = spawn(process.execPath, [server, path, String(countdownMs / rate)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  const port = Number(said.toString());
  const host = await open(port);
  return {
    pid: child.pid ?? 0,
    join: () => phoneAt(port),
    scenes,
    rate,
    open: async ({ name, kind }) => host.socket.send(JSON.stringify({ say: 'scene', scene: name, kind })),
    strike: async () => host.socket.send(JSON.stringify({ say: 'scene', scene: struck, kind: struck })),
    meters: async () => ({ loopDelayMs: 0, commits: 0, commitSeconds: 0 }),
    close: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
