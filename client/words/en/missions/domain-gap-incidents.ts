/** English: who interrupts a round of Domain gap, and what they ask. */
import type { IncidentWords } from '../../mission-words.ts';

const percent = (share: number): string => `${Math.round(100 * share)}%`;
const times = (value: number): string =>
  value.toLocaleString('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

export const domainGapIncidents: Readonly<Record<string, IncidentWords>> = {
  'weather-is-wrong': {
    who: 'Safety lead',
    says: 'The weather that your simulator makes does not look like ours. Show me that the model works when it counts.',
    facts: [
      'What counts is recorded under the weather, never simulated.',
      'Weather that is modelled badly teaches less, and takes as many weeks.',
    ],
    answers: {
      'keep-it': { name: 'Keep what there is', does: 'A week of modelling is worth 40% of what it was.' },
      'ask-an-expert': { name: 'Ask an expert', does: 'A week of modelling is worth what it was.' },
      'start-over': { name: 'Start over', does: 'A week of modelling is worth 80% of what it was.' },
    },
    demand: (floor, target) =>
      `Measured: the share recognised under the weather, from ${percent(floor)} to ${percent(target)}.`,
    measure: (value) => ({ label: 'Recognised under the weather', value: percent(value) }),
  },
  'recordings-blocked': {
    who: 'Legal',
    says: 'People can be made out in your recordings. I also want to see that you rest on what was really recorded.',
    facts: [
      'Fewer recordings leave more slots to the simulator.',
      'The same recording can be trained on more than once.',
    ],
    answers: {
      'leave-them-out': { name: 'Leave them out', does: 'Four recordings in ten may not be used.' },
      anonymise: { name: 'Make them anonymous', does: 'All recordings may be used.' },
      'ask-for-consent': { name: 'Ask for consent', does: '20% of the recordings may not be used.' },
    },
    demand: (floor, target) =>
      `Measured: your recordings as a share of all that could be had, from ${percent(floor)} to ${percent(target)}.`,
    measure: (value) => ({ label: 'Recordings', value: percent(value) }),
  },
  'tighter-line': {
    who: 'Safety lead',
    says: 'Another team’s simulator went wrong. From now on the line is tighter: how far is your data from the road?',
    facts: [
      'Recordings are not at distance nought from recordings either.',
      'A small distance does not say that the model is safe, and a large one not that it is not.',
    ],
    answers: {
      accept: { name: 'Accept it', does: 'The line moves to 70% of where it was.' },
      'show-the-null': { name: 'Show our readings', does: 'The line moves to 90% of where it was.' },
      'pay-for-an-audit': { name: 'Pay for an audit', does: 'The line moves to 110% of where it was.' },
    },
    demand: (floor, target) =>
      `Measured: your distance in multiples of the line. Nothing at ${times(floor)}, everything at ${times(target)} or less.`,
    measure: (value) => ({ label: 'Distance over line', value: times(value) }),
  },
  'render-farm': {
    who: 'Finance',
    says: 'The machines that you train and render on are wanted by others. Do you need all of them?',
    facts: [
      'Fewer slots mean that the model looks at fewer samples.',
      'The shares of recorded and simulated stay as they are.',
    ],
    answers: {
      'share-it': { name: 'Share them', does: '40% of the training samples are left.' },
      pay: { name: 'Pay for them', does: 'All training samples are left.' },
      'night-shift': { name: 'Work at night', does: '70% of the training samples are left.' },
    },
    demand: (floor, target) =>
      `Measured: the share of all held-out samples that is recognised, from ${percent(floor)} to ${percent(target)}.`,
    measure: (value) => ({ label: 'Recognised of all', value: percent(value) }),
  },
};
