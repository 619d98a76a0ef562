/** The Fréchet distance: exact where theory is, never nought between two samples, and smaller with more of them. */
import { describe, expect, test } from 'vitest';
import type { Matrix } from '../../../shared/learn/features.ts';
import { cloudOf, eigenOf, frechetDistance, mixed } from '../../../shared/learn/frechet.ts';
import { mean, seeded } from '../../support/statistics.ts';

const first = (count: number) => Int32Array.from({ length: count }, (_, row) => row);

function normals(seed: number, count: number, width: number, shift = 0, spread = 1): Matrix {
  const random = seeded(seed, 'cloud');
  return { values: new Float64Array(count * width).map(() => random.normal(shift, spread)), count, width };
}

describe('eigenvalues', () => {
  test('and vectors make the matrix again', () => {
    const width = 6;
    const { covariance } = cloudOf(normals(1, 40, width), first(40), width);
    const { values, vectors } = eigenOf(covariance, width);
    for (let row = 0; row < width; row++) {
      for (let column = 0; column < width; column++) {
        const again = values.reduce(
          (sum, value, place) => sum + value * vectors[row * width + place]! * vectors[column * width + place]!,
          0,
        );
        expect(again).toBeCloseTo(covariance[row * width + column]!, 10);
      }
    }
  });
});

describe('the distance', () => {
  test('of a cloud to itself is nought, and to a shifted or stretched one what the formula says', () => {
    const cloud = cloudOf(normals(2, 300, 4), first(300), 4);
    expect(frechetDistance(cloud, cloud)).toBeCloseTo(0, 9);
    const shifted = { ...cloud, mean: cloud.mean.map((value) => value + 2) };
    expect(frechetDistance(cloud, shifted)).toBeCloseTo(16, 8);
    // Stretched by two in every direction, the roots differ by one root of the covariance.
    const stretched = { ...cloud, covariance: cloud.covariance.map((value) => 4 * value) };
    const trace = [0, 5, 10, 15].reduce((sum, place) => sum + cloud.covariance[place]!, 0);
    expect(frechetDistance(cloud, stretched)).toBeCloseTo(trace, 8);
  });

  test('is the same both ways', () => {
    const [a, b] = [normals(3, 100, 5), normals(4, 100, 5, 0.3, 1.4)].map((matrix) => cloudOf(matrix, first(100), 5));
    expect(frechetDistance(a!, b!)).toBeCloseTo(frechetDistance(b!, a!), 8);
  });

  test('between two samples of the same thing falls as one over their size', () => {
    const at = (count: number) =>
      mean(
        Array.from({ length: 12 }, (_, pair) => {
          const clouds = [2 * pair, 2 * pair + 1].map((seed) =>
            cloudOf(normals(100 + seed, count, 8), first(count), 8),
          );
          return frechetDistance(clouds[0]!, clouds[1]!);
        }),
      );
    const [small, large] = [at(50), at(500)];
    expect(small).toBeGreaterThan(0);
    expect(small / large).toBeGreaterThan(7);
    expect(small / large).toBeLessThan(14);
  });

  test('of a mixture is that of the rows put together', () => {
    const [a, b] = [normals(5, 60, 3), normals(6, 60, 3, 1)];
    const values = new Float64Array([...a.values, ...b.values]);
    const together = cloudOf({ values, count: 120, width: 3 }, first(120), 3);
    const half = mixed(cloudOf(a, first(60), 3), cloudOf(b, first(60), 3), 0.5);
    for (const [place, value] of together.covariance.entries()) expect(half.covariance[place]).toBeCloseTo(value, 10);
    for (const [place, value] of together.mean.entries()) expect(half.mean[place]).toBeCloseTo(value, 10);
  });
});
