/** Ten chips on a phone. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  byHand,
  canAdd,
  canRemove,
  left,
  percentOn,
  startingChips,
  withOneFewer,
  withOneMore,
} from '../../../client/play/chips.ts';
import type { Question } from '../../../shared/missions/mission.ts';
import { aLesson } from '../../support/a-lesson.ts';
import { oddMissions, oddPlan } from '../../support/odd-missions.ts';

const bins: Question = { kind: 'bins', answers: ['low', 'middle', 'high'], edges: [1, 2] };
const several: Question = { kind: 'several', answers: ['rain', 'fog', 'night'] };
const opinion: Question = { kind: 'opinion', answers: ['mind', 'data'] };

/** Adds (positive) and takes (negative) by number of the answer, from 1. */
const taps = (question: Question, made: readonly number[]) =>
  made.reduce(
    (chips, tap) => (tap > 0 ? withOneMore(question, chips, tap - 1) : withOneFewer(chips, -tap - 1)),
    startingChips(question),
  );

describe('placing chips', () => {
  test('[F1] there are ten, whatever is tapped, and each stands on one answer', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(bins, opinion),
        fc.array(fc.integer({ min: -2, max: 2 }).filter((tap) => tap !== 0)),
        (question, made) => {
          const chips = taps(question, made);
          expect(chips.every((count) => Number.isInteger(count) && count >= 0)).toBe(true);
          expect(chips.reduce((sum, count) => sum + count, left(question, chips))).toBe(10);
          expect(canAdd(question, chips, 0)).toBe(left(question, chips) > 0);
        },
      ),
    );
  });

  test('[F1] where several answers can be true each has ten of its own, and starts even', () => {
    expect(startingChips(several)).toEqual([5, 5, 5]);
    const chips = taps(several, [1, 1, 1, 1, 1, 1, 1, -2, -2]);
    expect(chips).toEqual([10, 3, 5]);
    expect(canAdd(several, chips, 0)).toBe(false);
    expect(canAdd(several, chips, 1)).toBe(true);
    expect(left(several, chips)).toBe(0);
  });

  test('an answer without chips has none to take', () => {
    expect(canRemove([0, 1], 0)).toBe(false);
    expect(withOneFewer([0, 1], 0)).toEqual([0, 1]);
  });

  test('percent are whole, also of the fractions that the bell leaves', () => {
    expect(percentOn([10 / 3, 10 / 3, 10 / 3], 0)).toBe(33);
    expect(percentOn([7, 3], 0)).toBe(70);
  });

  test('what the bell added is not shown as placed', () => {
    const lesson = aLesson().with({ players: 1 }).to('forecast').places(1, [3, 2, 0, 0, 0]).to('reveal');
    const forecast = lesson.mine(1).results[0]?.forecast;
    if (!forecast) throw new Error('no forecast');
    expect(forecast.chips.map((_, answer) => byHand(forecast, answer))).toEqual([3, 2, 0, 0, 0]);
  });

  test('what a phone lets people place, the rules take', () => {
    const lesson = aLesson().with({ players: 1 }).to('forecast');
    const { questions } = lesson.state.plan.rounds[0] ?? {};
    const question = questions?.bill;
    if (!question) throw new Error('no question');
    lesson.places(1, taps(question, [1, 1, 2, -1]));
    lesson.locks(1, taps(question, [1, 1, 2, 2, 2, 3, 3, 4, 4, 5]));
    expect(lesson.mine(1).forecast).toMatchObject({ chips: [2, 3, 2, 2, 1], locked: true });
    const odd = aLesson({ plan: oddPlan, missions: oddMissions }).with({ players: 1 }).start();
    odd.locks(1, taps(several, [1, 1, -3]));
    expect(odd.mine(1).forecast?.locked).toBe(true);
  });
});
