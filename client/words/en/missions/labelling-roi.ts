/** English: the words of Labelling ROI. */
import type { MissionWords, Values } from '../../mission-words.ts';
import { labellingRoiBench } from './labelling-roi-bench.ts';
import { labellingRoiNotes } from './labelling-roi-notes.ts';

const number = (value: number | string | undefined): string =>
  typeof value === 'number' ? value.toLocaleString('en-GB') : (value ?? '');
const percent = (value: number | string | undefined): string => `${number(value)}%`;
const share = (value: number): string => `${number(Math.round(1000 * value) / 10)}%`;

const clues: Readonly<Record<string, (values: Values) => string>> = {
  rare: ({ classes, of, tiles, pool }) =>
    `${number(classes)} of the ${number(of)} classes are rare: ${number(tiles)} of the ${number(pool)} tiles belong to them.`,
  'first-batch': ({ batch, lot, margin }) =>
    `Of the first ${number(batch)} tiles drawn by lot, ${number(lot)} belong to rare classes. Of the ${number(batch)} closest calls, ${number(margin)} do.`,
  'random-curve': ({ few, fewScore, many, manyScore }) =>
    `${number(few)} labels drawn by lot teach a learner to recognise ${percent(fewScore)} of the held-out tiles, ${number(many)} labels ${percent(manyScore)}.`,
  'unreadable-bought': ({ labels, junk }) =>
    `Three batches of closest calls buy ${number(labels)} labels. ${number(junk)} of them are on tiles that nobody can read.`,
  repeats: ({ share: repeats }) => `${percent(repeats)} of the pool repeats another tile of the pool.`,
  weighing: ({ labels, plain, weighed }) =>
    `${number(labels)} labels drawn by lot teach ${percent(plain)}. If every class is weighed alike, the same labels teach ${percent(weighed)}.`,
  'outsourced-wrong': ({ asked, wrong }) =>
    `The crowd outside was asked about ${number(asked)} tiles and got ${number(wrong)} of them wrong.`,
  'in-house-wrong': ({ asked, wrong }) =>
    `The crowd in house was asked about ${number(asked)} tiles and got ${number(wrong)} of them wrong.`,
  'break-even': ({ labels }) =>
    `Scoring the pool before one round costs as much as ${number(labels)} labels by the crowd in house.`,
};

export const labellingRoi: MissionWords = {
  title: 'Labelling ROI',
  brief: () => [
    'Twelve tiles have labels. Which others are worth paying for?',
    'Every label costs money, every round computing and weeks. What you recognise in the end counts, less what it cost.',
  ],
  marks: { marked: 'has a copy in the pool', plain: 'has none' },
  facts: {
    pool: (value) => ({ label: 'Pool', value: `${number(value)} tiles` }),
    labelled: (value) => ({ label: 'Labelled already', value: number(value) }),
    outsourcedLabels: (value) => ({
      label: 'Dollars pay a crowd outside for',
      value: `${number(value)} labels (assumption)`,
    }),
    inHouseLabels: (value) => ({ label: 'or a crowd in house for', value: `${number(value)} labels (assumption)` }),
    expertLabels: (value) => ({ label: 'or an expert for', value: `${number(value)} labels (assumption)` }),
    retraining: (value) => ({ label: 'Training once', value: `${share(value)} of the computing (assumption)` }),
    scoring: (value) => ({ label: 'Scoring the pool', value: `${share(value)} of the computing (assumption)` }),
    roundWeeks: (value) => ({ label: 'A round', value: `${number(value)} weeks (assumption)` }),
    calendar: (value) => ({ label: 'Calendar', value: `${number(value)} weeks` }),
    dollarPoints: (value) => ({ label: 'All dollars are worth', value: `${number(value)} points (assumption)` }),
    hourPoints: (value) => ({ label: 'All computing is worth', value: `${number(value)} points (assumption)` }),
    weekPoints: (value) => ({ label: 'All weeks are worth', value: `${number(value)} points (assumption)` }),
    classes: (value) => ({ label: 'Classes', value: number(value) }),
    marked: (value) => ({ label: 'Of forty tiles, with a copy', value: number(value) }),
  },
  clues,
  questions: {
    need: {
      ask: () =>
        'A learner that asks for its closest calls wants to recognise as much as 212 labels drawn by lot teach. How many labels does it need, as a share of those?',
      policy: () =>
        'Both begin with twelve labels and buy twenty a round, all of them right. Measured over 24 orders in which the tiles come.',
      answers: {
        'under-25': { long: 'Less than 25%', short: '<25' },
        '25-44': { long: '25 to 44%', short: '25–44' },
        '44-58': { long: '44 to 58%', short: '44–58' },
        '58-82': { long: '58 to 82%', short: '58–82' },
        more: { long: 'More', short: '>82' },
      },
      outcome: () => 'Asking needed this share of the labels:',
      figure: (figure) => `${Math.round(100 * figure)}%`,
      axis: 'labels, as a share of those drawn by lot',
    },
  },
  cause: () => 'Lamps went on where a learner that asks for its closest calls would have spent 120 labels.',
  panel: {
    'seventy-to-ninety': () =>
      'The note: asking lifts thirty labels from 70% to 90%. It is one lucky draw; over two hundred draws of that example it is 89.1% against 90.4%.',
    'asking-pays': ({ labels, batch }) =>
      `Theory: asking pays if the labels it saves cost more than its scoring. In rounds of ${number(batch)}, by the crowd in house, each round must save ${number(labels)} labels.`,
    'measured-here': ({ labels, random, margin, weighted, share: part, error, orders }) =>
      `Measured here, over ${number(orders)} orders: ${number(labels)} labels teach ${percent(random)} by lot, ${percent(margin)} if asked for, ${percent(weighted)} by lot with classes weighed. Asking needs ${percent(part)} of the labels, give or take ${number(error)}.`,
  },
  charts: {
    'score-by-labels': {
      title: 'What labels teach',
      x: 'labels',
      y: 'held-out tiles recognised, %',
      series: {
        margin: 'closest calls',
        random: 'drawn by lot',
        weighted: 'by lot, classes weighed',
        goal: 'what 212 by lot teach',
      },
    },
    'rare-by-labels': {
      title: 'The rare classes alone',
      x: 'labels',
      y: 'rare tiles recognised, %',
      series: { margin: 'closest calls', random: 'drawn by lot', weighted: 'by lot, classes weighed' },
    },
    'worth-by-labels': {
      title: 'After costs, by size of batch',
      x: 'labels bought',
      y: 'points after costs',
      series: { 'batch-20': '20 a round', 'batch-50': '50 a round', 'batch-200': '200 a round' },
    },
  },
  states: {
    unlabelled: 'no label',
    labelled: 'labelled',
    rare: 'labelled, of a rare class',
    hard: 'labelled, and nobody can read it',
  },
  carriesIn: {
    'carried-duplicates': (value) =>
      `${number(Math.round(100 * value))}% of what you kept repeats another tile. Your pool repeats itself as often: labels on repeats teach little.`,
  },
  bench: labellingRoiBench,
  reflect: 'Does scoring the whole pool cost more than the labels it saves? Prove it from a reading.',
  corrections: {
    'seventy-to-ninety':
      'Asking does not lift 70% to 90% as a rule. Over two hundred draws of that textbook example it is 89.1% against 90.4%.',
    'weigh-before-you-ask':
      'Much of what asking gains on rare classes, a weight on those classes gains without asking.',
    'committee-no-better':
      'A committee is not the best way to ask. Each of its questions costs three trainings, where the closest calls of one learner cost one.',
  },
  notes: labellingRoiNotes,
};
