/** Documents of a web crawl: pages, their copies, sites that repeat their own frame, niches, and spam. */
import type { Random } from '../learn/random.ts';
import { type Language, writeText } from './document-language.ts';
import { type Draft, drawPart, siteCount } from './document-parts.ts';
import { commonTopicCount, topics, vocabulary } from './document-words.ts';
import type { Sample } from './sample.ts';

/** How a document came about; provenance that no player and no algorithm sees. */
export const documentKinds = ['page', 'copied', 'framed', 'niche', 'spam'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Classes of documents by label: what they write about. */
export const documentClasses: readonly string[] = [...topics, 'spam'];

/** One document; a family is one text and its copies, the source its site. Niche pages are the rare ones. */
export type Document = Sample & {
  /** Indices into the vocabulary, in reading order; 48 to 80 of them, a few more or fewer after edits. */
  readonly words: Int32Array;
  readonly kind: DocumentKind;
  /** Share of the words that the copyist changed; 0 for an original and for an exact copy. */
  readonly edited: number;
};

/** What makes one crawl differ from another. */
export type CrawlRecipe = {
  /** How many documents of each kind, in proportion; they need not add up to one. */
  readonly shares: Readonly<Record<DocumentKind, number>>;
  /** Exponent of the family sizes' power law: the smaller, the more giant families. */
  readonly familyExponent: number;
};

/** A crawl of which 42 % are duplicate families; with spam about 43 % of its words are repetition. */
export const usualCrawl: CrawlRecipe = {
  shares: { page: 0.32, copied: 0.42, framed: 0.12, niche: 0.06, spam: 0.08 },
  familyExponent: 1.1,
};

function finished(draft: Draft, kind: DocumentKind, family: number, source: number): Document {
  const { words, topic, copy, edited, crawl } = draft;
  const label = topic ?? topics.length;
  const metadata = { site: source, words: words.length, crawl };
  return { words, kind, edited, label, given: label, family, copy, rare: kind === 'niche', source, metadata };
}

/**
 * A crawl's documents, shuffled. Each kind is drawn from a stream of its own.
 * @param language how its topics talk; held-out documents of the same world are written in the same.
 * @returns exactly `count` documents.
 */
export function documentPool(random: Random, language: Language, count: number, recipe: CrawlRecipe): Document[] {
  const total = documentKinds.reduce((sum, kind) => sum + recipe.shares[kind], 0);
  const pool: Document[] = [];
  let family = 0;
  let site = siteCount;
  let share = 0;
  for (const kind of documentKinds) {
    share += recipe.shares[kind] / total;
    // Cumulative shares are rounded, not single ones, so that the parts add up.
    const wanted = Math.round(count * share) - pool.length;
    const part = drawPart(random.fork(kind), language, kind, wanted, recipe.familyExponent);
    for (const draft of part) {
      const source = draft.ownSite === undefined ? draft.site : site + draft.ownSite;
      pool.push(finished(draft, kind, family + draft.family, source));
    }
    family += 1 + part.reduce((most, draft) => Math.max(most, draft.family), -1);
    site += 1 + part.reduce((most, draft) => Math.max(most, draft.ownSite ?? -1), -1);
  }
  return random.fork('order').shuffle(pool);
}

/**
 * What the finished model must serve: clean, distinct documents about every topic.
 * @param nicheShare share of documents about the niche topics.
 */
export function heldOutDocuments(random: Random, language: Language, count: number, nicheShare = 0.25): Document[] {
  const nicheCount = topics.length - commonTopicCount;
  return Array.from({ length: count }, (_, family) => {
    const niche = random.chance(nicheShare);
    const topic = niche ? commonTopicCount + random.integer(nicheCount) : random.integer(commonTopicCount);
    const words = writeText(language, topic, 60, random);
    const draft = { words, topic, copy: 0, edited: 0, family, site: random.integer(siteCount), crawl: 1 };
    return finished(draft, niche ? 'niche' : 'page', family, draft.site);
  });
}

/** The document as people read it. */
export function textOf(document: Document): string {
  return Array.from(document.words, (word) => vocabulary[word]!).join(' ');
}
