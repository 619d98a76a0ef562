/** Learning curves: the parabola through the points, and where it first reaches a score. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { budgetReaching, fitLearningCurve, scoreAt } from '../../../shared/learn/learning-curve.ts';
import { seeded } from '../../support/statistics.ts';

test('three points have one curve through them', () => {
  // In powers of e the curve is 1 + 2 x - x^2 / 2 at x = 0, 1, 2.
  const curve = fitLearningCurve([1, Math.E, Math.E ** 2], [1, 2.5, 3]);
  expect(curve.constant).toBeCloseTo(1, 10);
  expect(curve.slope).toBeCloseTo(2, 10);
  expect(curve.bend).toBeCloseTo(-0.5, 10);
  expect(scoreAt(curve, Math.E)).toBeCloseTo(2.5, 10);
});

test('a score is reached where the curve first goes through it, at once, or never', () => {
  const curve = { constant: 1, slope: 2, bend: -0.5 };
  expect(budgetReaching(curve, 2.5, 1, 100)).toBeCloseTo(Math.E, 10);
  expect(budgetReaching(curve, 0.5, 1, 100)).toBe(1);
  expect(budgetReaching(curve, 3.1, 1, 100)).toBeUndefined();
  expect(budgetReaching(curve, 2.5, 1, 2)).toBeUndefined();
});

const coefficient = fc.integer({ min: -192, max: 192 }).map((steps) => steps / 64);
const arbitraryCurve = fc.record({ constant: coefficient, slope: coefficient, bend: coefficient });

test('where it says that a score is reached, it is, and nowhere before', () => {
  fc.assert(
    fc.property(arbitraryCurve, coefficient, (curve, score) => {
      const [low, high] = [0.5, 8];
      const budget = budgetReaching(curve, score, low, high);
      const places = Array.from({ length: 400 }, (_, step) => low * (high / low) ** (step / 399));
      const reached = places.find((place) => scoreAt(curve, place) > score + 1e-6);
      if (budget === undefined) expect(reached).toBeUndefined();
      else if (budget > low) {
        expect(scoreAt(curve, budget)).toBeCloseTo(score, 6);
        if (reached !== undefined) expect(reached).toBeGreaterThan(budget * (1 - 1e-6));
      } else expect(scoreAt(curve, low)).toBeGreaterThanOrEqual(score);
    }),
  );
});

test('points that scatter around a curve give it back, and no other curve fits them better', () => {
  const random = seeded(211);
  const budgets = Array.from({ length: 240 }, (_, point) => 0.3 + 0.1 * (point % 8));
  const truth = { constant: 1.2, slope: 0.4, bend: -0.1 };
  const scores = budgets.map((budget) => scoreAt(truth, budget) + random.normal(0, 0.05));
  const fitted = fitLearningCurve(budgets, scores);
  for (const budget of [0.3, 0.6, 1])
    expect(Math.abs(scoreAt(fitted, budget) - scoreAt(truth, budget))).toBeLessThan(0.02);
  const misfit = (curve: typeof truth) =>
    budgets.reduce((sum, budget, point) => sum + (scoreAt(curve, budget) - scores[point]!) ** 2, 0);
  for (const key of ['constant', 'slope', 'bend'] as const)
    for (const moved of [-0.01, 0.01])
      expect(misfit({ ...fitted, [key]: fitted[key] + moved })).toBeGreaterThan(misfit(fitted));
});
