/** The reveal: what the truth makes of forecasts, for players and teams. */
import { describe, expect, test } from 'vitest';
import { pooled } from '../../../shared/lesson/reveal.ts';
import { pointsOf } from '../../../shared/lesson/scoring.ts';
import { dedupAudit } from '../../../shared/missions/dedup-audit/mission.ts';
import { aLesson, host, house, type PlayedLesson } from '../../support/a-lesson.ts';
import { aWorld } from '../../support/a-world.ts';
import { oddMissions, oddPlan } from '../../support/odd-missions.ts';

const key = '0.bill';
const bill = dedupAudit.questions.bill ?? { kind: 'bins', answers: [] };
const sure = [0, 10, 0, 0, 0];
const near = [0, 0, 10, 0, 0];
const pointsOfSeat = (lesson: PlayedLesson, id: number) => lesson.seat(id).forecasts[key]?.points;

describe('points', () => {
  test('[F3] every player earns what their chips paid on the answer that is true', () => {
    const lesson = aLesson({ teams: 1 }).with({ players: 3 }).to('forecast').locks(1, sure).locks(2, near).moveOn();
    expect([1, 2, 3].map((id) => pointsOfSeat(lesson, id))).toEqual([200, 75, 125]);
    expect(lesson.mine(2).results).toMatchObject([{ forecast: { points: 75 }, teamPoints: 133.333 }]);
  });

  test('[F1] a team’s points are the mean over the members who could lock', () => {
    const lesson = aLesson({ teams: 1 }).with({ players: 2 }).to('forecast').locks(1, sure).locks(2, near).moveOn();
    lesson.joins();
    expect(lesson.team(1).results[key]?.points).toBe(137.5);
  });

  test('[F2] a removed player’s lock still counts', () => {
    const lesson = aLesson({ teams: 1 }).with({ players: 2 }).to('forecast').locks(1, sure).locks(2, near);
    lesson.does(host, 'removePlayer', { player: 2 }).moveOn();
    expect(lesson.team(1).results[key]?.points).toBe(137.5);
    expect(pointsOfSeat(lesson, 2)).toBe(75);
  });

  test('[F1] who was removed before they locked does not count', () => {
    const lesson = aLesson({ teams: 1 }).with({ players: 2 }).to('forecast').locks(1, sure).places(2, near);
    lesson.does(host, 'removePlayer', { player: 2 }).moveOn();
    expect(lesson.team(1).results[key]).toEqual({ points: 200, pooled: 200 });
    expect(pointsOfSeat(lesson, 2)).toBeUndefined();
  });

  test('[F1] a team without anybody who could lock has no points, and a round pays it nothing', () => {
    const lesson = aLesson({ teams: 2 }).with({ players: 1 }).to('reveal');
    expect(lesson.team(2).results[key]).toEqual({});
    lesson.joins();
    expect(lesson.to('verdict').team(2).totals).toEqual([0]);
  });

  test('[F2] after the reveal a team also sees what its pooled chips would have earned', () => {
    const lesson = aLesson({ teams: 1 }).with({ players: 2 }).to('forecast').locks(1, sure).locks(2, near);
    expect(lesson.mine(1).results).toEqual([]);
    lesson.moveOn();
    const together = pointsOf(bill, [0, 5, 5, 0, 0], 1);
    expect(lesson.mine(1).results).toMatchObject([{ teamPoints: 137.5, pooledPoints: together }]);
    // one disagrees with the other, so the two together lose less than each alone
    expect(together).toBeGreaterThan(137.5);
  });

  test('[F2] chips are pooled answer by answer', () => {
    expect(
      pooled([
        [10, 0],
        [4, 6],
        [1, 9],
      ]),
    ).toEqual([5, 5]);
    expect(pooled([])).toEqual([]);
  });

  test('[F3] a forecast may fall below zero, a round’s total may not', () => {
    const lesson = aLesson({ teams: 1 }).with({ players: 1 }).to('forecast').locks(1, [0, 0, 0, 0, 10]).moveOn();
    expect(pointsOfSeat(lesson, 1)).toBe(-175);
    expect(lesson.mine(1).results[0]?.teamPoints).toBe(-175);
    expect(lesson.to('verdict').mine(1)).toMatchObject({ total: 0, rank: 1 });
  });
});

