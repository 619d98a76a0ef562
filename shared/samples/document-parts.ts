/** How each kind of document comes about: written, copied, set into a site's frame, or stuffed with keywords. */
import type { Random } from '../learn/random.ts';
import { type Language, oneOf, writeText } from './document-language.ts';
import { commonTopicCount, functionTokens, siteTokens, spamTokens, topics, topicTokens } from './document-words.ts';

/** A document before it has its place in the crawl; numbers count from 0 within its part. */
export type Draft = {
  readonly words: Int32Array;
  /** Index into the topics; spam has none. */
  readonly topic: number | undefined;
  readonly family: number;
  readonly copy: number;
  readonly edited: number;
  /** One of the ordinary sites ... */
  readonly site: number;
  /** ... or, if given, a site that only this part knows. */
  readonly ownSite?: number;
  /** The crawl that brought it in, from 1. */
  readonly crawl: number;
};

/** Ordinary sites, which hold pages on anything; numbers from here on belong to framed, niche and spam sites. */
export const siteCount = 40;
const crawls = 8;
/** How much of a text a copyist changes. */
const editRates = [0.015, 0.03, 0.05, 0.08, 0.12, 0.18];
const exactShare = 0.3;
/** Popular topics come more often: weights fall with the root of the rank. */
const topicWeights = Array.from({ length: commonTopicCount }, (_, rank) => 1 / Math.sqrt(rank + 1));

const lengthOf = (random: Random) => 48 + random.integer(33);
const placed = (random: Random) => ({ site: random.integer(siteCount), crawl: 1 + random.integer(crawls) });

function pages(random: Random, language: Language, count: number): Draft[] {
  return Array.from({ length: count }, (_, family) => {
    const topic = random.weighted(topicWeights);
    const words = writeText(language, topic, lengthOf(random), random);
    return { words, topic, family, copy: 0, edited: 0, ...placed(random) };
  });
}

/** A copy with a share of its words changed: three in five replaced, one in five left out, one in five with a little word added. */
function edited(text: Int32Array, rate: number, topic: number, random: Random): Int32Array {
  const words: number[] = [];
  for (const word of text) {
    const draw = random.uniform();
    if (draw < rate * 0.6) words.push(oneOf(random.chance(0.7) ? topicTokens[topic]! : functionTokens, random));
    else if (draw < rate * 0.8) continue;
    else if (draw < rate) words.push(word, oneOf(functionTokens, random));
    else words.push(word);
  }
  return Int32Array.from(words);
}

/** Families of 2 to 52: one text, taken over by others, exactly or with changes; sizes follow a power law. */
function families(random: Random, language: Language, count: number, exponent: number): Draft[] {
  const drafts: Draft[] = [];
  for (let family = 0; drafts.length < count; family++) {
    const excess = Math.min(25, (1 - random.uniform()) ** (-1 / exponent) - 1);
    const size = Math.min(count - drafts.length, 2 + Math.floor(2 * excess));
    const topic = random.weighted(topicWeights);
    const original = writeText(language, topic, lengthOf(random), random);
    for (let copy = 0; copy < size; copy++) {
      const rate = copy === 0 || random.chance(exactShare) ? 0 : editRates[random.integer(editRates.length)]!;
      const words = rate === 0 ? original : edited(original, rate, topic, random);
      drafts.push({ words, topic, family, copy, edited: rate, ...placed(random) });
    }
  }
  return drafts;
}

/** A site: one header, one footer, and between them what each page has to say. Every page is a family of its own. */
type Site = {
  readonly topics: readonly number[];
  /** Share of a page that is frame: lowest and highest. */
  readonly frame: readonly [number, number];
  /** Fewest pages of a site; the most are twice as many less one. */
  readonly pages: number;
};

const framedSites: Site = { topics: topicRange(0, commonTopicCount), frame: [0.35, 0.62], pages: 18 };
/** Niche sites are small and heavily framed: this is what makes their pages look like copies of each other. */
const nicheSites: Site = { topics: topicRange(commonTopicCount, topics.length), frame: [0.4, 0.68], pages: 12 };

function topicRange(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

function framed(random: Random, language: Language, count: number, { topics, frame, pages }: Site): Draft[] {
  const drafts: Draft[] = [];
  const frameWord = () => oneOf(random.chance(0.75) ? siteTokens : functionTokens, random);
  for (let ownSite = 0; drafts.length < count; ownSite++) {
    const size = Math.min(count - drafts.length, pages + random.integer(pages));
    const length = lengthOf(random);
    const share = random.between(frame[0], frame[1]);
    const header = Array.from({ length: Math.round(length * share * 0.4) }, frameWord);
    const footer = Array.from({ length: Math.round(length * share * 0.6) }, frameWord);
    for (let page = 0; page < size; page++) {
      const topic = topics[random.integer(topics.length)]!;
      const body = writeText(language, topic, length - header.length - footer.length, random);
      const words = Int32Array.from([...header, ...body, ...footer]);
      drafts.push({ words, topic, family: drafts.length, copy: 0, edited: 0, ownSite, ...placed(random) });
    }
  }
  return drafts;
}

/** Pages made of a few keywords, put out by the dozen with a word in sixteen changed. */
function spam(random: Random, count: number): Draft[] {
  const rate = 0.06;
  const drafts: Draft[] = [];
  for (let family = 0; drafts.length < count; family++) {
    const size = Math.min(count - drafts.length, 4 + random.integer(22));
    const keywords = Int32Array.from({ length: 6 }, () => oneOf(spamTokens, random));
    const template = Int32Array.from({ length: lengthOf(random) }, () =>
      oneOf(random.chance(0.7) ? keywords : spamTokens, random),
    );
    for (let copy = 0; copy < size; copy++) {
      const words = template.map((word) => (copy > 0 && random.chance(rate) ? oneOf(spamTokens, random) : word));
      const own = { family, ownSite: family, ...placed(random) };
      drafts.push({ words, topic: undefined, copy, edited: copy > 0 ? rate : 0, ...own });
    }
  }
  return drafts;
}

/** Drafts of one kind, exactly `count` of them. */
export function drawPart(
  random: Random,
  language: Language,
  kind: 'page' | 'copied' | 'framed' | 'niche' | 'spam',
  count: number,
  familyExponent: number,
): Draft[] {
  switch (kind) {
    case 'page':
      return pages(random, language, count);
    case 'copied':
      return families(random, language, count, familyExponent);
    case 'framed':
      return framed(random, language, count, framedSites);
    case 'niche':
      return framed(random, language, count, nicheSites);
    case 'spam':
      return spam(random, count);
  }
}
