/** What a class costs: frames and bytes per player while two hundred of them lock at once, and nothing that grows with their number. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { handClock } from '../../../server/clock.ts';
import { type LessonServer, type OpenedLesson, openLessonServer } from '../../support/lesson-server.ts';

const clock = handClock();
let server: LessonServer;
beforeAll(async () => {
  server = await openLessonServer({ clock });
});
afterAll(() => server.close());

/** Everybody locks within one second; what arrives at a player until the lock marks have come: frames, and their bytes. */
const stampede = async (players: number, teams: number) => {
  const lesson = await server.open({ teams });
  const [host, projector] = [await lesson.host(), await lesson.projector()];
  const everybody: Awaited<ReturnType<OpenedLesson['player']>>[] = [];
  for (let count = 0; count < players; count++) everybody.push(await lesson.player());
  await host.act('start', {});
  await host.act('moveOn', { round: 0, step: 0 });
  await lesson.pass(1_000);
  expect(everybody.every((each) => each.views().view.stepKind === 'forecast')).toBe(true);
  expect(host.views().desk?.here).toBe(players);
  const before = everybody.map((each) => each.frames().length);
  await Promise.all(everybody.map((each) => each.act('lockForecast', { question: 'bill', chips: [2, 2, 2, 2, 2] })));
  clock.advance(2_000);
  const isLocked = ({ locked }: { readonly locked: boolean }) => locked;
  await expect.poll(() => everybody.every((each) => each.views().team?.members.every(isLocked))).toBe(true);
  await expect.poll(() => projector.views().wall?.teams.every(({ locked, could }) => locked === could)).toBe(true);
  const costs = everybody.map((each, index) => {
    const frames = each.frames().slice(before[index]);
    return { frames: frames.length, bytes: frames.join('').length / 2, empty: frames.filter((hex) => hex.length <= 2) };
  });
  await lesson.leave();
  return {
    frames: Math.max(...costs.map(({ frames }) => frames)),
    bytes: Math.max(...costs.map(({ bytes }) => bytes)),
    empty: costs.flatMap(({ empty }) => empty),
  };
};

test('a lock stampede of two hundred costs each player a receipt and one small picture of the own team', async () => {
  const small = await stampede(8, 2);
  const large = await stampede(200, 50);
  expect(large.empty).toEqual([]);
  // the receipt and the paint of that second; a phone may hear of two more paints when locks straddle a second
  expect(large.frames).toBeLessThanOrEqual(4);
  expect(small.frames).toBeLessThanOrEqual(4);
  // twenty-five times the players, and no more for each of them
  expect(large.bytes).toBeLessThanOrEqual(small.bytes + 64);
  expect(large.bytes).toBeLessThan(200);
}, 60_000);

test('what happens in another team costs a player nothing at all', async () => {
  const lesson = await server.open({ teams: 2 });
  const [host, projector] = [await lesson.host(), await lesson.projector()];
  const [ada, bo] = [await lesson.player(), await lesson.player()];
  await host.act('start', {});
  await host.act('moveOn', { round: 0, step: 0 });
  await lesson.pass(1_000);
  const states = () => bo.frames().filter((frame) => !frame.startsWith('16') && !frame.startsWith('15'));
  const before = [states().length, projector.frames().length];
  await ada.act('placeChips', { question: 'bill', chips: [1, 2, 3, 0, 0] });
  await lesson.pass(1_000);
  await ada.act('lockForecast', { question: 'bill', chips: [1, 2, 3, 4, 0] });
  await lesson.pass(1_000);
  expect(states()).toHaveLength(before[0] ?? 0);
  expect(projector.frames().length).toBeGreaterThan((before[1] ?? 0) + 2);
  await lesson.leave();
});
