/** What every sample is, whatever it shows: a truth, an origin, a data sheet, and a tile of the wall. */
import { side } from './canvas.ts';

/** What may be known of a sample without looking at it: weather, length, microphone; keys and values are words of the data sheet. */
export type Metadata = Readonly<Record<string, string | number>>;

export type Sample = {
  /** Its true class, as an index into the classes of its kind. No player and no algorithm sees it before the reveal. */
  readonly label: number;
  /** The class that whoever labelled it wrote down; most of the time the true one. */
  readonly given: number;
  /** Provenance: samples made from one original share it, and no others do. */
  readonly family: number;
  /** Place in its family, from 0: frame of a clip, copy of a page. */
  readonly copy: number;
  /** It belongs to the slice that its track must not lose: statues, niche pages, glyphs on forms, speech in the rain. */
  readonly rare: boolean;
  /** Who sent it, as a small number: one drive, one site, one writer, one wearer; pictures of a family come from the same. */
  readonly source: number;
  readonly metadata: Metadata;
};

/** A sample that is seen by its brightnesses. */
export type Picture = Sample & {
  /** side x side brightnesses, 0 to 1, row by row. */
  readonly pixels: Float32Array;
};

/** Bytes of one tile: red, green and blue of side x side pixels. */
export const tileBytes: number = side * side * 3;

/** Writes a sample's tile into `into`, `tileBytes` bytes from `offset` on. Each kind of sample has one. */
export type PaintTile<Kind extends Sample> = (sample: Kind, into: Uint8Array, offset: number) => void;

/** The tiles of some samples, one after another, as a wall's picture wants them. */
export function tilesOf<Kind extends Sample>(samples: readonly Kind[], paint: PaintTile<Kind>): Uint8Array {
  const pixels = new Uint8Array(samples.length * tileBytes);
  for (const [index, sample] of samples.entries()) paint(sample, pixels, index * tileBytes);
  return pixels;
}
