/** The towers of the podium: they rise from the third to the first, follow the fresh worlds, and stand where the last one left them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entryAt, newCells } from '../../../client/stage/cells.ts';
import { flatEntry } from '../../../client/stage/looks.ts';
import { Movers } from '../../../client/stage/movers.ts';
import { fullAt, podiumEnds, risenAt, towerLayer, worldAt } from '../../../client/stage/podium-plan.ts';

const area = { x: 0, y: 0, width: 360, height: 600 };
const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 });
const settled = 1_000_000_000;

const litAt = (all: readonly number[], ms: number, still = false): number => {
  const layer = towerLayer('tower', area, 0, all, still);
  const cells = newCells(layer.grid.columns, layer.grid.rows);
  layer.paint(ms, cells, new Movers(0));
  const entries = Array.from({ length: layer.grid.columns * layer.grid.rows }, (_, index) => entryAt(cells, index));
  return entries.filter((entry) => entry === flatEntry('unique')).length / entries.length;
};

test('the third rises before the second, and the second before the first', () => {
  const moments = Array.from({ length: 500 }, (_, index) => index * 10);
  const up = [0, 1, 2].map((place) => moments.find((ms) => risenAt(ms, place, false) >= 1) ?? Number.NaN);
  expect(up[2]).toBeLessThan(up[1]!);
  expect(up[1]).toBeLessThan(up[0]!);
});

test('no fresh world is met before all towers are up, and every one is met in its order', () => {
  const moments = Array.from({ length: 2000 }, (_, index) => index * 5);
  const met = moments.map((ms) => worldAt(ms, 12, false));
  expect([...new Set(met)]).toEqual(Array.from({ length: 13 }, (_, world) => world));
  expect(risenAt(moments[met.indexOf(1)]!, 0, false)).toBe(1);
});

test('a tower is never fuller than its fullest world, and stands as the last one left it', () => {
  fc.assert(
    fc.property(shares, fc.integer({ min: 0, max: 12_000 }), (all, ms) => {
      expect(fullAt(ms, all, false)).toBeLessThanOrEqual(Math.max(...all) + 1e-9);
      expect(fullAt(ms, all, false)).toBeGreaterThanOrEqual(0);
      for (const still of [false, true]) expect(fullAt(settled, all, still)).toBeCloseTo(all.at(-1)!);
      expect(fullAt(podiumEnds(all.length, false), all, false)).toBeCloseTo(all.at(-1)!);
    }),
    { numRuns: 60 },
  );
});

test('its tiles are as many as its share says, within two rows', () => {
  fc.assert(
    fc.property(shares, fc.boolean(), (all, still) => {
      expect(Math.abs(litAt(all, settled, still) - all.at(-1)!)).toBeLessThanOrEqual(2 / 50);
    }),
    { numRuns: 30 },
  );
});

test('without travel the podium stands from its first frame', () => {
  expect(podiumEnds(12, true)).toBe(0);
  expect(litAt([0.2, 0.7], 0, true)).toBeGreaterThan(0.6);
});
