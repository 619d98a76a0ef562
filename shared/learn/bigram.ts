/** A bigram language model: the next word guessed from the word before, and how many bits the guess falls short by. */

/** What the model remembers: counts, and nothing else. */
export type Bigram = {
  /** Different words that can occur. */
  readonly vocabulary: number;
  /** How often each word was read. */
  readonly words: Int32Array;
  /** vocabulary x vocabulary: how often the second word followed the first. */
  readonly pairs: Int32Array;
  /** How often anything followed each word. */
  readonly followed: Int32Array;
  /** How many different words followed each word. */
  readonly followers: Int32Array;
  /** Words read in all. */
  total: number;
};

/** A model that has read nothing. Memory: 4 x vocabulary^2 bytes; make one, and let it forget. */
export function emptyBigram(vocabulary: number): Bigram {
  const counts = () => new Int32Array(vocabulary);
  const pairs = new Int32Array(vocabulary * vocabulary);
  return { vocabulary, words: counts(), pairs, followed: counts(), followers: counts(), total: 0 };
}

/** Makes the model as new. */
export function forget(model: Bigram): void {
  for (const counts of [model.words, model.pairs, model.followed, model.followers]) counts.fill(0);
  model.total = 0;
}

/**
 * Reads a text: learning is counting.
 *
 * Cost: one step a word.
 * @param words tokens below the vocabulary's size, in reading order.
 * @param count words to read, from the start; all if left out.
 */
export function readText(model: Bigram, words: Int32Array, count: number = words.length): void {
  const { vocabulary, words: alone, pairs, followed, followers } = model;
  if (count > 0) alone[words[0]!]!++;
  for (let place = 1; place < count; place++) {
    const word = words[place]!;
    const before = words[place - 1]!;
    alone[word]!++;
    if (pairs[before * vocabulary + word]!++ === 0) followers[before]!++;
    followed[before]!++;
  }
  model.total += count;
}

/**
 * The probability that one word follows another, by Witten and Bell's rule: what was seen after the word before, mixed with how
 * frequent the word is anyway. The more different followers a word had, the likelier a follower never seen: they get its weight.
 *
 * p = (pairs + followers x p1) / (followed + followers), where p1 = (words + 1/2) / (total + vocabulary / 2).
 * Source: Witten and Bell 1991; method C.
 * @returns above 0; over all words it adds up to 1.
 */
export function probabilityAfter(model: Bigram, before: number, word: number): number {
  const alone = (model.words[word]! + 0.5) / (model.total + 0.5 * model.vocabulary);
  const seen = model.followed[before]! + model.followers[before]!;
  if (seen === 0) return alone;
  return (model.pairs[before * model.vocabulary + word]! + model.followers[before]! * alone) / seen;
}

/**
 * Bits that the model needs to write down a text's words after the first: the sum of -log2 p. An empty model needs log2(vocabulary)
 * a word; every bit less is something that it has learnt.
 *
 * Cost: one logarithm a word.
 */
export function bitsOf(model: Bigram, words: Int32Array): number {
  const { vocabulary, words: alone, pairs, followed, followers, total } = model;
  let bits = 0;
  for (let place = 1; place < words.length; place++) {
    const before = words[place - 1]!;
    const word = words[place]!;
    // `probabilityAfter` written out: this loop is most of what a world of documents takes
    const share = (alone[word]! + 0.5) / (total + 0.5 * vocabulary);
    const seen = followed[before]! + followers[before]!;
    bits -= Math.log2(seen === 0 ? share : (pairs[before * vocabulary + word]! + followers[before]! * share) / seen);
  }
  return bits;
}

/** Bits per word over some texts, first words not counted; smaller is better. NaN if no text has two words. */
export function bitsPerWord(model: Bigram, texts: readonly Int32Array[]): number {
  let bits = 0;
  let words = 0;
  for (const text of texts) {
    bits += bitsOf(model, text);
    words += Math.max(0, text.length - 1);
  }
  return bits / words;
}
