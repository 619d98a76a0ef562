/** Squares of trials: none lies over another, and none moves without need. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeSquares } from '../../../client/ui/square-places.ts';

const field = { left: 0, right: 300, top: 0, bottom: 120 };

test('a square that stands alone stands at its point', () => {
  const points = [
    { x: 10, y: 10 },
    { x: 40, y: 10 },
  ];
  expect(placeSquares(points, 24, field)).toEqual(points);
});

test('no square lies over another, however near their points are', () => {
  const point = fc.record({ x: fc.integer({ min: 0, max: 300 }), y: fc.integer({ min: 0, max: 120 }) });
  fc.assert(
    fc.property(fc.array(point, { maxLength: 6 }), (points) => {
      const placed = placeSquares(points, 24, field);
      placed.forEach((one, index) => {
        for (const other of placed.slice(index + 1))
          expect(Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y))).toBeGreaterThanOrEqual(24);
      });
    }),
  );
});
