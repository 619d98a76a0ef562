/** Tiny Pioneer's pool: recordings cut into windows, so that one evening fills many tiles. */
import { standardized } from '../../learn/features.ts';
import { pixelRows, principalComponents, projected } from '../../learn/principal-components.ts';
import type { Random } from '../../learn/random.ts';
import { randomRectified } from '../../learn/random-features.ts';
import { spectrogramClasses } from '../../samples/spectrogram-scene.ts';
import {
  balancedSpectrograms,
  spectrogramPool,
  spectrogramTile,
  usualSpectrograms,
} from '../../samples/spectrograms.ts';
import { picturePool } from './picture-pool.ts';
import type { Pool } from './pool.ts';
import { questionCount, sampleCount } from './sizes.ts';

/** Half of what the hearable will hear is under wind or rain. */
const overlaysAsked = 0.5;
const components = 24;
const units = 64;

/** Draws a city: how often a recording is cut into several windows, and how many; then what was recorded. */
export function drawSpectrogramPool(random: Random): Pool {
  const recipe = random.fork('recipe');
  const copyShare = Math.exp(recipe.between(Math.log(0.015), Math.log(0.35)));
  const copyLength = recipe.between(4, 12);
  return picturePool({
    samples: spectrogramPool(random.fork('pool'), sampleCount, { ...usualSpectrograms, copyShare, copyLength }),
    questions: balancedSpectrograms(random.fork('held-out'), questionCount, overlaysAsked),
    classes: spectrogramClasses,
    rareName: 'overlaid-speech',
    paint: spectrogramTile,
    features(pictures, fitted) {
      const rows = pixelRows(pictures);
      const axes = principalComponents(rows, fitted, components, random.fork('components'));
      const straight = standardized(projected(rows, axes), fitted);
      return standardized(randomRectified(straight, units, random.fork('units')), fitted);
    },
  });
}
