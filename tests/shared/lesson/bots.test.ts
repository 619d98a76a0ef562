/** Programs that fill empty seats: where they sit, and where they do not count. */
import { expect, test } from 'vitest';
import { botsOnly, standingsOf } from '../../../shared/lesson/standings.ts';
import { findTeam } from '../../../shared/lesson/state.ts';
import { aLesson, host, house, refusalOf } from '../../support/a-lesson.ts';

const even = [2, 2, 2, 2, 2];

test('[L6] programs fill planned seats only, whatever the door says, and people still find room', () => {
  const lesson = aLesson({ teams: 2, teamSize: 2 }).with({ players: 1 });
  lesson.does(host, 'setDoor', { open: false });
  for (let count = 0; count < 3; count++) lesson.does(house, 'join', { bot: true });
  expect(refusalOf(lesson.ask(house, 'join', { bot: true }))).toBe('lesson-full');
  expect(lesson.state.teams.map(({ seats }) => seats.length)).toEqual([2, 2]);
  lesson.does(host, 'setDoor', { open: true });
  expect(refusalOf(lesson.ask(house, 'join', {}))).toBe('done');
});

test('[L6] a team in which programs alone sit is scored, and stands in no ranking', () => {
  const lesson = aLesson({ teams: 2, teamSize: 1 }).with({ players: 1 });
  lesson.does(house, 'join', { bot: true });
  expect(lesson.state.teams.map(botsOnly)).toEqual([false, true]);
  lesson.to('forecast').locks(1, even).locks(2, even).to('verdict');
  expect(findTeam(lesson.state, 2)?.totals[0]).toBeGreaterThan(0);
  expect([...standingsOf(lesson.state).keys()]).toEqual([1]);
});

test('[L6] what the class believes is what its people believe', () => {
  const lesson = aLesson({ teams: 1, teamSize: 8 }).with({ players: 5 });
  lesson.does(house, 'join', { bot: true });
  lesson.to('forecast');
  for (const id of [1, 2, 3, 4, 5]) lesson.locks(id, [10, 0, 0, 0, 0]);
  lesson.locks(6, [0, 0, 0, 0, 10]);
  expect(lesson.peek().chips).toEqual([50, 0, 0, 0, 0]);
  lesson.to('reveal');
  expect(lesson.wall().dots).toEqual([5, 0, 0, 0, 0]);
});

test('[L6] the host sees who is a program', () => {
  const lesson = aLesson({ teams: 1 }).with({ players: 1 });
  lesson.does(house, 'join', { bot: true });
  expect(lesson.desk().teams[0]?.members.map(({ bot }) => bot)).toEqual([false, true]);
});
