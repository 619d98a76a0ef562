/** Documents: as much repetition as the recipe says, families that differ by their edits, niches behind frames, and telling hues. */
import { describe, expect, test } from 'vitest';
import { jaccard } from '../../../shared/learn/minhash.ts';
import { shinglesOf } from '../../../shared/learn/shingles.ts';
import { drawLanguage, writeText } from '../../../shared/samples/document-language.ts';
import { documentTiles } from '../../../shared/samples/document-tile.ts';
import { commonTopicCount, topics, topicTokens, vocabulary } from '../../../shared/samples/document-words.ts';
import {
  type CrawlRecipe,
  type Document,
  documentKinds,
  documentPool,
  heldOutDocuments,
  textOf,
  usualCrawl,
} from '../../../shared/samples/documents.ts';
import { tileBytes } from '../../../shared/samples/sample.ts';
import { grouped } from '../../support/grouped.ts';
import { errorsFrom, errorsOfShare, mean, seeded } from '../../support/statistics.ts';

const language = drawLanguage(seeded(101, 'language'));
const crawl = (recipe: CrawlRecipe = usualCrawl, count = 2000) =>
  documentPool(seeded(101, 'pool'), language, count, recipe);
const pool = crawl();
const shingled = (document: Document) => shinglesOf(document.words, 2);
const alike = (first: Document, second: Document) => jaccard(shingled(first), shingled(second));

describe('a crawl', () => {
  test('holds each kind in its share, to the document', () => {
    for (const kind of documentKinds)
      expect(pool.filter((document) => document.kind === kind)).toHaveLength(2000 * usualCrawl.shares[kind]);
  });

  test('repeats about two words in five', () => {
    const copied = pool.filter(({ copy }) => copy > 0);
    const words = (documents: readonly Document[]) => documents.reduce((sum, { words }) => sum + words.length, 0);
    expect(words(copied) / words(pool)).toBeGreaterThan(0.38);
    expect(words(copied) / words(pool)).toBeLessThan(0.48);
  });

  test('with a smaller exponent has larger families', () => {
    const largest = (familyExponent: number) =>
      Math.max(...crawl({ ...usualCrawl, familyExponent }).map(({ copy }) => copy));
    expect(largest(0.8)).toBeGreaterThan(largest(3));
  });

  test('has the same pages and the same niches however much spam it holds', () => {
    const shares = { page: 4, copied: 3, framed: 1, niche: 1, spam: 1 };
    const texts = (recipe: CrawlRecipe, count: number, kind: string) =>
      crawl(recipe, count)
        .filter((document) => document.kind === kind)
        .map(({ words }) => words.join())
        .sort();
    const spammed = { ...usualCrawl, shares: { ...shares, spam: 6 } };
    for (const kind of ['page', 'copied', 'framed', 'niche'])
      expect(texts(spammed, 1500, kind)).toEqual(texts({ ...usualCrawl, shares }, 1000, kind));
  });

  test('gives every frame and every spammer a site of its own', () => {
    const kindsOf = grouped(pool, ({ source }) => source);
    for (const documents of kindsOf.values()) {
      const kinds = new Set(documents.map(({ kind }) => kind));
      kinds.delete('page');
      if (kinds.size > 0 && !kinds.has('copied')) expect(kinds.size).toBe(1);
    }
  });
});

describe('copies', () => {
  const families = [...grouped(pool, ({ family }) => family).values()];
  const original = new Map(families.map((members) => [members[0]!.family, members.find(({ copy }) => copy === 0)!]));
  const copies = pool.filter(({ kind, copy }) => kind === 'copied' && copy > 0);

  test('without edits are the original, word for word', () => {
    for (const copy of copies.filter(({ edited }) => edited === 0))
      expect([...copy.words]).toEqual([...original.get(copy.family)!.words]);
  });

  test('are the less like their original the more was changed, and more like it than any stranger', () => {
    const byRate = grouped(copies, ({ edited }) => edited);
    const rates = [...byRate.keys()].sort((a, b) => a - b);
    const likeness = rates.map((rate) =>
      mean(byRate.get(rate)!.map((copy) => alike(copy, original.get(copy.family)!))),
    );
    expect(rates).toHaveLength(7);
    expect(likeness).toEqual(likeness.toSorted((a, b) => b - a));
    expect(likeness.at(-1)).toBeGreaterThan(0.4);
    const strangers = copies.slice(0, 200).map((copy, place) => alike(copy, pool[place]!));
    expect(mean(strangers)).toBeLessThan(0.1);
  });

  test('are one in three exact or thereabouts', () => {
    const exact = copies.filter(({ edited }) => edited === 0).length;
    expect(errorsOfShare(exact, copies.length, 0.3)).toBeLessThan(3);
  });
});

