/** English: who interrupts a round of Dedup audit, and what they ask. */
import type { IncidentWords } from '../../mission-words.ts';

const percent = (share: number): string => `${Math.round(100 * share)}%`;

export const dedupAuditIncidents: Readonly<Record<string, IncidentWords>> = {
  'index-price': {
    who: 'Product manager',
    says: 'The machines for the index have become four times as dear. Does indexing all of it cost more than it saves?',
    facts: [
      'The index is paid for from the same GPU-hours as the training.',
      'A careful pass computes twice the hashes and checks what it finds: it feels the price most.',
    ],
    answers: {
      pay: { name: 'Pay the new price', does: 'The index costs four times as much.' },
      'show-the-pilot': { name: 'Show them a trial', does: 'They lend machines: the index costs twice as much.' },
      'rent-machines': { name: 'Rent slower machines', does: 'The index costs what it did.' },
    },
    demand: (floor, target) =>
      `Measured: the share of the pool that you remove. Nothing up to ${percent(floor)}, everything from ${percent(target)}.`,
    measure: (value) => ({ label: 'Removed', value: percent(value) }),
  },
  'source-withdrawn': {
    who: 'Legal',
    says: 'The source that sent us most of the pool has withdrawn its consent. What it sent must not be used.',
    facts: [
      'Without it the pool is smaller, and some originals were seen nowhere else.',
      'Nothing is earned here while a fiftieth of what you keep is unlicensed.',
    ],
    answers: {
      'take-out': { name: 'Take it all out', does: 'Everything from that source is removed.' },
      'buy-licence': { name: 'Buy a licence', does: 'Everything may stay.' },
      wait: { name: 'Let them wait', does: 'Everything stays, unlicensed.' },
    },
    demand: (floor, target) =>
      `Measured: the unlicensed share of what you keep. Nothing from ${percent(floor)}, everything at ${percent(target)}.`,
    measure: (value) => ({ label: 'Unlicensed', value: percent(value) }),
  },
  'storage-invoice': {
    who: 'Finance',
    says: 'Here is the invoice for storage. It comes every month, for every copy that you keep.',
    facts: [
      'Storing the whole pool takes a fifth of the round’s compute; storing half of it takes a tenth.',
      'What storage takes cannot train.',
    ],
    answers: {
      pay: { name: 'Pay the invoice', does: 'What you keep costs compute.' },
      'cold-storage': { name: 'Move it to cold storage', does: 'What you keep costs a third of that.' },
      'one-copy': {
        name: 'Keep one copy of each',
        does: 'What you keep costs less, and no group keeps a second copy.',
      },
    },
    demand: (floor, target) =>
      `Measured: the share of the pool that you keep. Nothing from ${percent(floor)}, everything at ${percent(target)} or less.`,
    measure: (value) => ({ label: 'Kept', value: percent(value) }),
  },
  'rare-report': {
    who: 'Safety lead',
    says: 'A report from the field: it is the rare ones that go wrong. From now on a quarter of the test is about them alone.',
    facts: [
      'An index sees what most tiles have in common, and the rare ones may share that too.',
      'A rare original counts as lost when nothing of it stays.',
    ],
    answers: {
      accept: { name: 'Accept the new test', does: 'A quarter of what counts is about the rare ones.' },
      'spare-them': { name: 'Have them marked', does: 'People mark the rare ones, and none of them is removed.' },
      'show-the-pilot': { name: 'Show them a trial', does: 'A tenth of what counts is about the rare ones.' },
    },
    demand: (floor, target) =>
      `Measured: the share of the rare originals that you keep. Nothing up to ${percent(floor)}, everything from ${percent(target)}.`,
    measure: (value) => ({ label: 'Rare originals kept', value: percent(value) }),
  },
};
