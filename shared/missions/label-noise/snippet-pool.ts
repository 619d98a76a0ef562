/** Cloud Titan's pool: snippets of a crawl, of which half repeat what another says. */
import { standardized } from '../../learn/features.ts';
import type { Random } from '../../learn/random.ts';
import { wordFeatures } from '../../learn/word-features.ts';
import { drawLanguage } from '../../samples/document-language.ts';
import { documentTiles } from '../../samples/document-tile.ts';
import { commonTopicCount, topics, vocabulary } from '../../samples/document-words.ts';
import { tilesOf } from '../../samples/sample.ts';
import { neighbourOf, snippets } from '../../samples/snippets.ts';
import type { Pool } from './pool.ts';
import { askedCount, validationCount } from './sizes.ts';

const copyShare = 0.5;
const columns = 64;

/** Draws a crawl's snippets; those held out are all different. */
export function drawSnippets(random: Random, count: number): Pool {
  const language = drawLanguage(random.fork('language'));
  const samples = snippets(random.fork('pool'), language, count, copyShare);
  const outside = snippets(random.fork('outside'), language, askedCount + validationCount, 0);
  const all = [...samples, ...outside];
  const paint = documentTiles(samples);
  const texts = all.map(({ words }) => words);
  const classes = topics.slice(0, commonTopicCount);
  return {
    count,
    features: standardized(wordFeatures(texts, vocabulary.length, columns, random.fork('words')), count),
    labels: Int32Array.from(all, ({ label }) => label),
    classes,
    lookAlike: classes.map((_, label) => neighbourOf(label)),
    paint: (which) =>
      tilesOf(
        Array.from(which, (sample) => samples[sample]!),
        paint,
      ),
  };
}
