/** Cloud Titan's pool: snippets of a crawl to be sorted by topic, of which half repeat what another says. */
import { standardized } from '../../learn/features.ts';
import type { Random } from '../../learn/random.ts';
import { wordFeatures } from '../../learn/word-features.ts';
import { drawLanguage } from '../../samples/document-language.ts';
import { documentTiles } from '../../samples/document-tile.ts';
import { commonTopicCount, topics, vocabulary } from '../../samples/document-words.ts';
import { tilesOf } from '../../samples/sample.ts';
import { snippets } from '../../samples/snippets.ts';
import { hiddenUnits, type Pool } from './pool.ts';
import { askedCount, checkCount, poolCount, taughtCount } from './sizes.ts';

const copyShare = 0.5;
const columns = 48;

/** Draws a crawl's snippets; those that do not hang on the wall are all different. */
export function drawSnippets(random: Random): Pool {
  const language = drawLanguage(random.fork('language'));
  const samples = snippets(random.fork('pool'), language, poolCount, copyShare);
  const elsewhere = snippets(random.fork('elsewhere'), language, askedCount + checkCount + taughtCount, 0);
  const all = [...samples, ...elsewhere];
  const paint = documentTiles(samples);
  const counts = wordFeatures(
    all.map(({ words }) => words),
    vocabulary.length,
    columns,
    random.fork('words'),
  );
  return {
    count: samples.length,
    features: hiddenUnits(standardized(counts, all.length - taughtCount), random.fork('units')),
    labels: Int32Array.from(all, ({ label }) => label),
    classes: topics.slice(0, commonTopicCount),
    guarded: random.fork('guarded').integer(commonTopicCount),
    families: Int32Array.from(samples, ({ family }) => family),
    paint: (which) =>
      tilesOf(
        Array.from(which, (sample) => samples[sample]!),
        paint,
      ),
  };
}
