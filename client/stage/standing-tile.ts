/** A tile in its own cell, or above it in the same place while it turns. */
import { type Cells, setCell } from './cells.ts';
import { type Grid, sideOf } from './fit-grid.ts';
import { centreX, centreY, columnOf, levelOf } from './gravity-plan.ts';
import { entryOf, flatEntry, type PictureLook } from './looks.ts';
import type { Movers } from './movers.ts';
import { scatter } from './scatter.ts';

/** What a wall is painted with. */
export type Brush = {
  readonly grid: Grid;
  readonly pictured: boolean;
  readonly cells: Cells;
  readonly movers: Movers;
};

/** `back`: the grey-green side that all tiles share. `socket`: the place of a tile that has gone out. */
export type Face = PictureLook | 'back' | 'socket';

const entry = ({ pictured }: Brush, tile: number, face: Face): number => {
  if (face === 'back') return flatEntry('facedown');
  return face === 'socket' ? flatEntry('socket') : entryOf(tile, face, pictured);
};

/** Fired clay: flat tiles differ by at most a tenth in brightness, pictures not at all. */
const clay = ({ pictured }: Brush, tile: number, face: Face): number =>
  pictured && face !== 'back' ? 1 : 1 - scatter(tile, 31) * 0.1;

/** @param bright and opaque from 0 to 1 */
export const stand = (brush: Brush, tile: number, face: Face, bright = 1, opaque = 1): void => {
  const { grid, cells } = brush;
  const index = (grid.rows - 1 - levelOf(grid, tile)) * grid.columns + columnOf(grid, tile);
  setCell(cells, index, entry(brush, tile, face), bright * clay(brush, tile, face), opaque);
};

/** How long a tile turns on its vertical axis, in ms. */
export const turnMs = 420;

/** @param part of the turn, from 0 to 1: in its middle the tile is seen from its edge */
export const turn = (brush: Brush, tile: number, from: Face, to: Face, part: number): void => {
  const { grid, movers } = brush;
  const [x, y] = [centreX(grid, columnOf(grid, tile)), centreY(grid, levelOf(grid, tile))];
  const wide = Math.abs(Math.cos(Math.PI * part));
  movers.add(x, y, sideOf(grid.pitch), 0, entry(brush, tile, part < 0.5 ? from : to), wide);
};
