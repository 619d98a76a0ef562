/** Numbers of the atlas: every look of every tile has one of its own, and all have room. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planAtlas } from '../../../client/stage/atlas-plan.ts';
import { entryAt, newCells, setCell } from '../../../client/stage/cells.ts';
import { entryCount, entryOf, flatEntry, flatLooks, pictureLooks, pictureOf } from '../../../client/stage/looks.ts';
import { scatter } from '../../../client/stage/scatter.ts';

test('no two looks share an entry, and none is the empty one', () => {
  const flat = flatLooks.map(flatEntry);
  const pictures = [0, 1, 2].flatMap((tile) => pictureLooks.map((look) => entryOf(tile, look, true)));
  const entries = [...flat, ...pictures];
  expect(new Set(entries).size).toBe(entries.length);
  expect(entries).not.toContain(0);
  expect(Math.max(...entries)).toBe(entryCount(3) - 1);
});

test('an entry says which tile it shows, and how', () => {
  fc.assert(
    fc.property(fc.nat(2000), fc.constantFrom(...pictureLooks), (tile, look) => {
      expect(pictureOf(entryOf(tile, look, true))).toEqual({ tile, look });
    }),
  );
  expect(pictureOf(flatEntry('facedown'))).toBeUndefined();
});

test('a cell keeps its entry in two bytes', () => {
  fc.assert(
    fc.property(fc.nat(65_535), fc.nat(5), (entry, index) => {
      const cells = newCells(3, 2);
      setCell(cells, index, entry, 0.5);
      expect(entryAt(cells, index)).toBe(entry);
      expect([...cells].filter((byte) => byte > 0).length).toBeLessThanOrEqual(4);
    }),
  );
});

test('an atlas has room for all its entries, and a graphics card for the atlas', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 7000 }), fc.integer({ min: 8, max: 260 }), (entries, wanted) => {
      const { side, cell, columns, width, height } = planAtlas(entries, wanted);
      expect(columns * Math.floor(height / cell)).toBeGreaterThanOrEqual(entries);
      expect(width).toBe(columns * cell);
      expect(cell).toBe(side + 2);
      expect(Math.max(width, height)).toBeLessThanOrEqual(4096);
      expect(side).toBeLessThanOrEqual(Math.max(8, wanted));
    }),
  );
});

test('what looks random is spread evenly, and the same every time', () => {
  const draws = Array.from({ length: 10_000 }, (_, index) => scatter(index, 4));
  const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
  expect(mean).toBeCloseTo(0.5, 1);
  expect(draws.every((draw) => draw >= 0 && draw < 1)).toBe(true);
  expect(new Set(draws).size).toBeGreaterThan(9_990);
  expect(scatter(17, 4)).toBe(draws[17]);
});
