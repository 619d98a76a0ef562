/** The run of show, and the lesson's time against its plan. */
import { describe, expect, test } from 'vitest';
import { clockTime, largeTime } from '../../../client/host/minutes.ts';
import { plannedRounds, runOfShow, showClock } from '../../../client/host/run-of-show.ts';
import { plans } from '../../../shared/plans/index.ts';
import { aLesson } from '../../support/a-lesson.ts';

const places = (lesson: ReturnType<typeof aLesson>) =>
  runOfShow(lesson.view()).flatMap(({ steps }) => steps.map(({ kind, place }) => `${kind} ${place}`));

describe('the run of show', () => {
  test('lists the steps of every plan with the minutes that the plan states', () => {
    for (const plan of Object.values(plans)) {
      const rounds = plannedRounds(plan.id);
      expect(rounds.map(({ mission }) => mission)).toEqual(plan.rounds.map(({ mission }) => mission));
      rounds.forEach(({ steps }, round) => {
        for (const { kind, ms } of steps) expect(ms).toBe((plan.rounds[round]?.seconds[kind] ?? Number.NaN) * 1000);
      });
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
    const plan = {
      ...plans['dedup-forecast'],
      rounds: [{ mission: 'dedup-audit', seconds: { brief: 10, forecast: 90 } }],
    };
    const steps = runOfShow(aLesson({ plan }).view())[0]?.steps;
    expect(steps?.map(({ kind }) => kind)).toEqual(['forecast', 'reveal', 'verdict']);
    expect(steps?.[0]?.ms).toBe(90_000);
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
