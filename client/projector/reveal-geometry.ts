/** Where the reveal's rows, discs and dots stand over the axis, in px of the design. */
import { axis } from './zones.ts';

export const axisX = (part: number): number => axis.left + part * (axis.right - axis.left);

const rowsHeight = 400;
const rowMost = 64;

/** Height of one row, and where the class's dots may begin. */
export const rowPitch = (rows: number): number => Math.min(rowMost, rowsHeight / Math.max(1, rows));
export const rowY = (row: number, rows: number): number => axis.top + (row + 0.5) * rowPitch(rows);

/** A disc's area says how many chips it holds: ten reach a little into the neighbouring rows. */
export const chipRadius = (chips: number, rows: number): number =>
  rowPitch(rows) * 0.62 * Math.sqrt(Math.max(0, chips) / 10);

export type DotPlot = {
  /** px from one dot to the next. */
  readonly pitch: number;
  /** Dots side by side over one answer. */
  readonly across: number;
  /** Forecasts that one dot stands for. */
  readonly people: number;
  /** Dots over each answer. */
  readonly columns: readonly number[];
};

const dotMost = 24;
const dotLeast = 11;
const gapToRows = 16;

/** Lays out the class's dots: as large as they fit, and several forecasts a dot where not even small ones would. */
export const dotPlot = (dots: readonly number[], rows: number): DotPlot => {
  const width = (axis.right - axis.left) / Math.max(1, dots.length) - 14;
  const height = axis.floor - 6 - (axis.top + rows * rowPitch(rows) + gapToRows);
  const fits = (pitch: number) => Math.floor(width / pitch) * Math.floor(height / pitch);
  const most = Math.max(1, ...dots);
  let pitch = dotMost;
  while (pitch > dotLeast && fits(pitch) < most) pitch -= 1;
  const people = Math.max(1, Math.ceil(most / Math.max(1, fits(pitch))));
  return {
    pitch,
    across: Math.max(1, Math.floor(width / pitch)),
    people,
    columns: dots.map((count) => Math.ceil(count / people)),
  };
};

export const dotsIn = ({ columns }: DotPlot): number => columns.reduce((sum, count) => sum + count, 0);

/** Centre of one dot: they fill bottom to top, over the middle of their answer. */
export const dotPlace = (plot: DotPlot, answer: number, index: number): { readonly x: number; readonly y: number } => {
  const count = plot.columns[answer] ?? 0;
  const level = Math.floor(index / plot.across);
  const inLevel = Math.min(plot.across, count - level * plot.across);
  const along = (index % plot.across) - (inLevel - 1) / 2;
  return {
    x: axisX((answer + 0.5) / plot.columns.length) + along * plot.pitch,
    y: axis.floor - 8 - (level + 0.5) * plot.pitch,
  };
};
