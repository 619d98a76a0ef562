/** The light line of programs that play, at a real room: what it reads is what the client library reads. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCaller } from '../../../server/bots/caller.ts';
import { type Card, type Line, sitDown } from '../../../server/bots/line.ts';
import { PictureReader } from '../../../server/bots/picture-reader.ts';
import type { MineView } from '../../../shared/lesson/views.ts';
import { closeCodes } from '../../../shared/protocol/close-codes.ts';
import { type LessonServer, openLessonServer } from '../../support/lesson-server.ts';

let server: LessonServer;
beforeAll(async () => {
  server = await openLessonServer();
});
afterAll(() => server.close());

const sit = async (card: Card, reader?: PictureReader): Promise<Line> => {
  const caller = openCaller(server.url, '127.0.0.9');
  const line = await sitDown({
    url: server.url,
    card,
    caller,
    from: '127.0.0.9',
    heard: (frame) => reader?.hear(frame),
  });
  caller.hangUp();
  if ('reason' in line) throw new Error(line.reason);
  return line;
};

test('asks, acts, and is refused with a code', async () => {
  const lesson = await server.open();
  const [host, card] = [await lesson.host(), await lesson.join()];
  const line = await sit(card);
  const mine = await line.request('ask', { name: 'mine' });
  expect(mine.kind === 'answered' && (mine.read() as MineView)).toMatchObject({ player: card.player, name: 'Guest 1' });
  const lock = { id: 'action-1', name: 'lockForecast', body: { question: 'bill', chips: [2, 2, 2, 2, 2] } };
  expect(await line.request('act', lock)).toEqual({ kind: 'refused', code: 'not-now' });
  await host.act('start', {});
  await host.act('moveOn', { round: 0, step: 0 });
  const taken = await line.request('act', lock);
  const again = await line.request('act', lock);
  expect(taken.kind === 'answered' && taken.read()).toEqual({ saved: expect.any(Number) });
  expect(again.kind === 'answered' && again.read()).toEqual(taken.kind === 'answered' && taken.read());
  expect(line.traffic().frames).toBeGreaterThan(5);
  expect(line.traffic().bytes).toBeGreaterThan(500);
  line.leave();
  await line.closed;
  await lesson.leave();
});

test('reads the same picture as the client library, from the first frame on', async () => {
  const lesson = await server.open();
  const host = await lesson.host();
  const reader = new PictureReader();
  const line = await sit(await lesson.join(), reader);
  expect(reader.picture?.status).toBe('lobby');
  await host.act('start', {});
  await expect.poll(() => reader.picture?.status).toBe('running');
  const { endsAt, step, stepKind, round } = host.views().view;
  expect(reader.picture).toMatchObject({ endsAt, step, stepKind, round });
  line.leave();
  await lesson.leave();
});

test('a seat that is no seat is refused, and says why', async () => {
  const lesson = await server.open();
  const caller = openCaller(server.url);
  const { room } = await lesson.join();
  expect(await sitDown({ url: server.url, card: { room, seat: 'forged' }, caller })).toEqual({
    status: 403,
    reason: 'seat-refused',
  });
  caller.hangUp();
});

test('what was not answered when the line broke is lost, and a line that floods is told so', async () => {
  const lesson = await server.open();
  const card = await lesson.join();
  const [dropped, flooding] = [await sit(card), await sit(card)];
  const asked = dropped.request('ask', { name: 'time' });
  dropped.drop();
  expect(await asked).toEqual({ kind: 'lost' });
  expect(await dropped.request('ask', { name: 'time' })).toEqual({ kind: 'lost' });
  for (let frame = 0; frame < 60; frame++) void flooding.request('ask', { name: 'time' });
  expect(await flooding.closed).toBe(closeCodes.flooding);
});
