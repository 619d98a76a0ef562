/** A practice round in a lesson: a forecast and its reveal, which count nowhere. */
import { expect, test } from 'vitest';
import { plans } from '../../../../shared/plans/index.ts';
import { aLesson } from '../../../support/a-lesson.ts';

test('[R1] a practice is a forecast and its reveal before the first brief, and leaves every team without points', () => {
  const lesson = aLesson({ plan: plans.dedup, teams: 2 }).with({ players: 4 }).start();
  const seen: string[] = [];
  while (lesson.step.kind !== 'brief') {
    seen.push(lesson.step.kind);
    lesson.bell();
  }
  expect(seen).toEqual(['forecast', 'reveal']);
  expect(lesson.state.revealed).toEqual(['0.look-alikes']);
  expect(lesson.state.teams.flatMap(({ totals }) => totals)).toEqual([]);
});
