/** The wall whose tiles turn over: labels come to light, wrong ones darken what stands around them, and those that were found turn once more. */
import { tileStates } from '../../shared/missions/simulator.ts';
import { beats, clamp01 } from './beats.ts';
import type { Grid } from './fit-grid.ts';
import { columnOf } from './gravity-plan.ts';
import { lookOf, looksOf } from './looks.ts';
import type { PlanWall } from './reveal-plan.ts';
import { type Brush, type Face, stand, turn, turnMs } from './standing-tile.ts';

const stagger = 1.2;
/** All tiles have begun to turn after so many ms, however many they are. */
const spread = 1500;
/** ms for which a wrong label darkens its neighbours, and by how much: gradients cancel. */
const shadeFor = 600;
const shade = 0.4;
/** ms from which those that were found turn again, column by column. */
const againFrom = 3100;
const againSpread = 800;

const relabelled = tileStates.indexOf('relabelled');
const mislabelled = tileStates.indexOf('mislabelled');
const isWrong = (state: number): boolean => state === relabelled || state === mislabelled;

/** Places beside a place of the wall, corners too. */
export const around = (grid: Grid, tile: number, tiles: number): readonly number[] => {
  const column = columnOf(grid, tile);
  return [-1, 0, 1].flatMap((down) =>
    [-1, 0, 1].flatMap((right) => {
      const other = tile + down * grid.columns + right;
      const inside = column + right >= 0 && column + right < grid.columns && other >= 0 && other < tiles;
      return inside && other !== tile ? [other] : [];
    }),
  );
};

type Times = {
  readonly state: Uint8Array;
  /** ms at which a tile begins to turn. */
  readonly turns: Float32Array;
  /** ms at which a tile that was found begins to turn again; 0 for all others. */
  readonly again: Float32Array;
  /** From when to when a tile stands in the shade of wrong neighbours; 0 and 0 for none. */
  readonly shadedFrom: Float32Array;
  readonly shadedTo: Float32Array;
};

const timesOf = (states: string, grid: Grid): Times => {
  const tiles = states.length;
  const numbers = () => new Float32Array(tiles);
  const times = {
    state: Uint8Array.from(states, Number),
    ...{ turns: numbers(), again: numbers(), shadedFrom: numbers(), shadedTo: numbers() },
  };
  const each = Math.min(stagger, spread / Math.max(1, tiles)) * grid.rows;
  for (let tile = 0; tile < tiles; tile += 1) {
    times.turns[tile] = beats.markFrom + columnOf(grid, tile) * each;
    if (times.state[tile] === relabelled)
      times.again[tile] = againFrom + (columnOf(grid, tile) / grid.columns) * againSpread;
  }
  for (let tile = 0; tile < tiles; tile += 1) {
    if (!isWrong(times.state[tile] ?? 0)) continue;
    const lands = (times.turns[tile] ?? 0) + turnMs;
    for (const other of around(grid, tile, tiles)) {
      const first = times.shadedFrom[other] ?? 0;
      times.shadedFrom[other] = first === 0 ? lands : Math.min(first, lands);
      times.shadedTo[other] = Math.max(times.shadedTo[other] ?? 0, lands + shadeFor);
    }
  }
  return times;
};

const drawMoving = (times: Times, brush: Brush, tile: number, ms: number): void => {
  const state = times.state[tile] ?? 0;
  const [first, again] = [times.turns[tile] ?? 0, times.again[tile] ?? 0];
  const face: Face = again > 0 ? 'split' : lookOf(state);
  if (ms < first) stand(brush, tile, 'back');
  else if (ms < first + turnMs) turn(brush, tile, 'back', face, (ms - first) / turnMs);
  else if (again > 0 && ms >= again && ms < again + turnMs)
    turn(brush, tile, face, lookOf(state), (ms - again) / turnMs);
  else {
    const shaded = ms >= (times.shadedFrom[tile] ?? 0) && ms < (times.shadedTo[tile] ?? 0);
    stand(brush, tile, again > 0 && ms >= again ? lookOf(state) : face, shaded ? 1 - shade : 1);
  }
};

export const planFlip: PlanWall = (states, grid) => {
  const times = timesOf(states, grid);
  return {
    grid,
    looks: ['split', ...looksOf(states)],
    movers: states.length,
    paint: (ms, still, pictured, cells, movers) => {
      const brush: Brush = { grid, pictured, cells, movers };
      for (let tile = 0; tile < states.length; tile += 1) {
        const shown = clamp01((ms - beats.stillGone) / beats.stillFade);
        if (!still) drawMoving(times, brush, tile, ms);
        else if (shown > 0) stand(brush, tile, lookOf(times.state[tile] ?? 0), 1, shown);
        else stand(brush, tile, 'back');
      }
    },
  };
};
