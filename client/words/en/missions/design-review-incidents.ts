/** English: who interrupts a round of Design review, and what they ask. */
import type { IncidentWords } from '../../mission-words.ts';

const shareOf = (share: number): string => `${Math.round(100 * share)}%`;
const decimals = (value: number, digits: number): string =>
  value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits }).replace('-', '−');

export const designReviewIncidents: Readonly<Record<string, IncidentWords>> = {
  'ninety-nine': {
    who: 'Product manager',
    says: 'I have told the press 99%. It is 99% or bust, and I want to hear you say it.',
    facts: [
      'A task has a floor of mistakes that no search removes, however long it goes on.',
      'A refusal is believed if your own promise holds: hardly any future reaches 99%, and most keep what you promise.',
    ],
    answers: {
      nod: { name: 'Nod', does: 'The users’ side signs only 16 points higher than before.' },
      'offer-a-step': { name: 'Offer a step on the way', does: 'The users’ side signs only 4 points higher.' },
      'refuse-with-evidence': {
        name: 'Refuse, with a projection',
        does: 'Nothing changes if the evidence holds. If not, the users’ side signs only 20 points higher.',
      },
    },
    demand: (floor, target) =>
      `Measured: the share of the futures in which the promised accuracy is out there on the day. Nothing up to ${shareOf(floor)}, everything from ${shareOf(target)}.`,
    measure: (value) => ({ label: 'Futures that reach the promise', value: shareOf(value) }),
  },
  'rival-ships': {
    who: 'Finance',
    says: 'A rival has shipped. I do not pay for waiting, and I count what our users get in the meantime.',
    facts: [
      'A release is an iteration that made it through all stages and the wait outside.',
      'Whoever shows a preview builds one instead of iterating.',
    ],
    answers: {
      'promise-to-hurry': {
        name: 'Promise to hurry',
        does: 'Finance wants it five weeks sooner, the users by week 21.',
      },
      'show-a-preview': { name: 'Show a preview', does: 'Finance wants it two weeks sooner, the users by week 24.' },
      'show-the-calendar': { name: 'Show the calendar', does: 'Everybody waits as long as before.' },
    },
    demand: (floor, target) =>
      `Measured: releases by the promised day. Nothing up to ${floor}, everything from ${target}.`,
    measure: (value) => ({ label: 'Releases by the day', value: decimals(value, 1) }),
  },
  'new-rule': {
    who: 'Legal',
    says: 'A new rule names the conditions that a product like ours must cover. The examiner will ask for them.',
    facts: [
      'Every further condition makes the task harder, for all who sign.',
      'A condition that is promised and not kept covers nothing.',
    ],
    answers: {
      'cover-them-all': { name: 'Cover them all', does: 'The examiner signs for four conditions or more.' },
      'collect-the-worst': {
        name: 'Collect the worst first',
        does: 'The examiner signs from two to three conditions.',
      },
      'narrow-the-claim': { name: 'Narrow the claim', does: 'The examiner signs from one condition.' },
    },
    demand: (floor, target) =>
      `Measured: conditions promised, times the share of the futures that keep it. Nothing up to ${decimals(floor, 1)}, everything from ${decimals(target, 1)}.`,
    measure: (value) => ({ label: 'Conditions kept', value: decimals(value, 1) }),
  },
  'second-opinion': {
    who: 'Safety lead',
    says: 'I no longer verify on your word. Somebody else will check, and I want to see how far your own figures are from theirs.',
    facts: [
      'On a small sample a promise that is true can look broken, and one that is broken can look kept.',
      'Your own figure is the best of many. More validation labels make it less lucky.',
    ],
    answers: {
      'small-sample': {
        name: 'Let them take a small sample',
        does: 'Promises are verified on a quarter of the samples.',
      },
      'share-our-own': { name: 'Share ours', does: 'Promises are verified on six tenths of the samples.' },
      'buy-a-test-set': { name: 'Buy a test set', does: 'Promises are verified on twice the samples.' },
    },
    demand: (floor, target) =>
      `Measured: how far your own measurement lies above the truth on the day. Nothing at ${floor} points, everything at ${target} or less.`,
    measure: (value) => ({ label: 'Measured above true', value: `${decimals(value, 1)} points` }),
  },
  'longer-queue': {
    who: 'Product manager',
    says: 'Those who examine us from outside have more to do than ever. I still need a figure that I can count on.',
    facts: [
      'The longer the wait outside, the fewer releases reach the users by the day.',
      'What waits outside was trained before the wait, and knows nothing that was learnt since.',
    ],
    answers: {
      wait: { name: 'Wait as long as it takes', does: 'Every trip takes 60% longer.' },
      'book-early': { name: 'Book early', does: 'Every trip takes a quarter longer.' },
      'pay-for-a-slot': { name: 'Pay for a slot', does: 'Trips take as long as they did.' },
    },
    demand: (floor, target) =>
      `Measured: the accuracy that nine futures in ten have out there on the day. Nothing up to ${floor}%, everything from ${target}%.`,
    measure: (value) => ({ label: 'Nine futures in ten reach', value: `${decimals(value, 1)}%` }),
  },
};