test('niche pages look like each other though what they say is their own: their frame is most of them', () => {
  const niche = pool.filter(({ rare }) => rare);
  expect(niche.length).toBeGreaterThan(100);
  expect(niche.every(({ label }) => label >= commonTopicCount)).toBe(true);
  const sites = [...grouped(niche, ({ source }) => source).values()];
  const within = sites.flatMap((pages) => pages.slice(1).map((page) => alike(page, pages[0]!)));
  const across = sites.slice(1).map((pages) => alike(pages[0]!, sites[0]![0]!));
  expect(mean(within)).toBeGreaterThan(0.3);
  expect(mean(across)).toBeLessThan(0.1);
  expect(new Set(niche.map(({ family }) => family)).size).toBe(niche.length);
});

test('held-out documents ask about niches as often as they are told to, and repeat nothing', () => {
  const heldOut = heldOutDocuments(seeded(102), language, 1000, 0.25);
  expect(errorsOfShare(heldOut.filter(({ rare }) => rare).length, 1000, 0.25)).toBeLessThan(3);
  expect(new Set(heldOut.map(({ words }) => words.join())).size).toBe(1000);
  expect(heldOut.every(({ words }) => words.length === 60)).toBe(true);
});

describe('the language', () => {
  test('writes about its topic: every word but the little ones is the topic’s', () => {
    const own = new Set(Array.from(topicTokens[3]!, (token) => vocabulary[token]));
    const words = writeText(language, 3, 500, seeded(103));
    const others = Array.from(words, (token) => vocabulary[token]!).filter((word) => !own.has(word));
    expect(topics[3]).toBe('travel');
    expect(others.length).toBeGreaterThan(50);
    expect(others.every((word) => word.length <= 4)).toBe(true);
  });

  test('reads as words', () => {
    const [document] = heldOutDocuments(seeded(104), language, 1);
    const words = textOf(document!).split(' ');
    expect(words).toHaveLength(60);
    expect(words.every((word) => vocabulary.includes(word))).toBe(true);
  });

  test('knows every word once', () => {
    expect(new Set(vocabulary).size).toBe(vocabulary.length);
  });
});

describe('a tile', () => {
  const paint = documentTiles(pool);
  const tileOf = (document: Document) => {
    const bytes = new Uint8Array(tileBytes);
    paint(document, bytes, 0);
    return bytes;
  };
  /** The most colourful of its pixels, as a direction: red, green and blue less their mean. */
  const hueOf = (document: Document) => {
    const bytes = tileOf(document);
    let best = [0, 0, 0];
    for (let pixel = 0; pixel < tileBytes; pixel += 3) {
      const [red, green, blue] = [bytes[pixel]!, bytes[pixel + 1]!, bytes[pixel + 2]!];
      const middle = (red + green + blue) / 3;
      const apart = [red - middle, green - middle, blue - middle];
      if (Math.hypot(...apart) > Math.hypot(...best)) best = apart;
    }
    return Math.atan2(Math.sqrt(3) * (best[1]! - best[2]!), 2 * best[0]! - best[1]! - best[2]!);
  };
  const sameHue = (first: Document, second: Document) => {
    const turn = Math.abs(hueOf(first) - hueOf(second));
    return Math.min(turn, 2 * Math.PI - turn) < 0.04;
  };

  test('is the same for an exact copy', () => {
    const exact = pool.find(({ kind, copy, edited }) => kind === 'copied' && copy > 0 && edited === 0)!;
    const twin = pool.find(({ family, copy }) => family === exact.family && copy === 0)!;
    expect(tileOf(exact)).toEqual(tileOf(twin));
  });

  test('shares its hue with another as often as the two are alike', () => {
    const families = [...grouped(pool, ({ family }) => family).values()];
    // One pair a family: pairs of one family would not be independent of each other.
    const pairs = families.flatMap((members) => {
      const copy = members.find(({ kind, edited }) => kind === 'copied' && edited >= 0.05);
      const first = members.find(({ copy: place }) => place === 0);
      return copy === undefined || first === undefined ? [] : [[first, copy] as const];
    });
    expect(pairs.length).toBeGreaterThan(60);
    const excess = pairs.map(([first, copy]) => (sameHue(first, copy) ? 1 : 0) - alike(first, copy));
    expect(errorsFrom(excess, 0.01)).toBeLessThan(3);
  });

  test('grows with the text, and leaves the rest of its lines empty', () => {
    const filled = (document: Document) => {
      const bytes = tileOf(document);
      const empty = bytes.slice(tileBytes - 3).join();
      let last = 0;
      for (let row = 0; row < 16; row++) {
        const line = Array.from({ length: 16 }, (_, x) =>
          bytes.slice((row * 16 + x) * 3, (row * 16 + x) * 3 + 3).join(),
        );
        if (line.some((pixel) => pixel !== empty)) last = row;
      }
      return last;
    };
    const pages = pool.filter(({ kind }) => kind === 'page').sort((a, b) => a.words.length - b.words.length);
    expect(mean(pages.slice(0, 40).map(filled))).toBeLessThan(mean(pages.slice(-40).map(filled)) - 3);
  });
});
