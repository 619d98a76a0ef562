/** The wall that is laid in courses: one after another from the floor up, each from its left to its right, on one clock. */
import { beats, clamp01 } from './beats.ts';
import { setCell } from './cells.ts';
import { type Area, type Grid, sideOf } from './fit-grid.ts';
import { entryOf, type PictureLook } from './looks.ts';
import type { PlanWall } from './reveal-plan.ts';
import { scatter } from './scatter.ts';

/** ms from which the first course is laid, and by which the last one lies. */
export const layFrom = 400;
export const layTo = 4600;
/** How high above its place a tile comes in, and for how long. */
const dropFrom = 46;
const dropFor = 160;
/** Courses differ by turns, so that each can be counted. */
const shade = 0.74;
const largest = 40;

/** What never came to lie: its tiles hang dim above the others. */
export const never = '9';

export type LaidCourse = { readonly tiles: readonly number[]; readonly row: number; readonly never: boolean };

/**
 * Courses from the floor up: which tiles lie in each, in the wall's order, and the row, from below, on which it begins.
 * @param states one digit a tile: the number of its course
 */
export const coursesOf = (
  states: string,
  columns: number,
): { readonly courses: readonly LaidCourse[]; readonly rows: number } => {
  const tilesOf = new Map<string, number[]>();
  for (let tile = 0; tile < states.length; tile += 1) {
    const number = states.charAt(tile);
    const tiles = tilesOf.get(number);
    if (tiles) tiles.push(tile);
    else tilesOf.set(number, [tile]);
  }
  let rows = 0;
  const courses = [...tilesOf]
    .sort(([one], [other]) => Number(one) - Number(other))
    .map(([number, tiles]): LaidCourse => {
      const row = rows;
      rows += Math.ceil(tiles.length / columns);
      return { tiles, row, never: number === never };
    });
  return { courses, rows };
};

/** The largest tiles of which all courses, each on rows of its own, stand in the area, from the floor up. */
export const coursesGrid = (area: Area, states: string): Grid => {
  let pitch = largest;
  // how many tiles each course has is the same for all sizes: this is asked for with every frame
  const { courses } = coursesOf(states, 1);
  const columnsAt = (size: number) => Math.max(1, Math.floor(area.width / size));
  const rowsAt = (size: number) =>
    courses.reduce((rows, { tiles }) => rows + Math.ceil(tiles.length / columnsAt(size)), 0);
  while (pitch > 2 && rowsAt(pitch) * pitch > area.height) pitch -= 1;
  const [columns, rows] = [columnsAt(pitch), Math.max(1, rowsAt(pitch))];
  return {
    x: area.x + Math.round((area.width - columns * pitch) / 2),
    y: area.y + area.height - rows * pitch,
    ...{ columns, rows, pitch },
  };
};

/** @param states lie in the grid that `coursesGrid` fits */
export const planCourses: PlanWall = (states, grid) => {
  const { columns, rows, pitch } = grid;
  const { courses } = coursesOf(states, columns);
  const each = (layTo - layFrom - dropFor) / Math.max(1, courses.length);
  const side = sideOf(pitch);
  const deepest = Math.max(0, ...courses.map(({ tiles }) => tiles.length));
  return {
    grid,
    looks: ['whole', 'dim'],
    movers: deepest * 2,
    paint: (ms, still, pictured, cells, movers) => {
      for (const [number, course] of courses.entries()) {
        const look: PictureLook = course.never ? 'dim' : 'whole';
        const bright = course.never || number % 2 === 0 ? 1 : shade;
        for (const [place, tile] of course.tiles.entries()) {
          const [column, level] = [place % columns, course.row + Math.floor(place / columns)];
          const inCourse = column / columns + 0.02 * scatter(tile, 111);
          const from = still ? beats.stillGone : layFrom + (number + Math.min(1, inCourse)) * each;
          if (ms < from) continue;
          const part = still ? 1 : clamp01((ms - from) / dropFor);
          const entry = entryOf(tile, look, pictured);
          const clay = pictured ? 1 : 1 - scatter(tile, 31) * 0.1;
          if (part >= 1) setCell(cells, (rows - 1 - level) * columns + column, entry, bright * clay);
          else {
            const y = grid.y + (rows - level - 0.5) * pitch - dropFrom * (1 - part) * (1 - part);
            movers.fly(tile, grid.x + (column + 0.5) * pitch, y, side, 0, entry);
          }
        }
      }
    },
  };
};
