/** What every kind of reveal is to the stage: a wall that was planned once, and can be painted at any moment. */
import type { Mission } from '../../shared/missions/mission.ts';
import type { Cells } from './cells.ts';
import type { Area, Grid } from './fit-grid.ts';
import type { PictureLook } from './looks.ts';
import type { Movers } from './movers.ts';

/** How a wall moves; missions name it. */
export type WallKind = Mission['wall'];

export type RevealPlan = {
  readonly grid: Grid;
  /** Tiles outside of their cells at once, at most. */
  readonly movers: number;
  /** What its tiles can look like, where they show their pictures: nothing else is painted beforehand. */
  readonly looks: readonly PictureLook[];
  /**
   * Paints the wall `ms` after the reveal began. Everything follows from the arguments.
   * @param still nothing travels or turns
   * @param pictured tiles show their pictures, not only their states
   */
  readonly paint: (ms: number, still: boolean, pictured: boolean, cells: Cells, movers: Movers) => void;
};

/** Where things come to rest that fall: y of the floor, and how high they may be heaped. */
export type Floor = { readonly y: number; readonly heap: number };

/** What a wall has around it: the area that it may fill, and the floor below. */
export type Room = { readonly area: Area; readonly floor: Floor };

/**
 * Plans a wall.
 * @param states one digit a tile, an index into `tileStates`
 * @param block place of the wall among its neighbours
 */
export type PlanWall = (states: string, grid: Grid, room: Room, block: number) => RevealPlan;
