/** English: the words of the practice forecast. */
import type { Facts, MissionWords, Values } from '../../mission-words.ts';
import { practiceNotes } from './practice-notes.ts';

const number = (value: number | string | undefined): string =>
  typeof value === 'number' ? value.toLocaleString('en-GB') : (value ?? '');

const tiles = (count: number | string | undefined): string => `${number(count)} ${count === 1 ? 'tile' : 'tiles'}`;

/** The pool's size is the same on every track; the projector states it without facts. */
const pool = (facts: Facts | undefined): string => (facts ? `a pool of ${number(facts.pool)}` : 'a small pool');

export const practice: MissionWords = {
  title: 'Practice',
  brief: (facts) => [
    `Forty tiles, drawn at random from ${pool(facts)}.`,
    'Nothing is scored here. Try how chips are placed, and what they pay.',
  ],
  marks: { marked: 'has a look-alike among the tiles shown', plain: 'has none among them' },
  facts: {
    threshold: (value) => ({ label: 'Look-alike', value: `${Math.round(100 * value)}% similar and more` }),
    pool: (value) => ({ label: 'Pool', value: tiles(value) }),
    shown: (value) => ({ label: 'Shown here', value: `${tiles(value)}, drawn at random` }),
    marked: (value) => ({ label: 'With a look-alike among those shown', value: tiles(value) }),
  },
  clues: {},
  questions: {
    'look-alikes': {
      ask: (facts) => `Of these 40 tiles, how many have a look-alike somewhere in ${pool(facts)}?`,
      policy: (facts) =>
        facts?.marked === undefined
          ? 'The marks show which have one among the 40. The rest of the pool holds more.'
          : `Among the 40 themselves, ${number(facts.marked)} have one. The rest of the pool holds more.`,
      answers: {
        '0-7': { long: '0 to 7 tiles', short: '0–7' },
        '8-15': { long: '8 to 15 tiles', short: '8–15' },
        '16-23': { long: '16 to 23 tiles', short: '16–23' },
        '24-31': { long: '24 to 31 tiles', short: '24–31' },
        '32-40': { long: '32 to 40 tiles', short: '32–40' },
      },
      outcome: () => 'With a look-alike in the pool, of 40:',
      figure: (figure) => number(Math.round(figure)),
      axis: 'tiles with a look-alike',
    },
  },
  cause: () => 'Every tile with a look-alike fell.',
  panel: {
    'a-draw-shows-few': ({ alike, expected, shown }: Values) =>
      `Theory, assuming a random draw: of the ${tiles(alike)} with a look-alike in the pool, ${number(expected)} would show one among ${number(shown)}.`,
    'counted-here': ({ alike, marked, shown, pool: all }: Values) =>
      `Counted here: of ${tiles(shown)}, ${number(alike)} have a look-alike among all ${number(all)}, and ${number(marked)} among the ${number(shown)} shown.`,
  },
  charts: {},
  states: { unique: 'one of a kind', duplicate: 'has a look-alike' },
  corrections: {},
  notes: practiceNotes,
};
