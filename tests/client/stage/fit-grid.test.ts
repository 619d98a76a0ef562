/** Tiles fill their area, and never leave it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitGrid, sideOf, splitArea } from '../../../client/stage/fit-grid.ts';

const areas = fc.record({
  x: fc.integer({ min: 0, max: 400 }),
  y: fc.integer({ min: 0, max: 400 }),
  width: fc.integer({ min: 100, max: 1800 }),
  height: fc.integer({ min: 100, max: 900 }),
});

test('every tile has a cell, and the grid stands on the floor of its area', () => {
  fc.assert(
    fc.property(areas, fc.integer({ min: 1, max: 2000 }), (area, count) => {
      const grid = fitGrid(area, count, 60);
      expect(grid.columns * grid.rows).toBeGreaterThanOrEqual(count);
      expect(grid.columns * (grid.rows - 1)).toBeLessThan(count);
      expect(grid.y + grid.rows * grid.pitch).toBe(area.y + area.height);
      expect(grid.columns * grid.pitch).toBeLessThanOrEqual(area.width);
      expect(grid.rows * grid.pitch).toBeLessThanOrEqual(area.height);
    }),
  );
});

test('no larger pitch would fit', () => {
  fc.assert(
    fc.property(areas, fc.integer({ min: 1, max: 2000 }), (area, count) => {
      const { pitch } = fitGrid(area, count, 60);
      const larger = pitch + 1;
      const rows = Math.ceil(count / Math.floor(area.width / larger));
      expect(pitch === 60 || rows * larger > area.height).toBe(true);
    }),
  );
});

test('a thousand tiles of a pool are shown with their pictures', () => {
  expect(fitGrid({ x: 60, y: 292, width: 880, height: 560 }, 1000, 40)).toMatchObject({
    columns: 40,
    rows: 25,
    pitch: 22,
  });
});

test('there is grout between tiles at every pitch', () => {
  for (let pitch = 4; pitch < 200; pitch += 1) expect(sideOf(pitch)).toBeLessThan(pitch);
});

test('several walls share a zone, with room for their names and for what falls', () => {
  const parts = splitArea({ x: 0, y: 0, width: 1140, height: 700 }, 4, { head: 50, foot: 80, gap: 20 });
  expect(parts.map(({ x, y, width, height }) => [x, y, width, height])).toEqual([
    [0, 50, 560, 250],
    [580, 50, 560, 250],
    [0, 450, 560, 250],
    [580, 450, 560, 250],
  ]);
});

test('one wall alone has the whole zone', () => {
  const zone = { x: 3, y: 4, width: 100, height: 50 };
  expect(splitArea(zone, 1, { head: 50, foot: 80, gap: 20 })).toEqual([zone]);
  expect(splitArea(zone, 0, { head: 50, foot: 80, gap: 20 })).toEqual([]);
});
