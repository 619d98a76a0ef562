/** The beats of a reveal come in their order, and end. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  beats,
  beliefAt,
  dotsAt,
  easeOut,
  easeSettle,
  revealEnds,
  saidAt,
  truthAt,
} from '../../../client/stage/beats.ts';

const moments = fc.integer({ min: 0, max: 20_000 });
const rows = fc.integer({ min: 0, max: 8 });
const dots = fc.integer({ min: 0, max: 2000 });

test('eases begin at nothing and arrive at the whole', () => {
  for (const ease of [easeOut, easeSettle]) {
    expect(ease(0)).toBeCloseTo(0);
    expect(ease(1)).toBe(1);
    expect(ease(7)).toBe(1);
  }
});

test('what has been said is never taken back', () => {
  fc.assert(
    fc.property(moments, moments, fc.boolean(), (one, other, still) => {
      const [first, then] = [Math.min(one, other), Math.max(one, other)];
      expect(saidAt(then, still)).toBeGreaterThanOrEqual(saidAt(first, still));
      expect(truthAt(then, still)).toBeGreaterThanOrEqual(truthAt(first, still));
    }),
  );
});

test('the truth is told before anybody’s belief, and after what the tiles did', () => {
  for (const still of [false, true]) {
    const order = Array.from({ length: 900 }, (_, index) => saidAt(index * 10, still));
    expect([...new Set(order)]).toEqual([0, 1, 2, 3]);
  }
  expect(truthAt(beats.truthFrom, false)).toBe(0);
  expect(truthAt(beats.truthFrom + beats.truthFor, false)).toBe(1);
  expect(beliefAt(beats.truthFrom + beats.truthFor, 0, false)).toBe(0);
});

test('at its end everything is up, and one ms earlier a moving reveal was not done', () => {
  fc.assert(
    fc.property(rows, dots, fc.boolean(), (count, people, still) => {
      const end = revealEnds(count, people, still);
      expect(truthAt(end, still)).toBe(1);
      expect(dotsAt(end, count, people, still)).toBe(people);
      for (let row = 0; row < count; row += 1) expect(beliefAt(end, row, still)).toBeCloseTo(1);
      if (people > 0) expect(dotsAt(end - 1, count, people, still)).toBeLessThan(people);
    }),
  );
});

test('a dot takes 40 ms, and two thousand of them no longer than four seconds', () => {
  expect(revealEnds(0, 31, false) - revealEnds(0, 30, false)).toBe(40);
  expect(revealEnds(0, 2000, false) - revealEnds(0, 0, false)).toBe(4000);
});

test('without travel the truth stands at once', () => {
  expect(truthAt(beats.stillTruth - 1, true)).toBe(0);
  expect(truthAt(beats.stillTruth, true)).toBe(1);
});
