/** Pools of pictures: a fleet's frames, a town's glyphs, a city's sounds. */
import { type Matrix, orientedGradients, standardized } from '../../learn/features.ts';
import { pixelRows, principalComponents, projected } from '../../learn/principal-components.ts';
import type { Random } from '../../learn/random.ts';
import { randomRectified } from '../../learn/random-features.ts';
import { glyphClasses, lookAlike } from '../../samples/glyph-strokes.ts';
import { balancedGlyphs, glyphTile } from '../../samples/glyphs.ts';
import { type PaintTile, type Picture, tilesOf } from '../../samples/sample.ts';
import { silhouetteClasses } from '../../samples/silhouette-scene.ts';
import { balancedSilhouettes, silhouettePool, silhouetteTile } from '../../samples/silhouettes.ts';
import { spectrogramClasses } from '../../samples/spectrogram-scene.ts';
import { balancedSpectrograms, spectrogramTile } from '../../samples/spectrograms.ts';
import type { Pool } from './pool.ts';
import { askedCount, validationCount } from './sizes.ts';

/** Those that nobody trains on. */
const outside = askedCount + validationCount;

type Drawn<Kind extends Picture> = {
  readonly samples: readonly Kind[];
  readonly outside: readonly Kind[];
  readonly classes: readonly string[];
  readonly lookAlike: readonly number[];
  readonly paint: PaintTile<Kind>;
  readonly features: (pictures: readonly Float32Array[], fitted: number) => Matrix;
};

function poolOf<Kind extends Picture>({ samples, outside, classes, lookAlike, paint, features }: Drawn<Kind>): Pool {
  const all = [...samples, ...outside];
  return {
    count: samples.length,
    features: features(
      all.map(({ pixels }) => pixels),
      samples.length,
    ),
    labels: Int32Array.from(all, ({ label }) => label),
    classes,
    lookAlike,
    paint: (which) =>
      tilesOf(
        Array.from(which, (sample) => samples[sample]!),
        paint,
      ),
  };
}

const gradients = (pictures: readonly Float32Array[], fitted: number): Matrix =>
  standardized(orientedGradients(pictures), fitted);

/** Glyphs, every class equally often. */
export function drawGlyphs(random: Random, count: number): Pool {
  return poolOf({
    samples: random.fork('order').shuffle(balancedGlyphs(random.fork('pool'), count)),
    outside: balancedGlyphs(random.fork('outside'), outside),
    classes: glyphClasses,
    lookAlike: glyphClasses.map((_, label) => lookAlike(label)),
    paint: glyphTile,
    features: gradients,
  });
}

/** By `silhouetteClasses`: a pedestrian and a statue, a cyclist and a pedestrian, a vehicle and a sign. */
const roadLookAlikes = [4, 0, 3, 2, 0];

/** Share of the frames that somebody has looked for: every class equally often, because the road brings too few statues. */
const lookedFor = 0.4;

/** Frames as the road brings them, a statue one in twenty-five, and those looked for. Those held out hold every class equally often. */
export function drawSilhouettes(random: Random, count: number): Pool {
  const wanted = Math.round(lookedFor * count);
  const brought = silhouettePool(random.fork('pool'), count - wanted, { clipShare: 0, clipLength: 1 });
  return poolOf({
    samples: random.fork('order').shuffle([...brought, ...balancedSilhouettes(random.fork('looked-for'), wanted)]),
    outside: balancedSilhouettes(random.fork('outside'), outside),
    classes: silhouetteClasses,
    lookAlike: roadLookAlikes,
    paint: silhouetteTile,
    features: gradients,
  });
}

/** By `spectrogramClasses`: speech and babble, wind and traffic, music and babble. */
const soundLookAlikes = [3, 2, 1, 0, 3];
const overlaysInPool = 0.3;
const overlaysAsked = 0.5;
const components = 24;
const units = 64;

/** Recordings, every class equally often, half of those held out under wind or rain. */
export function drawSpectrograms(random: Random, count: number): Pool {
  return poolOf({
    samples: random.fork('order').shuffle(balancedSpectrograms(random.fork('pool'), count, overlaysInPool)),
    outside: balancedSpectrograms(random.fork('outside'), outside, overlaysAsked),
    classes: spectrogramClasses,
    lookAlike: soundLookAlikes,
    paint: spectrogramTile,
    features(pictures, fitted) {
      const rows = pixelRows(pictures);
      const axes = principalComponents(rows, fitted, components, random.fork('components'));
      const straight = standardized(projected(rows, axes), fitted);
      return standardized(randomRectified(straight, units, random.fork('units')), fitted);
    },
  });
}
