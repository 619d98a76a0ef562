/** Seats: a player who drops stays, and takes the seat along to another device. */
import { expect, test } from 'vitest';
import { aLesson, host, player, refusalOf } from '../../support/a-lesson.ts';

const toMove = (id: number) => ({ player: id, moveCode: 'KD27' });

test('[L4] a player who drops keeps the seat and the chips placed so far, and the bell locks them', () => {
  const lesson = aLesson().with({ players: 4 }).to('forecast').places(1, [5, 0, 0, 0, 0]).drops(1);
  expect(lesson.teamView(1).members).toMatchObject([{ player: 1, here: false }]);
  expect(lesson.moveOn().mine(1).forecast).toMatchObject({ chips: [6, 1, 1, 1, 1], locked: true });
});

test('[L4] a team goes on without somebody who dropped, whose forecast counts', () => {
  const lesson = aLesson({ teams: 1 }).with({ players: 2 }).to('forecast');
  lesson.locks(1, [0, 10, 0, 0, 0]).locks(2, [10, 0, 0, 0, 0]).drops(1).moveOn();
  const earned = [1, 2].map((id) => lesson.seat(id).forecasts['0.bill']?.points ?? 0);
  expect(lesson.team(1).results['0.bill']?.points).toBeCloseTo(((earned[0] ?? 0) + (earned[1] ?? 0)) / 2, 2);
});

test.each([
  ['a teammate', player(3)],
  ['the player on the old device', player(1)],
  ['the host', host],
])('[L4] %s approves a move, and the former seat token ends', (_who, by) => {
  const lesson = aLesson({ teams: 2 }).with({ players: 4 });
  expect(lesson.does(by, 'approveMove', toMove(1)).seat(1).issue).toBe(2);
  expect(lesson.does(by, 'approveMove', toMove(1)).seat(1).issue).toBe(3);
});

test('[L4] somebody of another team does not approve a move', () => {
  const lesson = aLesson({ teams: 2 }).with({ players: 4 });
  expect(refusalOf(lesson.ask(player(2), 'approveMove', toMove(1)))).toBe('not-your-team');
});

test('[L4] a seat that was removed, or never was, is not moved', () => {
  const lesson = aLesson({ teams: 2 }).with({ players: 4 }).does(host, 'removePlayer', { player: 1 });
  expect(refusalOf(lesson.ask(host, 'approveMove', toMove(1)))).toBe('no-such-player');
  expect(refusalOf(lesson.ask(host, 'approveMove', toMove(9)))).toBe('no-such-player');
  expect(refusalOf(lesson.ask(player(1), 'approveMove', toMove(3)))).toBe('seat-removed');
});
