/** Sentences for a class to read: what is kept, and what is refused. */
import { expect, test } from 'vitest';
import { readSentence } from '../../../server/access/sentences.ts';

test('[G1] a sentence is normalized, trimmed, and has one space where there were many', () => {
  expect(readSentence('  We  kept\nthe rare. ')).toBe('We kept the rare.');
  expect(readSentence('cafe\u0301')).toBe('caf\u00e9');
});

test('[G1] 160 characters as people count them are taken, and one more is not', () => {
  expect(readSentence('é'.repeat(160))).toBe('é'.repeat(160));
  expect(readSentence('a'.repeat(161))).toEqual({ refused: 'text-refused' });
});

test.each(['', '   ', 'a\u0000b', 'fuck this', 'f u c k this', '\u200b'])(
  '[G1] %j cannot be shown to a class',
  (typed) => {
    expect(readSentence(typed)).toEqual({ refused: 'text-refused' });
  },
);
