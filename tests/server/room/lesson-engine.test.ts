/** The engine: people see only what is stored, a journal brings a lesson back as it was, and time goes on where it stood. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { handClock } from '../../../server/clock.ts';
import { openJournal, type SqliteJournal } from '../../../server/journal/sqlite-journal.ts';
import { LessonEngine } from '../../../server/room/lesson-engine.ts';
import { lessonPlan, openLesson } from '../../../shared/lesson/plan.ts';
import { isRefusal } from '../../../shared/lesson/refusal.ts';
import type { Actor } from '../../../shared/lesson/state.ts';
import { missions } from '../../../shared/missions/index.ts';
import { plans } from '../../../shared/plans/index.ts';
import type { Command } from '../../../shared/protocol/commands.ts';
import { aRound } from '../../support/a-world.ts';
import { aLessonRow } from '../../support/journal-contract.ts';

const clock = handClock();
const host: Actor = { role: 'host' };
const player = (id: number): Actor => ({ role: 'player', player: id });
const start: Command = { name: 'start', body: {} };
const moveOn: Command = { name: 'moveOn', body: { round: 0, step: 0 } };
const lock: Command = { name: 'lockForecast', body: { question: 'bill', chips: [2, 2, 2, 2, 2] } };

let journal: SqliteJournal;
let logged: string[];
let engine: LessonEngine;

const plan = lessonPlan(plans['dedup-forecast'], missions);
const tracks = plans['dedup-forecast'].tracks;
const newEngine = () => new LessonEngine({ lesson: 'a', code: 'CA', journal, clock, log: (line) => logged.push(line) });
const restored = async () => {
  const again = newEngine();
  again.restore(await journal.events('a'), await journal.people('a'));
  return again;
};

beforeEach(async () => {
  journal = await openJournal(':memory:');
  logged = [];
  engine = newEngine();
  const opening = openLesson({ plan, tracks, teams: 2, teamSize: 4, autoAdvance: false });
  if (isRefusal(opening)) throw new Error(opening.refused);
  await engine.begin(aLessonRow('a'), opening);
  await engine.house('prepareRound', { round: 0, tracks: aRound(plan, 0, tracks) });
});
afterEach(() => journal.close());

test('what was decided is seen only once it is stored, and decided upon at once', async () => {
  const receipt = engine.act(host, 'start-it', start);
  expect([engine.head.status, engine.shown.status]).toEqual(['running', 'lobby']);
  const next = engine.act(host, 'on-it-goes', moveOn);
  await receipt;
  expect(engine.shown.status).toBe('running');
  await next;
  expect(engine.shown).toBe(engine.head);
});

test('people hear of it after it is stored and before it is acknowledged', async () => {
  const order: string[] = [];
  engine.listen((events) => order.push(...events.map(({ type }) => type)));
  await engine.act(host, 'start-it', start).then(() => order.push('acknowledged'));
  expect(order.slice(0, 1)).toEqual(['StepOpened']);
  expect(order.at(-1)).toBe('acknowledged');
});

test('a listener that throws takes nothing back and keeps no other from hearing', async () => {
  let heard = 0;
  engine.listen(() => {
    throw new Error('a picture that cannot be painted');
  });
  engine.listen(() => {
    heard++;
  });
  expect(await engine.act(host, 'start-it', start)).toHaveProperty('saved');
  expect([heard, engine.saving, engine.shown.status]).toEqual([1, true, 'running']);
  expect(logged).toEqual(['a listener threw']);
});

test('[D3] a journal brings the lesson back as it was: state, names, numbers and receipts', async () => {
  const joined = await engine.join('a-phone-of-adas', 'Ada');
  await engine.act(host, 'start-it', start);
  clock.advance(7_000);
  await engine.act(host, 'on-it-goes', moveOn);
  const receipt = await engine.act(player(1), 'lock-it', lock);

  const again = await restored();
  expect(again.shown).toEqual(engine.shown);
  expect(again.names).toEqual(engine.names);
  expect(await again.act(player(1), 'lock-it', lock)).toEqual(receipt);
  expect(await again.join('a-phone-of-adas', 'Ada')).toEqual(joined);
  expect(await again.act(player(1), 'lock-again', lock)).toEqual({ refused: 'already-locked' });
  const before = (await journal.events('a')).length;
  expect(await again.act(host, 'a-pause', { name: 'pause', body: {} })).toEqual({ saved: 7_000 });
  expect((await journal.events('a')).at(-1)?.seq).toBe(before + 1);
});

test('[D3] the clock goes on from the last time that was noted, and what passed while nobody ran it does not count', async () => {
  await engine.act(host, 'start-it', start);
  clock.advance(10_000);
  await engine.house('tick', { here: new Set() });
  clock.advance(3_000);
  expect(engine.at()).toBe(13_000);
  clock.advance(3_600_000);
  const again = await restored();
  expect(again.at()).toBe(10_000);
  clock.advance(1_000);
  expect(again.at()).toBe(11_000);
});

test('[D3] a paused lesson comes back paused', async () => {
  await engine.act(host, 'start-it', start);
  clock.advance(4_000);
  await engine.act(host, 'a-pause', { name: 'pause', body: {} });
  clock.advance(60_000);
  const again = await restored();
  clock.advance(60_000);
  expect([again.at(), again.shown.paused]).toEqual([4_000, true]);
});

test('[R3] what happens is dated by lesson time, which stands in a pause', async () => {
  await engine.act(host, 'start-it', start);
  clock.advance(2_000);
  await engine.act(host, 'a-pause', { name: 'pause', body: {} });
  clock.advance(50_000);
  await engine.act(host, 'resume-it', { name: 'resume', body: {} });
  clock.advance(500);
  await engine.act(host, 'on-it-goes', moveOn);
  const rows = await journal.events('a');
  const at = (type: string) => rows.filter((row) => row.type === type).map((row) => row.at);
  expect([at('Paused'), at('Resumed'), at('StepOpened')]).toEqual([[2_000], [2_000], [0, 2_500]]);
});

test('[D2] an action that changes nothing is answered, and leaves nothing in the journal', async () => {
  await engine.act(host, 'start-it', start);
  await engine.act(host, 'a-pause', { name: 'pause', body: {} });
  const rows = (await journal.events('a')).length;
  expect(await engine.act(host, 'pause-again', { name: 'pause', body: {} })).toEqual({ saved: 0 });
  expect(await journal.events('a')).toHaveLength(rows);
});

test('names stand beside the journal, never in it', async () => {
  await engine.join('a-phone-of-adas', 'Ada Lovelace');
  expect(JSON.stringify(await journal.events('a'))).not.toContain('Lovelace');
  expect([...(await journal.people('a')).values()]).toEqual(['Ada Lovelace']);
});

test('a name that could not be stored is shown to nobody', async () => {
  journal.limitPages(journal.pages());
  const outcomes = [];
  for (let count = 0; count < 40; count++) outcomes.push(await engine.join(undefined, `Ada ${'x'.repeat(2_000)}`));
  journal.limitPages();
  const refused = outcomes.filter(isRefusal);
  expect(refused.length).toBeGreaterThan(0);
  expect(engine.names.size).toBe(outcomes.length - refused.length);
  expect(engine.refusals.get('not-saved')).toBe(refused.length);
  engine.retire();
});
