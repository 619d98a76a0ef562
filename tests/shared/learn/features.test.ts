/** Features: edges and their directions, unmoved by contrast; and columns brought to one scale. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Matrix, orientedGradients, standardized } from '../../../shared/learn/features.ts';
import { seeded } from '../../support/statistics.ts';

const side = 16;
const painted = (brightness: (x: number, y: number) => number) =>
  Float32Array.from({ length: side * side }, (_, pixel) => brightness(pixel % side, Math.floor(pixel / side)));
/** What all cells hold of each of four directions. */
const directions = ({ values }: Matrix) =>
  [0, 1, 2, 3].map((bin) => values.filter((_, at) => at % 4 === bin).reduce((a, b) => a + b, 0));
const distance = (a: Float64Array, b: Float64Array) => Math.hypot(...a.map((value, place) => value - b[place]!));

describe('oriented gradients', () => {
  test('of a picture that grows brighter to the right lie in the first direction, downwards in the third', () => {
    const [right, , down] = directions(orientedGradients([painted((x) => x / 16)]));
    expect(right).toBeGreaterThan(0);
    expect(down).toBe(0);
    const turned = directions(orientedGradients([painted((_, y) => y / 16)]));
    expect(turned[2]).toBeCloseTo(right!, 10);
    expect(turned[0]).toBe(0);
  });

  test('an edge is found in the cells beside it and in no other', () => {
    const { values } = orientedGradients([painted((x) => (x < 8 ? 0 : 1))]);
    for (let cell = 0; cell < 16; cell++) {
      const held = values.slice(cell * 4, cell * 4 + 4).reduce((a, b) => a + b, 0);
      const beside = cell % 4 === 1 || cell % 4 === 2;
      expect(held > 0).toBe(beside);
    }
  });

  test('a blank picture has none, and its grain below the noise floor neither', () => {
    const random = seeded(71);
    const blank = orientedGradients([painted(() => 0.5), painted(() => 0.5 + 0.004 * random.uniform())]);
    expect(blank.values.every((value) => value === 0)).toBe(true);
  });

  test('half the contrast makes next to no difference, another picture a great one', () => {
    const blob = (x: number, y: number) => Math.exp(-((x - 6) ** 2 + (y - 9) ** 2) / 8);
    const [full, half, other] = [1, 0.5, 1].map((contrast, which) => {
      const { values } = orientedGradients([painted((x, y) => (which < 2 ? contrast * blob(x, y) : blob(y, 15 - x)))]);
      return values;
    });
    expect(distance(full!, half!) / distance(full!, other!)).toBeLessThan(0.15);
  });

  test('a step of a tenth of a pixel changes them less than a step of one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 10 }), fc.integer({ min: 5, max: 10 }), (x0, y0) => {
        const at = (moved: number) =>
          orientedGradients([painted((x, y) => Math.exp(-((x - x0 - moved) ** 2 + (y - y0) ** 2) / 6))]).values;
        expect(distance(at(0), at(0.1))).toBeLessThan(distance(at(0), at(1)) / 3);
      }),
    );
  });
});

describe('standardised columns', () => {
  const column = ({ values, count, width }: Matrix, at: number) =>
    Array.from({ length: count }, (_, row) => values[row * width + at]!);

  test('have mean 0 and deviation 1 over the rows that were looked at; others are only moved along', () => {
    const rows: Matrix = { values: Float64Array.of(1, 5, 3, 5, 5, 5, 103, 7), count: 4, width: 2 };
    const result = standardized(rows, 3);
    const spread = Math.sqrt(8 / 3 + 1e-4);
    expect(column(result, 0)).toEqual([-2 / spread, 0, 2 / spread, 100 / spread]);
    // A column that never changed is moved to 0, and stays finite elsewhere.
    expect(column(result, 1)).toEqual([0, 0, 0, 200]);
    expect(column(result, 2)).toEqual([1, 1, 1, 1]);
  });

  test('do not depend on rows that may not be looked at', () => {
    const numbers = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(numbers, numbers, (first, second) => {
        const both = (hidden: number[]) =>
          standardized({ values: Float64Array.from([...first, ...hidden]), count: 8, width: 3 }, 4);
        expect(both(second).values.slice(0, 16)).toEqual(both(first).values.slice(0, 16));
      }),
    );
  });
});
