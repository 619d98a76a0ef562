/** The languages that there are, and the one that this page speaks. */

export const languages = ['en'] as const;
export type Language = (typeof languages)[number];

const isLanguage = (tag: string): tag is Language => languages.some((language) => language === tag);

/** The first of the wished languages that there is; English otherwise. */
export const chooseLanguage = (wished: readonly string[]): Language =>
  wished.map((tag) => tag.toLowerCase().split('-')[0] ?? '').find(isLanguage) ?? 'en';

/** The language of this page, as a tag. */
export const language: Language = chooseLanguage(typeof navigator === 'undefined' ? [] : navigator.languages);
