/** Packs tiles into one picture: one request brings a whole wall to a screen. */
import { createHash } from 'node:crypto';
import { encode } from 'fast-png';
import type { Sheet } from '../../shared/missions/simulator.ts';
import type { PackedSheet } from './prepared-world.ts';

/**
 * Lays the tiles edge to edge, row by row, and encodes them as an RGB PNG without gaps; an unfinished last row is black.
 * Takes tens of milliseconds for a wall: for worker threads only.
 * @param columns tiles in a row, at least 1.
 */
export function packSheet(sheet: Sheet, columns: number): PackedSheet {
  const { tiles, side, pixels } = sheet;
  const rows = Math.ceil(tiles / columns);
  const width = columns * side;
  const data = new Uint8Array(width * rows * side * 3);
  for (let tile = 0; tile < tiles; tile++) {
    const left = (tile % columns) * side;
    const top = Math.floor(tile / columns) * side;
    for (let line = 0; line < side; line++) {
      const from = (tile * side + line) * side * 3;
      data.set(pixels.subarray(from, from + side * 3), ((top + line) * width + left) * 3);
    }
  }
  // A copy of its own size: the encoder's buffer is longer than the picture, and all of it would travel.
  const bytes = Uint8Array.from(encode({ width, height: rows * side, data, channels: 3, depth: 8 }));
  return { bytes, hash: createHash('sha256').update(bytes).digest('hex'), columns, rows, side };
}
