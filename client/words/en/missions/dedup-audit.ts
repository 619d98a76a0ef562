/** English: the words of Dedup audit. */
import type { Facts, MissionWords } from '../../mission-words.ts';

const share = (facts: Facts | undefined): string => {
  const threshold = facts?.threshold;
  return threshold === undefined ? 'too similar' : `at least ${Math.round(threshold * 100)}% similar`;
};

export const dedupAudit: MissionWords = {
  title: 'Dedup audit',
  brief: () => [
    'Much of the pool is the same thing twice.',
    'An index finds what looks alike, and costs compute itself.',
  ],
  marks: { marked: 'has a look-alike in the pool', plain: 'has none' },
  facts: {},
  clues: {},
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
      figure: (figure) => `${Math.abs(Math.round(figure))}%`,
      axis: 'fall of the bill',
    },
  },
  cause: () => 'The duplicates fell.',
  panel: {},
  charts: {},
  states: {
    unique: 'stays',
    duplicate: 'duplicate, removed',
    rare: 'rare, stays',
    rareFallen: 'rare, removed',
  },
  corrections: {},
  notes: {
    brief: { say: '', watch: [] },
    forecast: { say: '', watch: [] },
    reveal: { say: '', watch: [] },
    verdict: { say: '', watch: [] },
  },
};
