/** The reference crawl for near-duplicate search: families of copies, unique pages, and rare pages behind shared boilerplate. */
import type { Random } from '../../../shared/learn/random.ts';

export type ReferencePage = {
  readonly words: Int32Array;
  /** Provenance: the truth of what is a duplicate, never likeness. */
  readonly family: number;
  readonly rare: boolean;
};

/** How many pages of each kind, and words of each. */
export type ReferenceSize = {
  readonly copies: number;
  readonly unique: number;
  readonly rare: number;
  readonly words: number;
};

/** The size at which the operating table was measured. */
export const referenceSize: ReferenceSize = { copies: 600, unique: 420, rare: 180, words: 100 };

const vocabulary = 20_000;
const familyExponent = 2.2;
const largestFamily = 120;
const pagesPerTemplate = 6;
const slots = 3;

/** Few words often, most words seldom. */
const word = (random: Random) => Math.floor(vocabulary * random.uniform() ** 2);
const text = (random: Random, length: number) => Int32Array.from({ length }, () => word(random));

const sizeWeights = Array.from({ length: largestFamily - 1 }, (_, index) => (index + 2) ** -familyExponent);

/** Of ten words that change, six are replaced, two left out, two joined by another. */
function edited(words: Int32Array, rate: number, random: Random): Int32Array {
  const result: number[] = [];
  for (const old of words) {
    const draw = random.uniform();
    if (draw < rate * 0.6) result.push(word(random));
    else if (draw >= rate * 0.8 && draw < rate) result.push(old, word(random));
    else if (draw >= rate) result.push(old);
  }
  return Int32Array.from(result);
}

/** Of twenty copies nine are exact, seven lightly edited, four heavily. */
function copied(words: Int32Array, random: Random): Int32Array {
  const draw = random.uniform();
  if (draw < 0.45) return words;
  return edited(words, draw < 0.8 ? random.between(0.002, 0.012) : random.between(0.015, 0.075), random);
}

/** A template with its slots filled: pieces of the payload stand between pieces of the boilerplate. */
function filled(boilerplate: Int32Array, payload: Int32Array): Int32Array {
  const words: number[] = [];
  for (let slot = 0; slot <= slots; slot++) {
    const piece = (of: Int32Array, pieces: number) =>
      of.subarray(Math.round((of.length * slot) / pieces), Math.round((of.length * (slot + 1)) / pieces));
    words.push(...piece(boilerplate, slots + 1));
    if (slot < slots) words.push(...piece(payload, slots));
  }
  return Int32Array.from(words);
}

/** Draws a reference crawl, shuffled. */
export function referenceCrawl(random: Random, size: ReferenceSize = referenceSize): ReferencePage[] {
  const pages: ReferencePage[] = [];
  let family = 0;
  for (; pages.length < size.copies; family++) {
    const members = Math.min(size.copies - pages.length, 2 + random.weighted(sizeWeights));
    const original = text(random, size.words);
    for (let copy = 0; copy < members; copy++) pages.push({ words: copied(original, random), family, rare: false });
  }
  for (let page = 0; page < size.unique; page++)
    pages.push({ words: text(random, size.words), family: family++, rare: false });
  for (let left = size.rare; left > 0; left -= pagesPerTemplate) {
    const boilerplate = text(random, Math.round(size.words * random.between(0.5, 0.97)));
    for (let page = 0; page < Math.min(left, pagesPerTemplate); page++) {
      const words = filled(boilerplate, text(random, size.words - boilerplate.length));
      pages.push({ words, family: family++, rare: true });
    }
  }
  return random.shuffle(pages);
}
