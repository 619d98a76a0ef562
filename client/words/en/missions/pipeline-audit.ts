/** English: the words of Pipeline audit. */
import { fasterTraining } from '../../../../shared/missions/pipeline-audit/formulas.ts';
import type { MissionWords, Values } from '../../mission-words.ts';
import { pipelineAuditBench } from './pipeline-audit-bench.ts';
import { pipelineAuditNotes } from './pipeline-audit-notes.ts';
import { stageName, stageTitle, stageTitles } from './pipeline-stages.ts';

const number = (value: number | string | undefined): string =>
  typeof value === 'number' ? value.toLocaleString('en-GB') : (value ?? '');
const percent = (value: number | string | undefined): string => `${number(value)}%`;
const days = (value: number | string | undefined): string => `${number(value)} working days`;

/** A fall, or a rise if it is below zero. */
const moved = (fall: number | string | undefined): string =>
  Number(fall) < 0 ? `${number(-Number(fall))}% longer` : `${number(fall)}% shorter`;

const clues: Readonly<Record<string, (values: Values) => string>> = {
  'training-share': ({ share }) =>
    `Once through and undisturbed, training takes ${percent(share)} of the working time of all six stages.`,
  'held-most': ({ stage, share }) =>
    `Of the six stages ${stageName(stage)} holds most: ${percent(share)} of the time of all iterations, queues included.`,
  waiting: ({ share }) => `${percent(share)} of the time of an iteration nobody works on it: it stands in a queue.`,
  born: ({ stage, share }) => `Of all defects that are found, ${percent(share)} were made in ${stageName(stage)}.`,
  outside: ({ share }) => `${percent(share)} of the time of an iteration passes in the wait outside.`,
  again: ({ share }) => `${percent(share)} of the work is done for the second time, or the third.`,
  travelled: ({ share }) => `${percent(share)} of the defects are found three or more stages after they were made.`,
  busiest: ({ stage, share }) =>
    `The people of ${stageName(stage)} are busiest: they are at work ${percent(share)} of the time.`,
  slowest: ({ cycle, slowest }) =>
    `An iteration takes ${days(cycle)} on average. One in twenty takes more than ${number(slowest)}.`,
};

export const pipelineAudit: MissionWords = {
  title: 'Pipeline audit',
  brief: () => [
    'Six stages and a wait outside: where does the time of an iteration go?',
    'Data preparation, labelling, training, evaluation, deployment, monitoring. Defects escape, and work comes back.',
  ],
  marks: { marked: 'something is being done again', plain: 'everything is done for the first time' },
  facts: {
    wait: (value) => ({ label: 'Wait outside', value: `${days(value)}, whatever one pays` }),
    batch: (value) => ({ label: 'Wait outside together', value: `${number(value)} iterations today` }),
    today: (value) => ({ label: 'Under way today', value: `${number(value)} iterations (assumption)` }),
    underWay: (value) => ({ label: 'Under way in the round', value: `${number(value)} iterations (assumption)` }),
    crew: (value) => ({ label: 'People', value: `${number(value)} (assumption)` }),
    days: (value) => ({ label: 'On the wall', value: `${number(value)} working days of eight half years` }),
    shown: (value) => ({ label: 'Shown here', value: `${number(value)} days, drawn at random` }),
    marked: (value) => ({ label: 'With work done again', value: `${number(value)} of the days shown` }),
  },
  clues,
  questions: {
    cycle: {
      ask: () =>
        `Training becomes ${fasterTraining} times faster. How much shorter is an iteration, from start to finish?`,
      policy: () =>
        'Everything else stays as it is today: nobody is moved, nothing more is tested, and the wait outside takes as long as it did. Queues count.',
      answers: {
        hardly: { long: 'Less than 2%', short: '<2' },
        '2-4': { long: '2 to 4%', short: '2–4' },
        '4-10': { long: '4 to 10%', short: '4–10' },
        '10-20': { long: '10 to 20%', short: '10–20' },
        more: { long: 'More than 20%', short: '>20' },
      },
      outcome: (figure) => (figure < 0 ? 'An iteration became longer by' : 'An iteration became shorter by'),
      figure: (figure) => `${Math.abs(figure).toLocaleString('en-GB', { maximumFractionDigits: 1 })}%`,
      axis: 'how much shorter an iteration became, %',
    },
  },
  cause: (facts) => {
    const { wait } = facts;
    return wait === undefined
      ? 'Every day fell to the place that held most of the work.'
      : `Every day fell to the place that held most of the work. The wait outside took ${days(wait)} each time.`;
  },
  panel: {
    'automation-saves-its-share': ({ share }) =>
      `The lab note: automating a part entirely saves its share, and no more. Training is ${percent(share)} of an undisturbed pass.`,
    amdahl: ({ share, factor, fall }) =>
      `Theory: 1 / (1 − p + p / s) with p = ${percent(share)} and s = ${number(factor)}. Without queues and without defects an iteration becomes ${percent(fall)} shorter.`,
    'simulated-here': ({ fall, error, runs }) =>
      `Measured here, over ${number(runs)} futures: an iteration becomes ${moved(fall)}, give or take ${number(error)} points.`,
  },
  charts: {
    waterfall: {
      title: 'Where the time of an iteration goes',
      x: 'stage',
      y: '% of the time, queues included',
      series: { before: 'today', after: `training ${fasterTraining} times faster` },
      places: stageTitles,
    },
    propagation: {
      title: 'What a defect costs, by how far it travels',
      x: 'stages from its making to its finding',
      y: 'work done again, nearest = 1',
      series: { measured: 'measured here', model: 'teaching model: 2^(N − 1)' },
    },
  },
  // A wall has ten states and no names of its own: here the first seven are places, and the eighth is time that went into improvements.
  states: {
    unique: stageTitle(0),
    duplicate: stageTitle(1),
    rare: stageTitle(2),
    rareFallen: stageTitle(3),
    unlabelled: stageTitle(4),
    labelled: stageTitle(5),
    mislabelled: stageTitle(6),
    relabelled: 'Improving the pipeline',
  },
  reflect: 'Training was automated, yet the cycle fell by little. Where is the hidden tax?',
  corrections: {
    'no-law-of-doubling':
      'A defect that travels far costs more, because more has to be done again. It does not double with every stage: that is a model for teaching. The chart shows what was measured here, and a study of 171 projects found no such law.',
    'waiting-is-no-stage':
      'A list of mean working times leaves out what stands still. What is under way equals what is finished per day, times the days that it takes: more under way, without a faster bottleneck, only makes everything take longer.',
    'no-fixed-shares':
      'No stage takes four fifths of everybody’s time. Surveys have found data preparation at 45% and at 79%, and every world here draws shares of its own.',
  },
  bench: pipelineAuditBench,
  notes: pipelineAuditNotes,
};
