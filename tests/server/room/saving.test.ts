/** A disk that is full: nothing is acknowledged that is not stored, the host is told, and the lesson goes on where it stood. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { handClock } from '../../../server/clock.ts';
import { openJournal, type SqliteJournal } from '../../../server/journal/sqlite-journal.ts';
import { readRows } from '../../../server/room/event-rows.ts';
import { type LessonServer, type OpenedLesson, openLessonServer } from '../../support/lesson-server.ts';
import type { Sitter } from '../../support/room-client.ts';

const folder = mkdtempSync(join(tmpdir(), 'wall-'));
const clock = handClock();
let journal: SqliteJournal;
let server: LessonServer;
let lesson: OpenedLesson;
let host: Sitter;
let players: Awaited<ReturnType<OpenedLesson['player']>>[];

beforeAll(async () => {
  journal = await openJournal(folder);
  server = await openLessonServer({ clock, journal });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  lesson = await server.open({ teams: 4 });
  host = await lesson.host();
  players = [];
  while (players.length < 8) players.push(await lesson.player());
  await host.act('start', {});
  await host.act('moveOn', { round: 0, step: 0 });
  await lesson.pass(1_000);
  return async () => {
    journal.limitPages();
    await lesson.pass(2_000);
    await lesson.leave();
  };
});

const even = { question: 'bill', chips: [2, 2, 2, 2, 2] };
const eventsNow = async () => (await journal.events(lesson.id)).length;

/** Every player locks, with actions of the same ids each time. */
const allLock = () => Promise.all(players.map((each) => each.act('lockForecast', even, `lock-of-${each.player}`)));

/** Lets the disk be full, and stores until there is no page left. */
const fill = async () => {
  journal.limitPages(journal.pages());
  for (let attempt = 0; lesson.engine.saving; attempt++) {
    const names = Array.from({ length: 20 }, (_, index) => `${attempt} ${index} ${'x'.repeat(36)}`);
    await Promise.all(
      names.map((name, index) => host.act('renameTeam', { team: 1, name }, `fill-${attempt}-${index}`)),
    );
    await lesson.pass(1_000);
  }
};

test('[D1] nothing is acknowledged that could not be stored, and the same actions count once there is space', async () => {
  await fill();
  const before = { shown: lesson.engine.shown, events: await eventsNow() };
  expect(await allLock()).toEqual(players.map(() => ({ refused: 'not-saved' })));
  expect(lesson.engine.shown).toBe(before.shown);
  expect(lesson.engine.head).toBe(before.shown);
  expect(await eventsNow()).toBe(before.events);

  journal.limitPages();
  await lesson.pass(2_000);
  expect(lesson.engine.saving).toBe(true);
  const receipts = await allLock();
  for (const receipt of receipts) expect(receipt).toHaveProperty('answer');
  expect(await allLock()).toEqual(receipts);
  expect((await journal.events(lesson.id)).filter(({ type }) => type === 'ForecastLocked')).toHaveLength(8);
});

test('all that wait for the commit that fails hear the same no', async () => {
  journal.limitPages(journal.pages());
  const outcomes = await Promise.all(
    players.flatMap((each) =>
      Array.from({ length: 20 }, (_, count) =>
        each.act(
          'placeChips',
          { question: 'bill', chips: [count % 10, 0, 0, 0, 0] },
          `place-${count}-of-${each.player}`,
        ),
      ),
    ),
  );
  // small rows may still fit into a page that is there; after the first no there is no yes until the disk is well
  while (lesson.engine.saving) await fill();
  const stored = (await journal.events(lesson.id)).filter(({ type }) => type === 'ChipsPlaced').length;
  expect(outcomes.filter((each) => 'answer' in each)).toHaveLength(stored);
  for (const outcome of outcomes) if (!('answer' in outcome)) expect(outcome).toEqual({ refused: 'not-saved' });
});

test('the host is told, time stands meanwhile, and goes on when storing works again', async () => {
  await fill();
  await lesson.pass(500);
  expect(host.views().desk?.saving).toBe(false);
  expect(players[0]?.views().view.running).toBe(false);
  const { at } = lesson.engine.shown;
  const stood = lesson.engine.at();
  await lesson.pass(60_000);
  expect(lesson.engine.at()).toBe(stood);
  expect(lesson.engine.shown.at).toBe(at);
  expect(players[0]?.views().view.stepKind).toBe('forecast');

  journal.limitPages();
  await lesson.pass(2_000);
  await lesson.pass(500);
  expect(host.views().desk?.saving).toBe(true);
  expect(players[0]?.views().view.running).toBe(true);
  expect(lesson.engine.at()).toBeGreaterThan(stood);
});

test('[D4] the journal of a lesson that met a full disk tells the state that everybody saw', async () => {
  await fill();
  await allLock();
  journal.limitPages();
  await lesson.pass(2_000);
  await allLock();
  await lesson.pass(600_000);
  const seqs = (await journal.events(lesson.id)).map(({ seq }) => seq);
  expect(seqs).toEqual(seqs.map((_, index) => index + 1));
  expect(lesson.engine.shown.status).toBe('over');
  expect(readRows(await journal.events(lesson.id))).toEqual(lesson.engine.shown);
});

test('the door and the house key say no as well, and nothing is left of a lesson that could not be opened', async () => {
  await fill();
  expect(await server.house.doors.join({ code: lesson.code })).toEqual({ refused: 'not-saved' });
  const open = await journal.openLessons();
  let outcome: object = {};
  // a small lesson may still fit into a page that is there
  for (let attempt = 0; attempt < 60 && !('refused' in outcome); attempt++)
    outcome = await server.house.doors.openLesson({ plan: 'dedup-forecast', teams: 500 });
  expect(outcome).toEqual({ refused: 'not-saved' });
  const rows = await journal.openLessons();
  for (const row of rows) expect((await journal.events(row.id)).length).toBeGreaterThan(0);
  expect(rows.length - open.length).toBeLessThan(60);
});