describe('truth', () => {
  test('[F4] the truth is that of the team’s own track', () => {
    const tracks = ['edge-guardian', 'cloud-titan'] as const;
    const lesson = aLesson({ teams: 2, tracks, unprepared: true }).with({ players: 2 });
    const round = lesson.state.plan.rounds[0];
    if (!round) throw new Error('the plan has no round');
    lesson.does(house, 'prepareRound', {
      round: 0,
      tracks: {
        'edge-guardian': aWorld(round, 'edge-guardian', { bill: { answer: 1, figure: 7 } }),
        'cloud-titan': aWorld(round, 'cloud-titan', { bill: { answer: 2, figure: 21 } }),
      },
    });
    lesson.to('forecast').locks(1, sure).locks(2, sure).moveOn();
    expect([1, 2].map((id) => pointsOfSeat(lesson, id))).toEqual([200, 75]);
    expect(lesson.view().reveals.map(({ track, truth }) => [track, truth.answer, truth.figure])).toEqual([
      ['edge-guardian', 1, 7],
      ['cloud-titan', 2, 21],
    ]);
  });

  test('[F4] a figure on the forecast’s own axis comes with the truth, its cause apart', () => {
    const [revealed] = aLesson().with({ players: 1 }).to('reveal').view().reveals;
    expect(revealed?.truth).toEqual({ answer: 1, figure: 7.5, error: 0.8 });
    expect(revealed?.states).toBe('001021003100');
    expect(revealed?.panel.map(({ kind }) => kind)).toEqual(['note', 'theory', 'measured']);
  });
});

describe('odd rounds', () => {
  test('[R1] a reveal answers its own question, and one that names none all that still stand open', () => {
    const mission = {
      ...oddMissions['two-truths'],
      steps: [
        { kind: 'forecast', question: 'first' },
        { kind: 'forecast', question: 'second' },
        { kind: 'reveal', question: 'second' },
        { kind: 'reveal' },
      ] as const,
    };
    const plan = { ...oddPlan, rounds: [{ mission: 'two-truths', seconds: {} }] };
    const lesson = aLesson({ plan, missions: { 'two-truths': mission } })
      .with({ players: 2 })
      .to('reveal');
    expect(lesson.state.revealed).toEqual(['0.second']);
    expect(lesson.moveOn().state.revealed).toEqual(['0.second', '0.first']);
    // the wall leans towards the question that everybody reads
    expect(lesson.view().question).toBe('second');
    expect(lesson.wall().dots).toHaveLength(3);
  });

  test('what was answered leaves the screens while the next question is asked', () => {
    const lesson = aLesson({ plan: oddPlan, missions: oddMissions }).with({ players: 2 }).to('reveal');
    expect(lesson.view().reveals).toHaveLength(2);
    expect(lesson.moveOn().view().reveals).toEqual([]);
  });

  const odd = () => aLesson({ plan: oddPlan, missions: oddMissions, teams: 1 }).with({ players: 2 }).start();

  test('[F1] several answers are scored each for itself', () => {
    const lesson = odd().locks(1, [10, 0, 10]).locks(2, [10, 0, 0]).moveOn();
    expect([1, 2].map((id) => lesson.seat(id).forecasts['0.signs']?.points)).toEqual([200, 66.667]);
  });

  test('[F1] an opinion has no truth and no points, and a round is paid by its other questions', () => {
    const lesson = odd().locks(1, [10, 0, 10]).locks(2, [10, 0, 10]).moveOn().moveOn().locks(1, [10, 0]).moveOn();
    expect(lesson.state.revealed).toEqual(['0.signs', '0.mood']);
    expect(lesson.view().reveals.map(({ question }) => question)).toEqual(['signs']);
    expect(lesson.mine(1).results).toMatchObject([
      { question: 'signs', teamPoints: 200 },
      { question: 'mood', teamPoints: undefined, forecast: { chips: [10, 0], locked: true } },
    ]);
    expect(lesson.wall()).toMatchObject({ dots: [1, 0], undecided: 1 });
    expect(lesson.moveOn().team(1).totals).toEqual([1000]);
  });

  test('[F3] two questions of a round count the same', () => {
    const lesson = odd();
    while (lesson.state.round < 1) lesson.moveOn();
    lesson.locks(1, [0, 10]).locks(2, [0, 10]).moveOn().moveOn().locks(1, [10, 0, 0]).locks(2, [0, 10, 0]);
    while (lesson.state.round < 2) lesson.moveOn();
    // 200 of the first; 200 and 200 - 100 / (4/9) = -25 of the second
    expect(lesson.team(1).results['1.second']?.points).toBe(87.5);
    expect(lesson.team(1).totals[1]).toBe(719);
  });

  test('[R1] a round without any question is scored, and changes nobody’s place', () => {
    const lesson = odd();
    while (lesson.state.round < 2) lesson.moveOn();
    const before = lesson.mine(1).total;
    expect(lesson.to('verdict').mine(1).total).toBe(before);
    expect(lesson.state.scored).toEqual([0, 1, 2]);
  });
});
