/** Worlds in which teams decide, through a real thread: what the server gets is what the world says. */
import { createHash } from 'node:crypto';
import { decode } from 'fast-png';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OutcomeWork, TrialWork } from '../../../server/simulator/decision-jobs.ts';
import { elsewhereBlind } from '../../../server/simulator/elsewhere.ts';
import { freshSeed } from '../../../server/simulator/fresh.ts';
import { type Laboratory, openLaboratory } from '../../../server/simulator/laboratory.ts';
import type { PackedSheet, PreparedWorld } from '../../../server/simulator/prepared-world.ts';
import type { Yardstick } from '../../../shared/lesson/bench.ts';
import { dedupAudit } from '../../../shared/missions/dedup-audit/mission.ts';
import { openRound } from '../../../shared/missions/dedup-audit/round.ts';
import { dedupWorkbench } from '../../../shared/missions/dedup-audit/workbench.ts';
import type { Decision, Dial } from '../../../shared/missions/workbench.ts';

const name = {
  mission: 'dedup-audit',
  version: dedupAudit.version,
  seed: '00000000000000000000000000000004',
  track: 'tiny-pioneer',
  round: 0,
} as const;
const standard = dedupWorkbench.defaults['tiny-pioneer'];
const world = openRound(name);

const dials: Record<string, Dial> = {
  threshold: { kind: 'choice', values: [0.4, 0.5, 0.6, 0.7, 0.8], unit: 'similarity' },
  keep: { kind: 'choice', values: [1, 2, 4], unit: 'copies' },
  pass: { kind: 'choice', values: [0], unit: 'pass' },
};

let played: Promise<Yardstick> | undefined;
/** The yardstick of the world, measured once for all who ask. */
const asPlayed = (): Promise<Yardstick> => {
  played ??= lab.yardstick({ ...name, standard, dials });
  return played;
};

const pilot = { decision: standard, size: 1 };

let lab: Laboratory;
let prepared: PreparedWorld;
beforeAll(async () => {
  lab = openLaboratory({ threads: 1 });
  prepared = await lab.prepare({ ...name, pilot });
});
afterAll(() => lab.close());

const trial = (more: Partial<TrialWork['order']> = {}): TrialWork => ({
  ...name,
  order: { decision: standard, size: 0, ...more },
});

/** The uppermost pixels of a tile, as RGB. */
const firstRow = (
  { data, width }: ReturnType<typeof decode>,
  { columns, side }: PackedSheet,
  tile: number,
): readonly number[] => {
  const start = (Math.floor(tile / columns) * side * width + (tile % columns) * side) * 3;
  return [...data.slice(start, start + side * 3)];
};

test('[W3] a trial returns what the experiment returns, to the last bit', async () => {
  const measured = await lab.trial(trial());
  const { value, error, readings } = world.trial(trial().order);
  expect(measured).toMatchObject({ value, error, readings });
  expect(await lab.trial(trial())).toEqual(measured);
});

test('[S1] the audited tiles hang in the order of the wall, each as on the wall, with what became of it', async () => {
  const { audit } = await lab.trial(trial());
  const { places, states } = world.trial(trial().order).audited;
  const byPlace = Array.from(places, (place, index) => ({ place, state: states[index] })).sort(
    (a, b) => a.place - b.place,
  );
  expect(audit.states).toBe(byPlace.map(({ state }) => state).join(''));
  expect(byPlace.map(({ place }) => place)).not.toEqual([...places]);
  const { sheet } = audit;
  expect(createHash('sha256').update(sheet.bytes).digest('hex')).toBe(sheet.hash);
  const wall = prepared.wall.sheet;
  const [picture, whole] = [decode(sheet.bytes), decode(wall.bytes)];
  for (const [tile, { place }] of byPlace.entries())
    expect(firstRow(picture, sheet, tile)).toEqual(firstRow(whole, wall, place));
});

test('[O2] an outcome is what the hidden world says to the decision, with what is left of the purse', async () => {
  const purse = { ...world.grant, hours: world.grant.hours * 0.7 };
  const work: OutcomeWork = { ...name, decision: { ...standard, threshold: 0.6 }, purse };
  expect(await lab.outcome(work)).toEqual(world.outcome(work.decision, purse));
});

