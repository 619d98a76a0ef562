/** English: the words of Quality and velocity. */
import { largestModel } from '../../../../shared/missions/quality-velocity/formulas.ts';
import type { MissionWords, Values } from '../../mission-words.ts';
import { qualityVelocityBench } from './quality-velocity-bench.ts';
import { qualityVelocityNotes } from './quality-velocity-notes.ts';

const number = (value: number | string | undefined): string =>
  typeof value === 'number' ? value.toLocaleString('en-GB', { maximumFractionDigits: 2 }) : (value ?? '');
const points = (value: number | string | undefined): string => `${number(value)} points`;

const clues: Readonly<Record<string, (values: Values) => string>> = {
  'day-one': ({ light, heavy }) =>
    `In week 0 the light model recognises ${number(light)}% of samples that nobody has looked at, the large one ${number(heavy)}%.`,
  ruler: ({ labels, error }) =>
    `The validation set of the question has ${number(labels)} labels. What it says of a model is off by ${points(error)}, give or take: one standard error.`,
  'all-right': ({ light, heavy }) =>
    `With every decision of the recipe as training would have it, the light model recognises ${number(light)}%, the large one ${number(heavy)}%.`,
  kept: ({ tries, kept }) =>
    `The light model is tried ${number(tries)} times in half a year. ${number(kept)} of these tries are kept, on average.`,
  optimism: ({ gap }) => `In week 26 the validation set says ${points(gap)} more of the light model than is true.`,
  'heavy-gain': ({ tries, gain }) =>
    Number(gain) < 0
      ? `The large model is tried ${number(tries)} times in half a year. That makes it worse by ${points(-Number(gain))}.`
      : `The large model is tried ${number(tries)} times in half a year. That makes it better by ${points(gain)}.`,
  'half-way': ({ half }) =>
    Number(half) < 0
      ? `After half of its tries the light model is ${points(-Number(half))} below where it began.`
      : `After half of its tries the light model is ${points(half)} above where it began.`,
  mistaken: ({ share }) =>
    `Of the tries of the light model that were kept, ${number(share)}% made it worse on samples that chose nothing.`,
  'wrong-labels': ({ samples, wrong }) =>
    `Of the ${number(samples)} samples on the wall, ${number(wrong)} bear a label that is wrong, and validation believes it.`,
};

const asked = (cadence: number | undefined): string =>
  cadence === undefined
    ? `The light model is tried ${largestModel} times as often as the large one.`
    : `The light model is tried ${number(cadence)} times a week, the large one ${largestModel} times as seldom.`;

