/** The Fréchet distance: exact where theory is, never nought between two samples, and smaller with more of them. */
import { describe, expect, test } from 'vitest';
import type { Matrix } from '../../../shared/learn/features.ts';
import { cloudOf, eigenOf, frechetDistance, mixed } from '../../../shared/learn/frechet.ts';
import type { Random } from '../../../shared/learn/random.ts';
import { errorOf, logistic } from '../../support/reference/logistic.ts';
import { errorsFrom, mean, seeded } from '../../support/statistics.ts';

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

/**
 * Eight dimensions, the class along the first. One recording in five lies in the rain: its class shows less there, and more along the
 * fourth; a fog moves it along the second. Scenes never rain, sit off along the fifth, and give their class away along the third, the less
 * the more they are randomised, which spreads everything but the class.
 */
function gapWorld(random: Random, count: number, kind: 'clear' | 'rain' | 'recorded' | 'scenes', randomisation = 0) {
  const y = Array.from({ length: count }, (_, row) => row % 2);
  const x = y.map((label) => {
    const side = 2 * label - 1;
    const rain = kind === 'rain' || (kind === 'recorded' && random.chance(0.2));
    const made = kind === 'scenes';
    const spread = (axis: number) => {
      const disturbed = made && axis !== 0;
      return (rain ? 1.3 : 1) * (disturbed ? Math.sqrt(1 + randomisation ** 2) : 1);
    };
    const middle = [side * (rain ? 0.9 : 1.5), rain ? 2.5 : 0, 0, side * (rain ? 0.9 : 0.2), made ? 1 : 0, 0, 0, 0];
    if (made) middle[2] = (side * 1.2) / (1 + randomisation);
    return Float64Array.from({ length: 9 }, (_, axis) => (axis === 8 ? 1 : random.normal(middle[axis]!, spread(axis))));
  });
  return { x, y };
}

describe('in a world whose simulator never rains, four hundred samples in all', () => {
  const worlds = 16;
  const measured = (share: number, randomisation: number) =>
    Array.from({ length: worlds }, (_, world) => {
      const random = seeded(world, `gap/${share}/${randomisation}`);
      const scenes = gapWorld(random.fork('scenes'), Math.round(400 * share), 'scenes', randomisation);
      const recorded = gapWorld(random.fork('recorded'), 400 - scenes.y.length, 'recorded');
      const both = { x: [...recorded.x, ...scenes.x], y: [...recorded.y, ...scenes.y] };
      const weights = logistic(both, 1, 7);
      const cloud = (rows: readonly Float64Array[]) => {
        const values = new Float64Array(rows.length * 8);
        for (const [row, one] of rows.entries()) values.set(one.subarray(0, 8), row * 8);
        return cloudOf({ values, count: rows.length, width: 8 }, first(rows.length), 8);
      };
      return {
        all: errorOf(weights, gapWorld(random.fork('test'), 2000, 'recorded')),
        rain: errorOf(weights, gapWorld(random.fork('rain'), 2000, 'rain')),
        distance: frechetDistance(cloud(both.x), cloud(gapWorld(random.fork('reference'), 2000, 'recorded').x)),
      };
    });

  const known = new Map<string, ReturnType<typeof measured>>();
  const runs = (share: number, randomisation: number) => {
    const found = known.get(`${share} ${randomisation}`) ?? measured(share, randomisation);
    known.set(`${share} ${randomisation}`, found);
    return found;
  };

  /** Figures that were simulated with other dice over as many worlds: both sides have an error. */
  const far = (values: readonly number[], figure: number) => errorsFrom(values, figure) / Math.SQRT2;

  test.each([
    [0.1, 0, 0.099, 0.197],
    [0.9, 0, 0.13, 0.252],
    [0.9, 1, 0.105, 0.238],
    [0.9, 3, 0.102, 0.238],
  ])(
    '[M8] a share of %d, randomised by %d, errs in %d of all and in %d of the rain',
    (share, randomisation, all, rain) => {
      const found = runs(share, randomisation);
      expect(
        far(
          found.map((one) => one.all),
          all,
        ),
      ).toBeLessThan(4);
      expect(
        far(
          found.map((one) => one.rain),
          rain,
        ),
      ).toBeLessThan(4);
    },
  );

  test('[M8] randomisation takes the scenes fourteen times as far away, and errs less all the same', () => {
    const [plain, wild] = [runs(0.9, 0), runs(0.9, 3)];
    expect(
      far(
        plain.map((one) => one.distance),
        1.85,
      ),
    ).toBeLessThan(4);
    expect(
      far(
        wild.map((one) => one.distance),
        25.7,
      ),
    ).toBeLessThan(4);
    expect(mean(wild.map((one) => one.all))).toBeLessThan(mean(plain.map((one) => one.all)));
  });
});
