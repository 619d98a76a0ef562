/** Lesson time on a screen. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openLessonTime } from '../../../client/net/lesson-time.ts';

const aClock = () => {
  let mono = 1_000_000;
  const time = openLessonTime(() => mono);
  const wait = (ms: number) => {
    mono += ms;
  };
  return { time, wait, mono: () => mono };
};

describe('lesson time', () => {
  test('the server read its clock half of the way there and back', () => {
    const { time, wait, mono } = aClock();
    const askedAt = mono();
    wait(200);
    time.told({ at: 5_000, running: true }, askedAt, mono());
    expect(time.now()).toBe(5_100);
  });

  test('[R3] it stands while the lesson stands', () => {
    const { time, wait, mono } = aClock();
    time.told({ at: 5_000, running: false }, mono(), mono());
    wait(60_000);
    expect(time.now()).toBe(5_000);
  });

  test('the first view is as old as its step: it does not move a time that is known', () => {
    const { time, wait, mono } = aClock();
    time.seen({ at: 1_000, running: true });
    time.told({ at: 31_000, running: true }, mono(), mono());
    wait(500);
    expect(time.seen({ at: 1_000, running: true })).toBe(false);
    expect(time.now()).toBe(31_500);
  });

  test('a new moment in a view has only just happened', () => {
    const { time, wait } = aClock();
    time.seen({ at: 0, running: true });
    wait(10_000);
    expect(time.seen({ at: 60_000, running: true })).toBe(true);
    expect(time.now()).toBe(60_000);
  });

  test('a lesson that cannot save stands where it is, though its view names an earlier moment', () => {
    const { time, wait } = aClock();
    time.seen({ at: 0, running: true });
    wait(42_000);
    time.seen({ at: 0, running: false });
    wait(10_000);
    expect(time.now()).toBe(42_000);
    time.seen({ at: 0, running: true });
    wait(1_000);
    expect(time.now()).toBe(43_000);
  });

  test('it never runs faster than the clock it is counted with', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ wait: fc.nat(5_000), running: fc.boolean() }), { maxLength: 30 }), (turns) => {
        const { time, wait } = aClock();
        let waited = 0;
        for (const turn of turns) {
          time.seen({ at: 0, running: turn.running });
          const before = time.now();
          wait(turn.wait);
          waited += turn.wait;
          expect(time.now() - before).toBe(turn.running ? turn.wait : 0);
        }
        expect(time.now()).toBeLessThanOrEqual(waited);
      }),
    );
  });
});
