/** The wall at the reveal, by the way in which the mission says that it moves. */
import type { TileSheet } from './atlas.ts';
import { type Area, picturePitch, sideOf } from './fit-grid.ts';
import { planFlip } from './flip-plan.ts';
import { gravityAt } from './gravity.ts';
import { planGravity } from './gravity-plan.ts';
import { planLamps } from './lamps-plan.ts';
import type { Layer } from './layer.ts';
import type { PlanWall, RevealPlan, WallKind } from './reveal-plan.ts';
import { heap, wallGrid } from './wall-layers.ts';
import { planWeather } from './weather-plan.ts';

const planFall: PlanWall = (states, grid, floor, block) => {
  const [pictures, flat] = [true, false].map((pictured) => planGravity(states, grid, pictured, floor, block));
  return {
    grid,
    movers: states.length,
    paint: (ms, still, pictured, cells, movers) => {
      const plan = pictured ? pictures : flat;
      if (plan) gravityAt(plan, ms, still, cells, movers);
    },
  };
};

/** A wall whose movement has no plan of its own is turned over: every tile then shows its state all the same. */
const planners: Readonly<Record<WallKind, PlanWall>> = {
  gravity: planFall,
  lamps: planLamps,
  flip: planFlip,
  weather: planWeather,
  hourglass: planFlip,
  courses: planFlip,
  crack: planFlip,
};

/** @param block place of the wall among its neighbours */
export const planReveal = (kind: WallKind, area: Area, states: string, block: number): RevealPlan =>
  planners[kind](states, wallGrid(area, states.length), { y: area.y + area.height + heap, heap: heap - 8 }, block);

/**
 * @param sheet the real tiles, or undefined while they are on their way: states only
 * @param lasts ms from which nothing changes any more
 */
export const revealLayer = (
  key: string,
  plan: RevealPlan,
  sheet: TileSheet | undefined,
  still: boolean,
  lasts: number,
): Layer => {
  const pictured = sheet !== undefined && plan.grid.pitch >= picturePitch;
  return {
    key: `${key}-${pictured}`,
    grid: plan.grid,
    side: sideOf(plan.grid.pitch),
    sheet: pictured ? sheet : undefined,
    movers: plan.movers,
    lasts,
    every: 0,
    paint: (ms, cells, movers) => {
      cells.fill(0);
      movers.clear();
      plan.paint(ms, still, pictured, cells, movers);
    },
  };
};
