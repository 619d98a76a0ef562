/** The last call: where the plan advances by itself, fifteen seconds once nine in ten have acted. */
import { expect, test } from 'vitest';
import { aLesson, host, player } from '../../support/a-lesson.ts';
import { aWholeRound, bench } from '../../support/a-whole-round.ts';

const even = [2, 2, 2, 2, 2];
const asking = (players: number, autoAdvance = true) => aLesson({ autoAdvance }).with({ players }).to('forecast');
const lockFirst = (count: number, lesson = asking(10)) => {
  for (let id = 1; id <= count; id++) lesson.locks(id, even);
  return lesson.tick();
};

test('[R2] nine of ten connected players begin a last call of fifteen seconds, eight do not', () => {
  expect(lockFirst(8).view().lastCall).toBe(false);
  const lesson = lockFirst(9);
  expect(lesson.view()).toMatchObject({ lastCall: true, endsAt: lesson.at + 15_000 });
  lesson.pass(14_999).tick();
  expect(lesson.step.kind).toBe('forecast');
  lesson.pass(1).tick();
  expect(lesson.step.kind).toBe('reveal');
});

test('[R2] who is not connected is not waited for, and who was removed does not count', () => {
  const dropped = asking(10).drops(9).drops(10);
  expect(lockFirst(8, dropped).view().lastCall).toBe(true);
  const removed = asking(10).does(host, 'removePlayer', { player: 10 }).does(host, 'removePlayer', { player: 9 });
  expect(lockFirst(8, removed).view().lastCall).toBe(true);
});

test('[R2] with nobody connected there is no last call', () => {
  const lesson = asking(2).locks(1, even).locks(2, even).drops(1).drops(2).tick();
  expect(lesson.view().lastCall).toBe(false);
});

test('[R2] where the host moves on by hand there is no last call', () => {
  expect(lockFirst(10, asking(10, false)).view().lastCall).toBe(false);
});

test('[R2] a step without anything to do has no last call', () => {
  const lesson = aLesson({ autoAdvance: true }).with({ players: 1 }).to('brief').tick();
  expect(lesson.view().lastCall).toBe(false);
});

test('[R2] the last call never makes a step longer', () => {
  const lesson = asking(1);
  const { endsAt } = lesson.state;
  lesson
    .locks(1, even)
    .pass(endsAt - lesson.at - 15_000)
    .tick();
  expect(lesson.state).toMatchObject({ endsAt, lastCall: false });
});

test('[R2] time that the host adds to a last call ends it, and none comes again in that step', () => {
  const lesson = lockFirst(10).does(host, 'extend', { minutes: 1 });
  const { endsAt } = lesson.state;
  lesson.tick();
  expect(lesson.state).toMatchObject({ lastCall: false, endsAt });
});

test('[R2] time added before a last call does not call it off', () => {
  const lesson = asking(2).does(host, 'extend', { minutes: 3 });
  expect(lesson.locks(1, even).locks(2, even).tick().view().lastCall).toBe(true);
});

test('[R2] the next step may have a last call of its own', () => {
  const lesson = lockFirst(10).does(host, 'extend', { minutes: 1 }).moveOn();
  expect(lesson.state).toMatchObject({ lastCall: false, calledOff: false });
});

test('[R2] [I1] a class that has committed early is not called away before its incident is answered', () => {
  const lesson = aWholeRound({ autoAdvance: true });
  lesson.pass(0.5 * lesson.step.ms);
  for (const id of lesson.here) lesson.does(player(id), 'commit', {});
  lesson.tick().tick();
  expect(lesson.view().lastCall).toBe(false);
  lesson
    .pass(0.1 * lesson.step.ms)
    .tick()
    .tick();
  expect([bench(lesson).incident?.answer, lesson.view().lastCall]).toEqual([undefined, false]);
  lesson.pass(60_001).tick().tick();
  expect([bench(lesson).incident?.answer, lesson.view().lastCall]).toEqual(['pay', true]);
});
