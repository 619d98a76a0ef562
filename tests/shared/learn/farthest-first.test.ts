/** Groups by farthest-first traversal. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { farthestFirst } from '../../../shared/learn/farthest-first.ts';

const line = (...values: number[]) => ({ values: Float64Array.from(values), count: values.length, width: 1 });

test('three heaps on a line are three groups', () => {
  const groups = farthestFirst(line(0, 0.1, 10, 10.1, 5, 5.1), 6, 3, 0);
  expect(groups[0]).toBe(groups[1]);
  expect(groups[2]).toBe(groups[3]);
  expect(groups[4]).toBe(groups[5]);
  expect(new Set(groups).size).toBe(3);
});

test('there are no more groups than different rows', () => {
  expect(new Set(farthestFirst(line(1, 1, 2, 2), 4, 4, 0)).size).toBe(2);
});

test('no row lies farther from its group’s first row than twice what is possible: than the farthest two centres apart', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 2, maxLength: 40 }),
      fc.integer({ min: 1, max: 6 }),
      (values, centres) => {
        const groups = farthestFirst(line(...values), values.length, centres, 0);
        const heads = [...new Set(groups)].map((group) => values[groups.indexOf(group)]!);
        for (const [row, group] of groups.entries()) {
          const own = Math.min(...heads.map((head) => Math.abs(head - values[row]!)));
          const members = values.filter((_, other) => groups[other] === group);
          // A row belongs to no group that lies farther from it than the group's own spread.
          expect(own).toBeLessThanOrEqual(Math.max(...members) - Math.min(...members) + 1e-9);
        }
      },
    ),
    { numRuns: 50 },
  );
});
