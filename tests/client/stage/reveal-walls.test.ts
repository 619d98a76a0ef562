/** Walls that turn, light up or stand in the rain: at any moment every tile is in its place, and in the end it shows its state. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entryAt, newCells } from '../../../client/stage/cells.ts';
import { fitGrid } from '../../../client/stage/fit-grid.ts';
import { around } from '../../../client/stage/flip-plan.ts';
import { centreX, centreY, columnOf, levelOf } from '../../../client/stage/gravity-plan.ts';
import { batches, batchMs, boughtBy, lightsAt } from '../../../client/stage/lamps-plan.ts';
import { entryOf, flatEntry, lookOf } from '../../../client/stage/looks.ts';
import { Movers } from '../../../client/stage/movers.ts';
import type { RevealPlan, WallKind } from '../../../client/stage/reveal-plan.ts';
import { planReveal } from '../../../client/stage/reveal-walls.ts';
import { fadeFor, frontAt } from '../../../client/stage/weather-plan.ts';
import { tileStates } from '../../../shared/missions/simulator.ts';

const area = { x: 60, y: 290, width: 880, height: 560 };
const standingKinds = ['lamps', 'flip', 'weather'] as const satisfies WallKind[];
const kinds = fc.constantFrom(...standingKinds);
const walls = fc
  .array(fc.integer({ min: 0, max: tileStates.length - 1 }), { minLength: 1, maxLength: 300 })
  .map((states) => states.join(''));
const moments = fc.integer({ min: 0, max: 9000 });
const settled = 1_000_000_000;
const digit = (state: (typeof tileStates)[number]) => String(tileStates.indexOf(state));

const planFor = (kind: WallKind, states: string): RevealPlan => planReveal(kind, area, states, 0);

const draw = (plan: RevealPlan, ms: number, still = false, pictured = true) => {
  const cells = newCells(plan.grid.columns, plan.grid.rows);
  const movers = new Movers(plan.movers);
  plan.paint(ms, still, pictured, cells, movers);
  const cellOf = (tile: number) =>
    (plan.grid.rows - 1 - levelOf(plan.grid, tile)) * plan.grid.columns + columnOf(plan.grid, tile);
  return {
    entry: (tile: number) => entryAt(cells, cellOf(tile)),
    bright: (tile: number) => cells[cellOf(tile) * 4 + 2] ?? 0,
    opaque: (tile: number) => cells[cellOf(tile) * 4 + 3] ?? 0,
    moving: Array.from({ length: movers.count }, (_, index) => ({
      x: movers.x(index),
      y: movers.y(index),
      wide: movers.wide(index),
      entry: movers.entry(index),
    })),
  };
};

/** Tiles that turn above their place, without strokes of rain. */
const turning = ({ moving }: ReturnType<typeof draw>) => moving.filter(({ entry }) => entry !== flatEntry('paper'));

test('every tile stands in its cell or turns above it, at any moment', () => {
  fc.assert(
    fc.property(kinds, walls, moments, fc.boolean(), (kind, states, ms, still) => {
      const plan = planFor(kind, states);
      const drawn = draw(plan, ms, still);
      const above = new Set(turning(drawn).map(({ x, y }) => `${x} ${y}`));
      for (let tile = 0; tile < states.length; tile += 1) {
        const place = `${centreX(plan.grid, columnOf(plan.grid, tile))} ${centreY(plan.grid, levelOf(plan.grid, tile))}`;
        expect(drawn.entry(tile) > 0, `tile ${tile}`).toBe(!above.has(place));
      }
    }),
    { numRuns: 60 },
  );
});

test('in the end nothing moves, and every tile shows its state; what no rain reached has gone out', () => {
  fc.assert(
    fc.property(kinds, walls, fc.boolean(), fc.boolean(), (kind, states, still, pictured) => {
      const drawn = draw(planFor(kind, states), settled, still, pictured);
      expect(drawn.moving).toEqual([]);
      for (const [tile, state] of [...states].entries()) {
        const out = kind === 'weather' && state === digit('synthetic');
        const shown = out ? flatEntry('socket') : entryOf(tile, lookOf(Number(state)), pictured);
        expect(drawn.entry(tile)).toBe(shown);
        expect(drawn.opaque(tile)).toBe(255);
      }
    }),
    { numRuns: 60 },
  );
});