export const qualityVelocity: MissionWords = {
  title: 'Quality and velocity',
  brief: () => [
    'A large model, many tries, or a ruler that can tell better from lucky: who is ahead in month six?',
    'Every try changes one decision of a recipe, and is kept if the validation set counts fewer mistakes.',
  ],
  marks: { marked: 'the light model misses it on day one', plain: 'the light model recognises it on day one' },
  facts: {
    cadence: (value) => ({ label: 'Tries a week, light', value: `${number(value)} in the question` }),
    times: (value) => ({ label: 'The large model', value: `${number(value)} times the training of the light one` }),
    pace: (value) => ({
      label: 'Tries a week at most',
      value: `${number(value)} if training took no time (assumption)`,
    }),
    training: (value) => ({ label: 'The light model trains', value: `${number(value)} weeks (assumption)` }),
    labels: (value) => ({ label: 'All dollars buy', value: `${number(value)} validation labels (assumption)` }),
    paid: (value) => ({ label: 'Or they buy', value: `${number(value)} calm tries (assumption)` }),
    trained: (value) => ({ label: 'All compute trains', value: `${number(value)} light models (assumption)` }),
    samples: (value) => ({ label: 'On the wall', value: `${number(value)} samples that may be labelled` }),
    shown: (value) => ({ label: 'Shown here', value: `${number(value)} samples, drawn at random` }),
    marked: (value) => ({ label: 'Missed on day one', value: `${number(value)} of the samples shown` }),
  },
  clues,
  questions: {
    'month-six': {
      ask: (facts) => `${asked(facts?.cadence)} Which one recognises more in week 26?`,
      policy: () =>
        'Both begin with a recipe that nobody has tuned, and use the same validation set. Counted is what they recognise among samples that chose nothing.',
      answers: {
        'heavy-far': { long: 'The large one, by more than 3 points', short: 'large >3' },
        heavy: { long: 'The large one, by up to 3 points', short: 'large 0–3' },
        light: { long: 'The light one, by up to 3 points', short: 'light 0–3' },
        'light-far': { long: 'The light one, by more than 3 points', short: 'light >3' },
      },
      outcome: (figure) => (figure < 0 ? 'The large model was ahead by' : 'The light model was ahead by'),
      figure: (figure) => points(Math.round(10 * Math.abs(figure)) / 10),
      axis: 'light less large in week 26, points',
    },
  },
  cause: () =>
    'Each course holds the samples that the light model came to recognise for good in one stretch of the half year. The top course never came.',
  panel: {
    'light-wins': ({ months }) =>
      `The lab note: by month ${number(months)} the model that is tried more often has overtaken the one that began ahead.`,
    'break-even': ({ light, heavy, lightTries, heavyTries, cut }) =>
      `Theory: the light model begins with ${number(light)}% mistakes, the large one with ${number(heavy)}%. If every try cut the mistakes by the same share, ${number(lightTries)} tries would catch up with ${number(heavyTries)} from a cut of ${number(cut)}%.`,
    'searched-here': ({ lead, error, runs, cut }) =>
      `Measured here, over ${number(runs)} half years: a try of the light model cuts ${number(cut)}% of its mistakes, and in week 26 it is ${
        Number(lead) < 0 ? `${points(-Number(lead))} behind` : `${points(lead)} ahead`
      }, give or take ${number(error)}.`,
  },
  charts: {
    compound: {
      title: 'What the validation set said, and what was true',
      x: 'week',
      y: '% recognised',
      series: {
        'light-measured': 'light, measured',
        'light-true': 'light, true',
        'heavy-measured': 'large, measured',
        'heavy-true': 'large, true',
      },
    },
    cadence: {
      title: 'Who is ahead, by how often one tries',
      x: 'tries a week of the light model',
      y: 'light less large in week 26, points',
      series: { lead: 'measured here' },
    },
    ruler: {
      title: 'How far the best runs ahead of the truth',
      x: 'validation labels',
      y: 'measured less true, points',
      series: { measured: 'measured here', luck: 'luck: error × √(2 ln tries)' },
    },
  },
  // A wall has ten states and no names of its own: here they are the ten courses, from the floor up.
  states: {
    unique: 'Recognised from day one',
    duplicate: 'Since the first part',
    rare: 'Since the second part',
    rareFallen: 'Since the third part',
    unlabelled: 'Since the fourth part',
    labelled: 'Since the fifth part',
    mislabelled: 'Since the sixth part',
    relabelled: 'Since the seventh part',
    synthetic: 'Since the last part',
    hard: 'Not recognised in the end',
  },
  carriesIn: {
    'carried-finished': (value) =>
      `Your pipeline finished ${number(Math.round(10 * value) / 10)} iterations in half a year. The more it finishes, the more tries a week it takes in here.`,
  },
  reflect: 'Finance wants the model that is better on day one. What does month six say, here?',
  corrections: {
    'light-need-not-win':
      'The light model does not win by month six because it is light. At a few tries in half a year the large one stays ahead; the second chart shows from which cadence on that changes here, if it does.',
    'speed-without-signal':
      'More tries are not more progress. On a small validation set the best of many is the luckiest of many: what was measured rises, and what is true hardly does.',
    'no-constant-gain':
      'No try cuts the mistakes by the same share as the one before. The first decisions that are put right matter most, and the later ones are harder to find.',
  },
  bench: qualityVelocityBench,
  notes: qualityVelocityNotes,
};
