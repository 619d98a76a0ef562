/** The list of languages, and the one that this page speaks. A missing key does not compile. */
import { en } from './en/index.ts';

export type Words = typeof en;

const languages: Readonly<Record<string, Words>> = { en };

/** The first of the wished languages that there is; English otherwise. */
export const chooseLanguage = (wished: readonly string[]): string =>
  wished.map((tag) => tag.toLowerCase().split('-')[0] ?? '').find((tag) => Object.hasOwn(languages, tag)) ?? 'en';

export const wordsIn = (language: string): Words => languages[language] ?? en;

/** The language of this page, as a tag. */
export const language: string = chooseLanguage(typeof navigator === 'undefined' ? [] : navigator.languages);

export const words: Words = wordsIn(language);
