/** How a lost line comes back. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fateOfClose, fateOfRefusal, pauseAtOnce, pauseBefore } from '../../../client/net/reconnecting.ts';
import { closeCodes } from '../../../shared/protocol/close-codes.ts';

test('every close code of ours has a fate, and only those that end a seat are final', () => {
  const fates = Object.entries(closeCodes).map(([name, code]) => [name, fateOfClose(code)]);
  expect(Object.fromEntries(fates)).toEqual({
    teamChanged: 'at-once',
    seatMoved: { goneBecause: closeCodes.seatMoved },
    removed: { goneBecause: closeCodes.removed },
    lessonClosed: { goneBecause: closeCodes.lessonClosed },
    flooding: 'wait',
    keyReplaced: { goneBecause: closeCodes.keyReplaced },
  });
});

test('every other close code comes back', () => {
  const ours: readonly number[] = Object.values(closeCodes);
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 4999 }), (code) => {
      if (!ours.includes(code)) expect(fateOfClose(code)).toBe('wait');
    }),
  );
});

test('nothing but a seat refused five times in a row is final', () => {
  expect(fateOfRefusal(0, 'network', 99)).toBe('wait');
  expect(fateOfRefusal(429, 'too-many', 99)).toBe('wait');
  expect(fateOfRefusal(503, 'not-saved', 99)).toBe('wait');
  expect(fateOfRefusal(403, 'seat-refused', 4)).toBe('wait');
  expect(fateOfRefusal(403, 'seat-refused', 5)).toEqual({ goneBecause: 'seat-refused' });
});

test('pauses grow up to four seconds and are spread over half of their length', () => {
  fc.assert(
    fc.property(fc.nat(10_000), fc.double({ min: 0, max: 0.999, noNaN: true }), (attempt, dice) => {
      const pause = pauseBefore(attempt, dice);
      expect(pause).toBeGreaterThanOrEqual(150);
      expect(pause).toBeLessThan(4_000);
      expect(pauseBefore(attempt + 1, dice)).toBeGreaterThanOrEqual(pause);
      expect(pauseAtOnce(dice)).toBeLessThan(300);
    }),
  );
});
