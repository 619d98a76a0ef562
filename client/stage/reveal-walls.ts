/** The wall at the reveal, by the way in which the mission says that it moves. */
import type { TileSheet } from './atlas.ts';
import { coursesGrid, planCourses } from './courses-plan.ts';
import { planCrack } from './crack-plan.ts';
import { type Area, type Grid, picturePitch, sideOf } from './fit-grid.ts';
import { planFlip } from './flip-plan.ts';
import { gravityAt } from './gravity.ts';
import { planGravity } from './gravity-plan.ts';
import { planHourglass } from './hourglass-plan.ts';
import { planLamps } from './lamps-plan.ts';
import type { Layer } from './layer.ts';
import type { PlanWall, RevealPlan, Room, WallKind } from './reveal-plan.ts';
import { heap, wallGrid } from './wall-layers.ts';
import { planWeather } from './weather-plan.ts';

const planFall: PlanWall = (states, grid, { floor }, block) => {
  const [pictures, flat] = [true, false].map((pictured) => planGravity(states, grid, pictured, floor, block));
  return {
    grid,
    movers: states.length,
    looks: ['whole', 'hollow', 'lit'],
    paint: (ms, still, pictured, cells, movers) => {
      const plan = pictured ? pictures : flat;
      if (plan) gravityAt(plan, ms, still, cells, movers);
    },
  };
};

const planners: Readonly<Record<WallKind, PlanWall>> = {
  gravity: planFall,
  lamps: planLamps,
  flip: planFlip,
  weather: planWeather,
  hourglass: planHourglass,
  courses: planCourses,
  crack: planCrack,
};

/** Where a wall stands in its area: one that is laid in courses needs rows that others do not. */
export const revealGrid = (kind: WallKind, area: Area, states: string): Grid =>
  kind === 'courses' ? coursesGrid(area, states) : wallGrid(area, states.length);

/** @param block place of the wall among its neighbours */
export const planReveal = (kind: WallKind, area: Area, states: string, block: number): RevealPlan => {
  const room: Room = { area, floor: { y: area.y + area.height + heap, heap: heap - 8 } };
  return planners[kind](states, revealGrid(kind, area, states), room, block);
};

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
    looks: plan.looks,
    lasts,
    every: 0,
    paint: (ms, cells, movers) => {
      cells.fill(0);
      movers.clear();
      plan.paint(ms, still, pictured, cells, movers);
    },
  };
};
