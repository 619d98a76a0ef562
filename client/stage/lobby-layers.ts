/** The lobby's walls: a field of tiles with the code set in it, and the QR made of tiles. */
import { encode } from 'uqr';
import { type Cells, setCell } from './cells.ts';
import { glyphColumns, glyphLit, glyphRows } from './code-glyphs.ts';
import type { Grid } from './fit-grid.ts';
import { type Layer, standing } from './layer.ts';
import { type FlatLook, flatEntry } from './looks.ts';
import { scatter } from './scatter.ts';

/** Everything in the lobby stands on this pitch. */
const lobbyPitch = 20;
const field: Grid = { x: 0, y: 0, columns: 96, rows: 54, pitch: lobbyPitch };
const fieldSide = 16;

/** A rectangle of cells: first column and row, and how many. */
export type Clearing = readonly [column: number, row: number, columns: number, rows: number];

/** Where the code stands: two threes with a gap between. */
export const codePlace = { column: 3, row: 17, gap: 2 } as const;

/** Column, within the whole field, of each letter's first tile. */
export const letterColumn = (index: number): number =>
  codePlace.column + index * (glyphColumns + 1) + (index >= 3 ? codePlace.gap : 0);

/** A few tiles of every state wander over the field; each stays for some seconds. */
const wanderers: readonly FlatLook[] = ['mislabelled', 'labelled', 'synthetic'];
const wandering = 18;
const stayMs = 9000;

const inside = ([column, row, columns, rows]: Clearing, x: number, y: number): boolean =>
  x >= column && x < column + columns && y >= row && y < row + rows;

const paintCode = (code: string, cells: Cells): void => {
  [...code].forEach((letter, index) => {
    for (let row = 0; row < glyphRows; row += 1) {
      for (let column = 0; column < glyphColumns; column += 1) {
        if (!glyphLit(letter, column, row)) continue;
        const at = (codePlace.row + row) * field.columns + letterColumn(index) + column;
        setCell(cells, at, flatEntry('unique'), 1 - scatter(at, 3) * 0.1);
      }
    }
  });
};

/**
 * @param code six letters and digits
 * @param clearings cut out of the field: text stands there
 * @param still nothing wanders
 */
export const lobbyField = (code: string, clearings: readonly Clearing[], still: boolean): Layer => ({
  key: 'lobby-field',
  grid: field,
  side: fieldSide,
  sheet: undefined,
  movers: 0,
  lasts: still ? 0 : Number.MAX_VALUE,
  every: 500,
  paint: (ms, cells) => {
    const free = (x: number, y: number) => !clearings.some((clearing) => inside(clearing, x, y));
    for (let y = 0; y < field.rows; y += 1) {
      for (let x = 0; x < field.columns; x += 1) {
        setCell(cells, y * field.columns + x, free(x, y) ? flatEntry('ground') : 0);
      }
    }
    for (let one = 0; one < wandering; one += 1) {
      const visit = Math.floor(ms / stayMs + one / wandering);
      const at = Math.floor(scatter(visit * wandering + one, 5) * field.columns * field.rows);
      const look = wanderers[one % wanderers.length];
      if (look && free(at % field.columns, Math.floor(at / field.columns))) setCell(cells, at, flatEntry(look));
    }
    paintCode(code, cells);
  },
});

/** Modules of light around the QR, without which no phone finds it. */
const quiet = 4;
const qrWidth = 740;

/** @param right x of its right edge; @param top y of its upper edge */
export const qrLayer = (url: string, right: number, top: number): Layer => {
  const { data, size } = encode(url, { ecc: 'L', boostEcc: true, border: 0 });
  const columns = size + 2 * quiet;
  const pitch = Math.min(lobbyPitch, Math.floor(qrWidth / columns));
  return {
    ...standing,
    key: `qr-${url}`,
    grid: { x: right - columns * pitch, y: top, columns, rows: columns, pitch },
    side: pitch,
    sheet: undefined,
    paint: (_ms, cells) => {
      for (let row = 0; row < columns; row += 1) {
        for (let column = 0; column < columns; column += 1) {
          const dark = data[row - quiet]?.[column - quiet] === true;
          setCell(cells, row * columns + column, flatEntry(dark ? 'hole' : 'paper'));
        }
      }
    },
  };
};
