/** Names of teams: masonry words of at most eight letters, without limit; or what the host writes. */
import { type Refusal, refuse } from './refusal.ts';

const words = [
  'Kiln',
  'Parapet',
  'Trowel',
  'Grout',
  'Keystone',
  'Mortar',
  'Lattice',
  'Cobble',
  'Lintel',
  'Plinth',
  'Arch',
  'Mosaic',
];

/** Name of the team at `index` (from 0): the words in order, then again with a number. */
export const teamName = (index: number): string => {
  const lap = Math.floor(index / words.length);
  const word = words[index % words.length] ?? 'Wall';
  return lap === 0 ? word : `${word} ${lap + 1}`;
};

const longestName = 24;
/** Characters that show nothing, or turn the direction of what stands beside them. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u;

/** A name as the host wrote it, with its spaces folded; or `name-empty`, `name-too-long` (24 characters), `name-refused`. */
export const writtenName = (written: string): string | Refusal => {
  const name = written.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (name === '') return refuse('name-empty');
  if (Array.from(name).length > longestName) return refuse('name-too-long');
  return unseen.test(name) ? refuse('name-refused') : name;
};
