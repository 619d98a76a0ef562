/** English: who interrupts a round of Labelling ROI, and what they ask. */
import type { IncidentWords } from '../../mission-words.ts';

const percent = (share: number): string => `${Math.round(100 * share)}%`;
const points = (value: number): string =>
  value.toLocaleString('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

export const labellingRoiIncidents: Readonly<Record<string, IncidentWords>> = {
  'vendor-outage': {
    who: 'Product manager',
    says: 'Our labelling vendor is down. Strangers could fill in today, and the product still has to recognise what it sees.',
    facts: [
      'Experts do not work for the vendor: their labels stay as right as they were.',
      'A wrong label costs as much as a right one.',
    ],
    answers: {
      'take-strangers': { name: 'Take the strangers', does: 'Of a hundred labels by a crowd, 15 more are wrong.' },
      wait: { name: 'Wait eight weeks', does: 'The labels stay as good as they were.' },
      'second-vendor': { name: 'Hire a second vendor', does: 'Of a hundred labels by a crowd, three more are wrong.' },
    },
    demand: (floor, target) =>
      `Measured: the share of held-out tiles that is recognised, from ${percent(floor)} to ${percent(target)}.`,
    measure: (value) => ({ label: 'Recognised', value: percent(value) }),
  },
  'rival-hires': {
    who: 'Product manager',
    says: 'A rival has just hired fifty labellers. Ours want more money. I need to see dollars left for the launch.',
    facts: ['What a label costs decides how many are worth buying.', 'Newcomers are cheap and err more often.'],
    answers: {
      'pay-more': { name: 'Pay what they ask', does: 'Every label costs half as much again.' },
      'sign-contracts': { name: 'Sign contracts', does: 'Every label costs 10% more.' },
      'train-newcomers': { name: 'Train newcomers', does: 'Of a hundred labels by a crowd, six more are wrong.' },
    },
    demand: (floor, target) =>
      `Measured: the share of the dollars that is left in the end, from ${percent(floor)} to ${percent(target)}.`,
    measure: (value) => ({ label: 'Dollars left', value: percent(value) }),
  },
  'late-labels': {
    who: 'Product manager',
    says: 'Labels come back late, every time. When is this going to be finished?',
    facts: ['Every round waits, however small its batch.', 'Weeks that are left count for the launch.'],
    answers: {
      accept: { name: 'Accept it', does: 'Every round takes a week and a half more.' },
      'pay-for-speed': { name: 'Pay for speed', does: 'Rounds take as long as they did.' },
      'take-half-checked': {
        name: 'Skip their checks',
        does: 'Every round takes half a week more, and of a hundred labels by a crowd eight more are wrong.',
      },
    },
    demand: (floor, target) =>
      `Measured: the share of the weeks that is left in the end, from ${percent(floor)} to ${percent(target)}.`,
    measure: (value) => ({ label: 'Weeks left', value: percent(value) }),
  },
  'score-the-petabyte': {
    who: 'Chief scientist',
    says: 'You want to score the whole petabyte before every batch. Does that cost more than it saves?',
    facts: [
      'Whoever draws by lot scores nothing.',
      'Scoring is paid for in every round, however many labels the round buys.',
    ],
    answers: {
      'score-everything': { name: 'Score everything', does: 'Scoring costs three times as much.' },
      'build-a-proxy': { name: 'Build a small scorer', does: 'Scoring costs a fifth of what it did.' },
      'score-a-part': { name: 'Score a part', does: 'Scoring costs 60% of what it did.' },
    },
    demand: (floor, target) =>
      `Measured: what scoring costs after the commit. Nothing at ${points(floor)} points, everything at ${points(target)}.`,
    measure: (value) => ({ label: 'Spent on scoring', value: `${points(value)} points` }),
  },
};
