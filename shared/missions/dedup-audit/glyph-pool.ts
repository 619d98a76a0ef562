/** Mobile Nomad's pool: glyphs that a pair of glasses sees again and again, one label in twenty wrong. */
import { orientedGradients, standardized } from '../../learn/features.ts';
import type { Random } from '../../learn/random.ts';
import { glyphClasses } from '../../samples/glyph-strokes.ts';
import { balancedGlyphs, glyphPool, glyphTile, usualGlyphs } from '../../samples/glyphs.ts';
import { picturePool } from './picture-pool.ts';
import type { Pool } from './pool.ts';
import { questionCount, sampleCount } from './sizes.ts';

/** Share of the held-out glyphs that stand on a form: a fifth, so that the slice can be judged. */
const formsAsked = 0.2;

/** Draws a town: how often its signs are looked at again, and how long; then what its glasses see. */
export function drawGlyphPool(random: Random): Pool {
  const recipe = random.fork('recipe');
  const copyShare = Math.exp(recipe.between(Math.log(0.05), Math.log(0.45)));
  const copyLength = recipe.between(6, 16);
  return picturePool({
    samples: glyphPool(random.fork('pool'), sampleCount, { ...usualGlyphs, copyShare, copyLength }),
    questions: balancedGlyphs(random.fork('held-out'), questionCount, formsAsked),
    classes: glyphClasses,
    rareName: 'form',
    paint: glyphTile,
    features: (pictures, fitted) => standardized(orientedGradients(pictures), fitted),
  });
}
