/** Edge Guardian's pool: a fleet's video, of which much is the same street again. */
import { orientedGradients, standardized } from '../../learn/features.ts';
import { pictureTokens } from '../../learn/picture-tokens.ts';
import type { Random } from '../../learn/random.ts';
import { colour, weatherRamps } from '../../samples/ramps.ts';
import { silhouetteClasses } from '../../samples/silhouette-scene.ts';
import { balancedSilhouettes, silhouettePool } from '../../samples/silhouettes.ts';
import { pictureLearner } from './picture-learner.ts';
import type { Classes, Pool } from './pool.ts';

const count = 1000;
const heldOut = 500;
const tileBytes = 16 * 16 * 3;

/** The world is drawn: how many scenes come as clips, and how long these are. */
function recipe(random: Random) {
  return {
    clipShare: Math.exp(random.between(Math.log(0.02), Math.log(0.4))),
    clipLength: random.between(5, 20),
  };
}

/** Draws a fleet and its video; `random` is the world's own stream. */
export function drawSilhouettePool(random: Random): Pool {
  const samples = silhouettePool(random.fork('pool'), count, recipe(random.fork('recipe')));
  const questions = balancedSilhouettes(random.fork('held-out'), heldOut);
  const pictures = [...samples, ...questions].map(({ pixels }) => pixels);
  const classes: Classes = {
    labels: Int32Array.from(samples, ({ label }) => label),
    names: silhouetteClasses,
    rare: silhouetteClasses.indexOf('statue'),
  };
  return {
    count,
    tokens: samples.map(({ pixels }) => pictureTokens(pixels)),
    families: Int32Array.from(samples, ({ family }) => family),
    classes,
    learner: pictureLearner(
      standardized(orientedGradients(pictures), count),
      classes,
      Int32Array.from(questions, ({ label }) => label),
    ),
    paint(which) {
      const pixels = new Uint8Array(which.length * tileBytes);
      for (const [place, sample] of which.entries()) {
        const { pixels: brightness, scene } = samples[sample]!;
        colour(brightness, weatherRamps[scene.weather], pixels, place * tileBytes);
      }
      return pixels;
    },
  };
}
