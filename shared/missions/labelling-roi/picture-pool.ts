/** Pools of pictures: a fleet's frames, a town's glyphs, a city's sounds; some rare, some seen again, some spoilt. */
import { type Matrix, orientedGradients, standardized } from '../../learn/features.ts';
import { pixelRows, principalComponents, projected } from '../../learn/principal-components.ts';
import type { Random } from '../../learn/random.ts';
import { randomRectified } from '../../learn/random-features.ts';
import { glyphClasses } from '../../samples/glyph-strokes.ts';
import { balancedGlyphs, glyphPool, glyphTile, usualGlyphs } from '../../samples/glyphs.ts';
import { type PaintTile, type Picture, tilesOf } from '../../samples/sample.ts';
import { paintGlare } from '../../samples/silhouette-glare.ts';
import { silhouetteClasses } from '../../samples/silhouette-scene.ts';
import { balancedSilhouettes, silhouettePool, silhouetteTile } from '../../samples/silhouettes.ts';
import { spectrogramClasses } from '../../samples/spectrogram-scene.ts';
import {
  balancedSpectrograms,
  spectrogramPool,
  spectrogramTile,
  usualSpectrograms,
} from '../../samples/spectrograms.ts';
import type { Pool, Recipe } from './pool.ts';
import { askedCount, poolCount, validationCount } from './sizes.ts';
import { thinned } from './thinned.ts';

/** Those that nobody trains on. */
const outside = askedCount + validationCount;
/** Drawn beyond the pool's size, so that enough stay when rare classes are thinned. */
const spare = 2;

type Drawn<Kind extends Picture> = {
  readonly samples: readonly Kind[];
  readonly outside: readonly Kind[];
  readonly classes: readonly string[];
  readonly rareClasses: readonly number[];
  readonly paint: PaintTile<Kind>;
  readonly features: (pictures: readonly Float32Array[], fitted: number) => Matrix;
};

function poolOf<Kind extends Picture>(drawn: Drawn<Kind>, recipe: Recipe, random: Random): Pool {
  const { classes, rareClasses, paint } = drawn;
  const kept = thinned(drawn.samples, rareClasses, recipe.rareShare, poolCount, random.fork('thinned'));
  const spoilt = random.fork('spoilt');
  const junk = Uint8Array.from(kept, () => Number(spoilt.chance(recipe.junkShare)));
  const glare = random.fork('glare');
  const samples = kept.map((sample, place) =>
    junk[place] === 1 ? { ...sample, pixels: paintGlare(sample.pixels, glare) } : sample,
  );
  const all = [...samples, ...drawn.outside];
  return {
    count: samples.length,
    features: drawn.features(
      all.map(({ pixels }) => pixels),
      samples.length,
    ),
    labels: Int32Array.from(all, ({ label }) => label),
    classes,
    rareClasses,
    families: Int32Array.from(samples, ({ family }) => family),
    junk,
    paint: (which) =>
      tilesOf(
        Array.from(which, (sample) => samples[sample]!),
        paint,
      ),
  };
}

const gradients = (pictures: readonly Float32Array[], fitted: number): Matrix =>
  standardized(orientedGradients(pictures), fitted);

/** Some classes, drawn by lot. */
function someOf(random: Random, classes: number, count: number): readonly number[] {
  return [...random.permutation(classes).slice(0, count)].sort((a, b) => a - b);
}

/** Glyphs, of which four of ten are rare. */
export function drawGlyphs(random: Random, recipe: Recipe): Pool {
  const recipes = { ...usualGlyphs, copyShare: recipe.copyShare, copyLength: recipe.copyLength };
  return poolOf(
    {
      samples: glyphPool(random.fork('pool'), spare * poolCount, recipes),
      outside: balancedGlyphs(random.fork('outside'), outside),
      classes: glyphClasses,
      rareClasses: someOf(random.fork('rare'), glyphClasses.length, 4),
      paint: glyphTile,
      features: gradients,
    },
    recipe,
    random,
  );
}

/** Statues are one in twenty-five as it is, and rarer still where a fleet meets few. */
export function drawSilhouettes(random: Random, recipe: Recipe): Pool {
  const clips = { clipShare: recipe.copyShare, clipLength: recipe.copyLength };
  return poolOf(
    {
      samples: silhouettePool(random.fork('pool'), spare * poolCount, clips),
      outside: balancedSilhouettes(random.fork('outside'), outside),
      classes: silhouetteClasses,
      rareClasses: [silhouetteClasses.indexOf('statue'), silhouetteClasses.indexOf('cyclist')].sort((a, b) => a - b),
      paint: silhouetteTile,
      features: gradients,
    },
    recipe,
    random,
  );
}

const overlaysAsked = 0.5;
const components = 24;
const units = 64;

/** Sounds, of which two of five are rare; half of those held out are under wind or rain. */
export function drawSpectrograms(random: Random, recipe: Recipe): Pool {
  const recipes = { ...usualSpectrograms, copyShare: recipe.copyShare, copyLength: recipe.copyLength };
  return poolOf(
    {
      samples: spectrogramPool(random.fork('pool'), spare * poolCount, recipes),
      outside: balancedSpectrograms(random.fork('outside'), outside, overlaysAsked),
      classes: spectrogramClasses,
      rareClasses: someOf(random.fork('rare'), spectrogramClasses.length, 2),
      paint: spectrogramTile,
      features(pictures, fitted) {
        const rows = pixelRows(pictures);
        const axes = principalComponents(rows, fitted, components, random.fork('components'));
        const straight = standardized(projected(rows, axes), fitted);
        return standardized(randomRectified(straight, units, random.fork('units')), fitted);
      },
    },
    recipe,
    random,
  );
}