test('without travel nothing turns, flickers or rains', () => {
  fc.assert(
    fc.property(kinds, walls, moments, (kind, states, ms) => {
      expect(draw(planFor(kind, states), ms, true).moving).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('in the beginning no label can be seen on a wall of labels', () => {
  const states = tileStates
    .map((_, index) => index)
    .join('')
    .repeat(20);
  const turned = draw(planFor('flip', states), 0);
  const lamps = draw(planFor('lamps', states), 0);
  for (let tile = 0; tile < states.length; tile += 1) {
    expect(turned.entry(tile)).toBe(flatEntry('facedown'));
    expect(lamps.entry(tile)).toBe(entryOf(tile, 'dim', true));
  }
});

test('a wrong label darkens its eight neighbours for a while, and no others', () => {
  const tiles = 400;
  const grid = fitGrid(area, tiles, 40);
  const wrong = 5 * grid.columns + 5;
  const states = Array.from({ length: tiles }, (_, tile) => digit(tile === wrong ? 'mislabelled' : 'labelled')).join(
    '',
  );
  const plan = planFor('flip', states);
  const dark = (ms: number) => {
    const drawn = draw(plan, ms);
    return Array.from({ length: tiles }, (_, tile) => tile).filter(
      (tile) => drawn.entry(tile) > 0 && drawn.bright(tile) < 160,
    );
  };
  const seen = new Set(Array.from({ length: 90 }, (_, step) => dark(step * 100)).flat());
  expect([...seen].sort((one, two) => one - two)).toEqual(
    [...around(grid, wrong, tiles)].sort((one, two) => one - two),
  );
  expect(dark(settled)).toEqual([]);
});

test('a tile that was found is first seen wrong, and turns once more', () => {
  const states = digit('relabelled').repeat(30);
  const plan = planFor('flip', states);
  const faces = Array.from({ length: 500 }, (_, step) => draw(plan, step * 10).entry(0)).filter((entry) => entry > 0);
  expect([...new Set(faces)]).toEqual([flatEntry('facedown'), entryOf(0, 'split', true), entryOf(0, 'framed', true)]);
});

test('corners and edges of a wall have fewer neighbours', () => {
  const grid = { x: 0, y: 0, columns: 3, rows: 3, pitch: 10 };
  expect(around(grid, 0, 9)).toEqual([1, 3, 4]);
  expect(around(grid, 4, 9)).toEqual([0, 1, 2, 3, 5, 6, 7, 8]);
  expect(around(grid, 5, 9)).toEqual([1, 2, 4, 7, 8]);
});

test('lamps light batch by batch, all of them before the hard ones turn', () => {
  const moments = new Set(Array.from({ length: 400 }, (_, tile) => lightsAt(tile, tileStates.indexOf('labelled'))));
  const sorted = [...moments].sort((one, two) => one - two);
  expect(sorted).toHaveLength(batches);
  expect(sorted.at(-1)! - sorted[0]!).toBe((batches - 1) * batchMs);
});

test('the labels that were bought are counted as their lamps go on: rare ones and unreadable ones cost the same', () => {
  const states = (digit('labelled') + digit('rare') + digit('hard') + digit('unlabelled')).repeat(50);
  const counts = Array.from({ length: 40 }, (_, step) => boughtBy(states, step * 100, false));
  expect(counts).toEqual(counts.toSorted((one, two) => one - two));
  expect([counts[0], counts.at(-1)]).toEqual([0, 150]);
  expect([boughtBy(states, 0, true), boughtBy(states, settled, true)]).toEqual([0, 150]);
});

test('the front of the rain crosses from the left: a scene goes out when it has passed, and a recording holds', () => {
  const states = (digit('synthetic') + digit('labelled')).repeat(150);
  const plan = planFor('weather', states);
  const { grid } = plan;
  for (const column of [0, Math.floor(grid.columns / 2), grid.columns - 1]) {
    const tile = [0, 1].map((row) => row * grid.columns + column).find((one) => states[one] === digit('synthetic'));
    if (tile === undefined) continue;
    expect(draw(plan, frontAt(grid, column) - 1).entry(tile)).toBe(entryOf(tile, 'checked', true));
    expect(draw(plan, frontAt(grid, column) + fadeFor).entry(tile)).toBe(flatEntry('socket'));
  }
  const held = states.indexOf(digit('labelled'));
  for (const ms of [0, 1500, 3000, settled]) expect(draw(plan, ms).entry(held)).toBe(entryOf(held, 'dotted', true));
});

test('rain falls on the wall only, and stops', () => {
  fc.assert(
    fc.property(fc.integer({ min: 700, max: 3800 }), (ms) => {
      const plan = planFor('weather', digit('labelled').repeat(600));
      const { grid } = plan;
      for (const { x, y } of draw(plan, ms).moving) {
        expect(x).toBeGreaterThan(grid.x);
        expect(x).toBeLessThan(grid.x + grid.columns * grid.pitch);
        expect(y).toBeGreaterThan(grid.y);
        expect(y).toBeLessThan(grid.y + grid.rows * grid.pitch);
      }
    }),
    { numRuns: 40 },
  );
  const plan = planFor('weather', digit('labelled').repeat(600));
  expect(draw(plan, 2500).moving.length).toBeGreaterThan(20);
  expect(draw(plan, 4000).moving).toEqual([]);
});
