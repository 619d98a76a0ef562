/** Edge Guardian's pool: a fleet's video, of which much is the same street again. */
import { orientedGradients, standardized } from '../../learn/features.ts';
import type { Random } from '../../learn/random.ts';
import { silhouetteClasses } from '../../samples/silhouette-scene.ts';
import { balancedSilhouettes, silhouettePool, silhouetteTile } from '../../samples/silhouettes.ts';
import { picturePool } from './picture-pool.ts';
import type { Pool } from './pool.ts';
import { questionCount, sampleCount } from './sizes.ts';

/** Draws a fleet: how many scenes come as clips, and how long these are; then its video. */
export function drawSilhouettePool(random: Random): Pool {
  const recipe = random.fork('recipe');
  const clipShare = Math.exp(recipe.between(Math.log(0.02), Math.log(0.4)));
  const clipLength = recipe.between(5, 20);
  return picturePool({
    samples: silhouettePool(random.fork('pool'), sampleCount, { clipShare, clipLength }),
    questions: balancedSilhouettes(random.fork('held-out'), questionCount),
    classes: silhouetteClasses,
    rareName: 'statue',
    paint: silhouetteTile,
    features: (pictures, fitted) => standardized(orientedGradients(pictures), fitted),
  });
}
