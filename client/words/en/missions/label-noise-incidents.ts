/** English: who interrupts a round of Label noise, and what they ask. */
import type { IncidentWords } from '../../mission-words.ts';

const percent = (share: number): string => `${Math.round(100 * share)}%`;

export const labelNoiseIncidents: Readonly<Record<string, IncidentWords>> = {
  'vote-price': {
    who: 'Product manager',
    says: 'The labelling firm wants more for every vote. The release plan still says that most of the pool is labelled by the end.',
    facts: [
      'Votes on new labels cost money; checks by experts do not get dearer.',
      'Fewer votes on each label make every label cheaper.',
    ],
    answers: {
      pay: { name: 'Pay the new price', does: 'Every vote costs 60% more.' },
      'train-our-own': { name: 'Train our own people', does: 'Every vote costs 25% more.' },
      'buy-ahead': { name: 'Pay a deposit now', does: 'The price stays as it was.' },
    },
    demand: (floor, target) =>
      `Measured: the share of the pool that has a label. Nothing up to ${percent(floor)}, everything from ${percent(target)}.`,
    measure: (value) => ({ label: 'Labelled', value: percent(value) }),
  },
  'expert-leaves': {
    who: 'Product manager',
    says: 'Our expert is wanted on another project. Who looks at our doubtful labels then?',
    facts: [
      'A check by an expert is always right.',
      'Three of the crowd share each other’s mistakes where a sample is hard, or a habit is common.',
    ],
    answers: {
      share: { name: 'Share the expert', does: 'A check costs twice as much.' },
      hire: { name: 'Hire a second one', does: 'A check costs what it did.' },
      'ask-the-crowd': { name: 'Let the crowd check', does: 'Three votes take the place of an expert.' },
    },
    demand: (floor, target) =>
      `Measured: the share of the labels that somebody has checked, from ${percent(floor)} to ${percent(target)}.`,
    measure: (value) => ({ label: 'Checked', value: percent(value) }),
  },
  'wrong-labels-found': {
    who: 'Legal',
    says: 'A customer has opened our data and found wrong labels. What do we tell them about the rest?',
    facts: [
      'An audit checks labels that are drawn by lot, suspicious or not.',
      'What is paid in damages cannot buy labels.',
    ],
    answers: {
      'pay-damages': { name: 'Pay damages', does: '12% of the budget goes to the customer.' },
      audit: { name: 'Order an audit', does: 'Sixty labels drawn by lot are checked.' },
      'look-again': {
        name: 'Look again ourselves',
        does: '25 labels are checked by lot; 6% of the budget is paid in damages.',
      },
    },
    demand: (floor, target) =>
      `Measured: the share of the labels that is still wrong. Nothing at ${percent(floor)}, everything at ${percent(target)} or less.`,
    measure: (value) => ({ label: 'Still wrong', value: percent(value) }),
  },
  'launch-date': {
    who: 'Product manager',
    says: 'The launch has been moved forward. I need the labels sooner, and it still has to work.',
    facts: [
      'Whoever votes in a hurry errs more often, on every sample.',
      'Labels that exist already stay as they are.',
    ],
    answers: {
      hurry: { name: 'Vote faster', does: 'Of a hundred new votes, 15 more go wrong.' },
      overtime: { name: 'Pay overtime', does: 'The votes stay as good as they were.' },
      'give-up-weeks': { name: 'Give up four weeks', does: 'Of a hundred new votes, six more go wrong.' },
    },
    demand: (floor, target) =>
      `Measured: the share of held-out tiles that is recognised, from ${percent(floor)} to ${percent(target)}.`,
    measure: (value) => ({ label: 'Recognised', value: percent(value) }),
  },
};
