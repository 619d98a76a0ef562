/** Cloud Titan's pool: a web crawl in which pages are copied, sites repeat their own frame, and spam repeats itself. */
import type { Random } from '../../learn/random.ts';
import { shinglesOf } from '../../learn/shingles.ts';
import { drawLanguage } from '../../samples/document-language.ts';
import { documentTiles } from '../../samples/document-tile.ts';
import { type CrawlRecipe, documentClasses, documentPool, heldOutDocuments } from '../../samples/documents.ts';
import { tilesOf } from '../../samples/sample.ts';
import { documentLearner } from './document-learner.ts';
import type { Pool } from './pool.ts';
import { sampleCount } from './sizes.ts';

const asked = 150;

/** Draws what a crawl is made of. */
function drawRecipe(random: Random): CrawlRecipe {
  const copied = random.between(0.06, 0.7);
  const niche = random.between(0.03, 0.12);
  const framed = random.between(0.04, 0.2);
  const spam = random.between(0.02, 0.12);
  const page = Math.max(0.06, 1 - copied - niche - framed - spam);
  return { shares: { page, copied, framed, niche, spam }, familyExponent: random.between(0.8, 1.8) };
}

/** Draws a crawl and the language that it is written in. */
export function drawDocumentPool(random: Random): Pool {
  const language = drawLanguage(random.fork('language'));
  const documents = documentPool(random.fork('pool'), language, sampleCount, drawRecipe(random.fork('recipe')));
  const questions = heldOutDocuments(random.fork('held-out'), language, asked);
  const paint = documentTiles(documents);
  return {
    count: documents.length,
    tokens: documents.map(({ words }) => shinglesOf(words, 2)),
    families: Int32Array.from(documents, ({ family }) => family),
    sources: Int32Array.from(documents, ({ source }) => source),
    labels: Int32Array.from(documents, ({ label }) => label),
    classes: documentClasses,
    rare: Uint8Array.from(documents, ({ rare }) => Number(rare)),
    rareName: 'niche',
    learner: documentLearner(documents, questions),
    paint: (which) =>
      tilesOf(
        Array.from(which, (document) => documents[document]!),
        paint,
      ),
  };
}
