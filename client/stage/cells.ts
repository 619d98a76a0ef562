/** A wall as bytes: four for each cell, which say which entry of the atlas stands there, how bright and how opaque. */

/** Row by row from the top left; red and green are the entry's number, blue is brightness, alpha is opacity. */
export type Cells = Uint8Array;

export const newCells = (columns: number, rows: number): Cells => new Uint8Array(columns * rows * 4);

/** Entry 0 is an empty cell. Brightness and opacity from 0 to 1. */
export const setCell = (cells: Cells, index: number, entry: number, bright = 1, opaque = 1): void => {
  const at = index * 4;
  cells[at] = entry & 255;
  cells[at + 1] = entry >> 8;
  cells[at + 2] = Math.round(bright * 255);
  cells[at + 3] = Math.round(opaque * 255);
};

export const entryAt = (cells: Cells, index: number): number =>
  (cells[index * 4] ?? 0) + (cells[index * 4 + 1] ?? 0) * 256;
