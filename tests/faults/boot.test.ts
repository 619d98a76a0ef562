/** Starting and ending, with real processes: one clear sentence where a start fails, and a folder that outlives everything. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { aLesson, launch, post, startServer, withoutComputing } from '../support/server-process.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wall-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** How a start goes that is bound to fail. */
const failing = async (settings: Readonly<Record<string, string>>) => {
  const running = launch({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: folder, ...settings });
  return { ...(await running.ended), said: running.output };
};

const sentence = (words: RegExp) => ({ code: 1, signal: null, said: expect.stringMatching(words) });
const oneLine = /^Data Wall could not start\. [^\n]+\.\n$/;

describe('a start that fails ends with one clear sentence', () => {
  test('for a bad setting', async () => {
    const failed = await failing({ PORT: 'eighty' });
    expect(failed).toEqual(sentence(/The setting PORT must be a port between 0 and 65535, not "eighty"\./));
    expect(failed.said).toMatch(oneLine);
  });

  test('for a port in use', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) =>
      other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port)),
    );
    const failed = await failing({ PORT: String(port) });
    other.close();
    expect(failed).toEqual(sentence(new RegExp(`Port ${port} is in use`)));
    expect(failed.said).toMatch(oneLine);
  });

  test('for an address that this machine has not', async () => {
    expect((await failing({ HOST: '203.0.113.1' })).said).toMatch(oneLine);
  });

  test('for a folder that cannot be written to', async () => {
    writeFileSync(join(folder, 'file'), '');
    for (const place of ['file', 'file/data']) {
      const failed = await failing({ DATA_DIR: join(folder, place) });
      expect(failed).toEqual(sentence(/The folder .* cannot be written to .*DATA_DIR/));
      expect(failed.said).toMatch(oneLine);
    }
  });

  test('for a journal that is none', async () => {
    writeFileSync(join(folder, 'journal.sqlite'), 'this is no journal, whatever its name may say. '.repeat(50));
    const failed = await failing({});
    expect(failed).toEqual(sentence(/The journal cannot be opened/));
    expect(failed.said).toMatch(oneLine);
  });
});

test('a second server on the same folder is refused, and the first goes on', async () => {
  await using first = await startServer({ dataDir: folder });
  const failed = await failing({});
  expect(failed).toEqual(sentence(/Another Data Wall uses .*DATA_DIR/));
  expect(failed.said).toMatch(oneLine);
  expect((await fetch(`${first.url}/healthz`)).status).toBe(200);
});

test('[D3] after a kill the folder is free at once, and the lesson opens again under its code', async () => {
  await using server = await startServer({ dataDir: folder });
  const { code } = await aLesson(server);
  const before = await post(server, '/api/join', { code, device: 'device-of-ada' });
  expect(await server.end('SIGKILL')).toEqual({ code: null, signal: 'SIGKILL' });
  await server.restart();
  const after = await post(server, '/api/join', { code, device: 'device-of-ada' });
  expect(after).toMatchObject({ room: before.room, player: before.player });
  const place = await post(server, `/matchmake/joinById/${before.room}`, { seat: before.seat });
  expect(place).toMatchObject({ roomId: before.room });
});

test('as many teams and seats as there can be, and no others', async () => {
  await using server = await startServer({ dataDir: folder });
  const open = (teams: number, teamSize: number) =>
    post(server, '/api/lessons', { plan: 'dedup-forecast', teams, teamSize });
  for (const [teams, size] of [
    [0, 4],
    [-1, 4],
    [501, 4],
    [8, 0],
    [8, 9],
  ] as const)
    expect(await open(teams, size)).toEqual({ refused: 'teams-out-of-range' });
  expect(await post(server, '/api/lessons', { plan: 'constructor', teams: 1 })).toEqual({ refused: 'no-such-plan' });
  for (const [teams, size] of [
    [1, 1],
    [500, 8],
  ] as const)
    expect(await open(teams, size)).toHaveProperty('code');
});

describe('a server that is told to end', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)('by %s ends well, with a phone still connected', async (signal) => {
    await using server = await startServer({ dataDir: folder });
    const { code } = await aLesson(server);
    const { seat, room } = await post(server, '/api/join', { code });
    const place = await post(server, `/matchmake/joinById/${room}`, { seat });
    const address = `${server.url.replace('http', 'ws')}/${place.processId}/${room}?sessionId=${place.sessionId}`;
    const socket = new WebSocket(address);
    await new Promise((resolve) => socket.once('open', resolve));
    const closed = new Promise((resolve) => socket.once('close', resolve));
    expect(await server.end(signal)).toEqual({ code: 0, signal: null });
    await closed;
  });
});

describe('a socket', () => {
  const opening = (address: string, origin?: string): Promise<string> =>
    new Promise((resolve) => {
      const socket = new WebSocket(address, origin === undefined ? {} : { origin });
      socket.once('open', () => resolve('open'));
      socket.once('unexpected-response', (_request, response) => {
        response.setEncoding('utf8').once('data', (text) => resolve(`${response.statusCode} ${text}`));
      });
      socket.once('error', () => undefined);
    });

  test('is opened by our own pages and by programs, to a place that was taken', async () => {
    const env = { ALLOWED_ORIGINS: 'https://class.example.org' };
    await using server = await startServer({ dataDir: folder, env, nodeArguments: withoutComputing });
    const { code } = await aLesson(server);
    const at = server.url.replace('http', 'ws');
    const place = async (): Promise<string> => {
      const { seat, room } = await post(server, '/api/join', { code });
      const { processId, sessionId } = await post(server, `/matchmake/joinById/${room}`, { seat });
      return `${at}/${processId}/${room}?sessionId=${sessionId}`;
    };
    expect(await opening(await place(), 'http://evil.example')).toBe('403 origin-refused');
    expect(await opening(await place(), 'null')).toBe('403 origin-refused');
    expect(await opening(`${at}/a/b`)).toBe('403 seat-refused');
    for (const origin of [server.url, 'https://class.example.org', undefined])
      expect(await opening(await place(), origin)).toBe('open');
  });

  test('to a room of another lesson is closed, and no other counter is open', async () => {
    await using server = await startServer({ dataDir: folder, nodeArguments: withoutComputing });
    const [one, other] = [await aLesson(server), await aLesson(server)];
    const { room } = await post(server, '/api/join', { code: one.code });
    const { seat } = await post(server, '/api/join', { code: other.code });
    const { processId, sessionId } = await post(server, `/matchmake/joinById/${room}`, { seat });
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/${processId}/${room}?sessionId=${sessionId}`);
    const closed = await new Promise<number>((resolve) => socket.once('close', resolve));
    expect(closed).not.toBe(1000);
    for (const method of ['create', 'join', 'joinOrCreate', 'reconnect'])
      expect(await post(server, `/matchmake/${method}/lesson`, { seat })).toEqual({ refused: 'not-found' });
    for (const path of ['/__healthcheck', '/matchmake'])
      expect(await (await fetch(server.url + path)).json()).toEqual({ refused: 'not-found' });
    expect(await post(server, '/matchmake/joinById/lesson', { seat })).toMatchObject({ refused: 'seat-refused' });
  });
});
