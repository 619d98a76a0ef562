/** English: who interrupts a round of Pipeline audit, and what they ask. */
import type { IncidentWords } from '../../mission-words.ts';

const percent = (share: number): string => `${Math.round(100 * share)}%`;
const decimals = (value: number, digits: number): string =>
  value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });

export const pipelineAuditIncidents: Readonly<Record<string, IncidentWords>> = {
  'late-constraint': {
    who: 'Product manager',
    says: 'Deployment has just found a rule that the product must keep, and nobody had written it down. How many more are there?',
    facts: [
      'An iteration that meets such a rule at deployment starts again at data preparation.',
      'Tests and guidelines prevent defects. They do not know rules that nobody has named.',
    ],
    answers: {
      'find-out': { name: 'Find out as we go', does: 'Three iterations in ten are sent back to the start.' },
      'write-it-down': { name: 'Write the rules down', does: 'One iteration in ten is sent back.' },
      'ask-the-field': { name: 'Ask those who use it', does: 'Three iterations in a hundred are sent back.' },
    },
    demand: (floor, target) =>
      `Measured: the share of the work that is done again. Nothing at ${percent(floor)}, everything at ${percent(target)} or less.`,
    measure: (value) => ({ label: 'Work done again', value: percent(value) }),
  },
  'release-invoice': {
    who: 'Finance',
    says: 'Every trip outside is on my desk as an invoice. Why does one iteration need so many?',
    facts: [
      'A trip takes as long for one iteration as for six.',
      'A trip that comes back with a defect is a trip all the same.',
    ],
    answers: {
      queue: { name: 'Stand in the cheap queue', does: 'Every trip takes three working days more.' },
      pay: { name: 'Pay the invoice', does: 'Trips take as long as they did.' },
      pack: { name: 'Pack more tightly', does: 'Every trip takes one working day more.' },
    },
    demand: (floor, target) =>
      `Measured: trips for each iteration that is finished. Nothing at ${decimals(floor, 1)}, everything at ${decimals(target, 2)} or fewer.`,
    measure: (value) => ({ label: 'Trips for each iteration', value: decimals(value, 2) }),
  },
  're-certification': {
    who: 'Legal',
    says: 'Those who examine us from outside have become stricter. Whatever we send them should be right the first time.',
    facts: [
      'No money makes an examination shorter than it was.',
      'One defect sends a whole batch back, and the rest of the batch waits for the next trip.',
    ],
    answers: {
      wait: { name: 'Wait as long as it takes', does: 'Every trip takes half as long again.' },
      'prepare-papers': { name: 'Prepare the papers', does: 'Every trip takes a fifth longer.' },
      'hire-an-office': { name: 'Hire an office for it', does: 'Every trip takes a twentieth longer.' },
    },
    demand: (floor, target) =>
      `Measured: the share of the trips that come back with a defect. Nothing at ${percent(floor)}, everything at ${percent(target)} or less.`,
    measure: (value) => ({ label: 'Trips that came back', value: percent(value) }),
  },
  'person-leaves': {
    who: 'Product manager',
    says: 'The person who knew how all of this fits together has left. I still count on what we promised.',
    facts: [
      'Every stage in the team’s own hands becomes slower. The wait outside does not.',
      'A slower stage hurts most where iterations already queue.',
    ],
    answers: {
      'carry-on': { name: 'Carry on', does: 'Every stage takes 30% longer.' },
      'hand-over': { name: 'Arrange a handover', does: 'Every stage takes 12% longer.' },
      hire: { name: 'Hire somebody', does: 'Every stage takes 3% longer.' },
    },
    demand: (floor, target) =>
      `Measured: iterations finished in half a year. Nothing up to ${floor}, everything from ${target}.`,
    measure: (value) => ({ label: 'Iterations finished', value: decimals(value, 1) }),
  },
};
