/** What the host's page says just happened. */
import { describe, expect, test } from 'vitest';
import { type NewsLog, noNews, withNews } from '../../../client/host/news.ts';
import { atWork } from '../../support/a-bench.ts';
import { aLesson, type PlayedLesson } from '../../support/a-lesson.ts';

const note = (log: NewsLog, lesson: PlayedLesson): NewsLog => withNews(log, lesson.desk(), lesson.view(), lesson.at);
const said = (log: NewsLog) => log.lines.map(({ number: _number, at: _at, ...news }) => news);

describe('the news', () => {
  test('a page that opens late repeats nothing', () => {
    const lesson = aLesson({ teams: 1 }).with({ players: 3 }).drops(2);
    expect(note(noNews, lesson).lines).toEqual([]);
  });

  test('tells who joined, without taking a phone that is still connecting for one that came back', () => {
    const lesson = aLesson({ teams: 1 });
    let log = note(noNews, lesson);
    lesson.joins();
    lesson.drops(1);
    log = note(log, lesson);
    log = note(log, lesson);
    lesson.here.add(1);
    log = note(log, lesson);
    expect(said(log)).toEqual([{ what: 'joined', names: ['Player 1'], team: lesson.team(1).name }]);
  });

  test('tells who dropped and who is back, newest first, each with a number of its own', () => {
    const lesson = aLesson({ teams: 1 }).with({ players: 2 });
    let log = note(noNews, lesson);
    log = note(log, lesson.drops(2));
    lesson.here.add(2);
    log = note(log, lesson);
    expect(said(log)).toEqual([
      { what: 'back', name: 'Player 2' },
      { what: 'dropped', name: 'Player 2' },
    ]);
    expect(log.lines.map(({ number }) => number)).toEqual([2, 1]);
  });

  test('tells once that a whole team has locked', () => {
    const lesson = aLesson({ teams: 1 }).with({ players: 2 }).to('forecast');
    let log = note(noNews, lesson);
    log = note(log, lesson.locks(1, [2, 2, 2, 2, 2]));
    log = note(log, lesson.locks(2, [2, 2, 2, 2, 2]));
    log = note(log, lesson);
    expect(said(log)).toEqual([{ what: 'all-locked', team: lesson.team(1).name, count: 2 }]);
  });

  test('tells when the bell committed a team, and no majority', () => {
    const lesson = atWork().to('commit');
    const log = note(noNews, lesson);
    expect(lesson.bell().desk().teams[0]?.effort).toMatchObject({ committed: true, byBell: true });
    expect(said(note(log, lesson))).toEqual([{ what: 'bell-committed', team: lesson.team(1).name }]);
  });

  test('somebody who moves to another team neither joined nor dropped', () => {
    const lesson = aLesson({ teams: 2 }).with({ players: 3 });
    const log = note(noNews, lesson);
    lesson.does({ role: 'host' }, 'movePlayer', { player: 1, team: 2 });
    expect(note(log, lesson).lines).toEqual([]);
  });

  test('forgets what is old', () => {
    const lesson = aLesson({ teams: 1, teamSize: 8 });
    let log = note(noNews, lesson);
    for (let count = 0; count < 8; count++) {
      lesson.joins();
      log = note(log, lesson);
    }
    expect(log.lines).toHaveLength(6);
    expect(log.lines[0]).toMatchObject({ names: ['Player 8'] });
  });
});
