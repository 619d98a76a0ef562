/** Class weights for least squares. */
import { expect, test } from 'vitest';
import { evenly } from '../../../shared/learn/class-weights.ts';
import { addRow, emptyProducts } from '../../../shared/learn/least-squares.ts';

const features = { values: Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8), count: 4, width: 2 };

test('three rows of one class and one of another weigh alike, and together as much as four', () => {
  const byClass = [emptyProducts(2, 2), emptyProducts(2, 2)];
  for (const row of [0, 1, 2]) addRow(byClass[0]!, features, row, 0);
  addRow(byClass[1]!, features, 3, 1);
  const even = evenly(byClass, [3, 1]);
  expect([...even.sums]).toEqual([(9 * 2) / 3, (12 * 2) / 3, 7 * 2, 8 * 2]);
  expect(even.squares[0]).toBeCloseTo((2 / 3) * (1 + 9 + 25) + 2 * 49, 10);
});

test('a class without rows takes no weight from the others', () => {
  const byClass = [emptyProducts(2, 2), emptyProducts(2, 2)];
  addRow(byClass[0]!, features, 0, 0);
  expect([...evenly(byClass, [1, 0]).sums]).toEqual([1, 2, 0, 0]);
});
