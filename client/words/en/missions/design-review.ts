/** English: the words of Design review. */
import type { MissionWords, Values } from '../../mission-words.ts';
import { designReviewBench } from './design-review-bench.ts';
import { designReviewNotes } from './design-review-notes.ts';
import { stageTitles } from './pipeline-stages.ts';

const number = (value: number | string | undefined): string =>
  typeof value === 'number' ? value.toLocaleString('en-GB', { maximumFractionDigits: 2 }) : (value ?? '');
const percent = (value: number | string | undefined): string => `${number(value)}%`;
const points = (value: number | string | undefined): string => `${number(value)} points`;
const ofAll = (share: number): string => `${Math.round(100 * share)}% of the say (assumption)`;
const usually = (value: number): string => `usually from ${percent(value)} (assumption)`;

const signatories: Readonly<Record<string, string>> = {
  payer: 'Finance',
  examiner: 'The examiner',
  user: 'The product manager, for the users,',
};

const clues: Readonly<Record<string, (values: Values) => string>> = {
  optimism: ({ points: gap }) =>
    `In week 26 the team’s own measurement is ${points(gap)} above what is true, on average.`,
  'half-way': ({ accuracy, week }) =>
    `In week ${number(week)} what is out there recognises ${percent(accuracy)} on average.`,
  spread: ({ points: between }) =>
    `In week 26 the luckiest tenth of the futures begins ${points(between)} above where the unluckiest tenth ends.`,
  releases: ({ count }) => `Half a year brings ${number(count)} releases on average.`,
  beginning: ({ accuracy }) => `Before anything is tried, the model recognises ${percent(accuracy)}.`,
  ceiling: ({ accuracy, one }) =>
    `However long one searches, the par pipeline gets no higher than ${percent(accuracy)}; a light model for a single condition no higher than ${percent(one)}.`,
  late: ({ share, week }) =>
    `In ${percent(share)} of the futures fewer than two releases are out by week ${number(week)}.`,
  mistaken: ({ share }) => `Of the tries that were kept, ${percent(share)} made it worse.`,
  outside: ({ share }) =>
    `${percent(share)} of the time of an iteration nobody in the team works on it: it stands in a queue, or waits outside.`,
  keenest: ({ role }) => `${signatories[String(role)] ?? ''} asks for the highest accuracy of the three who sign.`,
};

