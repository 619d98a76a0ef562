/** The lobby's field: the code can be read, the QR is whole, and nothing lies under the text. */
import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { entryAt, newCells } from '../../../client/stage/cells.ts';
import { glyphColumns, glyphLit, glyphRows } from '../../../client/stage/code-glyphs.ts';
import type { Layer } from '../../../client/stage/layer.ts';
import { codePlace, letterColumn, lobbyField, qrLayer } from '../../../client/stage/lobby-layers.ts';
import { flatEntry } from '../../../client/stage/looks.ts';
import { Movers } from '../../../client/stage/movers.ts';
import { codeAlphabet } from '../../../server/access/codes.ts';

const painted = (layer: Layer, ms = 0): readonly (readonly number[])[] => {
  const cells = newCells(layer.grid.columns, layer.grid.rows);
  layer.paint(ms, cells, new Movers(0));
  return Array.from({ length: layer.grid.rows }, (_, row) =>
    Array.from({ length: layer.grid.columns }, (_, column) => entryAt(cells, row * layer.grid.columns + column)),
  );
};

const bitmap = (letter: string): string =>
  Array.from({ length: glyphRows * glyphColumns }, (_, index) =>
    glyphLit(letter, index % glyphColumns, Math.floor(index / glyphColumns)) ? '#' : '.',
  ).join('');

test('every letter and digit of a code has a shape of its own', () => {
  const shapes = [...codeAlphabet].map(bitmap);
  expect(new Set(shapes).size).toBe(codeAlphabet.length);
  for (const shape of shapes) expect([...shape].filter((tile) => tile === '#').length).toBeGreaterThan(25);
});

test('any two letters differ in at least six tiles', () => {
  const shapes = [...codeAlphabet].map(bitmap);
  for (const [index, one] of shapes.entries()) {
    for (const other of shapes.slice(index + 1)) {
      expect([...one].filter((tile, at) => tile !== other[at]).length).toBeGreaterThanOrEqual(6);
    }
  }
});

test('the code stands in two threes, letter by letter', () => {
  const rows = painted(lobbyField('KD27FM', [], true));
  for (const [index, letter] of [...'KD27FM'].entries()) {
    const lit = Array.from({ length: glyphRows * glyphColumns }, (_, at) => {
      const [row, column] = [codePlace.row + Math.floor(at / glyphColumns), letterColumn(index) + (at % glyphColumns)];
      return rows[row]?.[column] === flatEntry('unique') ? '#' : '.';
    }).join('');
    expect(lit).toBe(bitmap(letter));
  }
  expect(letterColumn(3) - letterColumn(2)).toBeGreaterThan(letterColumn(2) - letterColumn(1));
});

test('no tile ever lies where text stands', () => {
  const layer = lobbyField('ACDEFH', [[2, 6, 35, 9]], false);
  for (const ms of [0, 4000, 123_456, 9_999_999]) {
    const rows = painted(layer, ms);
    for (let row = 6; row < 15; row += 1) expect(rows[row]?.slice(2, 37).every((entry) => entry === 0)).toBe(true);
  }
});

test('tiles wander over the field, but not where nothing may travel', () => {
  const moving = lobbyField('ACDEFH', [], false);
  expect(painted(moving, 0)).not.toEqual(painted(moving, 60_000));
  expect(lobbyField('ACDEFH', [], true).lasts).toBe(0);
});

test('the QR is the address, module by module, in four modules of light', () => {
  const url = 'http://192.168.1.20:2567/?code=KD27FM';
  const { data, size } = encode(url, { ecc: 'L', boostEcc: true, border: 0 });
  const rows = painted(qrLayer(url, 1860, 40));
  expect(rows).toHaveLength(size + 8);
  for (const [row, entries] of rows.entries()) {
    for (const [column, entry] of entries.entries()) {
      const dark = data[row - 4]?.[column - 4] === true;
      expect(entry).toBe(flatEntry(dark ? 'hole' : 'paper'));
    }
  }
});

test('a QR of the usual length has modules of a whole tile, a longer one stays on the wall', () => {
  const { grid } = qrLayer('http://192.168.1.20:2567/?code=KD27FM', 1860, 40);
  expect(grid.pitch).toBe(20);
  const long = qrLayer(`https://data-wall.a-rather-long-name.example.org:8443/?code=KD27FM`, 1860, 40).grid;
  for (const { x, columns, pitch } of [grid, long]) {
    expect(x + columns * pitch).toBe(1860);
    expect(columns * pitch).toBeLessThanOrEqual(740);
  }
});
