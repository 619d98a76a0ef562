/** The wall at any moment of the reveal: what stands in its cells, what is in the air, what lies on the floor. */
import { beats, clamp01, easeSettle } from './beats.ts';
import { type Cells, setCell } from './cells.ts';
import { sideOf } from './fit-grid.ts';
import { centreX, centreY, columnOf, fallen, type GravityPlan, hop, isRare, levelOf, pull } from './gravity-plan.ts';
import { entryOf, type PictureLook } from './looks.ts';
import type { Movers } from './movers.ts';
import { scatter } from './scatter.ts';

/** Fired clay: flat tiles differ by at most a tenth in brightness, pictures not at all. */
const brightOf = (plan: GravityPlan, tile: number): number => (plan.pictured ? 1 : 1 - scatter(tile, 31) * 0.1);

const stand = (plan: GravityPlan, cells: Cells, tile: number, level: number, look: PictureLook, opaque = 1): void => {
  const { columns, rows } = plan.grid;
  const index = (rows - 1 - level) * columns + columnOf(plan.grid, tile);
  setCell(cells, index, entryOf(tile, look, plan.pictured), brightOf(plan, tile), opaque);
};

const lie = (plan: GravityPlan, movers: Movers, tile: number, ms: number, lit: number): void => {
  const rare = isRare(plan.state[tile] ?? 0) && ms >= lit;
  movers.add(
    plan.restX[tile] ?? 0,
    plan.restY[tile] ?? 0,
    rare ? sideOf(plan.grid.pitch) : plan.rubble,
    plan.restTurn[tile] ?? 0,
    entryOf(tile, rare ? 'lit' : 'hollow', plan.pictured),
  );
};

const fall = (plan: GravityPlan, movers: Movers, tile: number, ms: number, look: PictureLook): void => {
  const { grid } = plan;
  const leaves = plan.leaves[tile] ?? 0;
  const part = clamp01((ms - leaves) / ((plan.lies[tile] ?? 0) - leaves));
  const seconds = (ms - leaves) / 1000;
  const fromX = centreX(grid, columnOf(grid, tile));
  const y = centreY(grid, levelOf(grid, tile)) - hop * seconds + pull * seconds * seconds;
  const side = sideOf(grid.pitch);
  movers.fly(
    tile,
    fromX + ((plan.restX[tile] ?? 0) - fromX) * part,
    Math.min(y, plan.restY[tile] ?? 0),
    side + (plan.rubble - side) * part,
    (plan.restTurn[tile] ?? 0) * part,
    entryOf(tile, look, plan.pictured),
  );
};

/** A tile that has let go: in the air, or on the floor. */
export const drawFallen = (plan: GravityPlan, movers: Movers, tile: number, ms: number, look: PictureLook): void => {
  if (ms < (plan.lies[tile] ?? 0)) {
    fall(plan, movers, tile, ms, look);
    return;
  }
  const [x, y] = [plan.restX[tile] ?? 0, plan.restY[tile] ?? 0];
  movers.add(x, y, plan.rubble, plan.restTurn[tile] ?? 0, entryOf(tile, look, plan.pictured));
};

const drawFalling = (plan: GravityPlan, ms: number, cells: Cells, movers: Movers, tile: number): void => {
  const { grid } = plan;
  const marked = ms >= (plan.marks[tile] ?? 0);
  if (ms >= (plan.leaves[tile] ?? 0)) {
    fall(plan, movers, tile, ms, 'hollow');
  } else if (marked && ms >= beats.shiverFrom) {
    const shake = (scatter(tile, 41 + (Math.floor(ms / 40) % 7)) - 0.5) * 2;
    const [x, y] = [centreX(grid, columnOf(grid, tile)) + shake, centreY(grid, levelOf(grid, tile))];
    movers.add(x, y, sideOf(grid.pitch), 0, entryOf(tile, 'hollow', plan.pictured));
  } else stand(plan, cells, tile, levelOf(grid, tile), marked ? 'hollow' : 'whole');
};

const drawStaying = (plan: GravityPlan, ms: number, cells: Cells, movers: Movers, tile: number): void => {
  const { grid } = plan;
  const column = columnOf(grid, tile);
  const [from, to] = [levelOf(grid, tile), plan.level[tile] ?? 0];
  const part = (ms - plan.settlesFrom - column * beats.settleEachColumn) / beats.settleFor;
  const look = isRare(plan.state[tile] ?? 0) && ms >= beats.lightFrom ? 'lit' : 'whole';
  if (part >= 1 || from === to) stand(plan, cells, tile, to, look);
  else if (part <= 0) stand(plan, cells, tile, from, 'whole');
  else {
    const y = centreY(grid, from + (to - from) * easeSettle(part));
    movers.add(centreX(grid, column), y, sideOf(grid.pitch), 0, entryOf(tile, 'whole', plan.pictured));
  }
};

/** Without travel: those that go fade as one group, those that stay are then where they will be. */
const drawStill = (plan: GravityPlan, ms: number, cells: Cells, movers: Movers, tile: number): void => {
  const level = levelOf(plan.grid, tile);
  const gone = ms >= beats.stillGone;
  if (!fallen(plan.state[tile] ?? 0)) {
    const look = isRare(plan.state[tile] ?? 0) && ms >= beats.stillLight ? 'lit' : 'whole';
    stand(plan, cells, tile, gone ? (plan.level[tile] ?? 0) : level, look);
  } else if (gone) lie(plan, movers, tile, ms, beats.stillLight);
  else {
    const left = 1 - clamp01((ms - beats.stillGone + beats.stillFade) / beats.stillFade);
    stand(plan, cells, tile, level, ms >= beats.markFrom ? 'hollow' : 'whole', left);
  }
};

/**
 * Draws the wall as it is `ms` after the reveal began.
 * @param still nothing travels
 * @param cells of the plan's grid; overwritten
 * @param movers room for every tile; overwritten. Rare tiles on the floor come last, so that they lie on top
 */
export const gravityAt = (plan: GravityPlan, ms: number, still: boolean, cells: Cells, movers: Movers): void => {
  cells.fill(0);
  movers.clear();
  const rare: number[] = [];
  for (let tile = 0; tile < plan.tiles; tile += 1) {
    const state = plan.state[tile] ?? 0;
    const lies = fallen(state) && (still ? ms >= beats.stillGone : ms >= (plan.lies[tile] ?? 0));
    if (lies && isRare(state)) rare.push(tile);
    else if (lies) lie(plan, movers, tile, ms, 0);
    else if (still) drawStill(plan, ms, cells, movers, tile);
    else if (fallen(state)) drawFalling(plan, ms, cells, movers, tile);
    else drawStaying(plan, ms, cells, movers, tile);
  }
  for (const tile of rare) lie(plan, movers, tile, ms, still ? beats.stillLight : (plan.lights[tile] ?? 0));
};
