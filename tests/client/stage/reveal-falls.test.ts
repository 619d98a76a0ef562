/** Walls that run out into bays, are laid in courses, or crack: no tile is lost on its way, and where it ends says what it is. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beats } from '../../../client/stage/beats.ts';
import { entryAt, newCells } from '../../../client/stage/cells.ts';
import { coursesGrid, coursesOf, layTo } from '../../../client/stage/courses-plan.ts';
import { crackOrder, doubling, letsGoFrom, splitsFrom } from '../../../client/stage/crack-plan.ts';
import { centreX, centreY, columnOf, levelOf } from '../../../client/stage/gravity-plan.ts';
import { bayCentre, bayHeight, bays, fitBays } from '../../../client/stage/hourglass-plan.ts';
import { entryOf, flatEntry, lookOf, pictureOf } from '../../../client/stage/looks.ts';
import { Movers } from '../../../client/stage/movers.ts';
import type { RevealPlan, WallKind } from '../../../client/stage/reveal-plan.ts';
import { planReveal } from '../../../client/stage/reveal-walls.ts';
import { cannotKeepUp, countSlow } from '../../../client/stage/slow-frames.ts';
import { tileStates } from '../../../shared/missions/simulator.ts';

const area = { x: 60, y: 290, width: 880, height: 560 };
const kinds = fc.constantFrom('hourglass', 'courses', 'crack') satisfies fc.Arbitrary<WallKind>;
const wallsTo = (most: number) =>
  fc.array(fc.integer({ min: 0, max: most }), { minLength: 1, maxLength: 300 }).map((states) => states.join(''));
const settled = 1_000_000_000;

const draw = (plan: RevealPlan, ms: number, still = false, sparse = false) => {
  const cells = newCells(plan.grid.columns, plan.grid.rows);
  const movers = new Movers(plan.movers);
  movers.sparse = sparse;
  plan.paint(ms, still, false, cells, movers);
  const entries = Array.from({ length: plan.grid.columns * plan.grid.rows }, (_, cell) => entryAt(cells, cell));
  const moving = Array.from({ length: movers.count }, (_, index) => ({
    ...{ x: movers.x(index), y: movers.y(index), size: movers.size(index), entry: movers.entry(index) },
  }));
  return {
    entries,
    moving,
    shown: entries.filter((entry) => entry > 0 && entry !== flatEntry('socket')).length + moving.length,
  };
};

test('no tile is lost: at any moment each hangs in the wall, is in the air or lies, and none is drawn twice', () => {
  fc.assert(
    fc.property(
      kinds,
      wallsTo(tileStates.length - 1),
      fc.integer({ min: 0, max: 9000 }),
      fc.boolean(),
      (kind, states, ms, still) => {
        const { shown } = draw(planReveal(kind, area, states, 0), ms, still);
        // a wall that is laid is not complete before its last course
        if (kind === 'courses' && ms < (still ? beats.stillGone : layTo))
          expect(shown).toBeLessThanOrEqual(states.length);
        else expect(shown).toBe(states.length);
      },
    ),
    { numRuns: 80 },
  );
});

test('nothing leaves the wall’s own width, or falls through the floor', () => {
  fc.assert(
    fc.property(kinds, wallsTo(7), fc.integer({ min: 0, max: 9000 }), (kind, states, ms) => {
      for (const { x, y, size } of draw(planReveal(kind, area, states, 0), ms).moving) {
        expect(x).toBeGreaterThanOrEqual(area.x - size);
        expect(x).toBeLessThanOrEqual(area.x + area.width + size);
        expect(y).toBeLessThanOrEqual(area.y + area.height + 84);
      }
    }),
    { numRuns: 60 },
  );
});

const everyKind = fc.constantFrom(
  ...(['gravity', 'lamps', 'flip', 'weather', 'hourglass', 'courses', 'crack'] as const satisfies WallKind[]),
);

test('what is drawn of a tile with a picture was painted beforehand', () => {
  fc.assert(
    fc.property(
      ...([everyKind, wallsTo(tileStates.length - 1), fc.integer({ min: 0, max: 9000 }), fc.boolean()] as const),
      (kind, states, ms, still) => {
        const plan = planReveal(kind, area, states, 0);
        const cells = newCells(plan.grid.columns, plan.grid.rows);
        const movers = new Movers(plan.movers);
        plan.paint(ms, still, true, cells, movers);
        const standing = Array.from({ length: cells.length / 4 }, (_, cell) => entryAt(cells, cell));
        const moving = Array.from({ length: movers.count }, (_, index) => movers.entry(index));
        for (const entry of [...standing, ...moving]) {
          const look = pictureOf(entry)?.look;
          if (look) expect(plan.looks).toContain(look);
        }
      },
    ),
    { numRuns: 80 },
  );
});

test('a bay is as high as its days are many, and none is higher than the wall was', () => {
  fc.assert(
    fc.property(wallsTo(bays - 1), (states) => {
      const plan = planReveal('hourglass', area, states, 0);
      const fitted = fitBays(area, plan.grid, states);
      expect(fitted.counts.reduce((sum, count) => sum + count, 0)).toBe(states.length);
      const lying = draw(plan, settled).moving;
      for (let bay = 0; bay < bays; bay += 1) {
        const own = lying.filter(({ x }) => Math.abs(x - bayCentre(fitted, bay)) < fitted.step / 2);
        expect(own).toHaveLength(fitted.counts[bay] ?? 0);
        const top = Math.min(fitted.floor, ...own.map(({ y }) => y - fitted.pitch / 2));
        expect(fitted.floor - top).toBeCloseTo(bayHeight(fitted, bay));
        expect(bayHeight(fitted, bay)).toBeLessThanOrEqual(plan.grid.rows * plan.grid.pitch);
      }
    }),
    { numRuns: 60 },
  );
});

test('the fullest bay is the last to be full, and only it is hatched; days spent on the pipeline are no bottleneck', () => {
  const states = `${'0'.repeat(40)}${'4'.repeat(90)}${'7'.repeat(160)}`;
  const shuffled = Array.from(states, (_, place) => states[(place * 89) % states.length]).join('');
  const plan = planReveal('hourglass', area, shuffled, 0);
  const fitted = fitBays(area, plan.grid, shuffled);
  expect(fitted.fullest).toBe(4);
  const inAir = (ms: number) =>
    draw(plan, ms).moving.filter(
      ({ y, entry }) => entry === flatEntry('unique') && y < fitted.floor - 0.5 * fitted.pitch,
    );
  expect(inAir(1200).length).toBeGreaterThan(0);
  const hatched = draw(plan, settled).moving.filter(({ entry }) => entry === flatEntry('hatched'));
  expect(hatched).toHaveLength(90);
  expect(draw(plan, beats.lightFrom - 1).moving.some(({ entry }) => entry === flatEntry('hatched'))).toBe(false);
});

test('courses lie on one another in their order, each on rows of its own', () => {
  fc.assert(
    fc.property(wallsTo(9), (states) => {
      const grid = coursesGrid(area, states);
      const { courses, rows } = coursesOf(states, grid.columns);
      expect(rows).toBe(grid.rows);
      expect(courses.flatMap(({ tiles }) => tiles)).toHaveLength(states.length);
      for (const [number, { row, tiles }] of courses.entries()) {
        const next = courses[number + 1]?.row ?? rows;
        expect(next - row).toBe(Math.ceil(tiles.length / grid.columns));
      }
      expect(grid.rows * grid.pitch).toBeLessThanOrEqual(area.height);
    }),
    { numRuns: 60 },
  );
});

test('the lower course lies before the next one is begun', () => {
  const states = '0123'.repeat(60);
  const plan = planReveal('courses', area, states, 0);
  const levels = (ms: number) => {
    const { entries } = draw(plan, ms);
    return new Set(
      entries.flatMap((entry, cell) => (entry > 0 ? [plan.grid.rows - 1 - Math.floor(cell / plan.grid.columns)] : [])),
    );
  };
  const { courses } = coursesOf(states, plan.grid.columns);
  const half = levels(2500);
  expect(half.has(courses[0]!.row)).toBe(true);
  expect(half.has(courses[3]!.row)).toBe(false);
});

test('a crack begins with one tile and doubles', () => {
  expect(Array.from({ length: 9 }, (_, place) => doubling(place))).toEqual([0, 1, 2, 2, 3, 3, 3, 3, 4]);
  const states = '0100'.repeat(50);
  const plan = planReveal('crack', area, states, 0);
  const split = (ms: number) => draw(plan, ms).entries.filter((entry) => entry === entryOf(0, 'split', false)).length;
  expect([split(splitsFrom - 1), split(splitsFrom), split(letsGoFrom - 1)]).toEqual([0, 1, 50]);
  const order = crackOrder(states, plan.grid);
  expect(order.map((tile) => states[tile])).toEqual(Array.from({ length: 50 }, () => '1'));
});

test('what is kept never moves, and what is broken lies under the wall and shows by whom', () => {
  fc.assert(
    fc.property(wallsTo(5), fc.boolean(), (states, still) => {
      const plan = planReveal('crack', area, states, 0);
      const { grid } = plan;
      const end = draw(plan, settled, still);
      for (const [tile, state] of [...states].entries()) {
        const cell = (grid.rows - 1 - levelOf(grid, tile)) * grid.columns + columnOf(grid, tile);
        expect(end.entries[cell]).toBe(state === '0' ? flatEntry('unique') : flatEntry('socket'));
      }
      const looks = (entries: readonly number[]) => [...entries].sort((one, other) => one - other);
      const broken = [...states]
        .filter((state) => state !== '0')
        .map((state) => entryOf(0, lookOf(Number(state)), false));
      expect(looks(end.moving.map(({ entry }) => entry))).toEqual(looks(broken));
      for (const { y } of end.moving) expect(y).toBeGreaterThan(centreY(grid, 0) - grid.pitch);
    }),
    { numRuns: 40 },
  );
  expect(centreX(planReveal('crack', area, '0', 0).grid, 0)).toBeGreaterThan(area.x);
});

test('a screen that cannot keep up draws half of what is in the air, and all of what stands or lies', () => {
  const states = '01'.repeat(150);
  const fall = planReveal('gravity', area, states, 0);
  const moment = beats.fallFrom + beats.fallSpread;
  const [all, half] = [draw(fall, moment).shown, draw(fall, moment, false, true).shown];
  expect(half).toBeLessThan(all);
  expect(half).toBeGreaterThanOrEqual(150);
  expect(draw(fall, settled, false, true).shown).toBe(draw(fall, settled).shown);
});

test('thirty slow frames in a row make a slow screen; one quick frame between them does not', () => {
  const after = (frames: readonly number[]) => cannotKeepUp(frames.reduce(countSlow, 0));
  expect(after(Array.from({ length: 30 }, () => 25))).toBe(true);
  expect(after(Array.from({ length: 60 }, (_, frame) => (frame % 29 === 28 ? 16 : 25)))).toBe(false);
  expect(after(Array.from({ length: 300 }, () => 24))).toBe(false);
});
