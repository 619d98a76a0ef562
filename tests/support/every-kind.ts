/** Every kind of sample, drawn the usual way, with its painter: what all of them must keep is tested on each. */
import type { Random } from '../../shared/learn/random.ts';
import { drawLanguage } from '../../shared/samples/document-language.ts';
import { documentTiles } from '../../shared/samples/document-tile.ts';
import { documentClasses, documentPool, usualCrawl } from '../../shared/samples/documents.ts';
import { glyphClasses } from '../../shared/samples/glyph-strokes.ts';
import { glyphPool, glyphTile, usualGlyphs } from '../../shared/samples/glyphs.ts';
import { type PaintTile, type Sample, tilesOf } from '../../shared/samples/sample.ts';
import { silhouetteClasses } from '../../shared/samples/silhouette-scene.ts';
import { silhouettePool, silhouetteTile } from '../../shared/samples/silhouettes.ts';
import { spectrogramClasses } from '../../shared/samples/spectrogram-scene.ts';
import {
  spectrogramPool,
  spectrogramTile,
  syntheticSpectrograms,
  usualSpectrograms,
} from '../../shared/samples/spectrograms.ts';

export type Drawn = {
  readonly samples: readonly Sample[];
  readonly tiles: Uint8Array;
  /** Paints the sample of that number. */
  readonly paint: (sample: number, into: Uint8Array, offset: number) => void;
};

function drawn<One extends Sample>(samples: readonly One[], paint: PaintTile<One>): Drawn {
  const tiles = tilesOf(samples, paint);
  return { samples, tiles, paint: (sample, into, offset) => paint(samples[sample]!, into, offset) };
}

export type Kind = {
  readonly name: string;
  readonly classes: readonly string[];
  readonly draw: (random: Random, count: number) => Drawn;
};

export const everyKind: readonly Kind[] = [
  {
    name: 'documents',
    classes: documentClasses,
    draw(random, count) {
      const samples = documentPool(random.fork('pool'), drawLanguage(random.fork('language')), count, usualCrawl);
      return drawn(samples, documentTiles(samples));
    },
  },
  {
    name: 'silhouettes',
    classes: silhouetteClasses,
    draw(random, count) {
      const samples = silhouettePool(random, count, { clipShare: 0.14, clipLength: 8, junkShare: 0.06 });
      return drawn(samples, silhouetteTile);
    },
  },
  {
    name: 'glyphs',
    classes: glyphClasses,
    draw(random, count) {
      const samples = glyphPool(random, count, usualGlyphs);
      return drawn(samples, glyphTile);
    },
  },
  {
    name: 'spectrograms',
    classes: spectrogramClasses,
    draw(random, count) {
      const samples = spectrogramPool(random, count, usualSpectrograms);
      return drawn(samples, spectrogramTile);
    },
  },
  {
    name: 'synthetic spectrograms',
    classes: spectrogramClasses,
    draw(random, count) {
      const samples = syntheticSpectrograms(random, count, { randomisation: 0.4, overlayShare: 0.2 });
      return drawn(samples, spectrogramTile);
    },
  },
];
