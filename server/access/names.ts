/** Names of seats: what people may call themselves, and what they are called until they do. */
import { randomInt } from 'node:crypto';
import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity';
import { type Refusal, refuse } from '../../shared/lesson/refusal.ts';

const longest = 24;
/** Letters with marks stacked on them count as one; this bounds what such a tower may weigh. */
const longestInUnits = 96;
const mostMarks = /\p{M}{4}/u;

/** Joiners and variation selectors are part of words and pictures in many scripts; all else that is invisible is not. */
const hidden =
  /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u2028\u2029\u2800]|(?!\u200C|\u200D|\uFE0E|\uFE0F)[\p{Cf}\p{Default_Ignorable_Code_Point}]/u;
/** What programs are called that fill empty seats: nobody may pass for one. */
const likeBot = /^bot\s?\d*$/iu;
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** What separates letters that stand alone, as in "a b c" or "a.b.c". */
const spacing = /(?<=(?<!\p{L})\p{L})[^\p{L}\p{N}]+(?=\p{L}(?!\p{L}))/gu;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const indecent = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });

/** Whether words may be shown to a class, spelled out letter by letter or not. */
export const isDecent = (line: string): boolean =>
  !indecent.hasMatch(line) && !indecent.hasMatch(line.replaceAll(spacing, ''));

/**
 * A line that somebody typed: normalized (NFC), trimmed, every run of white space one space.
 * @returns undefined if it is longer than `most` characters as people count them, or holds what nobody can see
 */
export const readLine = (typed: string, most: number): string | undefined => {
  const line = typed.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
  const fits = line.length <= 4 * most && [...graphemes.segment(line)].length <= most;
  return fits && !hidden.test(line) && !mostMarks.test(line) && (line === '' || visible.test(line)) ? line : undefined;
};

/**
 * The name that somebody typed: normalized (NFC), trimmed, every run of white space one space.
 * @returns the name, of 1 to 24 characters as people count them; or `name-empty`, `name-too-long`, `name-refused`
 */
export const readName = (typed: string): string | Refusal => {
  const name = typed.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
  if (name.length > longestInUnits || [...graphemes.segment(name)].length > longest) return refuse('name-too-long');
  if (hidden.test(name) || mostMarks.test(name) || likeBot.test(name)) return refuse('name-refused');
  if (!visible.test(name)) return refuse('name-empty');
  return isDecent(name) ? name : refuse('name-refused');
};

/** Words of the mason's yard: first how it looks, then what it is. Every pair is at most 24 characters long. */
const looks = [
  ...['Amber', 'Ashlar', 'Basalt', 'Brick', 'Bronze', 'Chalk', 'Cedar', 'Clay', 'Cobalt', 'Copper', 'Coral', 'Flint'],
  ...['Granite', 'Indigo', 'Ivory', 'Jade', 'Lime', 'Marble', 'Mossy', 'Ochre', 'Olive', 'Quartz', 'Russet', 'Sandy'],
  ...['Sienna', 'Silver', 'Slate', 'Sunlit', 'Teal', 'Tile', 'Umber', 'Warm', 'Velvet', 'Walnut', 'Weathered', 'Wild'],
];
const things = [
  ...['Abutment', 'Alcove', 'Arch', 'Archway', 'Balcony', 'Bastion', 'Beam', 'Bond', 'Bridge', 'Buttress', 'Capital'],
  ...['Chisel', 'Cloister', 'Column', 'Coping', 'Corbel', 'Cornice', 'Course', 'Cupola', 'Dome', 'Dovetail', 'Facade'],
  ...['Footing', 'Frieze', 'Gable', 'Gatehouse', 'Hearth', 'Joist', 'Keystone', 'Lantern', 'Ledge', 'Lintel', 'Mallet'],
  ...['Mortar', 'Niche', 'Parapet', 'Pier', 'Pillar', 'Plinth', 'Portal', 'Quoin', 'Rafter', 'Rampart', 'Spire'],
  ...['Terrace', 'Threshold', 'Tower', 'Trowel', 'Turret', 'Vault', 'Viaduct', 'Window'],
];

const pick = (words: readonly string[]): string => words[randomInt(words.length)] ?? '';

/** A name for somebody who has not chosen one: two words of the mason's yard, drawn by the system's source of randomness. */
export const suggestName = (): string => `${pick(looks)} ${pick(things)}`;
