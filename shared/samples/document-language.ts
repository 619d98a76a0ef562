/** How the crawl talks: a Markov chain for every topic, drawn once for a world. */
import type { Random } from '../learn/random.ts';
import { functionTokens, topicTokens } from './document-words.ts';

/** What may follow a word. */
type Habit = {
  /** Words that come next, the likeliest first. */
  readonly next: Int32Array;
  /** How often a little word stands in between. */
  readonly pause: number;
  /** The little words that this word likes best. */
  readonly little: Int32Array;
};

/** The habits of every topic's words: one map a topic, from token to habit. */
export type Language = readonly ReadonlyMap<number, Habit>[];

const successors = 6;
/** Zipf's weights: the k-th successor comes in proportion to 1 / k. */
const successorWeights = Array.from({ length: successors }, (_, rank) => 1 / (rank + 1));
const littleWeights = [0.6, 0.25, 0.15];

/** A token drawn evenly from a list. */
export function oneOf(tokens: Int32Array, random: Random): number {
  return tokens[random.integer(tokens.length)]!;
}

/** Draws the habits of all words. Each topic has a stream of its own: another topic more would leave the others as they are. */
export function drawLanguage(random: Random): Language {
  return topicTokens.map((words, topic) => {
    const grammar = random.fork(`grammar ${topic}`);
    const habits = new Map<number, Habit>();
    for (const word of words) {
      const next = Int32Array.from({ length: successors }, () => oneOf(words, grammar));
      const pause = grammar.between(0.25, 0.75);
      const little = Int32Array.from(littleWeights, () => oneOf(functionTokens, grammar));
      habits.set(word, { next, pause, little });
    }
    return habits;
  });
}

/** Writes `length` words about a topic: most follow from the word before, one in ten starts a new thought. */
export function writeText(language: Language, topic: number, length: number, random: Random): Int32Array {
  const words = topicTokens[topic]!;
  const habits = language[topic]!;
  const text = new Int32Array(length);
  let word = oneOf(words, random);
  for (let place = 0; place < length; ) {
    text[place++] = word;
    const habit = habits.get(word)!;
    if (random.chance(habit.pause)) {
      const little = random.chance(0.85)
        ? habit.little[random.weighted(littleWeights)]!
        : oneOf(functionTokens, random);
      if (place < length) text[place++] = little;
    }
    word = random.chance(0.9) ? habit.next[random.weighted(successorWeights)]! : oneOf(words, random);
  }
  return text;
}
