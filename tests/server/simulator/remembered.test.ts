/** A laboratory with a memory: the same question costs one run, whoever asks and whenever. */
import { beforeEach, expect, test } from 'vitest';
import type { TrialWork } from '../../../server/simulator/decision-jobs.ts';
import { type Laboratory, LaboratoryError } from '../../../server/simulator/laboratory.ts';
import { remembered } from '../../../server/simulator/remembered.ts';
import { missions } from '../../../shared/missions/index.ts';
import { type FakeLaboratory, fakeLaboratory } from '../../support/fake-laboratory.ts';

let fake: FakeLaboratory;
let laboratory: Laboratory;
beforeEach(() => {
  fake = fakeLaboratory(missions);
  laboratory = remembered(fake);
});

const name = { mission: 'dedup-audit', version: 2, seed: '1'.repeat(32), track: 'edge-guardian', round: 0 } as const;
const decision = { threshold: 0.6, keep: 1, pass: 0 };
const trial = (order: Partial<TrialWork['order']> = {}, more: Partial<TrialWork> = {}): TrialWork => ({
  ...name,
  ...more,
  order: { decision, size: 0, ...order },
});

test('teams whose dials stand alike share a run, in whatever order they are named, also while it is under way', async () => {
  const asked = [trial(), trial({ decision: { pass: 0, keep: 1, threshold: 0.6 } })];
  const [one, other] = await Promise.all(asked.map((work) => laboratory.trial(work)));
  expect(other).toEqual(one);
  await laboratory.trial(trial());
  expect(fake.asked).toHaveLength(1);
});

test('another decision, size, purse, world or circumstance is another question', async () => {
  const purse = { dollars: 1, hours: 2, weeks: 3 };
  await Promise.all([
    laboratory.trial(trial()),
    laboratory.trial(trial({ size: 1 })),
    laboratory.trial(trial({ decision: { ...decision, threshold: 0.61 } })),
    laboratory.trial(trial({ circumstances: { storage: 0.2 } })),
    laboratory.trial(trial({}, { seed: '2'.repeat(32) })),
    laboratory.trial(trial({}, { track: 'cloud-titan' })),
    laboratory.trial(trial({}, { round: 1 })),
    laboratory.outcome({ ...name, decision, purse }),
    laboratory.outcome({ ...name, decision, purse: { ...purse, weeks: 2 } }),
  ]);
  expect(fake.asked).toHaveLength(9);
});

test('trials that took the same samples share one copy of their tiles', async () => {
  const [one, other] = [
    await laboratory.trial(trial()),
    await laboratory.trial(trial({ decision: { threshold: 0.9 } })),
  ];
  expect(other.audit.sheet).toBe(one.audit.sheet);
  expect(other.audit.states).not.toBe(one.audit.states);
});

test('what failed is asked for again', async () => {
  fake.gate = () => Promise.reject(new LaboratoryError('lab-failed'));
  await expect(laboratory.trial(trial())).rejects.toThrow('lab-failed');
  fake.gate = async () => undefined;
  expect(await laboratory.trial(trial())).toMatchObject({ error: 0.02 });
});

test('a run that several wait for goes on while one of them wants it, and is dropped when none does', async () => {
  const wants: (() => boolean)[] = [];
  fake.trial = async (_work, waits) => {
    wants.push(() => waits?.wanted?.() ?? true);
    throw new LaboratoryError('lab-dropped');
  };
  let one = true;
  let other = true;
  const both = [laboratory.trial(trial(), { wanted: () => one }), laboratory.trial(trial(), { wanted: () => other })];
  expect(wants).toHaveLength(1);
  one = false;
  expect(wants[0]?.()).toBe(true);
  other = false;
  expect(wants[0]?.()).toBe(false);
  await Promise.allSettled(both);
});

test('circumstances, and what was bought before, make another outcome', async () => {
  const purse = { dollars: 1, hours: 2, weeks: 3 };
  const asked = { ...name, decision, purse };
  await laboratory.outcome(asked);
  await laboratory.outcome({ ...asked, circumstances: { storage: 0.2 } });
  await laboratory.outcome({ ...asked, before: [{ decision, size: 1 }] });
  await laboratory.outcome({ ...asked, before: [] });
  expect(fake.asked).toHaveLength(3);
});
