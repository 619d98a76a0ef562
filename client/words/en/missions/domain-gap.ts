/** English: the words of Domain gap. */
import type { MissionWords, Values } from '../../mission-words.ts';
import { many } from '../samples.ts';
import { domainGapBench } from './domain-gap-bench.ts';
import { domainGapNotes } from './domain-gap-notes.ts';

const number = (value: number | string | undefined): string =>
  typeof value === 'number' ? value.toLocaleString('en-GB') : (value ?? '');
const percent = (value: number | string | undefined): string => `${number(value)}%`;

const weathers: Readonly<Record<string, string>> = {
  rain: 'in the rain',
  fog: 'in fog',
  night: 'at night',
  wind: 'in the wind',
  form: 'on printed forms',
  frame: 'inside the frame of a site',
};
const under = (name: number | string | undefined): string => weathers[String(name)] ?? 'under the weather';

const moved = (change: number | string | undefined): string =>
  Number(change) < 0
    ? `fell by ${number(Math.abs(Number(change)))} points`
    : `rose by ${number(Number(change))} points`;

const clues: Readonly<Record<string, (values: Values) => string>> = {
  'only-simulated': ({ clear, under: rate }) =>
    `A learner that has seen nothing but simulated samples recognises ${percent(clear)} in clear conditions and ${percent(rate)} under the weather.`,
  'fewer-recordings': ({ now, half }) =>
    `From recordings alone a learner recognises ${percent(now)} under the weather. With half as many recordings it is ${percent(half)}.`,
  'weather-share': ({ weather, share }) =>
    `What the simulator lacks is what comes ${under(weather)}. Of the recordings, ${percent(share)} were made so.`,
  'only-recorded': ({ weather, all, under: rate }) =>
    `From recordings alone a learner recognises ${percent(all)} of everything, and ${percent(rate)} of what comes ${under(weather)}.`,
  'half-and-half': ({ all }) => `Half simulated, a learner recognises ${percent(all)} of everything.`,
  'told-apart': ({ error }) =>
    `A learner that is shown a sample and asked whether it was simulated is wrong in ${percent(error)} of the cases.`,
  modelled: ({ weather, plain, modelled }) =>
    `Half simulated, ${percent(plain)} are recognised ${under(weather)}. If the simulator had that in three scenes of ten, it would be ${percent(modelled)}.`,
  disturbed: ({ plain, disturbed, near, far }) =>
    `Half simulated, medium randomisation moves the distance from ${number(near)} to ${number(far)}, and recognition under the weather from ${percent(plain)} to ${percent(disturbed)}.`,
  'hurt-most': ({ class: name, clear, under: rate }) =>
    `The weather hurts ${many(name)} most: from all recordings, ${percent(clear)} are recognised without it and ${percent(rate)} under it.`,
};

export const domainGap: MissionWords = {
  title: 'Domain gap',
  brief: () => [
    'A simulator makes as many samples as you like.',
    'It has never seen one kind of weather, and the road has.',
  ],
  marks: { marked: 'simulated', plain: 'recorded' },
  facts: {
    recordings: (value) => ({ label: 'Recordings', value: number(value) }),
    perWeek: (value) => ({ label: 'A week on the road brings', value: `${number(value)} more (assumption)` }),
    workWeeks: (value) => ({ label: 'Weeks of work', value: number(value) }),
    slots: (value) => ({ label: 'Training looks at', value: `${number(value)} samples, whatever the share` }),
    nullDistance: (value) => ({ label: 'Recordings to recordings', value: `distance ${number(value)}` }),
    line: (value) => ({ label: 'The line', value: `distance ${number(value)} (assumption)` }),
    shown: (value) => ({ label: 'Shown here', value: `${number(value)} tiles, half of them simulated` }),
  },
  clues,
  questions: {
    change: {
      ask: () =>
        'The total of training samples is fixed. Its simulated share goes from 10% to 90%. What happens to recognition under the weather that the simulator lacks?',
      policy: () =>
        'Recordings are used as far as there are slots for them, again and again if there are too few. Nothing is randomised, and no weather is modelled.',
      answers: {
        'falls-far': { long: 'It falls by more than 14 points', short: '<−14' },
        falls: { long: 'It falls by 4 to 14 points', short: '−14 to −4' },
        'falls-little': { long: 'It changes by little: −4 to 2 points', short: '−4 to 2' },
        rises: { long: 'It rises by 2 to 8 points', short: '2 to 8' },
        'rises-far': { long: 'It rises by more than 8 points', short: '>8' },
      },
      outcome: (figure) =>
        figure < 0 ? 'Recognition under the weather fell by' : 'Recognition under the weather rose by',
      figure: (figure) => `${Math.abs(Math.round(figure))} points`,
      axis: 'change in points',
    },
  },
  cause: () => 'The weather came. No simulated tile had ever seen it.',
  panel: {
    'gap-grows-with-share': ({ few, many: most }) =>
      `The lab note: the more is simulated, the wider the gap. Here the distance goes from ${number(few)} at 10% to ${number(most)} at 90%.`,
    bound: ({ proxy, told }) =>
      `Theory bounds the error outside by the error inside, plus half of a distance between the domains, plus what no learner can do in both. A learner tells recorded from simulated with ${percent(told)} errors, which makes that distance ${number(proxy)} of at most 2. It is a bound, and says nothing about the weather.`,
    'measured-here': ({ change, error, trainings }) =>
      `Measured here, over ${number(trainings)} trainings: recognition under the weather ${moved(change)}, give or take ${number(error)}.`,
  },
  charts: {
    'mix-curve': {
      title: 'Average and weather, apart',
      x: 'simulated, % of a fixed total',
      y: 'recognised, %',
      series: { all: 'of all', weather: 'under the weather' },
    },
    distance: {
      title: 'How far the mixture is from the world',
      x: 'simulated, % of a fixed total',
      y: 'Fréchet distance',
      series: { mixture: 'the mixture', null: 'recordings to recordings', line: 'the line' },
    },
  },
  states: {
    labelled: 'recorded in clear conditions',
    hard: 'recorded under the weather',
    synthetic: 'simulated',
  },
  carriesIn: {
    'carried-labels': (value) =>
      `${number(Math.round(100 * value))}% of your last pool is labelled. The more there was, the more recordings you begin with: at 40% as many as the brief says.`,
    'carried-wrong': (value) =>
      `${number(Math.round(100 * value))}% of your last labels are wrong. Recordings that carry one are left out: at 15% you begin with as many as the brief says.`,
  },
  bench: domainGapBench,
  reflect: 'Do you rest on quantity that is simulated, or on quality that is recorded? Which reading decided it?',
  corrections: {
    'distance-is-not-safety':
      'A smaller distance is not more safety. Randomisation can move the samples away from the world and raise recognition under the weather all the same.',
    'share-of-what':
      'A share says nothing without a total. With few recordings simulated samples help, with many they replace better ones.',
    'distance-has-a-null':
      'Recordings are not at distance nought from recordings. The fewer there are, the farther apart two samples of the same world seem.',
  },
  notes: domainGapNotes,
};
