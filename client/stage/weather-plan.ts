/** The wall under the rain: behind its front, scenes that never saw rain go out, and recordings made in it show themselves. */
import { tileStates } from '../../shared/missions/simulator.ts';
import { beats, clamp01 } from './beats.ts';
import { type Grid, sideOf } from './fit-grid.ts';
import { columnOf } from './gravity-plan.ts';
import { flatEntry, lookOf, looksOf } from './looks.ts';
import type { Movers } from './movers.ts';
import type { PlanWall } from './reveal-plan.ts';
import { scatter } from './scatter.ts';
import { type Brush, stand } from './standing-tile.ts';

/** ms from which the front crosses the wall, how long it takes, and how long a tile behind it takes to go out. */
export const frontFrom = 600;
export const frontFor = 2400;
export const fadeFor = 200;

/** Strokes of rain: px thick, px long, from the vertical in radians, ms from the top of the wall to its foot. */
const thick = 3.5;
const long = 34;
const slant = (20 / 180) * Math.PI;
const fallsFor = 640;
const strokes = 72;
/** How far behind the front it rains, as a part of the wall, and how long it goes on when the front is across. */
const depth = 0.5;
const rainsOn = 900;

const synthetic = tileStates.indexOf('synthetic');
const hard = tileStates.indexOf('hard');

/** ms at which the front stands over the middle of a column. */
export const frontAt = (grid: Grid, column: number): number => frontFrom + ((column + 0.5) / grid.columns) * frontFor;

const drawTile = (brush: Brush, tile: number, state: number, since: number): void => {
  const wet = since >= 0;
  const gone = clamp01(since / fadeFor);
  if (state === synthetic && gone >= 1) stand(brush, tile, 'socket');
  else if (state === synthetic && wet) stand(brush, tile, 'checked', 1, 1 - gone);
  // until it rains a recording is a recording
  else if (state === hard && !wet) stand(brush, tile, 'dotted');
  else stand(brush, tile, lookOf(state));
};

const rain = (grid: Grid, ms: number, movers: Movers): void => {
  const front = (ms - frontFrom) / frontFor;
  if (front <= 0 || ms >= frontFrom + frontFor + rainsOn) return;
  const [width, height] = [grid.columns * grid.pitch, grid.rows * grid.pitch];
  // the strokes lean, and stay over the wall with both ends
  const [leanX, leanY] = [(long / 2) * Math.sin(slant), (long / 2) * Math.cos(slant)];
  for (let stroke = 0; stroke < strokes; stroke += 1) {
    const fallen = (scatter(stroke, 51) + ms / fallsFor) % 1;
    const place = front - depth * scatter(stroke, 52 + Math.floor(scatter(stroke, 51) + ms / fallsFor));
    const x = grid.x + place * width;
    const y = grid.y + leanY + fallen * Math.max(0, height - 2 * leanY);
    if (x < grid.x + leanX || x > grid.x + width - leanX) continue;
    movers.fly(stroke, x, y, long, slant, flatEntry('paper'), thick / long);
  }
};

export const planWeather: PlanWall = (states, grid) => {
  const state = Uint8Array.from(states, Number);
  return {
    grid,
    looks: ['checked', 'dotted', ...looksOf(states)],
    movers: strokes,
    paint: (ms, still, pictured, cells, movers) => {
      const brush: Brush = { grid, pictured, cells, movers };
      for (let tile = 0; tile < state.length; tile += 1) {
        const from = still ? beats.stillGone : frontAt(grid, columnOf(grid, tile));
        drawTile(brush, tile, state[tile] ?? 0, ms - from);
      }
      // of no use on a wall of a few small tiles: strokes would be larger than what they fall on
      if (!still && sideOf(grid.pitch) * grid.rows > long * 2) rain(grid, ms, movers);
    },
  };
};
