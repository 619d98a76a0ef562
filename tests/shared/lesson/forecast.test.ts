/** The life of a forecast: placed, locked for good, or closed by the bell. */
import { describe, expect, test } from 'vitest';
import { spreadRest } from '../../../shared/lesson/forecast.ts';
import type { Question } from '../../../shared/missions/mission.ts';
import { aLesson, host, house, type PlayedLesson, player, projector, refusalOf } from '../../support/a-lesson.ts';
import { oddMissions, oddPlan } from '../../support/odd-missions.ts';

const even = [2, 2, 2, 2, 2];
const key = '0.bill';
const asking = (players = 4) => aLesson({ teams: 2 }).with({ players }).to('forecast');
const forecastOf = (lesson: PlayedLesson, id: number) => lesson.seat(id).forecasts[key];
const lock = (lesson: PlayedLesson, id: number, chips: number[], question = 'bill') =>
  refusalOf(lesson.ask(player(id), 'lockForecast', { question, chips }));
const place = (lesson: PlayedLesson, id: number, chips: number[]) =>
  refusalOf(lesson.ask(player(id), 'placeChips', { question: 'bill', chips }));

describe('placing', () => {
  test('[F2] chips may be moved until they are locked', () => {
    const lesson = asking().places(1, [3, 0, 0, 0, 0]).places(1, [0, 4, 4, 0, 0]);
    expect(forecastOf(lesson, 1)).toEqual({ chips: [0, 4, 4, 0, 0], locked: false, auto: false, byBell: 0 });
  });

  test('placing what is placed already is not noted again', () => {
    const lesson = asking().places(1, [3, 0, 0, 0, 0]);
    expect(lesson.ask(player(1), 'placeChips', { question: 'bill', chips: [3, 0, 0, 0, 0] })).toEqual([]);
  });

  test.each([
    ['eleven chips', [11, 0, 0, 0, 0]],
    ['eleven in all', [6, 5, 0, 0, 0]],
    ['a fraction', [0.5, 0, 0, 0, 0]],
    ['less than none', [-1, 0, 0, 0, 0]],
    ['an answer too few', [1, 1, 1, 1]],
    ['an answer too many', [1, 1, 1, 1, 1, 1]],
  ])('[F1] %s cannot be placed', (_what, chips) => {
    expect(place(asking(), 1, chips)).toBe('chips-do-not-add-up');
  });
});

describe('locking', () => {
  test('[F2] a locked forecast cannot be changed', () => {
    const lesson = asking().locks(1, [0, 10, 0, 0, 0]);
    expect(lock(lesson, 1, even)).toBe('already-locked');
    expect(place(lesson, 1, even)).toBe('already-locked');
    expect(forecastOf(lesson, 1)).toEqual({ chips: [0, 10, 0, 0, 0], locked: true, auto: false, byBell: 0 });
  });

  test.each([
    ['nine', [9, 0, 0, 0, 0]],
    ['none', [0, 0, 0, 0, 0]],
    ['eleven', [9, 2, 0, 0, 0]],
  ])('[F1] %s of ten chips cannot be locked', (_what, chips) => {
    expect(lock(asking(), 1, chips)).toBe('chips-do-not-add-up');
  });

  test('[F2] a forecast is made on the question that is open', () => {
    const lesson = asking();
    expect(lock(lesson, 1, even, 'weather')).toBe('no-such-question');
    expect(lock(lesson, 1, even, 'toString')).toBe('no-such-question');
  });

  test('[F1] forecasts are personal: nobody makes one for somebody else', () => {
    const lesson = asking().locks(1, [0, 10, 0, 0, 0]);
    expect(forecastOf(lesson, 3)).toBeUndefined();
    const others = [host, projector, house].map((by) =>
      refusalOf(lesson.ask(by, 'lockForecast', { question: 'bill', chips: even })),
    );
    expect(new Set(others)).toEqual(new Set(['players-only']));
  });

  test('[F2] one forecast a seat and question: another team does not give another try', () => {
    const lesson = asking().locks(1, [0, 10, 0, 0, 0]).does(host, 'movePlayer', { player: 1, team: 2 });
    expect(lock(lesson, 1, even)).toBe('already-locked');
  });

  test('[F1] of several answers each has ten chips of its own', () => {
    const lesson = aLesson({ plan: oddPlan, missions: oddMissions }).with({ players: 2 }).start();
    expect(lesson.locks(1, [10, 10, 0]).seat(1).forecasts['0.signs']?.locked).toBe(true);
    expect(lock(lesson, 2, [11, 0, 0], 'signs')).toBe('chips-do-not-add-up');
    expect(lock(lesson, 2, [1, 0], 'signs')).toBe('chips-do-not-add-up');
    expect(lock(lesson, 2, [0, 0, 0], 'signs')).toBe('done');
  });
});

describe('the bell', () => {
  test.each([
    ['nothing placed', undefined, even, 2],
    ['one placed', [1, 0, 0, 0, 0], [2.8, 1.8, 1.8, 1.8, 1.8], 1.8],
    ['half placed', [0, 3, 2, 0, 0], [1, 4, 3, 1, 1], 1],
    ['all placed', [0, 3, 7, 0, 0], [0, 3, 7, 0, 0], 0],
  ])(
    '[F2] %s: what is placed stays, the rest spreads evenly, marked as placed by the bell',
    (_what, placed, chips, byBell) => {
      const lesson = asking();
      if (placed) lesson.places(1, placed);
      lesson.bell();
      expect(forecastOf(lesson, 1)).toMatchObject({ chips, locked: true, auto: true, byBell });
    },
  );

  test('[F2] the bell does not touch what is locked', () => {
    const lesson = asking().locks(1, [0, 10, 0, 0, 0]).bell();
    expect(forecastOf(lesson, 1)).toEqual({
      chips: [0, 10, 0, 0, 0],
      locked: true,
      auto: false,
      byBell: 0,
      points: 200,
    });
  });

  test('[F2] a removed player’s chips are not locked by the bell', () => {
    const lesson = asking().places(1, [4, 0, 0, 0, 0]).does(host, 'removePlayer', { player: 1 }).bell();
    expect(forecastOf(lesson, 1)).toMatchObject({ locked: false });
    lesson.does(host, 'restorePlayer', { player: 1 });
    expect(lock(lesson, 1, even)).toBe('too-late');
  });

  const several: Question = { kind: 'several', answers: ['a', 'b', 'c'] };
  test('[F1] of several answers five chips each are even, and what was placed is whole', () => {
    expect(spreadRest(several, undefined)).toEqual([5, 5, 5]);
    expect(spreadRest(several, [0, 10, 5])).toEqual([0, 10, 5]);
  });

  test('[F2] chips left by the bell add up to ten for every number of answers and of chips', () => {
    for (let answers = 2; answers <= 8; answers++) {
      const question: Question = { kind: 'bins', answers: Array.from({ length: answers }, (_, i) => `a${i}`) };
      for (let placed = 0; placed <= 10; placed++) {
        const chips = spreadRest(
          question,
          question.answers.map((_, index) => (index === 0 ? placed : 0)),
        );
        expect(chips.reduce((sum, chip) => sum + chip, 0)).toBeCloseTo(10, 12);
      }
    }
  });
});
