/** Figures of a classifier: worked by hand, and blind to how often a class occurs. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { balancedAccuracy, bestOf, logLoss, recallByClass } from '../../../shared/learn/metrics.ts';

const scores = Float64Array.of(0.7, 0.3, 0.6, 0.4, 0.2, 0.8, 0.9, 0.1);
const labels = Int32Array.of(0, 0, 1, 1);

test('of two classes, one recognised always and one half the time, three quarters are recognised', () => {
  expect([...recallByClass(scores, labels, 2)]).toEqual([1, 0.5]);
  expect(balancedAccuracy(scores, labels, 2)).toBe(0.75);
});

test('a class that does not occur is not counted', () => {
  expect(recallByClass(Float64Array.of(0.5, 0.2, 0.3), Int32Array.of(0), 3)).toEqual(Float64Array.of(1, NaN, NaN));
  expect(balancedAccuracy(Float64Array.of(0.5, 0.2, 0.3), Int32Array.of(0), 3)).toBe(1);
});

test('of equal scores the first counts as the answer', () => {
  expect(bestOf(Float64Array.of(1, 2, 2, 5, 5, 5), 0, 3)).toBe(1);
  expect(bestOf(Float64Array.of(1, 2, 2, 5, 5, 5), 1, 3)).toBe(0);
});

test('the log loss of a coin is ln 2, of a certainty nought, and of a blunder finite', () => {
  expect(logLoss(Float64Array.of(0.5, 0.5), Int32Array.of(1), 2)).toBeCloseTo(Math.LN2, 10);
  expect(logLoss(Float64Array.of(0, 1), Int32Array.of(1), 2)).toBeCloseTo(0, 10);
  expect(logLoss(Float64Array.of(1, 0), Int32Array.of(1), 2)).toBeLessThan(30);
});

test('asking about one class ten times as often does not move the balanced accuracy', () => {
  const answers = fc.array(fc.tuple(fc.constantFrom(0, 1, 2), fc.constantFrom(0, 1, 2)), {
    minLength: 1,
    maxLength: 20,
  });
  fc.assert(
    fc.property(answers, fc.nat(2), (rows, repeated) => {
      const balanced = (list: typeof rows) =>
        balancedAccuracy(
          Float64Array.from(list.flatMap(([, answer]) => [0, 1, 2].map((label) => (label === answer ? 1 : 0)))),
          Int32Array.from(list, ([label]) => label),
          3,
        );
      const more = rows.flatMap((row) => (row[0] === repeated ? Array.from({ length: 10 }, () => row) : [row]));
      expect(balanced(more)).toBeCloseTo(balanced(rows), 10);
    }),
  );
});
