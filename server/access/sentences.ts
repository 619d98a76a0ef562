/** Sentences that people write for others to read: normalized, bounded, and refused where they could not be shown to a class. */
import { type Refusal, refuse } from '../../shared/lesson/refusal.ts';
import { isDecent, readLine } from './names.ts';

/** Characters as people count them. */
export const longestSentence = 160;

/** The sentence that somebody typed, of 1 to 160 characters; or `text-refused`. */
export const readSentence = (typed: string): string | Refusal => {
  const sentence = readLine(typed, longestSentence);
  return sentence !== undefined && sentence !== '' && isDecent(sentence) ? sentence : refuse('text-refused');
};
