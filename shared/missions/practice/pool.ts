/** The small pools of the practice: what each track's sensor saw, how alike two of its samples are, and how they look. */
import { pictureTokens } from '../../learn/picture-tokens.ts';
import type { Random } from '../../learn/random.ts';
import { shinglesOf } from '../../learn/shingles.ts';
import { drawLanguage } from '../../samples/document-language.ts';
import { documentTiles } from '../../samples/document-tile.ts';
import { documentPool } from '../../samples/documents.ts';
import { glyphPool, glyphTile, usualGlyphs } from '../../samples/glyphs.ts';
import { type PaintTile, type Picture, type Sample, tilesOf } from '../../samples/sample.ts';
import { silhouettePool, silhouetteTile } from '../../samples/silhouettes.ts';
import { spectrogramPool, spectrogramTile, usualSpectrograms } from '../../samples/spectrograms.ts';
import type { TrackId } from '../../tracks/track.ts';

/** Six rows of the wall. */
export const poolSize = 240;

export type SmallPool = {
  /** What each sample is to whoever compares it: a set of distinct tokens. */
  readonly tokens: readonly Int32Array[];
  /** Two samples at least this similar count as alike, 0 to 1. */
  readonly threshold: number;
  /** Tiles of the given samples, 16 x 16 x 3 bytes each. */
  readonly paint: (samples: Int32Array) => Uint8Array;
};

const painted =
  <Kind extends Sample>(samples: readonly Kind[], paint: PaintTile<Kind>): SmallPool['paint'] =>
  (which) =>
    tilesOf(
      Array.from(which, (sample) => samples[sample]!),
      paint,
    );

const ofPictures = <Kind extends Picture>(
  samples: readonly Kind[],
  paint: PaintTile<Kind>,
  threshold: number,
): SmallPool => ({
  tokens: samples.map(({ pixels }) => pictureTokens(pixels)),
  threshold,
  paint: painted(samples, paint),
});

/** A share that lies anywhere on a scale of ratios: few worlds are half full of copies, and few have none. */
const shareBetween = (random: Random, low: number, high: number): number =>
  Math.exp(random.between(Math.log(low), Math.log(high)));

/** How each track's pool is drawn; the thresholds are those at which its owner would remove look-alikes. */
const draws: Readonly<Record<TrackId, (random: Random, recipe: Random) => SmallPool>> = {
  'cloud-titan': (random, recipe) => {
    const copied = recipe.between(0.02, 0.9);
    const rest = (1 - copied) / 4;
    const shares = { page: rest, copied, framed: rest, niche: rest, spam: rest };
    const crawl = { shares, familyExponent: recipe.between(0.8, 1.8) };
    const documents = documentPool(random.fork('pool'), drawLanguage(random.fork('language')), poolSize, crawl);
    return {
      tokens: documents.map(({ words }) => shinglesOf(words, 2)),
      threshold: 0.7,
      paint: painted(documents, documentTiles(documents)),
    };
  },
  'edge-guardian': (random, recipe) => {
    const clips = { clipShare: shareBetween(recipe, 0.02, 0.5), clipLength: recipe.between(3, 12) };
    return ofPictures(silhouettePool(random.fork('pool'), poolSize, clips), silhouetteTile, 0.85);
  },
  'mobile-nomad': (random, recipe) => {
    const again = { copyShare: shareBetween(recipe, 0.02, 0.6), copyLength: recipe.between(2, 8) };
    return ofPictures(glyphPool(random.fork('pool'), poolSize, { ...usualGlyphs, ...again }), glyphTile, 0.7);
  },
  'tiny-pioneer': (random, recipe) => {
    const again = { copyShare: shareBetween(recipe, 0.02, 0.6), copyLength: recipe.between(2, 8) };
    const windows = spectrogramPool(random.fork('pool'), poolSize, { ...usualSpectrograms, ...again });
    return ofPictures(windows, spectrogramTile, 0.8);
  },
};

/** Draws a track's small pool. A few milliseconds. */
export function drawSmallPool(track: TrackId, random: Random): SmallPool {
  return draws[track](random, random.fork('recipe'));
}
