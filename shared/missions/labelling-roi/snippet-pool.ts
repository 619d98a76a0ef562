/** Cloud Titan's pool: snippets of a crawl to be sorted by topic; some topics rare, some snippets copied, some mere noise. */
import { standardized } from '../../learn/features.ts';
import type { Random } from '../../learn/random.ts';
import { wordFeatures } from '../../learn/word-features.ts';
import { drawLanguage } from '../../samples/document-language.ts';
import { documentTiles } from '../../samples/document-tile.ts';
import { commonTopicCount, topics, vocabulary } from '../../samples/document-words.ts';
import { tilesOf } from '../../samples/sample.ts';
import { snippets } from '../../samples/snippets.ts';
import type { Pool, Recipe } from './pool.ts';
import { askedCount, poolCount, validationCount } from './sizes.ts';
import { thinned } from './thinned.ts';

const columns = 64;
const spare = 2;
const rareTopics = 4;

/** Draws a crawl's snippets; those held out are all different. */
export function drawSnippets(random: Random, recipe: Recipe): Pool {
  const language = drawLanguage(random.fork('language'));
  const rareClasses = [...random.fork('rare').permutation(commonTopicCount).slice(0, rareTopics)].sort((a, b) => a - b);
  const drawn = snippets(random.fork('pool'), language, spare * poolCount, recipe.copyShare);
  const kept = thinned(drawn, rareClasses, recipe.rareShare, poolCount, random.fork('thinned'));
  const spoilt = random.fork('spoilt');
  const junk = Uint8Array.from(kept, () => Number(spoilt.chance(recipe.junkShare)));
  const noise = random.fork('noise');
  const samples = kept.map((sample, place) =>
    junk[place] === 1 ? { ...sample, words: sample.words.map(() => noise.integer(vocabulary.length)) } : sample,
  );
  const outside = snippets(random.fork('outside'), language, askedCount + validationCount, 0);
  const all = [...samples, ...outside];
  const paint = documentTiles(samples);
  const texts = all.map(({ words }) => words);
  return {
    count: samples.length,
    features: standardized(wordFeatures(texts, vocabulary.length, columns, random.fork('words')), samples.length),
    labels: Int32Array.from(all, ({ label }) => label),
    classes: topics.slice(0, commonTopicCount),
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
