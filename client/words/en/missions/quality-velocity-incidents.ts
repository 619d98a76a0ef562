/** English: who interrupts a round of Quality and velocity, and what they ask. */
import type { IncidentWords } from '../../mission-words.ts';

const percent = (share: number): string => `${Math.round(100 * share)}%`;
const decimals = (value: number, digits: number): string =>
  value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits }).replace('-', '−');

export const qualityVelocityIncidents: Readonly<Record<string, IncidentWords>> = {
  'day-one': {
    who: 'Finance',
    says: 'I want the model that is better on day one. Investors see the first figure, and I have to defend it.',
    facts: [
      'A larger model begins ahead, and is tried more seldom.',
      'Whoever reports every week reports instead of trying.',
    ],
    answers: {
      'report-weekly': { name: 'Report every week', does: 'The money pays for 15% fewer tries.' },
      'show-the-curve': { name: 'Show the curve of a trial', does: 'The money pays for as many tries as before.' },
      'buy-a-start': {
        name: 'Buy a better start',
        does: 'The first recipe lies 8% nearer to the one that training found.',
      },
    },
    demand: (floor, target) =>
      `Measured: the share recognised on day one. Nothing up to ${floor}%, everything from ${target}%.`,
    measure: (value) => ({ label: 'Recognised on day one', value: `${decimals(value, 1)}%` }),
  },
  leak: {
    who: 'Legal',
    says: 'Three in ten of your validation samples were part of the training. What you report must not look better than it is.',
    facts: [
      'A sample that the model was taught with says nothing about the next try.',
      'The optimism gap is what the validation set says, less what is true.',
    ],
    answers: {
      'keep-them': {
        name: 'Keep them',
        does: 'Three in ten validation samples count as recognised, whatever is tried.',
      },
      'drop-them': { name: 'Drop them', does: 'Three in ten validation labels are gone, and what is left is honest.' },
      'label-new-ones': { name: 'Label new ones', does: 'The validation set is as it was.' },
    },
    demand: (floor, target) =>
      `Measured: the optimism gap in week 26. Nothing at ${floor} points, everything at ${target} or less.`,
    measure: (value) => ({ label: 'Optimism gap', value: `${decimals(value, 1)} points` }),
  },
  freeze: {
    who: 'Product manager',
    says: 'There is a freeze before the launch: nothing new goes in. I still count on a model that has been tried out.',
    facts: [
      'The calendar goes on while nothing is tried.',
      'A slow cadence loses few tries to a freeze, and has few to lose.',
    ],
    answers: {
      'stand-still': { name: 'Stand still', does: 'Nine weeks of the half year are lost.' },
      'work-on-a-branch': { name: 'Work on a branch', does: 'Four weeks are lost, and 5% of the tries in merging.' },
      'buy-an-exception': { name: 'Buy an exception', does: 'One week is lost.' },
    },
    demand: (floor, target) => `Measured: tries in half a year. Nothing up to ${floor}, everything from ${target}.`,
    measure: (value) => ({ label: 'Tries in half a year', value: decimals(value, 0) }),
  },
  'guarded-class': {
    who: 'Legal',
    says: 'One class must not be missed. An average that is good elsewhere is no excuse.',
    facts: [
      'Validation counts mistakes. It may count some of them more than once.',
      'What is better for one class can be worse for all of them together.',
    ],
    answers: {
      argue: { name: 'Argue for the average', does: 'The money pays for a tenth fewer tries.' },
      'count-it-often': {
        name: 'Count its mistakes six times',
        does: 'Tries that help this class are kept, even if others are missed for it.',
      },
      'look-for-more': {
        name: 'Look for more of it',
        does: 'Its mistakes count three times, and there are a tenth more labels.',
      },
    },
    demand: (floor, target) =>
      `Measured: the share of this class that is recognised in week 26. Nothing at ${percent(floor)}, everything from ${percent(target)}.`,
    measure: (value) => ({ label: 'Of this class recognised', value: percent(value) }),
  },
};
