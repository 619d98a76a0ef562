/** Courses of face-down tiles: where they fit, and how a new one is laid. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entryAt, newCells } from '../../../client/stage/cells.ts';
import { type Courses, courseGrid, courseLayer, layMs } from '../../../client/stage/course-layers.ts';
import { flatEntry } from '../../../client/stage/looks.ts';
import { Movers } from '../../../client/stage/movers.ts';

const area = { x: 510, y: 228, width: 152, height: 520 };

const facedownAt = (courses: Courses, ms: number, room = 5): number => {
  const layer = courseLayer('team', courseGrid(area, room, 10), courses);
  const cells = newCells(layer.grid.columns, layer.grid.rows);
  layer.paint(ms, cells, new Movers(0));
  return Array.from({ length: layer.grid.columns * layer.grid.rows }, (_, index) => entryAt(cells, index)).filter(
    (entry) => entry === flatEntry('facedown'),
  ).length;
};

test('any number of courses fits any column, in tiles that can be seen', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 20, max: 330 }),
      fc.integer({ min: 10, max: 20 }),
      (room, width, largest) => {
        const column = { ...area, width };
        const { grid, rows } = courseGrid(column, room, largest);
        expect(rows).toBeGreaterThanOrEqual(1);
        expect(grid.pitch).toBeGreaterThanOrEqual(3);
        expect(grid.columns * grid.pitch).toBeLessThanOrEqual(width);
        expect(grid.rows * grid.pitch).toBeLessThanOrEqual(column.height);
        expect(grid.rows).toBe(room * (rows + 1) - 1);
        expect(grid.y + grid.rows * grid.pitch).toBe(column.y + column.height);
      },
    ),
  );
});

test('every trial is one course of the same size', () => {
  const { grid, rows } = courseGrid(area, 5, 10);
  for (const laid of [0, 1, 3, 5]) {
    expect(facedownAt({ laid, target: 4, at: undefined }, 0)).toBe(laid * rows * grid.columns);
  }
});

test('the newest is laid from left to right, and then lies', () => {
  const courses: Courses = { laid: 2, target: 4, at: 1000 };
  const { grid, rows } = courseGrid(area, 5, 10);
  const one = rows * grid.columns;
  expect(facedownAt(courses, 1000)).toBe(one);
  const half = facedownAt(courses, 1000 + layMs / 2);
  expect(half).toBeGreaterThan(one);
  expect(half).toBeLessThan(2 * one);
  expect(facedownAt(courses, 1000 + layMs)).toBe(2 * one);
  expect(courseLayer('team', courseGrid(area, 5, 10), courses).lasts).toBe(1000 + layMs);
});

test('a new course is laid on the same wall', () => {
  const keyOf = (laid: number) => courseLayer('team', courseGrid(area, 5, 10), { laid, target: 4, at: undefined }).key;
  expect(keyOf(1)).toBe(keyOf(2));
});
