/** Pools of pictures: a fleet's frames, a town's glyphs, a city's sounds. */
import { type Matrix, orientedGradients, standardized } from '../../learn/features.ts';
import { pixelRows, principalComponents, projected } from '../../learn/principal-components.ts';
import type { Random } from '../../learn/random.ts';
import { glyphClasses } from '../../samples/glyph-strokes.ts';
import { balancedGlyphs, glyphTile } from '../../samples/glyphs.ts';
import { type PaintTile, type Picture, tilesOf } from '../../samples/sample.ts';
import { silhouetteClasses } from '../../samples/silhouette-scene.ts';
import { balancedSilhouettes, silhouettePool, silhouetteTile } from '../../samples/silhouettes.ts';
import { spectrogramClasses } from '../../samples/spectrogram-scene.ts';
import { balancedSpectrograms, spectrogramTile } from '../../samples/spectrograms.ts';
import { hiddenUnits, type Pool } from './pool.ts';
import { askedCount, checkCount, poolCount, taughtCount } from './sizes.ts';

/** Those that are not on the wall. */
const elsewhere = askedCount + checkCount + taughtCount;

type Drawn<Kind extends Picture> = {
  readonly samples: readonly Kind[];
  readonly elsewhere: readonly Kind[];
  readonly classes: readonly string[];
  readonly guarded: number;
  readonly paint: PaintTile<Kind>;
  readonly features: (pictures: readonly Float32Array[]) => Matrix;
};

function poolOf<Kind extends Picture>(drawn: Drawn<Kind>, random: Random): Pool {
  const { samples, elsewhere: others, classes, guarded, paint, features } = drawn;
  const all = [...samples, ...others];
  return {
    count: samples.length,
    features: hiddenUnits(features(all.map(({ pixels }) => pixels)), random.fork('units')),
    labels: Int32Array.from(all, ({ label }) => label),
    classes,
    guarded,
    families: Int32Array.from(samples, ({ family }) => family),
    paint: (which) =>
      tilesOf(
        Array.from(which, (sample) => samples[sample]!),
        paint,
      ),
  };
}

const gradients = (pictures: readonly Float32Array[]): Matrix =>
  standardized(orientedGradients(pictures), pictures.length - taughtCount);

/** Glyphs, every class equally often; the one that must not be missed is drawn by lot. */
export function drawGlyphs(random: Random): Pool {
  return poolOf(
    {
      samples: random.fork('order').shuffle(balancedGlyphs(random.fork('pool'), poolCount)),
      elsewhere: random.fork('shuffle').shuffle(balancedGlyphs(random.fork('elsewhere'), elsewhere)),
      classes: glyphClasses,
      guarded: random.fork('guarded').integer(glyphClasses.length),
      paint: glyphTile,
      features: gradients,
    },
    random,
  );
}

/** Share of the frames that somebody has looked for: every class equally often, because the road brings too few statues. */
const lookedFor = 0.5;

/** Frames as the road brings them, a statue one in twenty-five, and those looked for. */
export function drawSilhouettes(random: Random): Pool {
  const frames = (stream: Random, count: number) => {
    const wanted = Math.round(lookedFor * count);
    const brought = silhouettePool(stream.fork('road'), count - wanted, { clipShare: 0, clipLength: 1 });
    return stream.fork('order').shuffle([...brought, ...balancedSilhouettes(stream.fork('looked-for'), wanted)]);
  };
  return poolOf(
    {
      samples: frames(random.fork('pool'), poolCount),
      elsewhere: frames(random.fork('elsewhere'), elsewhere),
      classes: silhouetteClasses,
      guarded: silhouetteClasses.indexOf('statue'),
      paint: silhouetteTile,
      features: gradients,
    },
    random,
  );
}

const overlays = 0.4;
const components = 24;
/** Recordings that the directions are found in: enough for two dozen of them. */
const looked = 400;

/** Recordings, every class equally often, some under wind or rain. */
export function drawSpectrograms(random: Random): Pool {
  const recordings = (stream: Random, count: number) =>
    stream.fork('order').shuffle(balancedSpectrograms(stream.fork('drawn'), count, overlays));
  return poolOf(
    {
      samples: recordings(random.fork('pool'), poolCount),
      elsewhere: recordings(random.fork('elsewhere'), elsewhere),
      classes: spectrogramClasses,
      guarded: random.fork('guarded').integer(spectrogramClasses.length),
      paint: spectrogramTile,
      features(pictures) {
        const fitted = pictures.length - taughtCount;
        const rows = pixelRows(pictures);
        const axes = principalComponents(rows, looked, components, random.fork('components'));
        return standardized(projected(rows, axes), fitted);
      },
    },
    random,
  );
}
