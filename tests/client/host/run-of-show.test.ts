/** The run of show, and the lesson's time against its plan. */
import { describe, expect, test } from 'vitest';
import { clockTime, largeTime } from '../../../client/host/minutes.ts';
import { plannedRounds, runOfShow, showClock } from '../../../client/host/run-of-show.ts';
import { lessonPlan } from '../../../shared/lesson/plan.ts';
import { missions } from '../../../shared/missions/index.ts';
import { plans } from '../../../shared/plans/index.ts';
import { aLesson } from '../../support/a-lesson.ts';
import { oddMissions } from '../../support/odd-missions.ts';

const places = (lesson: ReturnType<typeof aLesson>) =>
  runOfShow(lesson.view()).flatMap(({ steps }) => steps.map(({ kind, place }) => `${kind} ${place}`));

describe('the run of show', () => {
  test('lists every plan as the rules play it', () => {
    for (const plan of Object.values(plans)) {
      const played = lessonPlan(plan, missions).rounds.map(({ mission, steps, practice }) => ({
        mission,
        practice: practice === true,
        steps: steps.map(({ kind, ms }) => ({ kind, ms })),
      }));
      expect(plannedRounds(plan.id)).toEqual(played);
    }
  });

  test('knows nothing of a plan that is newer than the page', () => {
    expect(plannedRounds('not-a-plan')).toEqual([]);
  });

  test('shows what is done, what is now and what comes', () => {
    const lesson = aLesson();
    expect(places(lesson)).toEqual(['brief next', 'forecast next', 'reveal next', 'verdict next']);
    expect(places(lesson.to('forecast'))).toEqual(['brief done', 'forecast now', 'reveal next', 'verdict next']);
    expect(places(lesson.toTheEnd())).toEqual(['brief done', 'forecast done', 'reveal done', 'verdict done']);
  });

  test('shows the present round as it is played, also where the plan says otherwise', () => {
    const rounds = [{ mission: 'only-told', seconds: { brief: 10, verdict: 90 } }];
    const plan = { ...plans['dedup-forecast'], rounds };
    const [round] = runOfShow(aLesson({ plan, missions: oddMissions }).view());
    expect(round?.steps).toEqual([{ kind: 'verdict', ms: 90_000, place: 'next' }]);
  });
});

describe('the lesson against its plan', () => {
  const planned = plans['dedup-forecast'].rounds[0]!.seconds;
  const brief = (planned.brief ?? 0) * 1000;

  test('is on time as long as nothing is moved', () => {
    const lesson = aLesson().start().pass(5_000);
    const clock = showClock(lesson.view(), lesson.at);
    expect(clock.behind).toBe(0);
    expect(clock.left).toBe((clock.all ?? 0) - 5_000);
  });

  test('falls behind by what is added, and gets ahead by moving on', () => {
    const lesson = aLesson()
      .start()
      .pass(brief - 30_000);
    lesson.does({ role: 'host' }, 'extend', { minutes: 3 });
    expect(showClock(lesson.view(), lesson.at).behind).toBe(180_000);
    lesson.moveOn();
    expect(showClock(lesson.view(), lesson.at).behind).toBe(-30_000);
  });

  test('has nothing left to do when it is over', () => {
    const lesson = aLesson().toTheEnd();
    expect(showClock(lesson.view(), lesson.at)).toMatchObject({ behind: undefined, left: 0 });
  });
});

describe('a clock', () => {
  test('rounds up, so that nothing is left only at the bell', () => {
    expect([0, 1, 1000, 1001, 59_999, 60_000, 162_300].map(clockTime)).toEqual([
      '0:00',
      '0:01',
      '0:01',
      '0:02',
      '1:00',
      '1:00',
      '2:43',
    ]);
    expect(clockTime(-5_000)).toBe('0:00');
  });

  test('keeps its width below an hour and forty minutes', () => {
    expect(new Set([0, 9_000, 600_000, 5_999_000].map((ms) => largeTime(ms).length))).toEqual(new Set([5]));
  });
});
