/** The house: it takes up what was open, computes each world ahead, and closes what nobody attends. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSeats } from '../../../server/access/seats.ts';
import { type HandClock, handClock } from '../../../server/clock.ts';
import { House } from '../../../server/house.ts';
import { openJournal, type SqliteJournal } from '../../../server/journal/sqlite-journal.ts';
import type { LiveRoom } from '../../../server/lessons.ts';
import { missions } from '../../../shared/missions/index.ts';
import { plans } from '../../../shared/plans/index.ts';
import { type FakeLaboratory, fakeLaboratory } from '../../support/fake-laboratory.ts';
import { granted, until } from '../../support/lesson-server.ts';
import { oddMissions, oddPlan } from '../../support/odd-missions.ts';

let journal: SqliteJournal;
let clock: HandClock;
let laboratory: FakeLaboratory;
let logged: string[];
let rooms: Map<string, LiveRoom & { closed: boolean; occupied: boolean }>;
let house: House;

const newHouse = () =>
  new House({
    journal,
    laboratory,
    clock,
    missions: { ...missions, ...oddMissions },
    plans: { ...plans, odd: oddPlan },
    seats: openSeats(Buffer.alloc(32, 7)),
    joinUrl: () => 'http://wall.test/',
    log: (line) => logged.push(line),
    openRoom: async (lesson) => {
      const room = {
        here: new Set<number>(),
        occupied: false,
        closed: false,
        sendOldHostsAway: () => undefined,
        closeForGood: async () => {
          room.closed = true;
        },
      };
      rooms.set(lesson, room);
      return room;
    },
  });
const open = async (plan = 'dedup-forecast') => {
  const opened = granted(await house.doors.openLesson({ plan, teams: 2 }));
  const engine = house.engine(opened.lesson);
  if (!engine) throw new Error('the lesson is not open');
  return { ...opened, engine };
};

beforeEach(async () => {
  journal = await openJournal(':memory:');
  clock = handClock();
  laboratory = fakeLaboratory({ ...missions, ...oddMissions });
  logged = [];
  rooms = new Map();
  house = newHouse();
  await house.wake();
  return () => house.sleep();
});
afterEach(() => journal.close());

test('[L1] codes have six characters, are read as people type them, and no two open lessons share one', async () => {
  const lessons = [await open(), await open(), await open()];
  const codes = lessons.map(({ code }) => code);
  expect(new Set(codes).size).toBe(3);
  for (const code of codes) {
    expect(code).toMatch(/^[A-Z0-9]{6}$/);
    const typed = `${code.slice(0, 3).toLowerCase()} ${code.slice(3)}`;
    expect(granted(await house.doors.join({ code: typed })).room).toBe(lessons[codes.indexOf(code)]?.lesson);
  }
});

test('[L1] the door answers a wrong code, a closed door, a full and a finished lesson alike', async () => {
  const { engine, code } = await open();
  const wrong = await house.doors.join({ code: 'AAAAAA' });
  expect(wrong).toEqual({ refused: 'code-unknown' });
  expect(await house.doors.join({ code: 'no code' })).toEqual(wrong);
  await engine.act({ role: 'host' }, 'close-the-door', { name: 'setDoor', body: { open: false } });
  expect(await house.doors.join({ code })).toEqual(wrong);
  await engine.act({ role: 'host' }, 'open-the-door', { name: 'setDoor', body: { open: true } });
  for (let count = 0; count < 16; count++) granted(await house.doors.join({ code }));
  expect(await house.doors.join({ code })).toEqual(wrong);
  await engine.act({ role: 'host' }, 'end-the-lesson', { name: 'end', body: {} });
  expect(await house.doors.join({ code })).toEqual(wrong);
});

test('[D3] a house that starts again opens what was open, under the same code, with its pictures and keys', async () => {
  const { code, hostKey, lesson, engine } = await open();
  await until(() => engine.shown.prepared[0] !== undefined);
  const { player, seat } = granted(await house.doors.join({ code, name: 'Ada' }));
  const ticket = engine.shown.prepared[0]?.['edge-guardian']?.brief.picture.ticket ?? '';
  const picture = await house.doors.picture(ticket);
  expect(picture?.bytes.length).toBeGreaterThan(0);
  await house.sleep();

  const again = newHouse();
  await again.wake();
  expect(again.engine(lesson)?.shown).toEqual(engine.shown);
  expect(again.engine(lesson)?.names.get(player)).toBe('Ada');
  expect(granted(await again.doors.host({ hostKey })).room).toBe(lesson);
  expect(await again.admit(seat)).toMatchObject({ seat: { player } });
  expect(await again.doors.picture(ticket)).toEqual(picture);
  expect(laboratory.jobs).toHaveLength(1);
  await again.sleep();
});

test('a journal that this program cannot read keeps no other lesson from opening', async () => {
  const [bad, good] = [await open(), await open()];
  const rows = await journal.events(bad.lesson);
  await journal.append({
    lesson: bad.lesson,
    rows: [{ seq: rows.length + 1, at: 0, wall: '', by: 'house', action: null, type: 'FromTheFuture', v: 1, body: {} }],
  });
  const again = newHouse();
  await again.wake();
  expect([again.engine(bad.lesson), again.engine(good.lesson)?.shown.status]).toEqual([undefined, 'lobby']);
  expect(logged).toContain('lesson unreadable');
  await again.sleep();
});

test('a world that fails is tried again, and the host is told meanwhile', async () => {
  laboratory.failures = 2;
  const { engine, lesson } = await open();
  await until(() => house.worldFailed(lesson));
  expect(engine.shown.prepared[0]).toBeUndefined();
  clock.advance(10_000);
  await until(() => laboratory.jobs.length === 2);
  await until(() => house.worldFailed(lesson));
  await new Promise((resolve) => setImmediate(resolve));
  clock.advance(10_000);
  await until(() => engine.shown.prepared[0] !== undefined);
  await until(() => !house.worldFailed(lesson));
  expect(laboratory.jobs).toHaveLength(3);
});

test('one round is computed ahead, and no more', async () => {
  const { engine } = await open('odd');
  await until(() => engine.shown.prepared[0] !== undefined);
  expect(engine.shown.prepared.map((each) => each !== undefined)).toEqual([true, false, false]);
  await engine.act({ role: 'host' }, 'start-it', { name: 'start', body: {} });
  for (let step = 0; step < 3; step++)
    await engine.act({ role: 'host' }, `move-on-${step}`, { name: 'moveOn', body: { round: 0, step } });
  await until(() => engine.shown.prepared[1] !== undefined);
  expect(engine.shown.prepared.map((each) => each !== undefined)).toEqual([true, true, false]);
});

test('a lesson closes when nobody was there for twelve hours, and its code and pictures go', async () => {
  const [quiet, busy] = [await open(), await open()];
  await until(() => quiet.engine.shown.prepared[0] !== undefined);
  const ticket = quiet.engine.shown.prepared[0]?.['edge-guardian']?.brief.picture.ticket ?? '';
  const busyRoom = rooms.get(busy.lesson);
  if (busyRoom) busyRoom.occupied = true;
  clock.advance(11 * 3_600_000);
  expect(house.engine(quiet.lesson)).toBeDefined();
  clock.advance(3_600_000 + 1_000);
  await until(() => house.engine(quiet.lesson) === undefined);
  await until(() => rooms.get(quiet.lesson)?.closed === true);
  expect(house.engine(busy.lesson)).toBeDefined();
  expect(await house.doors.join({ code: quiet.code })).toEqual({ refused: 'code-unknown' });
  expect(await house.doors.picture(ticket)).toBeUndefined();
  expect((await journal.openLessons()).map(({ id }) => id)).toEqual([busy.lesson]);
}, 60_000);

test('a wish that makes no sense is refused', async () => {
  expect(await house.doors.openLesson({ plan: 'nothing', teams: 2 })).toEqual({ refused: 'no-such-plan' });
  expect(await house.doors.openLesson({ plan: '__proto__', teams: 2 })).toEqual({ refused: 'no-such-plan' });
  expect(await house.doors.openLesson({ plan: 'odd', teams: 501 })).toEqual({ refused: 'teams-out-of-range' });
  expect(await house.doors.openLesson({ plan: 'odd', teams: 2, teamSize: 9 })).toEqual({
    refused: 'teams-out-of-range',
  });
  expect(await house.doors.newHostKey({ code: 'AAAAAA' })).toEqual({ refused: 'code-unknown' });
  expect(await house.doors.askMove({ code: 'AAAAAA' })).toEqual({ refused: 'code-unknown' });
  expect(await house.doors.pollMove({ ticket: 'x' })).toEqual({ refused: 'no-such-move' });
  expect(await house.doors.host({ hostKey: 'x' })).toEqual({ refused: 'host-key-refused' });
});

test('devices wait for a seat for five minutes, and no more than two hundred of them', async () => {
  const { code, lesson } = await open();
  const first = granted(await house.doors.askMove({ code }));
  for (let count = 1; count < 200; count++) granted(await house.doors.askMove({ code }));
  expect(await house.doors.askMove({ code })).toEqual({ refused: 'too-many' });
  expect(house.moves(lesson)).toBe(200);
  clock.advance(5 * 60_000 + 1);
  expect(house.moves(lesson)).toBe(0);
  expect(await house.doors.pollMove({ ticket: first.ticket })).toEqual({ refused: 'no-such-move' });
});
