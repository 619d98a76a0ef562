/** The walls of a round before its reveal: the tiles of the brief, and the face-down wall while forecasts are made. */
import type { TileSheet } from './atlas.ts';
import { type Cells, setCell } from './cells.ts';
import { type Area, fitGrid, type Grid, sideOf } from './fit-grid.ts';
import { type Layer, standing } from './layer.ts';
import { entryOf, flatEntry } from './looks.ts';
import { scatter } from './scatter.ts';

/** No tile of a brief is larger than this. */
const briefPitch = 168;
const wallPitch = 40;

export const briefGrid = (area: Area, tiles: number): Grid => fitGrid(area, tiles, briefPitch);
export const wallGrid = (area: Area, tiles: number): Grid => fitGrid(area, tiles, wallPitch);

/** How far a tile's look-alike peeks out from behind it, as a part of the tile. */
const peek = 0.08;

/**
 * The tiles that everybody may see, as cards: a tile that has a look-alike has its frame behind it.
 * @param marks one digit a tile: 1 if it has a look-alike
 */
export const briefLayer = (key: string, area: Area, sheet: TileSheet, marks: string): Layer => {
  const grid = briefGrid(area, sheet.tiles);
  const side = Math.round(sideOf(grid.pitch) * (1 - peek));
  const centre = (index: number, along: number) => (index + 0.5) * grid.pitch + along;
  return {
    key,
    grid,
    side,
    sheet,
    looks: ['whole'],
    movers: sheet.tiles * 2,
    lasts: 0,
    every: 0,
    paint: (_ms, cells, movers) => {
      cells.fill(0);
      movers.clear();
      for (let tile = 0; tile < sheet.tiles; tile += 1) {
        const x = centre(tile % grid.columns, grid.x);
        const y = centre(Math.floor(tile / grid.columns), grid.y);
        const shift = side * peek;
        if (marks[tile] === '1') movers.add(x + shift, y + shift, side, 0, flatEntry('behind'));
        movers.add(x - shift / 2, y - shift / 2, side, 0, entryOf(tile, 'whole', true));
      }
    },
  };
};

/** A wall that nobody has turned round yet: only how many tiles it has. */
export const facedownLayer = (key: string, area: Area, tiles: number): Layer => {
  const grid = wallGrid(area, tiles);
  return {
    ...standing,
    key: `${key}-${tiles}`,
    grid,
    side: sideOf(grid.pitch),
    sheet: undefined,
    paint: (_ms, cells) => paintFacedown(grid, tiles, cells),
  };
};

const paintFacedown = (grid: Grid, tiles: number, cells: Cells): void => {
  cells.fill(0);
  for (let tile = 0; tile < tiles; tile += 1) {
    const row = grid.rows - 1 - Math.floor(tile / grid.columns);
    const index = row * grid.columns + (tile % grid.columns);
    setCell(cells, index, flatEntry('facedown'), 1 - scatter(tile, 7) * 0.12);
  }
};

/**
 * A heap of face-down tiles that grows.
 * @param most tiles that it has room for: their pitch stays the same while it grows
 */
export const heapLayer = (key: string, area: Area, tiles: number, most: number): Layer => {
  const grid = fitGrid(area, Math.max(most, tiles), 20);
  return {
    ...standing,
    key: `${key}-${grid.pitch}-${grid.columns}-${grid.rows}`,
    grid,
    side: sideOf(grid.pitch),
    sheet: undefined,
    paint: (_ms, cells) => paintFacedown(grid, tiles, cells),
  };
};

/** Height of the floor on which fallen tiles are heaped, under the wall. */
export const heap = 84;