export const designReview: MissionWords = {
  title: 'Design review',
  brief: () => [
    'What do you promise of the next half year, and will it be kept?',
    'Three people sign. Each has a least that they would sign for, and a say of their own. A promise counts where it was signed and is kept.',
  ],
  marks: {
    marked: 'the team measures the usual promise on the day',
    plain: 'the team measures less on the day',
  },
  facts: {
    futures: (value) => ({ label: 'On the wall', value: `${number(value)} futures of the par pipeline` }),
    promise: (value) => ({ label: 'Usually promised', value: percent(value) }),
    scope: (value) => ({ label: 'In the question', value: `${number(value)} conditions` }),
    date: (value) => ({ label: 'Usual day', value: `end of week ${number(value)}` }),
    wait: (value) => ({ label: 'Wait outside', value: `${number(value)} working days, whatever one pays` }),
    cadence: (value) => ({ label: 'Par pipeline', value: `${number(value)} tries a week (assumption)` }),
    verified: (value) => ({ label: 'A promise is verified', value: `on ${number(value)} samples (assumption)` }),
    'say-payer': (value) => ({ label: 'Finance', value: ofAll(value) }),
    'say-examiner': (value) => ({ label: 'The examiner', value: ofAll(value) }),
    'say-user': (value) => ({ label: 'The users', value: ofAll(value) }),
    'usual-payer': (value) => ({ label: 'Finance signs', value: usually(value) }),
    'usual-examiner': (value) => ({ label: 'The examiner signs', value: usually(value) }),
    'usual-user': (value) => ({ label: 'The users’ side signs', value: usually(value) }),
    'usual-week': (value) => ({ label: 'Finance waits', value: `usually until week ${number(value)} (assumption)` }),
    'usual-scope': (value) => ({
      label: 'The users’ side wants',
      value: `usually ${number(value)} conditions (assumption)`,
    }),
    shown: (value) => ({ label: 'Shown here', value: `${number(value)} futures, drawn at random` }),
    marked: (value) => ({ label: 'Measure it on the day', value: `${number(value)} of the futures shown` }),
  },
  clues,
  questions: {
    reachable: {
      ask: (facts) =>
        facts?.scope === undefined
          ? 'Which accuracy do nine futures in ten of the par pipeline reach by week 26?'
          : `Which accuracy, for ${number(facts.scope)} conditions, do nine futures in ten of the par pipeline reach by week 26?`,
      policy: () =>
        'The par pipeline is neither careless nor lucky, and the same for every team of a track. Counted is the true accuracy of what is out there, not what the team measures.',
      answers: {
        'below-75': { long: 'Less than 75%', short: '<75' },
        '75-79': { long: '75 to 79%', short: '75–79' },
        '79-82': { long: '79 to 82%', short: '79–82' },
        '82-85': { long: '82 to 85%', short: '82–85' },
        more: { long: 'More than 85%', short: '>85' },
      },
      outcome: () => 'Nine futures in ten reached',
      figure: (figure) => `${figure.toLocaleString('en-GB', { maximumFractionDigits: 1 })}%`,
      axis: 'accuracy that nine futures in ten reach, %',
    },
  },
  cause: ({ promise, date }) =>
    promise === undefined || date === undefined
      ? 'All made the usual promise. What could not hold it broke.'
      : `Promised: ${percent(promise)} by week ${number(date)}. What could not hold it broke.`,
  panel: {
    'along-a-line': ({ accuracy, weeks }) =>
      `The lab note: what the first ${number(weeks)} weeks gained goes on. Along that line week 26 has ${percent(accuracy)}.`,
    'winners-curse': ({ measured, luck, accuracy, tries, samples }) =>
      `Theory: the best of ${number(tries)} tries, measured on ${number(samples)} labels, is up to √(p(1 − p) / n) × √(2 ln tries) = ${points(luck)} lucky. Of ${percent(measured)} measured that leaves ${percent(accuracy)}, assuming tries that do not resemble one another.`,
    'simulated-here': ({ accuracy, error, futures }) =>
      `Measured here, over ${number(futures)} futures: nine in ten reach ${percent(accuracy)}, give or take ${number(error)}.`,
  },
  charts: {
    projection: {
      title: 'The half year, and how sure one can be of it',
      x: 'week',
      y: 'accuracy of what is out there, %',
      series: {
        measured: 'the team measures',
        truth: 'true',
        confident: 'nine futures in ten reach',
        lucky: 'one future in ten reaches',
      },
    },
    'kept-by-promise': {
      title: 'What a promise is worth, by how high it is',
      x: 'promised accuracy, %',
      y: '% of the futures that keep it',
      series: { 'half-way': 'by week 13', end: 'by week 26' },
    },
    waterfall: {
      title: 'Where the time of an iteration goes',
      x: 'stage',
      y: '% of the time, queues included',
      series: { held: 'par pipeline' },
      places: stageTitles,
    },
  },
  // A wall has ten states and no names of its own: here the first holds, and each of the others says how a promise ended.
  states: {
    unique: 'held for half of the say or more',
    duplicate: 'too few signed',
    rare: 'broken: finance',
    rareFallen: 'broken: examiner',
    unlabelled: 'broken: users',
    labelled: 'broken: several',
    mislabelled: 'nothing released',
    relabelled: 'nobody signed',
  },
  carriesIn: {
    'carried-finished': (value) =>
      `Your pipeline finished ${number(Math.round(10 * value) / 10)} iterations in half a year. It begins here as you left it, and what you built stays built.`,
    'carried-error': (value) =>
      `Your search ended at ${number(Math.round(1000 * value) / 10)}% mistakes. The more of its gap it closed, the less of the gap is left here.`,
    'carried-cadence': () =>
      'Batch, stage, tests, model, labels and tries a week stand where you committed them. All of them may be moved again.',
  },
  reflect: 'How many tries a week do you commit to, and what gap between measured and true do you accept?',
  corrections: {
    'no-calendar-is-long-enough':
      'Ninety-nine percent is not a matter of more weeks. A task has a floor of mistakes that no search removes. A larger model or fewer conditions lower it; a later day does not.',
    'the-best-was-lucky':
      'The best figure of half a year is not what will be verified. It was picked because it looked best, and part of that was luck. A promise is made of what is true, less what a sample can be off.',
    'no-straight-line':
      'The gain of the first weeks is no rate for the last. The decisions that matter most are put right first, so the same number of tries brings less the later it comes.',
  },
  bench: designReviewBench,
  notes: designReviewNotes,
};
