/** Late players: they enter the smallest team and play from the present step. */
import { expect, test } from 'vitest';
import { aLesson, host, house, player, refusalOf } from '../../support/a-lesson.ts';

const even = [2, 2, 2, 2, 2];

test('[L3] a late player enters the smallest team and can still forecast', () => {
  const lesson = aLesson({ teams: 2 }).with({ players: 3 }).to('forecast');
  const late = lesson.joins();
  expect(lesson.teamOf(late).id).toBe(2);
  expect(lesson.mine(late)).toMatchObject({ question: 'bill', mayLock: true, forecast: undefined });
  expect(lesson.locks(late, even).mine(late).forecast?.locked).toBe(true);
});

test('[L3] a forecast that has closed is not theirs to make', () => {
  const lesson = aLesson({ teams: 2 }).with({ players: 3 }).to('reveal');
  const late = lesson.joins();
  expect(lesson.mine(late)).toMatchObject({ mayLock: false, forecast: undefined });
  expect(lesson.mine(late).results).toMatchObject([{ question: 'bill', forecast: undefined }]);
  expect(refusalOf(lesson.ask(player(late), 'lockForecast', { question: 'bill', chips: even }))).toBe('too-late');
});

test('[L3] a late player costs the team nothing', () => {
  const points = (late: boolean) => {
    const lesson = aLesson({ teams: 1 }).with({ players: 2 }).to('forecast').locks(1, [0, 10, 0, 0, 0]).moveOn();
    if (late) lesson.joins();
    return lesson.to('verdict').team(1).totals;
  };
  expect(points(true)).toEqual(points(false));
});

test('[L3] a player is told that they came late in the step they came in, and not in the next', () => {
  const lesson = aLesson().with({ players: 1 }).to('brief');
  const late = lesson.joins();
  expect([lesson.mine(1).late, lesson.mine(late).late]).toEqual([false, true]);
  expect(lesson.moveOn().mine(late).late).toBe(false);
});

test('[L3] the host can close late joining, which leaves the lobby open', () => {
  const lesson = aLesson().does(host, 'setLate', { open: false });
  expect(lesson.joins()).toBe(1);
  lesson.start();
  expect(refusalOf(lesson.ask(house, 'join', {}))).toBe('door-closed');
  expect(lesson.does(host, 'setLate', { open: true }).joins()).toBe(2);
});
