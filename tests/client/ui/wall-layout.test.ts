/** A wall after the cut. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countWall, fallsIn, layWall, sharesOf } from '../../../client/ui/wall-layout.ts';

const states = fc
  .array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 300 })
  .map((digits) => digits.join(''));

describe('a wall after the cut', () => {
  test('a case by hand: survivors drop, duplicates are gone, rare ones lie on the floor', () => {
    const wall = layWall('0103', 2);
    expect(wall.standing).toEqual([
      { tile: 0, column: 0, fromBottom: 0 },
      { tile: 2, column: 0, fromBottom: 1 },
    ]);
    expect(wall.fallen).toEqual([{ tile: 1, column: 1, fromBottom: 0 }]);
    expect(wall.rareFallen).toEqual([3]);
  });

  test('every tile is somewhere once, and no column has a gap', () => {
    fc.assert(
      fc.property(states, fc.integer({ min: 1, max: 60 }), (digits, columns) => {
        const { standing, fallen, rareFallen, rows } = layWall(digits, columns);
        const all = [...standing.map(({ tile }) => tile), ...fallen.map(({ tile }) => tile), ...rareFallen];
        expect(all.sort((a, b) => a - b)).toEqual(Array.from(digits, (_, tile) => tile));
        for (let column = 0; column < columns; column++) {
          const heights = standing.filter((each) => each.column === column).map(({ fromBottom }) => fromBottom);
          expect(heights).toEqual(heights.map((_, height) => height));
          expect(heights.length).toBeLessThanOrEqual(rows);
        }
      }),
    );
  });

  test('the counts are those of the states', () => {
    fc.assert(
      fc.property(states, (digits) => {
        const count = (...wanted: string[]) => [...digits].filter((digit) => wanted.includes(digit)).length;
        expect(countWall(digits)).toEqual({
          tiles: digits.length,
          standing: count('0', '2'),
          rareFallen: count('3'),
        });
      }),
    );
  });
});

describe('a wall that is no cut', () => {
  test('cracks wherever a future was not kept, and stands whole where nothing falls', () => {
    expect(fallsIn('crack', '0270')).toBe('0110');
    expect(fallsIn('hourglass', '0213')).toBe('0000');
    expect(fallsIn('gravity', '0213')).toBe('0213');
  });

  test('tells the share of every state that it shows, and all together are the whole wall', () => {
    expect(sharesOf('0070')).toEqual([
      { state: 'unique', share: 0.75 },
      { state: 'relabelled', share: 0.25 },
    ]);
    fc.assert(
      fc.property(states, (digits) => {
        expect(sharesOf(digits).reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
      }),
    );
  });
});
