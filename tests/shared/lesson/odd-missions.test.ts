/** Rounds with odd lists of steps play like any other: the rules know no mission. */
import { expect, test } from 'vitest';
import { aLesson } from '../../support/a-lesson.ts';
import { oddMissions, oddPlan } from '../../support/odd-missions.ts';

const anOddLesson = () => aLesson({ plan: oddPlan, missions: oddMissions, teams: 2 }).with({ players: 4 });

test('[R1] a round of forecast, reveal, forecast, reveal is played as declared, and one of brief and verdict after it', () => {
  const lesson = anOddLesson().start();
  const seen: string[] = [];
  while (lesson.state.status !== 'over') {
    seen.push(`${lesson.state.round} ${lesson.step.kind} ${lesson.question}`.trim());
    lesson.bell();
  }
  expect(seen).toEqual([
    '0 forecast signs',
    '0 reveal signs',
    '0 forecast mood',
    '0 reveal',
    '1 forecast first',
    '1 reveal first',
    '1 forecast second',
    '1 reveal second',
    '2 brief',
    '2 verdict',
  ]);
});
