/** The towers of the podium: third, second and first rise, grow and crumble under one fresh world after another, then stand. */
import { clamp01, easeOut } from './beats.ts';
import { setCell } from './cells.ts';
import { type Area, type Grid, sideOf } from './fit-grid.ts';
import type { Layer } from './layer.ts';
import { flatEntry } from './looks.ts';
import { scatter } from './scatter.ts';

/** ms from one tower to the next, the lowest place first, and how long each rises. */
const riseEach = 1200;
const riseFor = 800;
/** ms of one fresh world: the towers move for a part of it, and hold. */
const worldEach = 450;
const worldMoves = 0.6;
const holdFor = 600;

export const towersAtMost = 3;
const worldsFrom = towersAtMost * riseEach + 400;

/** How far a tower has risen, 0 to 1. @param place 0 for the first */
export const risenAt = (ms: number, place: number, still: boolean): number =>
  still ? 1 : easeOut((ms - (towersAtMost - 1 - place) * riseEach) / riseFor);

/** The fresh world that is being met, from 1; 0 before the first, and the last one afterwards. */
export const worldAt = (ms: number, worlds: number, still: boolean): number =>
  still ? worlds : Math.max(0, Math.min(worlds, Math.floor((ms - worldsFrom) / worldEach) + 1));

/** ms from which the towers stand. */
export const podiumEnds = (worlds: number, still: boolean): number =>
  still ? 0 : worldsFrom + worlds * worldEach + holdFor;

/**
 * How full a tower is, 0 to 1.
 * @param shares after one, two, ... all fresh worlds
 */
export const fullAt = (ms: number, shares: readonly number[], still: boolean): number => {
  const world = worldAt(ms, shares.length, still);
  if (world === 0) return 0;
  const [from, to] = [shares[world - 2] ?? 0, shares[world - 1] ?? 0];
  const part = still ? 1 : easeOut(clamp01((ms - worldsFrom - (world - 1) * worldEach) / (worldEach * worldMoves)));
  return from + (to - from) * part;
};

/** The fullest that it has been until then: what is above the present height has crumbled. */
const fullestAt = (ms: number, shares: readonly number[], still: boolean): number => {
  const world = worldAt(ms, shares.length, still);
  return Math.max(fullAt(ms, shares, still), ...shares.slice(0, Math.max(0, world - 1)));
};

const pitch = 12;

/** The largest grid of tiles on the area's floor. */
export const towerGrid = ({ x, y, width, height }: Area): Grid => {
  const [columns, rows] = [Math.floor(width / pitch), Math.floor(height / pitch)];
  return { x, y: y + height - rows * pitch, columns, rows, pitch };
};

/** @param place 0 for the first */
export const towerLayer = (
  key: string,
  area: Area,
  place: number,
  shares: readonly number[],
  still: boolean,
): Layer => {
  const grid = towerGrid(area);
  const tiles = grid.columns * grid.rows;
  return {
    key,
    grid,
    side: sideOf(pitch),
    sheet: undefined,
    movers: 0,
    lasts: podiumEnds(shares.length, still),
    every: 0,
    paint: (ms, cells) => {
      cells.fill(0);
      const risen = Math.round(risenAt(ms, place, still) * grid.rows);
      const [full, fullest] = [fullAt(ms, shares, still) * tiles, fullestAt(ms, shares, still) * tiles];
      for (let tile = 0; tile < risen * grid.columns; tile += 1) {
        const index = (grid.rows - 1 - Math.floor(tile / grid.columns)) * grid.columns + (tile % grid.columns);
        // the edge of what stands is ragged, as masonry is
        const laid = tile + (scatter(tile, 81) - 0.5) * grid.columns * 3;
        if (tile < full && laid < full) setCell(cells, index, flatEntry('unique'), 1 - scatter(tile, 31) * 0.1);
        else setCell(cells, index, flatEntry(tile < fullest && laid < fullest ? 'duplicate' : 'ground'));
      }
    },
  };
};
