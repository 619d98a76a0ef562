/** The wall that runs out like sand: every working day falls into the bay of the place that held it, and the fullest bay is the last to be still. */
import { beats, clamp01 } from './beats.ts';
import { type Area, type Grid, picturePitch, sideOf } from './fit-grid.ts';
import { centreX, centreY, columnOf, levelOf } from './gravity-plan.ts';
import { entryOf, type FlatLook, flatEntry } from './looks.ts';
import type { Movers } from './movers.ts';
import type { PlanWall } from './reveal-plan.ts';
import { scatter } from './scatter.ts';
import { type Brush, stand } from './standing-tile.ts';

/** Bays from the left: six stages, what waits outside, and days that went into improvements. */
export const bays = 8;
const outside = 6;
const improving = 7;

/** A part of a bay's width that stays free beside it. */
const grout = 0.16;

export type Bays = {
  /** px of a tile that lies in a bay, with its grout. */
  readonly pitch: number;
  /** How many bays there are: the last is there only where something lies in it. */
  readonly number: number;
  /** Tiles side by side in a bay, and px from one bay to the next. */
  readonly across: number;
  readonly step: number;
  readonly left: number;
  readonly floor: number;
  /** Tiles in each. */
  readonly counts: readonly number[];
  /** The fullest of those in which work stands; undefined for a wall without any. */
  readonly fullest: number | undefined;
};

/**
 * Fits the bays: the largest tiles, no larger than the wall's, of which the fullest bay is no higher than the wall was.
 * @param states one digit a tile: the number of its bay
 */
export const fitBays = (area: Area, grid: Grid, states: string): Bays => {
  const counts = Array.from({ length: bays }, () => 0);
  for (let tile = 0; tile < states.length; tile += 1) {
    const bay = Number(states.charAt(tile));
    if (bay < bays) counts[bay] = (counts[bay] ?? 0) + 1;
  }
  const number = (counts[improving] ?? 0) > 0 ? bays : improving;
  const step = area.width / number;
  const height = grid.rows * grid.pitch;
  const acrossAt = (pitch: number) => Math.max(1, Math.floor((step * (1 - grout)) / pitch));
  const most = Math.max(0, ...counts);
  let pitch = Math.min(grid.pitch, Math.floor(step));
  while (pitch > 2 && Math.ceil(most / acrossAt(pitch)) * pitch > height) pitch -= 1;
  const working = counts.slice(0, improving);
  const fullest = working.some((count) => count > 0) ? working.indexOf(Math.max(...working)) : undefined;
  const floor = area.y + area.height;
  return { pitch, number, across: acrossAt(pitch), step, left: area.x, floor, counts, fullest };
};

/** Middle of a bay's tiles. */
export const bayCentre = ({ left, step }: Bays, bay: number): number => left + (bay + 0.5) * step;

/** Height of what lies in a bay in the end, px. */
export const bayHeight = ({ counts, across, pitch }: Bays, bay: number): number =>
  Math.ceil((counts[bay] ?? 0) / across) * pitch;

const pourFrom = 700;
/** ms for which a row pours, and all rows at least and at most. */
const rowMs = 25;
const pourLeast = 1100;
const pourMost = 1900;
/** All bays but the fullest are full after this part of the time. */
const early = 0.7;
const fallMs = 620;

/** The hatch of the fullest bay. */
const markAt = beats.lightFrom;

/** How a day looks when it lies, too small for its picture: worked on, waiting outside, or spent on the pipeline itself. */
const lyingLook = (bay: number): FlatLook => {
  if (bay === outside) return 'duplicate';
  return bay === improving ? 'relabelled' : 'unique';
};

type Pour = {
  readonly bay: Uint8Array;
  readonly leaves: Float32Array;
  readonly lies: Float32Array;
  readonly restX: Float32Array;
  readonly restY: Float32Array;
};

const planPour = (states: string, grid: Grid, all: Bays, lag: number): Pour => {
  const tiles = states.length;
  const numbers = () => new Float32Array(tiles);
  const pour = {
    bay: Uint8Array.from(states, (state) => Math.min(bays - 1, Number(state))),
    ...{ leaves: numbers(), lies: numbers(), restX: numbers(), restY: numbers() },
  };
  const filled = new Uint16Array(bays);
  const rows = Math.ceil(Math.max(0, ...all.counts) / all.across);
  const pourFor = Math.max(pourLeast, Math.min(pourMost, rows * rowMs));
  for (let tile = 0; tile < tiles; tile += 1) {
    const bay = pour.bay[tile] ?? 0;
    const place = filled[bay] ?? 0;
    filled[bay] = place + 1;
    const [along, level] = [place % all.across, Math.floor(place / all.across)];
    pour.restX[tile] = bayCentre(all, bay) + (along - (all.across - 1) / 2) * all.pitch;
    pour.restY[tile] = all.floor - (level + 0.5) * all.pitch;
    const row = (levelOf(grid, tile) + scatter(tile, 101)) / grid.rows;
    const leaves = pourFrom + lag + row * pourFor * (bay === all.fullest ? 1 : early);
    const down = Math.max(0, (pour.restY[tile] ?? 0) - centreY(grid, levelOf(grid, tile)));
    pour.leaves[tile] = leaves;
    pour.lies[tile] = leaves + fallMs * (0.4 + 0.6 * Math.sqrt(Math.min(1, down / 560)));
  }
  return pour;
};

export const planHourglass: PlanWall = (states, grid, { area }, block) => {
  const all = fitBays(area, grid, states);
  const pour = planPour(states, grid, all, block * beats.blockLag);
  // grout between the smallest tiles would be more than the tiles
  const [from, to] = [sideOf(grid.pitch), all.pitch < 8 ? Math.max(2, all.pitch - 1) : sideOf(all.pitch)];

  const lie = (movers: Movers, tile: number, pictured: boolean, marked: boolean): void => {
    const bay = pour.bay[tile] ?? 0;
    const small = all.pitch < picturePitch || !pictured || bay > outside;
    const flat = flatEntry(marked && bay === all.fullest ? 'hatched' : lyingLook(bay));
    const entry = small || (marked && bay === all.fullest) ? flat : entryOf(tile, 'whole', true);
    movers.add(pour.restX[tile] ?? 0, pour.restY[tile] ?? 0, to, 0, entry);
  };

  const fall = (movers: Movers, tile: number, pictured: boolean, ms: number): void => {
    const leaves = pour.leaves[tile] ?? 0;
    const part = clamp01((ms - leaves) / ((pour.lies[tile] ?? 0) - leaves));
    const [x, y] = [centreX(grid, columnOf(grid, tile)), centreY(grid, levelOf(grid, tile))];
    const [restX, restY] = [pour.restX[tile] ?? 0, pour.restY[tile] ?? 0];
    const size = from + (to - from) * part;
    movers.fly(tile, x + (restX - x) * part, y + (restY - y) * part * part, size, 0, entryOf(tile, 'whole', pictured));
  };

  return {
    grid,
    looks: ['whole'],
    movers: states.length,
    paint: (ms, still, pictured, cells, movers) => {
      const brush: Brush = { grid, pictured, cells, movers };
      const marked = ms >= (still ? beats.stillLight : markAt);
      for (let tile = 0; tile < states.length; tile += 1) {
        const [leaves, lies] = still
          ? [beats.stillGone, beats.stillGone]
          : [pour.leaves[tile] ?? 0, pour.lies[tile] ?? 0];
        if (ms < leaves) stand(brush, tile, 'whole');
        else if (ms < lies) fall(movers, tile, pictured, ms);
        else lie(movers, tile, pictured, marked);
      }
    },
  };
};
