/** Where rows, lanes and tiles of the outcomes stand, in px of the 1920 x 1080 design. */
import { along, orderOf, outcomeX } from './outcome-axis.ts';
import type { OutcomeRow } from './outcome-model.ts';

const zone = { top: 206, floor: 962, gap: 22 } as const;

export type RowPlace = { readonly top: number; readonly height: number };

/** A row is as high as its teams need: two lines at least, for the track's own words stand there. */
const linesAtLeast = 2;
const linesAtMost = 8;
/** Few teams do not stand in a field without end. */
const lineMost = 110;

export const rowPlaces = (rows: readonly OutcomeRow[]): readonly RowPlace[] => {
  const weights = rows.map(({ marks }) => Math.max(linesAtLeast, Math.min(linesAtMost, marks.length)));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const height = zone.floor - zone.top - zone.gap * (rows.length - 1);
  let top: number = zone.top;
  return weights.map((weight) => {
    const place = { top, height: Math.min(lineMost * weight, (height * weight) / all) };
    top += place.height + zone.gap;
    return place;
  });
};

const laneMost = 86;
const laneLeast = 54;

/** Height of a team's line, and how many fit into a row. */
export const laneHeight = ({ height }: RowPlace, lanes: number): number =>
  Math.max(laneLeast, Math.min(laneMost, height / Math.max(1, lanes)));
export const lanesIn = ({ height }: RowPlace): number => Math.max(1, Math.floor(height / laneLeast));

export type TilePlot = {
  readonly pitch: number;
  /** Teams that one tile stands for, at most. */
  readonly teams: number;
  /** Tiles over each place of the axis, from its left. */
  readonly columns: readonly number[];
};

/** Middle of a column of tiles, which stand where the bands do. */
export const columnX = (column: number, columns: number): number => outcomeX(along((column + 0.5) / columns));

const tileMost = 30;
const tileLeast = 12;

/** Stacks a row's teams as tiles over where they stand: as large as they fit, several teams a tile where they do not. */
export const tilePlot = (at: readonly number[], height: number): TilePlot => {
  const width = outcomeX(along(1)) - outcomeX(along(0));
  const stacked = (pitch: number): readonly number[] => {
    const columns = Array.from({ length: Math.floor(width / pitch) }, () => 0);
    for (const part of at) {
      const column = Math.max(0, Math.min(columns.length - 1, Math.floor(orderOf(part) * columns.length)));
      columns[column] = (columns[column] ?? 0) + 1;
    }
    return columns;
  };
  let pitch = tileMost;
  const fits = () => Math.max(0, ...stacked(pitch)) * pitch <= height;
  while (pitch > tileLeast && !fits()) pitch -= 1;
  const columns = stacked(pitch);
  const room = Math.max(1, Math.floor(height / pitch));
  const teams = Math.max(1, Math.ceil(Math.max(0, ...columns) / room));
  return { pitch, teams, columns: columns.map((count) => Math.ceil(count / teams)) };
};
