/** The learner of documents: a bigram model, and what it knows about the next word. */
import { bitsPerWord, emptyBigram, forget, readText } from '../../learn/bigram.ts';
import type { Random } from '../../learn/random.ts';
import { vocabulary } from '../../samples/document-words.ts';
import type { Document } from '../../samples/documents.ts';
import type { Learner } from './pool.ts';

const mostBits = Math.log2(vocabulary.length);

/**
 * A learner over one crawl. A visit is as many words as the crawl's documents have on average, so that compute is words read, however
 * long the documents are. It reads pass after pass, each in a new random order; documents have no classes that could take turns.
 */
export function documentLearner(documents: readonly Document[], questions: readonly Document[]): Learner {
  const model = emptyBigram(vocabulary.length);
  const perVisit = documents.reduce((sum, { words }) => sum + words.length, 0) / documents.length;
  const rare = questions.filter((document) => document.rare).map(({ words }) => words);
  const others = questions.filter((document) => !document.rare).map(({ words }) => words);
  const inRare = rare.reduce((sum, words) => sum + words.length - 1, 0);
  const inOthers = others.reduce((sum, words) => sum + words.length - 1, 0);

  function ask() {
    const rareBits = mostBits - bitsPerWord(model, rare);
    const otherBits = mostBits - bitsPerWord(model, others);
    return { bits: (rareBits * inRare + otherBits * inOthers) / (inRare + inOthers), rareBits };
  }

  return {
    takesTurns: false,
    mostBits,
    heldOut: questions.length,
    scores(rows: Int32Array, budgets: readonly number[], random: Random) {
      forget(model);
      const order = Int32Array.from(rows);
      let place = order.length;
      let read = 0;
      return budgets.map((visits) => {
        // Learning by counting needs no schedule: the same model goes on reading from one budget to the next.
        while (read < visits * perVisit) {
          if (place === order.length) {
            random.shuffle(order);
            place = 0;
          }
          const { words } = documents[order[place++]!]!;
          readText(model, words);
          read += words.length;
        }
        return ask();
      });
    },
  };
}
