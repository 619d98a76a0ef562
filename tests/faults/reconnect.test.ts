/** Bad networks: a whole class that drops at once, a line that only looks alive, and a phone that does not read. */
import { matchMaker } from '@colyseus/core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { WebSocket as NodeSocket } from 'ws';
import { type LessonServer, type OpenedLesson, openLessonServer } from '../support/lesson-server.ts';
import type { Card, Sitter } from '../support/room-client.ts';

let server: LessonServer;
let lesson: OpenedLesson;
let host: Sitter;

beforeAll(async () => {
  server = await openLessonServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  lesson = await server.open({ teams: 16 });
  host = await lesson.host();
  await host.act('start', {});
  await host.act('moveOn', { round: 0, step: 0 });
});
afterEach(() => lesson.leave());

const isHere = (count: number) => expect.poll(() => host.views().desk?.here, { timeout: 30_000 }).toBe(count);

/** A socket of our own, whose reading can be stopped; it says what every client says when it is let in. */
const ownSocket = async (card: Card): Promise<NodeSocket> => {
  const reply = await fetch(`${server.url}/matchmake/joinById/${card.room}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ seat: card.seat }),
  });
  const { processId, sessionId } = (await reply.json()) as { processId: string; sessionId: string };
  const socket = new NodeSocket(`${server.url.replace('http', 'ws')}/${processId}/${card.room}?sessionId=${sessionId}`);
  await new Promise((resolve) => socket.once('message', resolve));
  socket.send(Uint8Array.of(10));
  return socket;
};

test('[L4] a class that drops at once comes back at once, to the same seats and locks', async () => {
  const class60: Awaited<ReturnType<OpenedLesson['player']>>[] = [];
  for (let count = 0; count < 60; count++) class60.push(await lesson.player());
  await Promise.all(
    class60.slice(0, 30).map((each) => each.act('lockForecast', { question: 'bill', chips: [2, 2, 2, 2, 2] })),
  );
  await isHere(60);
  for (const each of class60) each.drop();
  await isHere(0);
  const back = await Promise.all(class60.map(({ card }) => lesson.sit(card)));
  await isHere(60);
  const papers = await Promise.all(back.map((each) => each.ask('mine')));
  expect(papers).toMatchObject(class60.map(({ player }) => ({ answer: { player } })));
  const locked = papers.map(
    (paper) => (paper as { answer: { forecast?: { locked: boolean } } }).answer.forecast?.locked,
  );
  expect(locked).toEqual(class60.map((_, index) => (index < 30 ? true : undefined)));
  expect(lesson.engine.shown.teams.flatMap(({ seats }) => seats)).toHaveLength(60);
});

test('[L4] a line that only looks alive is given up, and does not keep its player from coming back meanwhile', async () => {
  const card = await lesson.join();
  const halfOpen = await ownSocket(card);
  await isHere(1);
  halfOpen.pause();
  const again = await lesson.sit(card);
  expect(await again.act('lockForecast', { question: 'bill', chips: [2, 2, 2, 2, 2] })).toHaveProperty('answer');
  const room = matchMaker.getLocalRoomById(lesson.id);
  await expect.poll(() => room.clients.length, { timeout: 30_000 }).toBe(2);
  expect(again.closedWith()).toBeUndefined();
  await isHere(1);
  halfOpen.terminate();
});

test('a phone that does not read is cut off before it fills the memory, and nobody else is', async () => {
  const ada = await lesson.player();
  const lazy = await ownSocket(await lesson.join());
  await isHere(2);
  lazy.pause();
  const room = matchMaker.getLocalRoomById(lesson.id);
  const client = room.clients.find(({ auth }) => (auth as { player?: number }).player === 2);
  const socket = client?.ref as { bufferedAmount: number; readyState: number } | undefined;
  if (!client || !socket) throw new Error('the phone does not sit');
  const frame = Buffer.alloc(100_000, 15);
  let sent = 0;
  while (socket.readyState === NodeSocket.OPEN) {
    client.raw(frame);
    sent++;
    if (sent % 10 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  expect(socket.bufferedAmount).toBeLessThan(2_000_000);
  await isHere(1);
  expect(await ada.ask('mine')).toHaveProperty('answer');
  lazy.terminate();
});
