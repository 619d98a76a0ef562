/** What each team waits for, and how teams are found. */
import { describe, expect, test } from 'vitest';
import { findTeams } from '../../../client/host/find-teams.ts';
import { waitingOf } from '../../../client/host/waiting.ts';
import { waitingWords } from '../../../client/host/waiting-words.ts';
import { wordsIn } from '../../../client/words/index.ts';
import { aLesson, type PlayedLesson } from '../../support/a-lesson.ts';

const words = wordsIn('en');
const even = [2, 2, 2, 2, 2];

const waits = (lesson: PlayedLesson, dense = false, quietMs = 0): string => {
  const [desk, view] = [lesson.desk(), lesson.view()];
  const team = desk.teams[0]!;
  return waitingWords(
    waitingOf(team, { ...view, rung: lesson.at >= view.endsAt, quietMs, defends: false }, desk.teamSize),
    team,
    {
      words,
      dense,
    },
  );
};

describe('[H1] what a team waits for', () => {
  test('[H1] in the lobby it is told how many seats are free', () => {
    expect(waits(aLesson({ teams: 1 }))).toBe('nobody yet');
    expect(waits(aLesson({ teams: 1 }).with({ players: 3 }))).toBe('Room for 1');
    expect(waits(aLesson({ teams: 1 }).with({ players: 4 }))).toBe('Complete');
  });

  test('[H1] in a forecast it is told who has not locked, those who are away last', () => {
    const lesson = aLesson({ teams: 1 }).with({ players: 3 }).to('forecast').locks(2, even);
    expect(waits(lesson)).toBe('Player 1, Player 3');
    lesson.drops(1);
    expect(waits(lesson)).toBe('Player 3, Player 1 (away)');
    lesson.locks(3, even);
    expect(waits(lesson)).toBe('Player 1 (away)');
    lesson.locks(1, even);
    expect(waits(lesson)).toBe('All locked');
  });

  test('[H1] a long list is cut to two names and a count', () => {
    expect(waits(aLesson({ teams: 1, teamSize: 8 }).with({ players: 6 }).to('forecast'))).toBe(
      'Player 1, Player 2 and 4 more',
    );
    expect(waits(aLesson({ teams: 1, teamSize: 8 }).with({ players: 6 }).to('forecast'), true)).toBe('Player 1 +5');
  });

  test('[H1] where nobody has to act it is told who is missing', () => {
    const lesson = aLesson({ teams: 1 }).with({ players: 3 }).start();
    expect(waits(lesson)).toBe('Everybody is here');
    expect(waits(lesson.drops(2))).toBe('Away: Player 2');
  });

  test('[H1] somebody who was removed is not waited for', () => {
    const lesson = aLesson({ teams: 1 }).with({ players: 2 }).to('forecast').locks(1, even);
    lesson.does({ role: 'host' }, 'removePlayer', { player: 2 });
    expect(waits(lesson)).toBe('All locked');
  });

  test('once the round is scored it is told where the team stands', () => {
    const lesson = aLesson({ teams: 1 }).with({ players: 1 }).to('forecast').locks(1, even).to('verdict');
    const [team] = lesson.desk().teams;
    expect(waits(lesson)).toBe(`1st, ${words.common.points(team?.total ?? Number.NaN)}`);
    expect(waits(lesson.drops(1))).toContain('Away: Player 1');
  });
});

describe('the list of teams', () => {
  const lesson = aLesson({ teams: 6 }).with({ players: 12 }).to('forecast');
  lesson.names.set(3, 'José Müller');
  const found = (search: string, waitingOnly = false) =>
    findTeams(lesson.view(), lesson.desk(), search, waitingOnly).map(({ team }) => team.id);

  test('is whole without a search', () => {
    expect(found('')).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('finds a team by its name, and by a person in it, without minding case or accents', () => {
    const [first] = lesson.view().teams;
    expect(found(first!.name.toUpperCase())).toEqual([first!.id]);
    expect(found('jose')).toEqual([lesson.teamOf(3).id]);
    expect(found('MULLER ')).toEqual([lesson.teamOf(3).id]);
    expect(found('nobody of that name')).toEqual([]);
  });

  test('leaves out teams that wait for nobody, if asked to', () => {
    lesson.locks(1, even).locks(7, even);
    expect(found('', true)).toEqual([2, 3, 4, 5, 6]);
  });
});
