/** English: the words of Dedup audit. */
import { largestRise } from '../../../../shared/missions/dedup-audit/formulas.ts';
import type { Facts, MissionWords, Values } from '../../mission-words.ts';
import { many } from '../samples.ts';
import { dedupAuditBench } from './dedup-audit-bench.ts';
import { dedupAuditNotes } from './dedup-audit-notes.ts';

const number = (value: number | string | undefined): string =>
  typeof value === 'number' ? value.toLocaleString('en-GB') : (value ?? '');
const count = (value: number): string => number(value);
const percent = (value: number | string | undefined): string => `${number(value)}%`;

const of = (amount: number | string | undefined, one: string, more: string): string =>
  `${number(amount)} ${amount === 1 ? one : more}`;

const share = (facts: Facts | undefined): string => {
  const threshold = facts?.threshold;
  return threshold === undefined ? 'too similar' : `at least ${Math.round(threshold * 100)}% similar`;
};

/** A fall, or a rise if it is below zero. */
const moved = (fall: number | string | undefined): string => {
  const size = Math.abs(Number(fall));
  if (Number(fall) <= -largestRise) return `rises by ${largestRise}% or more`;
  return Number(fall) < 0 ? `rises by ${number(size)}%` : `falls by ${number(size)}%`;
};

const clues: Readonly<Record<string, (values: Values) => string>> = {
  families: ({ families, tiles }) =>
    `The ${number(tiles)} tiles of the pool show only ${number(families)} different originals.`,
  'half-budget': ({ today, half }) =>
    `Today’s compute teaches the learner ${number(today)} bits. Half of it, over the same pool, would teach ${number(half)}.`,
  'false-friends': ({ pairs, strangers }) =>
    `The index calls ${of(pairs, 'pair', 'pairs')} too similar. In ${percent(strangers)} of them the two show different originals.`,
  pilot: ({ tiles, alike }) =>
    `In a pilot of only ${number(tiles)} tiles, ${percent(alike)} had a look-alike in the pilot. A small pilot sees few of the pairs.`,
  'by-class': ({ most, mostShare, least, leastShare }) =>
    `Of the ${many(most)}, ${percent(mostShare)} have a look-alike; of the ${many(least)}, ${percent(leastShare)}.`,
  single: ({ share: alone }) => `${percent(alone)} of the tiles are the only one of their original.`,
  rare: ({ rare, tiles, families }) =>
    `The pool holds ${of(tiles, 'tile', 'tiles')} of ${many(rare)}, from ${of(families, 'original', 'originals')}.`,
  largest: ({ tiles }) => `One single original fills ${of(tiles, 'tile', 'tiles')} of the pool.`,
};

export const dedupAudit: MissionWords = {
  title: 'Dedup audit',
  brief: () => [
    'Much of the pool is the same thing twice.',
    'An index finds what looks alike, and costs compute itself.',
  ],
  marks: { marked: 'has a look-alike in the pool', plain: 'has none' },
  facts: {
    threshold: (value) => ({ label: 'Too similar', value: `${Math.round(100 * value)}% and more` }),
    pool: (value) => ({ label: 'Pool', value: `${count(value)} tiles` }),
    visits: (value) => ({ label: 'Today’s compute', value: `${count(value)} tiles visited` }),
    passes: (value) => ({ label: 'Passes over the pool', value: value.toLocaleString('en-GB') }),
    indexPrice: (value) => ({ label: 'Price of the index', value: `${value}% of today’s bill (assumption)` }),
    shown: (value) => ({ label: 'Shown here', value: `${count(value)} tiles, drawn at random` }),
    marked: (value) => ({ label: 'With a look-alike in the pool', value: `${count(value)} of the tiles shown` }),
  },
  clues,
  questions: {
    bill: {
      ask: (facts) =>
        `Remove every tile ${share(facts)} to one that stays. How far does the bill for today’s quality fall?`,
      policy: () =>
        'The bill is the compute that a learner needs to reach the score that the full pool gives today, the index included.',
      answers: {
        rises: { long: 'It rises', short: 'rises' },
        '0-15': { long: '0 to 15%', short: '0–15' },
        '15-30': { long: '15 to 30%', short: '15–30' },
        '30-45': { long: '30 to 45%', short: '30–45' },
        more: { long: 'More than 45%', short: '>45' },
      },
      outcome: (figure) =>
        figure < 0 ? 'The bill for today’s quality rose by' : 'The bill for today’s quality fell by',
      figure: (figure) => (figure <= -largestRise ? `${largestRise}% or more` : `${Math.abs(Math.round(figure))}%`),
      axis: 'fall of the bill',
    },
  },
  cause: (facts) => {
    const threshold = facts.threshold;
    return threshold === undefined
      ? 'The look-alikes fell.'
      : `Every tile at least ${Math.round(100 * threshold)}% similar to one that stays fell.`;
  },
  panel: {
    'operations-fall-with-samples': ({ removed }) =>
      `The lab note: redundant samples are wasted operations. ${percent(removed)} of the pool went, so one pass costs ${percent(removed)} less.`,
    'repeats-teach-nothing': ({ fall }) =>
      `Theory, assuming that a second look at an original teaches nothing and that similar originals are not alike: the bill ${moved(fall)}.`,
    'trained-here': ({ fall, error, trainings }) =>
      `Measured here, over ${number(trainings)} trainings: the bill ${moved(fall)}, give or take ${number(error)} points.`,
  },
  charts: {
    'score-by-compute': {
      title: 'What compute buys, before and after',
      x: 'compute, % of today’s',
      y: 'bits known about a held-out label',
      series: { full: 'full pool', pruned: 'look-alikes removed', today: 'today’s quality' },
    },
    'index-curve': {
      title: 'Which pairs the index proposes',
      x: 'true similarity of the pair',
      y: 'share of pairs proposed',
      series: { theory: 'theory: 1 − (1 − s^rows)^bands', measured: 'measured here' },
    },
  },
  states: {
    unique: 'stays',
    duplicate: 'look-alike, removed',
    rare: 'rare, stays',
    rareFallen: 'last of its kind, removed',
  },
  corrections: {
    // The falls are the means of the mission's census; a test compares them.
    'redundancy-is-not-waste':
      'Redundant is not the same as wasted. In forty worlds of each track the bill fell on average by 31% (Cloud), 16% (Edge), 37% (Mobile) and 30% (Tiny), while 29%, 44%, 54% and 41% of the tiles went. On Edge a second look at a clip still teaches something. On Cloud the bill fell by a little more than the pool.',
    'shape-of-duplication':
      'How much removal saves depends on the shape of the repetition. One clip of sixty frames is nearly all waste; thirty clips of two frames are hardly any.',
    'more-is-not-better':
      'Removing more does not go on helping. The stricter the index, the more different originals look alike to it, and what falls then is no longer repetition.',
  },
  bench: dedupAuditBench,
  reflect: 'Why do duplicates make training less efficient? Say it with a figure that you have read.',
  notes: dedupAuditNotes,
};
