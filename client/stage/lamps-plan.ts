/** The wall whose lamps go on: labels are bought batch by batch, the hard ones turn to diamonds, and what enough labels tell fills in. */
import { tileStates } from '../../shared/missions/simulator.ts';
import { beats } from './beats.ts';
import { lookOf, looksOf } from './looks.ts';
import type { PlanWall } from './reveal-plan.ts';
import { scatter } from './scatter.ts';
import { type Brush, type Face, stand, turn, turnMs } from './standing-tile.ts';

export const batches = 8;
/** ms from one batch to the next. */
export const batchMs = 300;
/** ms from which hard ones turn, and what needs no label of its own fills in; each over so many ms. */
const turnFrom = 3000;
const turnSpread = 300;
const fillFrom = 3700;
const fillFor = 600;

const indexes = (names: readonly (typeof tileStates)[number][]) =>
  new Set(names.map((name) => tileStates.indexOf(name)));
const bought = indexes(['labelled', 'mislabelled', 'relabelled', 'hard', 'rare']);
const hard = tileStates.indexOf('hard');
const unlabelled = tileStates.indexOf('unlabelled');

/** ms at which a tile lights up; for one that never gets a label of its own, when it fills in. */
export const lightsAt = (tile: number, state: number): number => {
  if (bought.has(state)) return beats.markFrom + Math.floor(scatter(tile, 61) * batches) * batchMs;
  return fillFrom + scatter(tile, 62) * fillFor;
};

/** How many labels have been bought so far, of all that the wall shows. */
export const boughtBy = (states: string, ms: number, still: boolean): number => {
  let count = 0;
  for (let tile = 0; tile < states.length; tile += 1) {
    const state = Number(states[tile]);
    if (bought.has(state) && ms >= (still ? beats.stillGone : lightsAt(tile, state))) count += 1;
  }
  return count;
};

const drawTile = (brush: Brush, tile: number, state: number, ms: number): void => {
  const face: Face = lookOf(state);
  const turns = turnFrom + scatter(tile, 63) * turnSpread;
  if (state === unlabelled || ms < lightsAt(tile, state)) stand(brush, tile, 'dim');
  else if (state !== hard) stand(brush, tile, face);
  else if (ms < turns) stand(brush, tile, 'dotted');
  else if (ms < turns + turnMs) turn(brush, tile, 'dotted', face, (ms - turns) / turnMs);
  else stand(brush, tile, face);
};

/** Without travel: all lamps go on together. */
const drawStill = (brush: Brush, tile: number, state: number, ms: number): void =>
  stand(brush, tile, ms >= beats.stillGone ? lookOf(state) : 'dim');

export const planLamps: PlanWall = (states, grid) => {
  const state = Uint8Array.from(states, Number);
  return {
    grid,
    looks: ['dim', 'dotted', ...looksOf(states)],
    movers: state.length,
    paint: (ms, still, pictured, cells, movers) => {
      const brush: Brush = { grid, pictured, cells, movers };
      const draw = still ? drawStill : drawTile;
      for (let tile = 0; tile < state.length; tile += 1) draw(brush, tile, state[tile] ?? 0, ms);
    },
  };
};
