/** What hosts ask of worlds whose outcomes are out: one answer at a time, kept for the round, never stored. */
import { expect, test } from 'vitest';
import type { Live } from '../../../server/lessons.ts';
import { WhatIfs } from '../../../server/what-ifs.ts';
import { missions } from '../../../shared/missions/index.ts';
import { aWholeRound, judged } from '../../support/a-whole-round.ts';
import { fakeLaboratory } from '../../support/fake-laboratory.ts';

const asked = { track: 'edge-guardian', decision: { threshold: 0.5 } };

const open = (lesson = judged(aWholeRound())) => {
  const laboratory = fakeLaboratory(missions);
  const live = { row: { id: 'a', seed: '0'.repeat(32) }, engine: { shown: lesson.state } } as unknown as Live;
  return { laboratory, whatIfs: new WhatIfs(laboratory, { get: () => live }), journal: lesson.journal };
};

test('[E1] the answer goes to whoever asked, and stays for host and projector', async () => {
  const { whatIfs, journal } = open();
  const before = journal.length;
  expect(whatIfs.of('a')).toBeUndefined();
  const view = await whatIfs.ask('a', asked);
  expect(view).toMatchObject({ track: 'edge-guardian', decision: { threshold: 0.5 }, of: 200 });
  expect(whatIfs.of('a')).toEqual(view);
  expect(journal).toHaveLength(before);
});

test('[E1] nothing is asked of the laboratory before the outcomes are out', async () => {
  const { whatIfs, laboratory } = open(aWholeRound());
  expect(await whatIfs.ask('a', asked)).toEqual({ refused: 'not-now' });
  expect(laboratory.asked).toEqual([]);
});

test('[E1] while two questions wait a third is refused, and a laboratory that fails says so', async () => {
  const { whatIfs, laboratory } = open();
  laboratory.failures = 1;
  const answers = await Promise.all([whatIfs.ask('a', asked), whatIfs.ask('a', asked), whatIfs.ask('a', asked)]);
  expect(answers.map((answer) => ('refused' in answer ? answer.refused : 'told'))).toEqual([
    'lab-failed',
    'told',
    'lab-busy',
  ]);
});