test('[O3] a yardstick is measured over the dials that teams move, in stretches, and the same again', async () => {
  const yardstick = await asPlayed();
  const outcomeAt = (threshold: number, keep: number) => world.outcome({ threshold, keep, pass: 0 }, world.grant).value;
  const values = [0.4, 0.5, 0.6, 0.7, 0.8].flatMap((threshold) => [1, 2, 4].map((keep) => outcomeAt(threshold, keep)));
  expect(yardstick.blind).toHaveLength(200);
  expect(new Set(yardstick.blind)).toEqual(new Set(values));
  expect(yardstick.best.value).toBe(Math.max(...values));
  expect(yardstick.default).toEqual({ decision: standard, value: world.outcome(standard, world.grant).value });
  expect(yardstick.noise).toBeGreaterThan(0);
  expect(await lab.yardstick({ ...name, standard, dials })).toEqual(yardstick);
});

test('[W6] a trial takes its turn before the rest of a yardstick that is being measured', async () => {
  const order: string[] = [];
  const seed = '00000000000000000000000000000005';
  const yardstick = lab.yardstick({ ...name, seed, standard, dials }).then(() => order.push('yardstick'));
  await lab.trial({ ...trial(), seed }).then(() => order.push('trial'));
  await yardstick;
  expect(order).toEqual(['trial', 'yardstick']);
});

test('[W4] a yardstick tells where the knee is, with the other dials where the track has them', async () => {
  const { knee } = await asPlayed();
  expect(knee).toEqual(world.knee(standard));
});

test('[E1] what is best here is asked of the other tracks’ worlds, beside blind settings there', async () => {
  const { best, elsewhere = {} } = await asPlayed();
  expect(Object.keys(elsewhere)).toEqual(dedupAudit.tracks.filter((track) => track !== name.track));
  const there = openRound({ ...name, track: 'cloud-titan' });
  const worth = ({ threshold = 0, keep = 0 }: Decision): number =>
    there.outcome({ ...dedupWorkbench.defaults['cloud-titan'], threshold, keep }, there.grant).value;
  const own = worth(best.decision);
  const all = [0.4, 0.5, 0.6, 0.7, 0.8].flatMap((threshold) => [1, 2, 4].map((keep) => worth({ threshold, keep })));
  const points = all.map((value) => (value === own ? 0.5 : Number(own > value)));
  const share = points.reduce((sum, each) => sum + each, 0) / points.length;
  // forty blind settings, drawn from all: within four standard errors of the share of all
  const error = Math.sqrt(Math.max(share * (1 - share), 0.01) / elsewhereBlind);
  expect(Math.abs(elsewhere['cloud-titan']! - share)).toBeLessThan(4 * error);
});

test('[I1] blind settings answer the incident, and pay for it; the default takes the free answer', async () => {
  const incident = dedupWorkbench.incidents.find(({ key }) => key === 'storage-invoice')!;
  const interrupted = await lab.yardstick({ ...name, standard, dials, incident });
  const quiet = await asPlayed();
  expect(interrupted.default.value).toBe(world.outcome(standard, world.grant, incident.answers[0]!.changes).value);
  expect(new Set(interrupted.blind)).not.toEqual(new Set(quiet.blind));
});

test('[O4] a decision is asked of twelve fresh worlds, none of which is the one that was played', async () => {
  const decision = { ...standard, threshold: 0.6 };
  const { values } = await lab.fresh({ ...name, decision, purse: world.grant });
  expect(new Set(values).size).toBe(12);
  expect(values).not.toContain(world.outcome(decision, world.grant).value);
  const first = openRound({ ...name, seed: freshSeed(name.seed, 0) });
  expect(values[0]).toBe(first.outcome(decision, first.grant).value);
  expect(await lab.fresh({ ...name, decision, purse: world.grant })).toEqual({ values });
});

test('[E1] other dials show another wall, and what they are worth', async () => {
  const decision = { threshold: 0.3, keep: 1, pass: 1 };
  const { value, states, parts } = await lab.whatIf({ ...name, decision });
  expect(value).toBe(world.outcome(decision, world.grant).value);
  expect(states).toHaveLength(prepared.wall.states.length);
  const stands = [...states].filter((state) => state === '0' || state === '2').length;
  expect(stands / states.length).toBeCloseTo(parts.kept!, 6);
});

test('a world comes with the trial that was asked for, without its tiles', () => {
  const { value, error, readings } = world.trial(pilot);
  expect(prepared.pilot).toEqual({ value, error, readings, size: 1 });
});

test('a trial is refused if the lesson was opened with another version of the mission', async () => {
  await expect(lab.trial({ ...trial(), version: dedupAudit.version + 1 })).rejects.toThrow('is of version');
});
