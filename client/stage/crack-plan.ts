/** The wall that cracks: one broken future splits its tile, the crack doubles from there, and then what is broken falls. What is kept stays where it is. */
import { tileStates } from '../../shared/missions/simulator.ts';
import { beats } from './beats.ts';
import type { Grid } from './fit-grid.ts';
import { drawFallen } from './gravity.ts';
import { columnOf, levelOf, planGravity } from './gravity-plan.ts';
import { lookOf, looksOf, type PictureLook } from './looks.ts';
import type { PlanWall } from './reveal-plan.ts';
import { type Brush, stand } from './standing-tile.ts';

/** ms at which the first tile splits, from one doubling to the next at most, and by which all have split. */
export const splitsFrom = 400;
export const doubles = 600;
const splitsBy = 2900;
/** ms from which broken tiles let go, instead of the moment at which others would. */
export const letsGoFrom = 3100;
const later = letsGoFrom - beats.fallFrom;

/** A future that was kept; every other digit is one that was not, and says by whom. */
const kept = tileStates.indexOf('unique');
const duplicate = String(tileStates.indexOf('duplicate'));

/** Broken tiles in the order in which the crack reaches them: nearest first, from the one in the middle of them all. */
export const crackOrder = (states: string, grid: Grid): readonly number[] => {
  const broken = [...states].flatMap((state, tile) => (Number(state) === kept ? [] : [tile]));
  const mean = (of: (tile: number) => number) =>
    broken.reduce((sum, tile) => sum + of(tile), 0) / Math.max(1, broken.length);
  const [x, y] = [mean((tile) => columnOf(grid, tile)), mean((tile) => levelOf(grid, tile))];
  const far = (tile: number) => (columnOf(grid, tile) - x) ** 2 + (levelOf(grid, tile) - y) ** 2;
  const fars = new Map(broken.map((tile) => [tile, far(tile)]));
  return broken.sort((one, other) => (fars.get(one) ?? 0) - (fars.get(other) ?? 0) || one - other);
};

/** How often the crack has doubled when it reaches the tile with this place in its order: 0 for the first, 1 for the second, 2 for the next two. */
export const doubling = (place: number): number => Math.ceil(Math.log2(place + 1));

export const planCrack: PlanWall = (states, grid, { floor }, block) => {
  const order = crackOrder(states, grid);
  const splits = new Float32Array(states.length);
  const last = doubling(Math.max(0, order.length - 1));
  const each = Math.min(doubles, (splitsBy - splitsFrom) / Math.max(1, last));
  for (const [place, tile] of order.entries()) splits[tile] = splitsFrom + doubling(place) * each;
  const breaks = [...states].map((state) => (Number(state) === kept ? String(kept) : duplicate)).join('');
  const [pictures, flat] = [true, false].map((pictured) => planGravity(breaks, grid, pictured, floor, block));
  /** A split tile shows by its cut who broke it; all are split, and the cut is seen where it lies. */
  const lookAt = (tile: number): PictureLook => lookOf(Number(states[tile]));
  return {
    grid,
    looks: ['whole', 'split', ...looksOf(states)],
    movers: order.length,
    paint: (ms, still, pictured, cells, movers) => {
      const brush: Brush = { grid, pictured, cells, movers };
      const plan = pictured ? pictures : flat;
      for (let tile = 0; tile < states.length; tile += 1) {
        const from = splits[tile] ?? 0;
        if (from === 0) stand(brush, tile, 'whole');
        else if (ms < (still ? beats.markFrom : from)) stand(brush, tile, 'whole');
        else if (still ? ms < beats.stillGone : ms - later < (plan?.leaves[tile] ?? 0)) stand(brush, tile, 'split');
        else {
          stand(brush, tile, 'socket');
          if (plan) drawFallen(plan, movers, tile, still ? Number.MAX_VALUE : ms - later, lookAt(tile));
        }
      }
    },
  };
};
