/** The order of visits: every row its share, every class its turn. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passesOver, turnsOver } from '../../../shared/learn/visits.ts';
import { seeded } from '../../support/statistics.ts';

const counted = (visits: Int32Array) => {
  const counts = new Map<number, number>();
  for (const row of visits) counts.set(row, (counts.get(row) ?? 0) + 1);
  return counts;
};
const rowsOf = fc.uniqueArray(fc.nat(99), { minLength: 1, maxLength: 20 });

test('pass after pass, no row is visited twice more often than another less once', () => {
  fc.assert(
    fc.property(rowsOf, fc.nat(100), fc.nat(), (rows, visits, seed) => {
      const sequence = passesOver(Int32Array.from(rows), visits, seeded(seed));
      expect(sequence).toHaveLength(visits);
      const counts = rows.map((row) => counted(sequence).get(row) ?? 0);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(visits);
    }),
  );
});

test('two passes over three rows see each twice, once in each pass', () => {
  const sequence = passesOver(Int32Array.of(4, 5, 6), 6, seeded(61));
  expect([...sequence.slice(0, 3)].sort()).toEqual([4, 5, 6]);
  expect([...sequence.slice(3)].sort()).toEqual([4, 5, 6]);
});

test('classes take turns however many rows they have, and one without rows has no turn', () => {
  const sequence = turnsOver([Int32Array.of(0), Int32Array.of(), Int32Array.of(1, 2, 3, 4)], 8, seeded(62));
  expect([...sequence].filter((_, visit) => visit % 2 === 0)).toEqual([0, 0, 0, 0]);
  expect([...sequence].filter((_, visit) => visit % 2 === 1).sort()).toEqual([1, 2, 3, 4]);
});

test('the turns of the classes differ by one visit at most, and each goes evenly through its rows', () => {
  const classes = fc.array(fc.array(fc.constant(0), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(classes, fc.nat(60), fc.nat(), (sizes, visits, seed) => {
      let next = 0;
      const rows = sizes.map((members) => Int32Array.from(members, () => next++));
      const counts = counted(turnsOver(rows, visits, seeded(seed)));
      const of = (row: number) => counts.get(row) ?? 0;
      const turns = rows.map((members) => members.reduce((sum, row) => sum + of(row), 0));
      expect(turns.reduce((sum, count) => sum + count, 0)).toBe(visits);
      expect(Math.max(...turns) - Math.min(...turns)).toBeLessThanOrEqual(1);
      for (const members of rows) {
        const own = Array.from(members, of);
        expect(Math.max(...own) - Math.min(...own)).toBeLessThanOrEqual(1);
      }
    }),
  );
});
