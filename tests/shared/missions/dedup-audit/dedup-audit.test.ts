/** Dedup audit: its worlds as they are prepared, and what it declares. */
import { describe, expect, test } from 'vitest';
import { dedupAudit as words } from '../../../../client/words/en/missions/dedup-audit.ts';
import { randomFrom } from '../../../../shared/learn/random.ts';
import { measureBill } from '../../../../shared/missions/dedup-audit/bill.ts';
import { dedupAudit } from '../../../../shared/missions/dedup-audit/mission.ts';
import { stateNumbers } from '../../../../shared/missions/dedup-audit/pictures.ts';
import { everyRow, prunedAt } from '../../../../shared/missions/dedup-audit/policy.ts';
import { dedupAuditSimulator } from '../../../../shared/missions/dedup-audit/simulate.ts';
import { dedupWorkbench } from '../../../../shared/missions/dedup-audit/workbench.ts';
import { drawWorld, type World } from '../../../../shared/missions/dedup-audit/world.ts';
import { tileStates, type WorldInput } from '../../../../shared/missions/simulator.ts';
import { trackIds } from '../../../../shared/tracks/track.ts';
import { keepsTheContract } from '../../../support/mission-contract.ts';

const { extrapolations, sizes } = dedupWorkbench;
const input: WorldInput = { seed: '000000000000000000000000000000a7', track: 'edge-guardian', round: 0 };
const prepared = keepsTheContract({ mission: dedupAudit, simulator: dedupAuditSimulator, words, input });

describe('a prepared world', () => {
  test('is another for another seed, and for another round', () => {
    const others = [
      { ...input, round: 1 },
      { ...input, seed: '800000000000000000000000000000a7' },
    ].map((other) => drawWorld(other));
    const pixels = others.map(({ pool }) => pool.paint(everyRow(8)));
    expect(pixels[0]).not.toEqual(pixels[1]);
    expect(pixels[0]).not.toEqual(drawWorld(input).pool.paint(everyRow(8)));
  });

  test('[T3] says in the measured line what is true', () => {
    expect(prepared.panel[2]!.values.fall).toBeCloseTo(prepared.truths.bill!.figure!, 1);
  });

  test('shows forty tiles, some with a look-alike and some without', () => {
    const { sheet, marks } = prepared.brief;
    expect(sheet.tiles).toBe(40);
    expect(marks.filter((mark) => mark)).toHaveLength(prepared.facts.marked!);
  });

  test('has a wall of the whole pool, with a state for every tile', () => {
    const { sheet, states } = prepared.wall;
    expect(sheet.tiles).toBe(prepared.facts.pool);
    for (const [state, number] of Object.entries(stateNumbers)) expect(tileStates[number]).toBe(state);
    expect([...states].filter((state) => state === stateNumbers.duplicate).length).toBeGreaterThan(0);
  });
});

describe('the wall', () => {
  test('[S1] shows the tiles that the algorithm saw, in an order that says nothing about them', () => {
    const world = drawWorld(input);
    const all = world.pool.paint(everyRow(world.pool.count));
    const tile = (bytes: Uint8Array, place: number) => Buffer.from(bytes.subarray(place * 768, (place + 1) * 768));
    const known = Array.from({ length: world.pool.count }, (_, place) => tile(all, place).toString('hex')).sort();
    const shown = prepared.wall.sheet.pixels;
    const hung = Array.from({ length: world.pool.count }, (_, place) => tile(shown, place).toString('hex'));
    expect([...hung].sort()).toEqual(known);
    // Were removed tiles gathered anywhere, the mean place of the two kinds would differ by more than chance allows.
    const removed = [...prepared.wall.states].map((state) => (state === stateNumbers.duplicate ? 1 : 0));
    const count = removed.reduce<number>((sum, one) => sum + one, 0);
    const place = removed.reduce<number>((sum, one, index) => sum + one * index, 0) / count;
    const chance = Math.sqrt((removed.length * (removed.length - count)) / (12 * count));
    expect(Math.abs(place - (removed.length - 1) / 2)).toBeLessThan(4 * chance);
  });
});

describe('the bill', () => {
  const without = (world: World): World => ({
    ...world,
    pool: {
      ...world.pool,
      // A learner by chance: what it scores depends on nothing that it was shown.
      learner: {
        ...world.pool.learner,
        scores: (_rows, budgets, random) => budgets.map(() => ({ bits: random.normal(), rareBits: 0 })),
      },
    },
  });

  test('[F4] is measured by training: a learner by chance gives another figure', () => {
    const world = drawWorld(input);
    const chance = measureBill(without(world), prunedAt(world, world.settings.threshold));
    expect(chance.fall).not.toBeCloseTo(prepared.truths.bill!.figure!, 0);
    expect(chance.today).not.toBeCloseTo(
      Number(prepared.clues.find(({ key }) => key === 'half-budget')!.values.today),
      1,
    );
  });

  test('does not move, but for the price of the index, if nothing is removed', () => {
    const world = drawWorld(input);
    const nothing = measureBill(world, prunedAt(world, 1.01));
    expect(Math.abs(nothing.fall + world.indexPrice)).toBeLessThan(4 * nothing.error);
  });

  test('has an error that is true: other shuffles give a figure within it', () => {
    const world = drawWorld(input);
    const policy = prunedAt(world, world.settings.threshold);
    const again = measureBill({ ...world, random: randomFrom('ffffffffffffffffffffffffffffffff') }, policy);
    const apart = Math.hypot(again.error, prepared.truths.bill!.error!);
    expect(Math.abs(again.fall - prepared.truths.bill!.figure!)).toBeLessThan(4 * apart);
  });
});

test.each(trackIds)('a world of %s has everything that a round of one forecast shows', (track) => {
  const other = dedupAuditSimulator.prepare({ ...input, track });
  expect(other.clues.map(({ key }) => key)).toEqual(prepared.clues.map(({ key }) => key));
  expect(Object.keys(other.facts)).toEqual(Object.keys(prepared.facts));
  expect(new Set(other.brief.marks).size).toBe(2);
  expect(other.truths.bill!.error).toBeLessThan(15 / 4);
  for (const { key, values } of other.clues) expect(words.clues[key]?.(values)).not.toMatch(/undefined|NaN/);
  const { rare, rareFallen, duplicate } = stateNumbers;
  expect([...other.wall.states].filter((state) => state === rare || state === rareFallen).length).toBeGreaterThan(0);
  expect([...other.wall.states].filter((state) => state === duplicate).length).toBeGreaterThan(0);
});

test('its trials take ever more of the pool', () => {
  const shares = sizes.map(({ share }) => share);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(dedupAudit.version).toBe(dedupAuditSimulator.version);
});

test('an hour of glasses at sixty frames a second is 216,000 frames', () => {
  const [frames, labels] = extrapolations['mobile-nomad'];
  expect([frames?.value, frames?.unit]).toEqual([216_000, 'frames']);
  expect([labels?.value, labels?.unit, labels?.date]).toEqual([2592, 'dollars', '2026']);
});
