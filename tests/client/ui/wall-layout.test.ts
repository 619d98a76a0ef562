/** A wall after the cut. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countWall, layWall } from '../../../client/ui/wall-layout.ts';

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
