/** Snippets: short pieces of a crawl that somebody must sort by topic, half of them said before in nearly the same words. */
import type { Random } from '../learn/random.ts';
import { type Language, writeText } from './document-language.ts';
import { siteCount } from './document-parts.ts';
import { commonTopicCount, vocabulary } from './document-words.ts';
import type { Document } from './documents.ts';

/** The topic that each topic is mistaken for: they share words, and readers. */
const neighbours: readonly number[] = [7, 8, 6, 4, 3, 9, 2, 0, 1, 5];

/** The topic that a topic is mistaken for. */
export function neighbourOf(topic: number): number {
  return neighbours[topic]!;
}

/** A snippet strays to another topic for a third of its words, mostly to the neighbouring one. */
const strayShare = 0.7;
/** Share of the words of a copy that differ from its original. */
const editRate = 0.05;

/** Writes one text: two thirds about its topic, the rest about another. */
function written(random: Random, language: Language, topic: number): Int32Array {
  const stray = random.chance(strayShare) ? neighbourOf(topic) : random.integer(commonTopicCount);
  const third = 4 + random.integer(4);
  return Int32Array.from([
    ...writeText(language, topic, 2 * third, random),
    ...writeText(language, stray, third, random),
  ]);
}

/**
 * Snippets about the common topics, all equally likely, shuffled.
 * @param copyShare chance that a snippet repeats the one before it, a word in twenty changed.
 */
export function snippets(random: Random, language: Language, count: number, copyShare: number): Document[] {
  const found: Document[] = [];
  for (let number = 0; number < count; number++) {
    const before = found[number - 1];
    const repeats = before !== undefined && random.chance(copyShare);
    const label = repeats ? before.label : random.integer(commonTopicCount);
    const words = repeats
      ? before.words.map((word) => (random.chance(editRate) ? random.integer(vocabulary.length) : word))
      : written(random, language, label);
    const source = repeats ? before.source : random.integer(siteCount);
    found.push({
      words,
      kind: repeats ? 'copied' : 'page',
      edited: repeats ? editRate : 0,
      label,
      given: label,
      family: repeats ? before.family : number,
      copy: repeats ? before.copy + 1 : 0,
      rare: false,
      source,
      metadata: { site: source, words: words.length },
    });
  }
  return random.fork('order').shuffle(found);
}
