/** A whole lesson over real websockets: what each kind of screen gets to see, from the lobby to the standings. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { handClock } from '../../../server/clock.ts';
import { replay } from '../../../shared/lesson/evolve.ts';
import { upcast } from '../../../shared/lesson/upcast.ts';
import type { MineView, PeekView } from '../../../shared/lesson/views.ts';
import { type LessonServer, openLessonServer } from '../../support/lesson-server.ts';
import type { Sitter } from '../../support/room-client.ts';

const clock = handClock();
let server: LessonServer;

beforeAll(async () => {
  server = await openLessonServer({ clock });
});
afterAll(() => server.close());

const mine = async (sitter: Sitter): Promise<MineView> => {
  const outcome = await sitter.ask('mine');
  if (!('answer' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.answer as MineView;
};

test('a lesson plays from the lobby to its end, and every screen sees what is meant for it', async () => {
  const lesson = await server.open({ teams: 2 });
  const host = await lesson.host();
  const projector = await lesson.projector();
  const [ada, bo, cy] = [await lesson.player(), await lesson.player(), await lesson.player()];
  await lesson.pass(2_000);
  expect(ada.views().view).toMatchObject({ status: 'lobby', running: false, code: lesson.code });
  expect(host.views().desk).toMatchObject({ world: 'ready', here: 3, players: 3, next: 'brief', saving: true });
  expect(projector.views().wall).toMatchObject({ here: 3, players: 3, joinUrl: 'http://wall.test/' });
  expect(ada.views().team?.members.map(({ player }) => player)).toEqual([1, 3]);
  expect(bo.views().team?.members.map(({ player, here }) => [player, here])).toEqual([[2, true]]);
  expect([ada.views().desk, ada.views().wall, projector.views().team, projector.views().desk]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);

  expect(await host.act('start', {})).toEqual({ answer: { saved: expect.any(Number) } });
  await lesson.settle();
  expect(cy.views().view).toMatchObject({ status: 'running', running: true, stepKind: 'brief', question: '' });
  expect((await mine(ada)).clues.length).toBeGreaterThan(0);
  expect(projector.views().view.mission).toBe('dedup-audit');

  await lesson.pass(60_000);
  expect(ada.views().view).toMatchObject({ stepKind: 'forecast', question: 'bill' });
  expect(await ada.act('placeChips', { question: 'bill', chips: [1, 2, 3, 0, 0] })).toHaveProperty('answer');
  expect(await bo.act('lockForecast', { question: 'bill', chips: [10, 0, 0, 0, 0] })).toHaveProperty('answer');
  expect(await cy.act('lockForecast', { question: 'bill', chips: [2, 2, 2, 2, 2] })).toHaveProperty('answer');
  await lesson.pass(2_000);
  expect(ada.views().team?.members.map(({ player, locked }) => [player, locked])).toEqual([
    [1, false],
    [3, true],
  ]);
  expect(host.views().desk).toMatchObject({ unlocked: 1 });
  expect(projector.views().wall?.teams.map(({ locked, could }) => [locked, could])).toEqual([
    [1, 2],
    [1, 1],
  ]);
  const { answer: peek } = (await host.ask('peek')) as { answer: PeekView };
  expect(peek).toMatchObject({ question: 'bill', forecasts: 3 });

  await lesson.pass(120_000);
  expect(ada.views().view).toMatchObject({ stepKind: 'reveal' });
  expect(ada.views().view.reveals.map(({ question, track }) => [question, track])).toEqual([['bill', 'edge-guardian']]);
  const result = (await mine(ada)).results[0];
  expect(result?.forecast).toMatchObject({ locked: true, auto: true, points: expect.any(Number) });

  await lesson.pass(105_000);
  expect(host.views().view.stepKind).toBe('verdict');
  await lesson.pass(60_000);
  expect(ada.views().view).toMatchObject({ status: 'over', running: false });
  expect((await mine(bo)).total).toBeGreaterThanOrEqual(0);
  await lesson.leave();
});

test('[D4] the journal of a lesson that was played tells the same state and the same standings', async () => {
  const lesson = await server.open({ teams: 3 });
  const host = await lesson.host();
  const players = [await lesson.player(), await lesson.player(), await lesson.player(), await lesson.player()];
  await host.act('start', {});
  await host.act('moveOn', { round: 0, step: 0 });
  for (const [index, player] of players.entries()) {
    const chips = [0, 0, 0, 0, 0].map((_, answer) => (answer === index ? 10 : 0));
    await player.act('lockForecast', { question: 'bill', chips });
  }
  await host.act('moveOn', { round: 0, step: 1 });
  await host.act('removePlayer', { player: 2 });
  await lesson.pass(200_000);
  expect(lesson.engine.shown.status).toBe('over');
  const rows = await server.journal.events(lesson.id);
  expect(replay(rows.map(({ type, v, body, at }) => ({ event: upcast(type, v, body), at })))).toEqual(
    lesson.engine.shown,
  );
  expect(lesson.engine.head).toBe(lesson.engine.shown);
  await lesson.leave();
});

test('[R3] an action counts by the lesson time at which it was read, and the bell is the server’s', async () => {
  const lesson = await server.open();
  const host = await lesson.host();
  const ada = await lesson.player();
  await host.act('start', {});
  await host.act('moveOn', { round: 0, step: 0 });
  await lesson.pass(119_999);
  expect(await ada.act('placeChips', { question: 'bill', chips: [1, 0, 0, 0, 0] })).toHaveProperty('answer');
  await lesson.pass(500);
  expect(await ada.act('placeChips', { question: 'bill', chips: [2, 0, 0, 0, 0] })).toEqual({ refused: 'too-late' });
  await lesson.leave();
});

test('[R2] while a lesson is paused its time stands, on every screen', async () => {
  const lesson = await server.open();
  const [host, ada] = [await lesson.host(), await lesson.player()];
  await host.act('start', {});
  await lesson.pass(10_000);
  await host.act('pause', {});
  await lesson.pass(300_000);
  expect(ada.views().view).toMatchObject({ stepKind: 'brief', running: false });
  expect(await ada.ask('time')).toEqual({ answer: { at: 10_000, running: false } });
  await host.act('resume', {});
  await lesson.pass(1_000);
  expect(await ada.ask('time')).toEqual({ answer: { at: 11_000, running: true } });
  await lesson.leave();
});
