/** Standings: who stands where, and whom the wall may name. */
import { describe, expect, test } from 'vitest';
import { biggestClimb, namedOnWall, standingsOf } from '../../../shared/lesson/standings.ts';
import type { LessonState } from '../../../shared/lesson/state.ts';
import { aLesson, host } from '../../support/a-lesson.ts';

/** A lesson in which each team has one player and these totals, round by round. */
const scored = (...totals: readonly (readonly number[])[]) => {
  const lesson = aLesson({ teams: totals.length }).with({ players: totals.length }).toTheEnd();
  const teams = lesson.state.teams.map((team, index) => ({ ...team, totals: totals[index] ?? [] }));
  lesson.state = { ...lesson.state, teams } satisfies LessonState;
  return lesson;
};

const named = (lesson: ReturnType<typeof scored>) =>
  lesson.wall().teams.flatMap(({ id, standing }) => (standing ? [[id, standing.rank, standing.total]] : []));

describe('places', () => {
  test('[S2] nobody has a place before a round is scored', () => {
    const lesson = aLesson().with({ players: 4 }).to('reveal');
    expect(standingsOf(lesson.state).size).toBe(0);
    expect(lesson.mine(1)).toMatchObject({ rank: 0, total: 0, ranked: 0, gap: undefined });
    expect(lesson.wall().teams.every(({ standing }) => standing === undefined)).toBe(true);
  });

  test('[F3] equal totals are an equal rank', () => {
    const lesson = scored([500], [700], [500], [0]);
    expect([1, 2, 3, 4].map((id) => lesson.mine(id).rank)).toEqual([2, 1, 2, 4]);
  });

  test('[S2] each phone shows its own place, and the gap to the next', () => {
    const lesson = scored([500], [700], [500], [0]);
    expect(lesson.mine(2)).toMatchObject({ rank: 1, ranked: 4, total: 700, gap: undefined });
    expect(lesson.mine(3)).toMatchObject({ rank: 2, ranked: 4, total: 500, gap: 200 });
    expect(lesson.mine(4)).toMatchObject({ rank: 4, ranked: 4, total: 0, gap: 500 });
  });

  test('[S2] what everybody receives holds no team’s place and no total', () => {
    for (const team of scored([500], [700]).view().teams)
      expect(Object.keys(team).sort()).toEqual(['id', 'name', 'track']);
  });

  test('a team where nobody sits has no place, unless it earned something', () => {
    const lesson = aLesson({ teams: 3 }).with({ players: 2 }).toTheEnd();
    expect([...standingsOf(lesson.state).keys()]).toEqual([1, 2]);
    lesson.does(host, 'removePlayer', { player: 1 });
    expect([...standingsOf(lesson.state).keys()]).toEqual([1, 2]);
  });

  test('[H1] the host sees every team’s place', () => {
    expect(
      scored([500], [700])
        .desk()
        .teams.map(({ rank, total }) => [rank, total]),
    ).toEqual([
      [2, 500],
      [1, 700],
    ]);
  });
});

describe('on the wall', () => {
  test('[S2] below six teams all are named', () => {
    expect(named(scored([5], [4], [3], [2], [1]))).toHaveLength(5);
  });

  test('[S2] from six teams on the top half is named, and of the others nothing is told', () => {
    expect(named(scored([6], [1], [5], [2], [4], [3]))).toEqual([
      [1, 1, 6],
      [3, 2, 5],
      [5, 3, 4],
    ]);
    expect(named(scored([7], [6], [5], [4], [3], [2], [1]))).toHaveLength(4);
  });

  test('[S2] who shares the last rank of the top half is named with it', () => {
    expect(named(scored([6], [5], [4], [4], [4], [3], [1])).map(([id]) => id)).toEqual([1, 2, 3, 4, 5]);
    expect(named(scored([0], [0], [0], [0], [0], [0]))).toHaveLength(6);
  });

  test('[S2] the host may show all', () => {
    const lesson = scored([6], [1], [5], [2], [4], [3]).does(host, 'setRoom', { showAll: true });
    expect(namedOnWall(lesson.state).size).toBe(6);
  });

  test('[S2] teams that do not play do not widen the half', () => {
    const lesson = aLesson({ teams: 12 }).with({ players: 6 }).toTheEnd();
    const teams = lesson.state.teams.map((team, index) => ({ ...team, totals: [index < 6 ? 60 - index : 0] }));
    lesson.state = { ...lesson.state, teams };
    expect(namedOnWall(lesson.state)).toEqual(new Set([1, 2, 3]));
  });
});

describe('the biggest climb', () => {
  test('[S2] is named from the second scored round on', () => {
    expect(biggestClimb(scored([3], [2], [1]).state)).toBeUndefined();
    expect(biggestClimb(scored([3, 0], [2, 0], [1, 9]).state)).toEqual({ team: 3, ranks: 2 });
    expect(scored([3, 0], [2, 0], [1, 9]).wall().climb).toEqual({ team: 3, ranks: 2 });
  });

  test('[S2] counts the newest round only', () => {
    expect(biggestClimb(scored([3, 0, 9], [2, 0, 0], [1, 9, 0]).state)).toEqual({ team: 1, ranks: 1 });
  });

  test('[S2] among equal climbs the one who stands higher is named', () => {
    expect(biggestClimb(scored([4, 0], [3, 2], [2, 0], [1, 2]).state)).toEqual({ team: 2, ranks: 1 });
  });

  test('[S2] where nobody gained a place none is named', () => {
    expect(biggestClimb(scored([3, 1], [2, 1], [1, 1]).state)).toBeUndefined();
  });
});
