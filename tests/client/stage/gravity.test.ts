/** The wall that falls: at any moment every tile is somewhere, once. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beats } from '../../../client/stage/beats.ts';
import { entryAt, newCells } from '../../../client/stage/cells.ts';
import { fitGrid } from '../../../client/stage/fit-grid.ts';
import { gravityAt } from '../../../client/stage/gravity.ts';
import { fallen, fallSeconds, type GravityPlan, planGravity } from '../../../client/stage/gravity-plan.ts';
import { flatEntry, pictureOf } from '../../../client/stage/looks.ts';
import { Movers } from '../../../client/stage/movers.ts';

const area = { x: 60, y: 290, width: 880, height: 560 };
const floor = { y: 934, heap: 76 };

const planFor = (states: string, pictured = true, block = 0): GravityPlan =>
  planGravity(states, fitGrid(area, states.length, 40), pictured, floor, block);

const draw = (plan: GravityPlan, ms: number, still = false) => {
  const cells = newCells(plan.grid.columns, plan.grid.rows);
  const movers = new Movers(plan.tiles);
  gravityAt(plan, ms, still, cells, movers);
  const standing = Array.from({ length: plan.grid.columns * plan.grid.rows }, (_, index) => entryAt(cells, index));
  const moving = Array.from({ length: movers.count }, (_, index) => ({
    entry: movers.entry(index),
    x: movers.x(index),
    y: movers.y(index),
    turn: movers.turn(index),
  }));
  return { standing, moving };
};

/** Tiles that can be seen, by number. */
const tilesOf = ({ standing, moving }: ReturnType<typeof draw>): readonly number[] =>
  [...standing.filter((entry) => entry > 0), ...moving.map(({ entry }) => entry)]
    .flatMap((entry) => pictureOf(entry)?.tile ?? [])
    .sort((one, other) => one - other);

const walls = fc
  .array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 400 })
  .map((states) => states.join(''));
const moments = fc.integer({ min: 0, max: 9000 });
const settled = 1_000_000_000;
const all = (states: string) => [...states].map((_, tile) => tile);

test('every tile is somewhere, once, at any moment', () => {
  fc.assert(
    fc.property(walls, moments, fc.boolean(), (states, ms, still) => {
      const seen = tilesOf(draw(planFor(states), ms, still));
      expect(seen).toEqual(all(states));
    }),
    { numRuns: 60 },
  );
});

test('in the beginning the whole wall stands, face up and unmarked', () => {
  const states = '0123'.repeat(100);
  const { standing, moving } = draw(planFor(states), 0);
  expect(moving).toEqual([]);
  expect(standing.filter((entry) => entry > 0).map((entry) => pictureOf(entry)?.look)).toEqual(
    Array.from({ length: 400 }, () => 'whole'),
  );
});

test('in the end those that stay stand without a gap, and those that fell lie on the floor', () => {
  fc.assert(
    fc.property(walls, fc.boolean(), (states, still) => {
      const plan = planFor(states);
      const { standing, moving } = draw(plan, settled, still);
      const { columns, rows } = plan.grid;
      for (let column = 0; column < columns; column += 1) {
        const heights = Array.from(
          { length: rows },
          (_, level) => standing[(rows - 1 - level) * columns + column]! > 0,
        );
        expect(heights.lastIndexOf(true) + 1).toBe(heights.filter(Boolean).length);
      }
      const fell = [...states].filter((state) => fallen(Number(state)));
      expect(moving).toHaveLength(fell.length);
      for (const { y, x } of moving) {
        expect(y).toBeGreaterThan(area.y + area.height);
        expect(y).toBeLessThanOrEqual(floor.y);
        expect(x).toBeGreaterThanOrEqual(plan.grid.x);
        expect(x).toBeLessThanOrEqual(plan.grid.x + plan.grid.columns * plan.grid.pitch);
      }
    }),
    { numRuns: 60 },
  );
});

test('those that stay keep their order in a column', () => {
  const states = '0'.repeat(40) + '1'.repeat(40) + '0'.repeat(40);
  const plan = planGravity(states, { x: 0, y: 0, columns: 40, rows: 3, pitch: 20 }, true, floor, 0);
  const { standing } = draw(plan, settled);
  const column = [2, 1].map((row) => pictureOf(standing[row * 40] ?? 0)?.tile);
  expect(column).toEqual([0, 80]);
});

test('rare tiles light up where they lie, and lie on top; the others stay hollow', () => {
  const states = '1113'.repeat(20);
  const { moving } = draw(planFor(states), settled);
  const looks = moving.map(({ entry }) => pictureOf(entry)?.look);
  expect(looks.slice(-20)).toEqual(Array.from({ length: 20 }, () => 'lit'));
  expect(new Set(looks.slice(0, 60))).toEqual(new Set(['hollow']));
});

test('without travel no tile is ever between two places', () => {
  fc.assert(
    fc.property(walls, moments, (states, ms) => {
      const plan = planFor(states);
      const { moving } = draw(plan, ms, true);
      const end = new Map(draw(plan, settled, true).moving.map((mover) => [pictureOf(mover.entry)?.tile, mover]));
      for (const mover of moving) {
        const rest = end.get(pictureOf(mover.entry)?.tile);
        expect([mover.x, mover.y, mover.turn]).toEqual([rest?.x, rest?.y, rest?.turn]);
      }
    }),
    { numRuns: 40 },
  );
});

test('the same wall falls the same way on every screen', () => {
  const states = '0131'.repeat(60);
  expect(draw(planFor(states), 2345)).toEqual(draw(planFor(states), 2345));
});

test('a tile falls faster and faster, and is down when the sum says so', () => {
  const seconds = fallSeconds(300, 900);
  expect(300 - 60 * seconds + 820 * seconds * seconds).toBeCloseTo(900);
});

test('walls beside one another begin one after another', () => {
  const [first, second] = [planFor('1'.repeat(50)), planFor('1'.repeat(50), true, 1)];
  expect(Math.min(...second.leaves)).toBeGreaterThanOrEqual(beats.fallFrom + beats.blockLag);
  expect(Math.min(...first.leaves)).toBeLessThan(beats.fallFrom + beats.blockLag);
});

test('a small tile shows its state only', () => {
  const plan = planFor('0123'.repeat(20), false);
  const shown = (ms: number) => new Set(draw(plan, ms).standing.filter((entry) => entry > 0));
  expect(shown(0)).toEqual(new Set([flatEntry('unique')]));
  expect(shown(settled)).toEqual(new Set([flatEntry('unique'), flatEntry('rare')]));
});
