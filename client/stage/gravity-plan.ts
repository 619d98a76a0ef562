/** What will happen to every tile of a wall whose duplicates fall: computed once, so that any moment can be drawn from it. */
import { tileStates } from '../../shared/missions/simulator.ts';
import { beats } from './beats.ts';
import { type Grid, sideOf } from './fit-grid.ts';
import { scatter } from './scatter.ts';

/** px a second; a tile starts with a small hop and then falls ever faster. */
export const hop = 60;
export const pull = 820;
const sideways = 80;
const tumble = 7;

export type GravityPlan = {
  readonly grid: Grid;
  readonly tiles: number;
  readonly pictured: boolean;
  /** Index into `tileStates`. */
  readonly state: Uint8Array;
  /** ms at which a falling tile hollows out, lets go and lies; 0 for those that stay. */
  readonly marks: Float32Array;
  readonly leaves: Float32Array;
  readonly lies: Float32Array;
  /** Where a falling tile comes to rest: its centre and its turn. */
  readonly restX: Float32Array;
  readonly restY: Float32Array;
  readonly restTurn: Float32Array;
  /** ms at which a rare tile on the floor lights up. */
  readonly lights: Float32Array;
  /** How many tiles lie below it in its column at the end; of a tile that stays. */
  readonly level: Uint16Array;
  readonly settlesFrom: number;
  readonly rubble: number;
};

export const fallen = (state: number): boolean =>
  tileStates[state] === 'duplicate' || tileStates[state] === 'rareFallen';
export const isRare = (state: number): boolean => tileStates[state] === 'rare' || tileStates[state] === 'rareFallen';

const inOrderOfLeaving = (leaves: Float32Array, state: Uint8Array): number[] =>
  [...state.keys()]
    .filter((tile) => fallen(state[tile] ?? 0))
    .sort((one, two) => (leaves[one] ?? 0) - (leaves[two] ?? 0));

/** Tile 0 stands at the bottom left; the wall is laid row by row, so an unfinished row is the top one. */
export const columnOf = (grid: Grid, tile: number): number => tile % grid.columns;
export const levelOf = (grid: Grid, tile: number): number => Math.floor(tile / grid.columns);
export const centreX = (grid: Grid, column: number): number => grid.x + (column + 0.5) * grid.pitch;
export const centreY = (grid: Grid, level: number): number => grid.y + (grid.rows - level - 0.5) * grid.pitch;

/** Seconds until a tile that hops off at height `from` has come down to `to`, in design px downwards. */
export const fallSeconds = (from: number, to: number): number =>
  (hop + Math.sqrt(hop * hop + 4 * pull * Math.max(0, to - from))) / (2 * pull);

/**
 * @param states one digit a tile, an index into `tileStates`
 * @param floor y on which what falls comes to rest, and how high it may be heaped
 * @param block place of the wall among its neighbours: they begin one after another
 */
export const planGravity = (
  states: string,
  grid: Grid,
  pictured: boolean,
  floor: { readonly y: number; readonly heap: number },
  block: number,
): GravityPlan => {
  const tiles = states.length;
  const lag = block * beats.blockLag;
  const numbers = () => new Float32Array(tiles);
  const plan = {
    grid,
    tiles,
    pictured,
    state: Uint8Array.from(states, Number),
    marks: numbers(),
    leaves: numbers(),
    lies: numbers(),
    restX: numbers(),
    restY: numbers(),
    restTurn: numbers(),
    lights: numbers(),
    level: new Uint16Array(tiles),
    settlesFrom: beats.settleFrom + lag,
    rubble: Math.max(5, Math.round(sideOf(grid.pitch) * 0.62)),
  };
  const standing = new Uint16Array(grid.columns);
  for (let tile = 0; tile < tiles; tile += 1) {
    const chance = scatter(tile, 1 + block);
    if (fallen(plan.state[tile] ?? 0)) {
      plan.marks[tile] = beats.markFrom + chance * beats.markFor;
      plan.leaves[tile] = beats.fallFrom + lag + chance * beats.fallSpread;
      plan.lights[tile] = beats.lightFrom + scatter(tile, 11) * beats.lightFor;
    } else {
      const column = columnOf(grid, tile);
      plan.level[tile] = standing[column] ?? 0;
      standing[column] = (standing[column] ?? 0) + 1;
    }
  }
  heapUp(plan, floor);
  return plan;
};

/** What would leave the bay comes back from its edge. */
const mirrored = (part: number): number => {
  const positive = Math.abs(part);
  return positive > 1 ? Math.max(0, 2 - positive) : positive;
};

/** Lets each fallen tile roll into the lowest of three places near where it comes down. */
const heapUp = (plan: GravityPlan, floor: { readonly y: number; readonly heap: number }): void => {
  const { grid, rubble } = plan;
  const order = inOrderOfLeaving(plan.leaves, plan.state);
  const width = grid.columns * grid.pitch;
  const bins = Math.max(1, Math.floor(width / rubble));
  const heights = new Uint16Array(bins);
  const layer = Math.min(rubble * 0.55, floor.heap / Math.max(1, (order.length / bins) * 1.3));
  for (const tile of order) {
    const fromX = centreX(grid, columnOf(grid, tile));
    const fromY = centreY(grid, levelOf(grid, tile));
    const drift = (scatter(tile, 21) - 0.5) * 2 * sideways * fallSeconds(fromY, floor.y);
    let bin = Math.min(bins - 1, Math.floor(mirrored((fromX + drift - grid.x) / width) * bins));
    for (const other of [bin - 1, bin + 1]) if ((heights[other] ?? Number.MAX_VALUE) < (heights[bin] ?? 0)) bin = other;
    const restY = floor.y - rubble / 2 - (heights[bin] ?? 0) * layer;
    heights[bin] = (heights[bin] ?? 0) + 1;
    const seconds = fallSeconds(fromY, restY);
    plan.restX[tile] = grid.x + ((bin + 0.2 + 0.6 * scatter(tile, 22)) / bins) * width;
    plan.restY[tile] = restY;
    plan.restTurn[tile] = (scatter(tile, 23) - 0.5) * 2 * tumble * seconds;
    plan.lies[tile] = (plan.leaves[tile] ?? 0) + seconds * 1000;
  }
};
