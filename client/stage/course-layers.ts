/** Face-down courses: one for every trial of a team, laid on one another from the floor up. All look alike, whatever came out. */
import { setCell } from './cells.ts';
import { type Area, type Grid, sideOf } from './fit-grid.ts';
import type { Layer } from './layer.ts';
import { flatEntry } from './looks.ts';
import { scatter } from './scatter.ts';

/** Where courses lie: the cells of a column, and how many rows of tiles make one course. A row of grout is between two. */
export type CourseGrid = { readonly grid: Grid; readonly rows: number };

const rowsAtMost = 5;
const acrossAtLeast = 3;
const smallest = 3;

/**
 * Fits a column with room for so many courses: the largest tiles, at most `largest` px, of which three stand side by side
 * and two lie in a course.
 */
export const courseGrid = (area: Area, room: number, largest: number): CourseGrid => {
  const rowsAt = (pitch: number) => Math.floor((Math.floor(area.height / pitch) + 1) / Math.max(1, room)) - 1;
  let pitch = largest;
  while (pitch > smallest && (rowsAt(pitch) < 2 || area.width / pitch < acrossAtLeast)) pitch -= 1;
  const rows = Math.max(1, Math.min(rowsAtMost, rowsAt(pitch)));
  const columns = Math.max(1, Math.floor(area.width / pitch));
  const all = room * (rows + 1) - 1;
  return { grid: { x: area.x, y: area.y + area.height - all * pitch, columns, rows: all, pitch }, rows };
};

/** How long a new course takes from its left to its right. */
export const layMs = 420;

export type Courses = {
  /** Trials that were run. */
  readonly laid: number;
  /** Trials that earn all exploring points: their places are marked before they are laid. */
  readonly target: number;
  /** ms at which the newest began to be laid; undefined where it lies already. */
  readonly at: number | undefined;
};

/** @param key names the column, not what lies in it: a new course is laid on the same wall */
export const courseLayer = (key: string, { grid, rows }: CourseGrid, courses: Courses): Layer => {
  const { laid, target, at } = courses;
  return {
    key: `${key}-${[grid.x, grid.y, grid.columns, grid.rows, grid.pitch].map(Math.round).join('-')}`,
    grid,
    side: sideOf(grid.pitch),
    sheet: undefined,
    movers: 0,
    lasts: at === undefined ? 0 : at + layMs,
    every: 0,
    paint: (ms, cells) => {
      cells.fill(0);
      const part = at === undefined ? 1 : Math.max(0, Math.min(1, (ms - at) / layMs));
      for (let row = 0; row < grid.rows; row += 1) {
        const course = Math.floor(row / (rows + 1));
        if (row % (rows + 1) === rows) continue;
        const newest = course === laid - 1;
        for (let column = 0; column < grid.columns; column += 1) {
          const index = (grid.rows - 1 - row) * grid.columns + column;
          const lies = course < laid - 1 || (newest && column < part * grid.columns);
          // the newest is the brightest, as fresh mortar is
          if (lies) setCell(cells, index, flatEntry('facedown'), (newest ? 1 : 0.84) - scatter(index, 7) * 0.1);
          else if (course < target) setCell(cells, index, flatEntry('ground'));
        }
      }
    },
  };
};
