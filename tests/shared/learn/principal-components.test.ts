/** Principal components: the widest directions, at right angles, found without looking at held-out rows. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pixelRows, principalComponents, projected } from '../../../shared/learn/principal-components.ts';
import { seeded } from '../../support/statistics.ts';

test('points along a slope of one have their axis there, and lie on it at their distances', () => {
  const values = Float64Array.of(0, 1, 1, 2, 2, 3, 3, 4);
  const matrix = { values, count: 4, width: 2 };
  const components = principalComponents(matrix, 4, 1, seeded(81));
  expect([...components.mean]).toEqual([1.5, 2.5]);
  for (const part of components.axes) expect(part).toBeCloseTo(Math.SQRT1_2, 10);
  const along = projected(matrix, components).values;
  expect(along[1]! - along[0]!).toBeCloseTo(Math.SQRT2, 10);
});

test('the axes of a known cloud are found, the widest first', () => {
  const random = seeded(82);
  const spreads = [1, 4, 0.2, 2];
  const values = Float64Array.from({ length: 4000 }, (_, place) => random.normal(3, spreads[place % 4]));
  const matrix = { values, count: 1000, width: 4 };
  const { axes } = principalComponents(matrix, 1000, 2, random, 20);
  expect(Math.abs(axes[1]!)).toBeGreaterThan(0.995);
  expect(Math.abs(axes[4 + 3]!)).toBeGreaterThan(0.98);
});

test('the axes have length one and stand at right angles', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 5 }), (seed, wanted) => {
      const random = seeded(seed);
      const values = Float64Array.from({ length: 60 }, () => random.between(-1, 1));
      const { axes, count, width } = principalComponents({ values, count: 10, width: 6 }, 10, wanted, random);
      for (let a = 0; a < count; a++) {
        for (let b = 0; b < count; b++) {
          let along = 0;
          for (let column = 0; column < width; column++) along += axes[a * width + column]! * axes[b * width + column]!;
          expect(along).toBeCloseTo(a === b ? 1 : 0, 6);
        }
      }
    }),
  );
});

test('rows that may not be looked at change nothing', () => {
  const random = seeded(83);
  const seen = Float64Array.from({ length: 90 }, () => random.normal());
  const both = (hidden: number) => ({
    values: Float64Array.from([...seen, hidden, hidden, -hidden]),
    count: 31,
    width: 3,
  });
  const axes = (hidden: number) => principalComponents(both(hidden), 30, 2, seeded(84)).axes;
  expect(axes(1000)).toEqual(axes(0));
});

test('pictures become rows of their brightnesses', () => {
  const { values, count, width } = pixelRows([Float32Array.of(0.25, 0.5), Float32Array.of(0.75, 1)]);
  expect([[...values], count, width]).toEqual([[0.25, 0.5, 0.75, 1], 2, 2]);
});
