/** All words of the language that this page speaks. A missing key does not compile. */
import { en } from './en/index.ts';
import { type Language, language } from './language.ts';

export type Words = typeof en;

const spoken: Readonly<Record<Language, Words>> = { en };

export const wordsIn = (wanted: Language): Words => spoken[wanted];

export const words: Words = wordsIn(language);
