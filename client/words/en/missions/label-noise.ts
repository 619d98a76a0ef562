/** English: the words of Label noise. */
import { mostTimes } from '../../../../shared/missions/label-noise/formulas.ts';
import type { MissionWords, Values } from '../../mission-words.ts';
import { many } from '../samples.ts';
import { labelNoiseBench } from './label-noise-bench.ts';
import { labelNoiseNotes } from './label-noise-notes.ts';

const number = (value: number | string | undefined): string =>
  typeof value === 'number' ? value.toLocaleString('en-GB') : (value ?? '');
const percent = (value: number | string | undefined): string => `${number(value)}%`;

/** How many times, or beyond what was looked at. */
const times = (value: number | string | undefined): string =>
  Number(value) >= mostTimes ? `${mostTimes} times or more, if ever` : `${number(value)} times`;

const clues: Readonly<Record<string, (values: Values) => string>> = {
  'look-alike': ({ share }) => `Of the wrong labels, ${percent(share)} name the class that the tile looks most like.`,
  'asked-again': ({ labels, share }) =>
    `Somebody else was asked about the same ${number(labels)} tiles. On ${percent(share)} of them the second answer differs from the first.`,
  'if-right': ({ now, right }) =>
    `The labels that there are teach a learner to recognise ${percent(now)} of the held-out tiles. If all of them were right, it would be ${percent(right)}.`,
  'three-votes': ({ one, three }) =>
    `One vote is wrong on ${percent(one)} of the labelled tiles. The majority of three is wrong on ${percent(three)}.`,
  suspects: ({ checked, wrong }) =>
    `Of the ${number(checked)} labels that a learner finds hardest to believe, ${number(wrong)} are wrong.`,
  guided: ({ labels, share }) =>
    `The crowd was given a clear guideline and asked about the same ${number(labels)} tiles. Then ${percent(share)} of the answers were wrong.`,
  'half-labels': ({ now, half }) =>
    `All labels that there are teach a learner to recognise ${percent(now)}. Half of them teach ${percent(half)}.`,
  'by-class': ({ most, mostShare, least, leastShare }) =>
    `Of the ${many(most)}, ${percent(mostShare)} are labelled wrongly; of the ${many(least)}, ${percent(leastShare)}.`,
  'found-by-suspicion': ({ fifth, share }) =>
    `The ${percent(fifth)} of the labels that look most suspicious hold ${percent(share)} of all mistakes.`,
};

export const labelNoise: MissionWords = {
  title: 'Label noise',
  brief: () => [
    'Some of the labels that you have are wrong.',
    'An expert has looked at fifty of them. How the crowd errs, and not only how often, decides what helps.',
  ],
  marks: { marked: 'labelled wrongly', plain: 'labelled rightly' },
  facts: {
    pool: (value) => ({ label: 'Pool', value: `${number(value)} tiles` }),
    labelled: (value) => ({ label: 'Labelled already', value: number(value) }),
    budget: (value) => ({ label: 'Budget', value: `${number(value)} votes’ worth` }),
    samplePrice: (value) => ({
      label: 'A new tile',
      value: value === 0 ? 'costs only its votes' : `${number(value)} ${value === 1 ? 'vote' : 'votes'} (assumption)`,
    }),
    checkPrice: (value) => ({ label: 'A check by an expert', value: `${number(value)} votes (assumption)` }),
    guidelineShare: (value) => ({
      label: 'A clear guideline',
      value: `${Math.round(100 * value)}% of the money (assumption)`,
    }),
    classes: (value) => ({ label: 'Classes', value: number(value) }),
    clean: (value) => ({ label: 'Right labels to be matched', value: number(value) }),
    audited: (value) => ({ label: 'Checked by an expert', value: `${number(value)} labels, drawn by lot` }),
    marked: (value) => ({ label: 'Of those, wrong', value: number(value) }),
  },
  clues,
  questions: {
    cost: {
      ask: () => 'A hundred right labels teach something. How many times as many of this crowd’s labels teach as much?',
      policy: () => 'Both are learnt from in 24 orders. The crowd gives one vote on each tile, and nothing is checked.',
      answers: {
        'under-1.5': { long: 'Less than 1.5 times', short: '<1.5' },
        '1.5-2': { long: '1.5 to 2 times', short: '1.5–2' },
        '2-3': { long: '2 to 3 times', short: '2–3' },
        '3-5': { long: '3 to 5 times', short: '3–5' },
        more: { long: 'More, or never', short: '>5' },
      },
      outcome: () => 'To match a hundred right labels took this many of the crowd’s, in hundreds:',
      figure: (figure) =>
        figure >= mostTimes
          ? `${mostTimes} or more`
          : figure.toLocaleString('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
      axis: 'times the labels',
    },
  },
  cause: () => 'The wrong labels turned over. Those that the most suspicious fifth holds were repaired.',
  panel: {
    'ten-times': ({ wrong }) =>
      `The lab note: one wrong label in twenty costs ten times the training steps. Here ${percent(wrong)} are wrong.`,
    'even-flips': ({ times: factor, classes: kinds }) =>
      `Theory, for mistakes that fall evenly on all tiles and on ${number(kinds)} classes, once there are many labels: ${number(factor)} times the labels.`,
    'at-the-border': () =>
      'Theory, for mistakes at the border between two classes: the labels grow with the square of one over the error aimed at, and no longer in proportion to it. The error aimed at, not the share of wrong labels.',
    'never-averages-out': ({ wrong }) =>
      `Theory, for mistakes that are always made the same way: no number of such labels teaches what the wrong ${percent(wrong)} hide.`,
    'measured-here': ({ times: factor, error, trainings }) =>
      `Measured here, over ${number(trainings)} trainings: ${times(factor)} the labels, give or take ${number(error)}.`,
  },
  charts: {
    'score-by-labels': {
      title: 'What labels teach',
      x: 'labels',
      y: 'held-out tiles recognised, %',
      series: { right: 'right labels', given: 'the crowd’s labels', goal: 'what 100 right ones teach' },
    },
    'found-by-suspicion': {
      title: 'What checks find',
      x: 'labels checked, %',
      y: 'mistakes found, %',
      series: { suspicion: 'the most suspicious first', lot: 'drawn by lot, on average' },
    },
    'wrong-by-votes': {
      title: 'What votes repair',
      x: 'votes on each tile',
      y: 'labels wrong, %',
      series: { measured: 'measured here', theory: 'theory: voters err apart' },
    },
  },
  states: {
    unlabelled: 'no label yet',
    labelled: 'labelled rightly',
    mislabelled: 'labelled wrongly',
    relabelled: 'wrong, found by suspicion',
  },
  bench: labelNoiseBench,
  reflect: 'What kind of mistakes does this crowd make, and which reading told you?',
  corrections: {
    'not-ten-times':
      'One wrong label in twenty does not cost ten times the data. The formula for even mistakes says 1.23 times for two classes.',
    'kind-over-rate':
      'The rate of wrong labels alone says little. At the same rate, even slips wash out, look-alikes wash out slowly, and a habit never does.',
    'votes-or-samples':
      'Several votes on a tile are no rule. They pay where the tile itself is dear; where tiles are free, another tile teaches more than another vote.',
  },
  notes: labelNoiseNotes,
};
