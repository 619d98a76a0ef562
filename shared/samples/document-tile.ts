/** A document's tile: its words as marks, line by line, in a hue that tells copies from strangers without giving any away. */
import { shinglesOf } from '../learn/shingles.ts';
import { side } from './canvas.ts';
import { functionWords, siteWords, vocabulary } from './document-words.ts';
import type { Document } from './documents.ts';
import { greyRamp, hueRamps } from './hue-ramps.ts';
import type { Ramp } from './ramps.ts';
import type { PaintTile } from './sample.ts';

const firstSiteWord = functionWords.length;
const firstOtherWord = functionWords.length + siteWords.length;

/** Pixels that a word takes on its line: little words one, others two to four by their length. */
function widthOf(word: number): number {
  if (word < firstSiteWord) return 1;
  const { length } = vocabulary[word]!;
  return length <= 4 ? 2 : length <= 7 ? 3 : 4;
}

/** A little brighter or darker by the word itself, so that the same words in the same order make the same pattern. */
function shadeOf(word: number): number {
  return 0.2 * ((Math.imul(word + 17, 0x9e3779b1) >>> 24) / 255);
}

/**
 * One MinHash of the document's pairs of words: two documents share it with probability equal to their Jaccard similarity.
 * It is a fixed hash, not one of the index's own, so that the colour says nothing about what an index will find.
 */
function minimum(words: Int32Array): number {
  const shingles = shinglesOf(words, 2);
  let smallest = 0xffffffff;
  for (const shingle of shingles) smallest = Math.min(smallest, Math.imul(shingle, 0x9e3779b1) >>> 0);
  return smallest;
}

/** How unusual each word is in these documents: 0 for one that is in all of them, 1 for one that is in a single one. */
function rarities(documents: readonly Document[]): Float64Array {
  const found = new Float64Array(vocabulary.length);
  for (const { words } of documents) for (const word of new Set(words)) found[word]!++;
  return found.map(
    (count) => Math.log(documents.length / Math.max(1, count)) / Math.log(Math.max(2, documents.length)),
  );
}

/**
 * The painter of a crawl's tiles. Rows are lines of text and the unfilled rest is dark, so that length shows; the frame of a site is
 * grey; the rarer a word in this crawl, the brighter; the hue is one MinHash, so that two tiles match in hue with probability equal to
 * their similarity (and one in ninety by chance).
 * @param documents those whose words are counted for rarity; nothing else of them is used.
 */
export function documentTiles(documents: readonly Document[]): PaintTile<Document> {
  const rarity = rarities(documents);
  return ({ words }, into, offset) => {
    const ramp = hueRamps[(minimum(words) >>> 8) % hueRamps.length]!;
    into.fill(0, offset, offset + side * side * 3);
    for (let pixel = 0; pixel < side * side; pixel++) paint(into, offset, pixel, ramp, 0);
    let row = 0;
    let column = 0;
    for (const word of words) {
      const width = widthOf(word);
      if (column + width > side) {
        row++;
        column = 0;
      }
      if (row >= side) break;
      const isFrame = word >= firstSiteWord && word < firstOtherWord;
      const level = word < firstSiteWord ? 0.2 : Math.min(1, 0.3 + 1.1 * rarity[word]! ** 1.5 + shadeOf(word));
      for (let place = 0; place < width; place++)
        paint(into, offset, row * side + column + place, isFrame ? greyRamp : ramp, level);
      column += width + 1;
    }
  };
}

function paint(into: Uint8Array, offset: number, pixel: number, ramp: Ramp, level: number): void {
  const entry = Math.round(level * 255) * 3;
  for (let channel = 0; channel < 3; channel++) into[offset + pixel * 3 + channel] = ramp[entry + channel]!;
}
