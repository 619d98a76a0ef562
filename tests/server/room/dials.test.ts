/** Dials in motion, over real websockets: who may move one, who sees it, how often, and that nothing of it is kept. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { handClock } from '../../../server/clock.ts';
import { type LessonServer, type OpenedLesson, openLessonServer } from '../../support/lesson-server.ts';
import type { Sitter } from '../../support/room-client.ts';

const clock = handClock();
let server: LessonServer;
let lesson: OpenedLesson;
let host: Sitter;
let projector: Sitter;
/** Ada and cy sit in the first team, bo in the second. */
type Player = Awaited<ReturnType<OpenedLesson['player']>>;
let ada: Player;
let bo: Player;
let cy: Player;

beforeAll(async () => {
  server = await openLessonServer({ clock });
});
afterAll(() => server.close());
beforeEach(async () => {
  lesson = await server.open({ plan: 'dedup-quick', teams: 2 });
  [host, projector] = [await lesson.host(), await lesson.projector()];
  [ada, bo, cy] = [await lesson.player(), await lesson.player(), await lesson.player()];
  await host.act('start', {});
  await host.act('moveOn', { round: 0, step: 0 });
  await host.act('moveOn', { round: 0, step: 1 });
  await lesson.pass(1_000);
});
afterEach(() => lesson.leave());

const holds = (sitter: Sitter, dial: string, value: number) => sitter.request('hold', { dial, value });
/** Frames that are no answers and no heartbeats. */
const pictures = (sitter: Sitter) => sitter.frames().filter((frame) => !/^1[56]/.test(frame));

test('[W1] a dial in motion is seen by the team, and placed by whoever holds it', async () => {
  expect(await holds(ada, 'threshold', 0.7)).toEqual({ answer: {} });
  await lesson.pass(200);
  expect(cy.views().team?.holds).toEqual([{ dial: 'threshold', player: ada.player, value: 0.7, hands: [] }]);
  expect(cy.views().team?.bench?.decision.threshold).not.toBe(0.7);
  expect(bo.views().team?.holds).toEqual([]);
  expect(await holds(cy, 'threshold', 0.5)).toEqual({ refused: 'dial-held' });
  expect(await cy.act('moveDial', { dial: 'threshold', value: 0.5 })).toEqual({ refused: 'dial-held' });
  expect(await holds(cy, 'keep', 2)).toEqual({ answer: {} });
  await lesson.pass(200);
  expect(ada.views().team?.holds).toMatchObject([{ dial: 'threshold', hands: [cy.player] }, { dial: 'keep' }]);
  expect(await ada.act('moveDial', { dial: 'threshold', value: 0.72 })).toHaveProperty('answer');
  await lesson.pass(200);
  expect(cy.views().team?.bench?.decision.threshold).toBe(0.72);
  expect(cy.views().team?.holds.map(({ dial }) => dial)).toEqual(['keep']);
  // a hand is up: whoever held the dial lets others have it first
  expect(await holds(ada, 'threshold', 0.8)).toEqual({ refused: 'dial-held' });
  expect(await holds(cy, 'threshold', 0.5)).toEqual({ answer: {} });
});

test('[W1] a hold ends by itself, and the picture shows that it has', async () => {
  await holds(ada, 'threshold', 0.7);
  await lesson.pass(600);
  expect(cy.views().team?.holds).toHaveLength(1);
  await lesson.pass(400);
  expect(cy.views().team?.holds).toEqual([]);
  expect(await holds(cy, 'threshold', 0.5)).toEqual({ answer: {} });
});

test('[W1] a dial in motion obeys what a dial that is placed obeys', async () => {
  expect(await holds(ada, 'threshold', 0.705)).toEqual({ refused: 'off-the-dial' });
  expect(await holds(ada, 'pass', 1)).toEqual({ refused: 'no-such-dial' });
  expect(await holds(host, 'threshold', 0.7)).toEqual({ refused: 'players-only' });
  expect(await ada.request('hold', { dial: 'threshold' })).toEqual({ refused: 'malformed' });
  await host.act('moveOn', { round: 0, step: 2 });
  await lesson.pass(16_000);
  expect(await holds(ada, 'threshold', 0.7)).toEqual({ refused: 'dials-frozen' });
});

test('[D1] nothing of a hold is stored', async () => {
  const before = await server.journal.events(lesson.id);
  for (const value of [0.7, 0.71, 0.72]) await holds(ada, 'threshold', value);
  await lesson.settle();
  expect(await server.journal.events(lesson.id)).toEqual(before);
});

test('[S1] a dial that moves costs its team five frames a second at most, and everybody else nothing', async () => {
  const others = [bo, host, projector];
  const before = [cy, ...others].map((sitter) => pictures(sitter).length);
  for (let step = 0; step < 10; step++) {
    await holds(ada, 'threshold', Number((0.6 + step / 100).toFixed(2)));
    await lesson.pass(100);
  }
  const after = [cy, ...others].map((sitter, index) => pictures(sitter).length - (before[index] ?? 0));
  expect(after[0]).toBeGreaterThanOrEqual(4);
  expect(after[0]).toBeLessThanOrEqual(5);
  expect(after.slice(1)).toEqual([0, 0, 0]);
});
