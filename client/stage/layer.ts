/** What the stage is told to draw: walls of tiles as plain data, and how each looks at any moment. */
import type { TileSheet } from './atlas.ts';
import type { Cells } from './cells.ts';
import type { Grid } from './fit-grid.ts';
import type { PictureLook } from './looks.ts';
import type { Movers } from './movers.ts';

export type Layer = {
  /** The same key is the same wall: same grid, same pictures. */
  readonly key: string;
  readonly grid: Grid;
  /** px of a tile inside its pitch; as large as the pitch means without grout. */
  readonly side: number;
  readonly sheet: TileSheet | undefined;
  /** What a tile with a picture can look like here; everything, if left out. */
  readonly looks?: readonly PictureLook[];
  /** How many tiles may be outside of their cells at once. */
  readonly movers: number;
  /** Paints the wall as it is `ms` after it began. Everything follows from its arguments. */
  readonly paint: (ms: number, cells: Cells, movers: Movers) => void;
  /** ms from which nothing changes any more. */
  readonly lasts: number;
  /** Least ms from one painting to the next: what is calm needs no 60 a second. */
  readonly every: number;
};

/** A wall that stands as it is. */
export const standing = { movers: 0, lasts: 0, every: 0 } as const;
