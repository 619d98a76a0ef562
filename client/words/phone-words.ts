/** The words that a phone needs before its first round: those of the rounds and of the other pages come later, or never. */
import { common } from './en/common.ts';
import { join } from './en/join.ts';
import { play } from './en/play.ts';
import { refusals } from './en/refusals.ts';
import type { Words } from './index.ts';
import { type Language, language } from './language.ts';

export type PhoneWords = Pick<Words, 'common' | 'join' | 'play' | 'refusals'>;

const spoken: Readonly<Record<Language, PhoneWords>> = { en: { common, join, play, refusals } };

export const phoneWords: PhoneWords = spoken[language];
