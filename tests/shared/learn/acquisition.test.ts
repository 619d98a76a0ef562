/** What active learning asks for: worked by hand, and against the published order of random, asked and weighed in a rare world. */
import { describe, expect, test } from 'vitest';
import { leastConfidence, smallMargin, voteEntropy } from '../../../shared/learn/acquisition.ts';
import { type Random, randomFrom } from '../../../shared/learn/random.ts';

test('the least confident row is the one whose largest score is smallest', () => {
  const asked = leastConfidence(Float64Array.of(0.5, 0.3, 0.2, 0.9, 0.1, 0), 3);
  expect(asked[0]).toBeCloseTo(0.5, 12);
  expect(asked[1]).toBeCloseTo(0.1, 12);
});

test('the margin looks at the second as well: of two rows as confident, the closer call is asked first', () => {
  const [close, clear] = smallMargin(Float64Array.of(0.5, 0.49, 0.01, 0.5, 0.25, 0.25), 3);
  expect(close).toBeGreaterThan(clear!);
  expect(close).toBeCloseTo(0.99, 12);
});

test('of two classes, margin and confidence ask in the same order', () => {
  const random = randomFrom('0000000000000000000000000000ac01');
  const scores = Float64Array.from({ length: 40 }, () => 0);
  for (let row = 0; row < 20; row++) {
    scores[2 * row] = random.uniform();
    scores[2 * row + 1] = 1 - scores[2 * row]!;
  }
  const order = (values: Float64Array) => [...values.keys()].sort((a, b) => values[b]! - values[a]!);
  expect(order(smallMargin(scores, 2))).toEqual(order(leastConfidence(scores, 2)));
});

test('a committee that agrees has no entropy, one that is split evenly all of it', () => {
  const votes = [Int32Array.of(1, 0, 0), Int32Array.of(1, 0, 1), Int32Array.of(1, 1, 2)];
  const entropy = voteEntropy(votes, 3);
  expect(entropy[0]).toBe(0);
  expect(entropy[1]).toBeCloseTo(-(2 / 3) * Math.log(2 / 3) - (1 / 3) * Math.log(1 / 3), 12);
  expect(entropy[2]).toBeCloseTo(Math.log(3), 12);
});

/** A fixture: 1,200 points in eight dimensions, one in fifty positive, their mean four away along the first axis. */
const dimensions = 8;
type Points = { readonly x: readonly Float64Array[]; readonly y: readonly number[] };

function points(random: Random, count: number, positive: number): Points {
  const y = Array.from({ length: count }, () => Number(random.chance(positive)));
  const x = y.map((label) =>
    Float64Array.from({ length: dimensions + 1 }, (_, axis) =>
      axis === dimensions ? 1 : random.normal(axis === 0 ? 4 * label : 0),
    ),
  );
  return { x, y };
}

const chance = (weights: Float64Array, x: Float64Array): number =>
  1 / (1 + Math.exp(-x.reduce((sum, value, axis) => sum + value * weights[axis]!, 0)));

/** Solves a small system by Gauss and Jordan; the right side becomes the answer. */
function solve(matrix: number[][], right: number[]): number[] {
  for (const [pivot, row] of matrix.entries()) {
    const scale = row[pivot]!;
    for (const [other, values] of matrix.entries()) {
      if (other === pivot) continue;
      const factor = values[pivot]! / scale;
      for (const [column] of values.entries()) values[column]! -= factor * row[column]!;
      right[other]! -= factor * right[pivot]!;
    }
  }
  return right.map((value, place) => value / matrix[place]![place]!);
}

/** Logistic regression with a penalty of one, by Newton's method. */
function logistic({ x, y }: Points, rows: readonly number[], even: boolean): Float64Array {
  const weights = new Float64Array(dimensions + 1);
  const positive = rows.filter((row) => y[row] === 1).length;
  const share = (row: number) =>
    even ? rows.length / 2 / Math.max(1, y[row] === 1 ? positive : rows.length - positive) : 1;
  for (let step = 0; step < 12; step++) {
    const slope = [...weights].map((weight, axis) => (axis === dimensions ? 1e-3 : 1) * weight);
    const bend = slope.map((_, axis) =>
      slope.map((_, other) => (axis === other ? (axis === dimensions ? 1e-3 : 1) : 0)),
    );
    for (const row of rows) {
      const p = chance(weights, x[row]!);
      for (const [axis] of slope.entries()) {
        slope[axis]! += share(row) * (p - y[row]!) * x[row]![axis]!;
        for (const [other] of slope.entries())
          bend[axis]![other]! += share(row) * p * (1 - p) * x[row]![axis]! * x[row]![other]!;
      }
    }
    for (const [axis, move] of solve(bend, slope).entries()) weights[axis]! -= move;
  }
  return weights;
}

function balanced(weights: Float64Array, { x, y }: Points): number {
  const recall = [0, 1].map((label) => {
    const own = [...y.keys()].filter((row) => y[row] === label);
    return own.filter((row) => Number(chance(weights, x[row]!) > 0.5) === label).length / own.length;
  });
  return (recall[0]! + recall[1]!) / 2;
}

describe('in a world where one in fifty is positive, with forty labels', () => {
  const worlds = 24;
  const asked: number[] = [];
  const lot: number[] = [];
  const weighed: number[] = [];
  for (let world = 0; world < worlds; world++) {
    const random = randomFrom(String(world + 1).padStart(32, '0'));
    const pool = points(random.fork('pool'), 1200, 0.02);
    const test = points(random.fork('test'), 2000, 0.5);
    const order = [...random.fork('order').permutation(1200)];
    const first = [...order.slice(0, 6), order.find((row) => pool.y[row] === 1)!];
    const byLot = [...new Set([...first, ...order.slice(6)])].slice(0, 40);
    lot.push(balanced(logistic(pool, byLot, false), test));
    weighed.push(balanced(logistic(pool, byLot, true), test));
    const rows = [...new Set(first)];
    while (rows.length < 40) {
      const weights = logistic(pool, rows, false);
      const rest = order.filter((row) => !rows.includes(row));
      const scores = Float64Array.from(
        rest.flatMap((row) => {
          const p = chance(weights, pool.x[row]!);
          return [1 - p, p];
        }),
      );
      const value = leastConfidence(scores, 2);
      const best = [...value.keys()].sort((a, b) => value[b]! - value[a]!).slice(0, 4);
      rows.push(...best.map((place) => rest[place]!));
    }
    asked.push(balanced(logistic(pool, rows.slice(0, 40), false), test));
  }
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

  test('[M8] asking reaches 0.894 (sd 0.042) and a lot 0.692 (sd 0.129), within four standard errors', () => {
    expect(Math.abs(mean(asked) - 0.894)).toBeLessThan((4 * 0.042) / Math.sqrt(worlds) + 0.02);
    expect(Math.abs(mean(lot) - 0.692)).toBeLessThan((4 * 0.129) / Math.sqrt(worlds));
  });

  test('[M8] a lot whose classes are weighed alike makes up most of the difference, 0.855 (sd 0.083)', () => {
    expect(Math.abs(mean(weighed) - 0.855)).toBeLessThan((4 * 0.083) / Math.sqrt(worlds));
    expect(mean(weighed) - mean(lot)).toBeGreaterThan((mean(asked) - mean(lot)) / 2);
  });
});
