/** What the parts of a round pay: worked by hand on whole rounds. */
import { describe, expect, test } from 'vitest';
import { plans } from '../../../shared/plans/index.ts';
import { atWork, moves, tries } from '../../support/a-bench.ts';
import { measureAll } from '../../support/a-laboratory.ts';
import { aLesson, host, type PlayedLesson } from '../../support/a-lesson.ts';

const sure = [0, 10, 0, 0, 0];
const quick = { plan: plans['dedup-quick'], tracks: ['edge-guardian'] } as const;
const earned = (lesson: PlayedLesson, team = 1) => lesson.teamView(team).bench?.outcome?.earned;
/** Two players of a team who forecast, then work. */
const forecasting = (chips: readonly number[]) =>
  aLesson({ ...quick, teams: 1 })
    .with({ players: 2 })
    .to('forecast')
    .locks(1, chips)
    .locks(2, chips)
    .to('work');

describe('exploring', () => {
  test('[W4] a work step of two and a half minutes asks for four trials that count', () => {
    expect(atWork().teamView(1).bench).toMatchObject({ counted: 0, target: 4 });
  });

  test.each([
    [600, 10],
    [420, 10],
    [300, 7],
    [150, 4],
  ])('[W4] a work step of %d seconds asks for %d', (work, target) => {
    const [round] = quick.plan.rounds;
    const seconds = { ...round?.seconds, work };
    const lesson = atWork({ plan: { ...quick.plan, rounds: [{ mission: 'dedup-audit', seconds }] } });
    expect(lesson.teamView(1).bench?.target).toBe(target);
  });

  test.each([
    [0, 0],
    [1, 20.833],
    [3, 62.5],
    [4, 83.333],
    [6, 83.333],
  ])('[W4] %d trials that count earn %d points', (count, points) => {
    const lesson = forecasting(sure);
    for (let trial = 0; trial < count; trial++) tries(lesson, 0.4 + trial / 100);
    expect(earned(lesson.to('reveal'))).toContainEqual({ part: 'exploring', earned: points, worth: 83.333 });
  });
});

describe('a round of outcome, forecast and exploring', () => {
  test('[O4] its parts are worth 583, 333 and 83, and what they earn sums to the total', () => {
    const lesson = tries(forecasting(sure), 0.5).to('reveal');
    expect(earned(lesson)).toEqual([
      { part: 'outcome', earned: 290.208, worth: 583.333 },
      { part: 'forecast', earned: 333.333, worth: 333.333 },
      { part: 'exploring', earned: 20.833, worth: 83.333 },
    ]);
    expect(lesson.to('verdict').team(1).totals).toEqual([644]);
  });

  test('[O4] a forecast below zero takes from the other parts, and the total is not below zero', () => {
    const wrong = [0, 0, 0, 0, 10];
    const lesson = moves(forecasting(wrong), 1, 0.98).to('reveal');
    expect(earned(lesson)).toMatchObject([{ earned: 150.208 }, { part: 'forecast', earned: -291.667 }, { earned: 0 }]);
    expect(lesson.to('verdict').team(1).totals).toEqual([0]);
    expect(
      tries(moves(forecasting(wrong), 1, 0.3), 0.31)
        .to('verdict')
        .team(1).totals,
    ).toEqual([75]);
  });

  test('[O4] who came after the forecast is paid by the other parts', () => {
    const lesson = aLesson({ ...quick, teams: 2 })
      .with({ players: 1 })
      .to('work');
    lesson.joins();
    moves(lesson, 2, 0.5).to('reveal');
    expect(earned(lesson, 2)).toEqual([
      { part: 'outcome', earned: 435.313, worth: 875 },
      { part: 'exploring', earned: 0, worth: 125 },
    ]);
    expect(lesson.to('verdict').team(2).totals).toEqual([435]);
  });

  test('[O4] what the laboratory could not compute passes its points on', () => {
    const lesson = measureAll(forecasting(sure).to('commit').bell(), { outcome: () => undefined }).tick();
    expect(earned(lesson)).toEqual([
      { part: 'forecast', earned: 800, worth: 800 },
      { part: 'exploring', earned: 0, worth: 200 },
    ]);
  });

  test('[O4] a team that everybody left before the commit earns nothing for it', () => {
    const lesson = aLesson({ ...quick, teams: 2 })
      .with({ players: 2 })
      .to('forecast')
      .locks(2, sure)
      .to('work');
    lesson.does(host, 'removePlayer', { player: 2 }).to('verdict');
    expect(lesson.team(2).totals).toEqual([333]);
  });

  test('[O4] a team where nobody ever sat has nothing', () => {
    const lesson = aLesson({ ...quick, teams: 2 })
      .with({ players: 1 })
      .to('verdict');
    expect(lesson.team(2).totals).toEqual([0]);
  });

  test('[R2] a lesson that ends before the reveal scores no outcome', () => {
    const lesson = forecasting(sure).to('commit').bell().does(host, 'end', {});
    expect(lesson.state).toMatchObject({ status: 'over', scored: [], judged: [] });
    expect(lesson.view().yardsticks).toEqual([]);
  });
});

describe('plans that leave steps out', () => {
  const played = (seconds: Record<string, number>) => {
    const [round] = quick.plan.rounds;
    const all = { ...round?.seconds, ...seconds };
    return aLesson({ ...quick, plan: { ...quick.plan, rounds: [{ mission: 'dedup-audit', seconds: all }] }, teams: 1 })
      .with({ players: 2 })
      .to('forecast')
      .locks(1, sure)
      .locks(2, sure);
  };

  test('[O4] a round without work and commit is paid by its forecast alone', () => {
    const lesson = played({ work: 0, commit: 0 }).to('verdict');
    expect(lesson.team(1)).toMatchObject({ totals: [1000], benches: {} });
    expect(lesson.state.plan.rounds[0]?.bench).toBeUndefined();
  });

  test('[O4] a commit without work has no exploring', () => {
    const lesson = moves(played({ work: 0 }).to('commit'), 1, 0.5).to('reveal');
    expect(earned(lesson)?.map(({ part, worth }) => [part, worth])).toEqual([
      ['outcome', 636.364],
      ['forecast', 363.636],
    ]);
  });

  test('[O4] work without a commit has no outcome', () => {
    const lesson = tries(played({ commit: 0 }).to('work'), 0.5).to('verdict');
    expect(lesson.team(1).totals).toEqual([850]);
    expect(lesson.state.decided).toEqual([]);
  });
});
