/** What a lesson came to, once it closes: frontiers, calibration, and nothing of either before. */
import { describe, expect, test } from 'vitest';
import { spentOf } from '../../../shared/lesson/purse.ts';
import { plans } from '../../../shared/plans/index.ts';
import { atPodium, atVerdict } from '../../support/a-closed-lesson.ts';
import { aLesson, host } from '../../support/a-lesson.ts';
import { bench, wholePlan } from '../../support/a-whole-round.ts';

describe('frontiers', () => {
  test('[E2] hold what every team spent and what its decision came to, here and in fresh worlds', () => {
    const lesson = atPodium();
    const [frontier, ...others] = lesson.wall().frontiers ?? [];
    expect(others).toEqual([]);
    expect(frontier).toMatchObject({ round: 0, mission: 'dedup-audit' });
    expect(frontier?.teams.map(({ id, value, beaten, of }) => [id, value.toFixed(1), beaten, of])).toEqual(
      [1, 2, 3, 4, 5].map((id) => [id, (0.3 * id).toFixed(1), 30 * id - 0.5, 200]),
    );
    expect(frontier?.teams.at(-1)?.fresh).toBeCloseTo(1.5);
    const spent = spentOf(bench(lesson));
    expect(frontier?.teams[0]?.spent).toBe(Math.max(spent.dollars, spent.hours, spent.weeks));
    expect(frontier?.teams[0]?.spent).toBeGreaterThan(frontier?.teams[1]?.spent ?? 1);
    expect(lesson.desk().frontiers).toEqual(lesson.wall().frontiers);
  });

  test('[E2] hold default, best and middle blind setting of every track that was played', () => {
    const [frontier] = atPodium().wall().frontiers ?? [];
    expect(frontier?.tracks).toEqual([
      { track: 'edge-guardian', defaultValue: expect.any(Number), bestValue: 1.2, medianBlind: 1.005, noise: 0.004 },
    ]);
  });

  test('[E2] are there after the end, too, without fresh worlds where none were paid, and none for a practice', () => {
    const cut = aLesson({ plan: plans.dedup, teams: 4 }).with({ players: 8 }).to('podium').does(host, 'end', {});
    expect(cut.wall().frontiers?.map(({ round }) => round)).toEqual([1]);
    expect(aLesson().with({ players: 4 }).toTheEnd().desk().frontiers).toEqual([]);
  });
});

describe('calibration', () => {
  test('[E2] counts how often so many chips were placed on an answer, and how often it was true', () => {
    const lesson = atPodium();
    // by hand: ten on the truth; seven on it and three beside; seven times even chips. The tenth was locked by the bell
    expect(lesson.wall().calibration).toEqual({
      placed: [4 + 3, 0, 5 * 7, 1, 0, 0, 0, 1, 0, 0, 1],
      cameTrue: [0, 0, 7, 0, 0, 0, 0, 1, 0, 0, 1],
    });
    expect(lesson.desk().calibration).toEqual(lesson.wall().calibration);
    const teams = lesson.desk().teams.map(({ calibration }) => calibration?.placed ?? []);
    const sums = lesson
      .wall()
      .calibration?.placed.map((_, chips) => teams.reduce((sum, each) => sum + (each[chips] ?? 0), 0));
    expect(sums).toEqual(lesson.wall().calibration?.placed);
    expect(lesson.wall().teams[0]?.calibration).toEqual(lesson.desk().teams[0]?.calibration);
  });

  test('[E2] each player gets their own, and how many of their calls came true', () => {
    const lesson = atPodium();
    expect(lesson.mine(1).calibration?.cameTrue).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
    expect(lesson.mine(10).calibration?.placed.every((count) => count === 0)).toBe(true);
    expect([lesson.mine(6).callRecord, lesson.mine(1).callRecord]).toEqual([
      { made: 1, right: 1 },
      { made: 0, right: 0 },
    ]);
  });

  test('[E2] [L6] leaves out programs, practice, and what can be looked up', () => {
    const programs = aLesson({ plan: wholePlan(), teams: 1 });
    programs.does({ role: 'house' }, 'join', { bot: true }).to('forecast').locks(1, [10, 0, 0, 0, 0]).to('podium');
    expect(programs.wall().calibration?.placed.every((count) => count === 0)).toBe(true);

    const practised = aLesson({ plan: plans.dedup, teams: 1 }).with({ players: 1 }).to('forecast');
    const answers = practised.state.plan.rounds[0]?.questions[practised.question]?.answers ?? [];
    practised
      .locks(
        1,
        answers.map((_, place) => (place === 0 ? 10 : 0)),
      )
      .to('podium');
    expect(practised.wall().calibration?.placed.every((count) => count === 0)).toBe(true);
  });
});

test('[E2] [S1] nobody gets any of it before the lesson closes', () => {
  const lesson = atVerdict();
  for (const view of [lesson.desk(), lesson.wall(), lesson.mine(1), ...lesson.desk().teams, ...lesson.wall().teams]) {
    expect(view).not.toHaveProperty('frontiers');
    expect((view as { calibration?: unknown }).calibration).toBeUndefined();
  }
});
