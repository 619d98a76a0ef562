/** Worlds as they are prepared for a round of one forecast. */
import { beforeAll, describe, expect, test } from 'vitest';
import { dedupAudit as words } from '../../../../client/words/en/missions/dedup-audit.ts';
import { randomFrom } from '../../../../shared/learn/random.ts';
import { measureBill } from '../../../../shared/missions/dedup-audit/bill.ts';
import { dedupAudit } from '../../../../shared/missions/dedup-audit/mission.ts';
import { stateNumbers } from '../../../../shared/missions/dedup-audit/pictures.ts';
import { everyRow, prunedAt } from '../../../../shared/missions/dedup-audit/policy.ts';
import { dedupAuditSimulator } from '../../../../shared/missions/dedup-audit/simulate.ts';
import { drawWorld, type World } from '../../../../shared/missions/dedup-audit/world.ts';
import { type Prepared, tileStates, type WorldInput } from '../../../../shared/missions/simulator.ts';
import { trackIds } from '../../../../shared/tracks/track.ts';

const input: WorldInput = { seed: '000000000000000000000000000000a7', track: 'edge-guardian', round: 0 };
let prepared: Prepared;

beforeAll(() => {
  prepared = dedupAuditSimulator.prepare(input);
});

describe('a prepared world', () => {
  test('is the same for the same seed, to the last bit', () => {
    expect(dedupAuditSimulator.prepare(input)).toEqual(prepared);
  });

  test('is another for another seed, and for another round', () => {
    const others = [
      { ...input, round: 1 },
      { ...input, seed: '800000000000000000000000000000a7' },
    ].map((other) => drawWorld(other));
    const pixels = others.map(({ pool }) => pool.paint(everyRow(8)));
    expect(pixels[0]).not.toEqual(pixels[1]);
    expect(pixels[0]).not.toEqual(drawWorld(input).pool.paint(everyRow(8)));
  });

  test('[F4] has a truth that lies in the range it is measured in, with an error well below a range', () => {
    const { answer, figure, error } = prepared.truths.bill!;
    const edges = dedupAudit.questions.bill!.edges!;
    expect(answer).toBe(edges.filter((edge) => figure! >= edge).length);
    expect(error).toBeGreaterThan(0);
    expect(error).toBeLessThan(15 / 4);
  });

  test('[L5] has as many clues as the mission says, each a different one', () => {
    expect(new Set(prepared.clues.map(({ key }) => key)).size).toBe(dedupAudit.clues);
    expect(prepared.clues).toHaveLength(dedupAudit.clues);
  });

  test('[T3] puts the note, the theory and the measured figure side by side', () => {
    expect(prepared.panel.map(({ kind }) => kind)).toEqual(['note', 'theory', 'measured']);
    expect(prepared.panel[2]!.values.fall).toBeCloseTo(prepared.truths.bill!.figure!, 1);
  });

  test('says with every chart over how many samples and repetitions', () => {
    for (const chart of prepared.charts) {
      expect(chart.samples).toBeGreaterThan(0);
      expect(chart.repetitions).toBeGreaterThan(0);
      for (const { x, y, error } of chart.series) {
        expect(y).toHaveLength(x.length);
        expect(error ?? x).toHaveLength(x.length);
      }
    }
  });

  test('shows forty tiles, some with a look-alike and some without', () => {
    const { sheet, marks } = prepared.brief;
    expect(sheet.tiles).toBe(40);
    expect(sheet.pixels).toHaveLength(40 * sheet.side ** 2 * 3);
    expect(marks.filter((mark) => mark)).toHaveLength(prepared.facts.marked!);
    expect(new Set(marks).size).toBe(2);
  });

  test('has a wall of the whole pool, with a state for every tile', () => {
    const { sheet, states } = prepared.wall;
    expect(sheet.tiles).toBe(prepared.facts.pool);
    expect(states).toHaveLength(sheet.tiles);
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

describe('the words', () => {
  const spoken = (sentence: string | undefined) => {
    expect(sentence).toBeDefined();
    expect(sentence).not.toMatch(/undefined|NaN|null|\[object/);
    expect(sentence).not.toBe('');
  };

  test('have a sentence for every clue, fact, line, chart and series that a world yields', () => {
    for (const { key, values } of prepared.clues) spoken(words.clues[key]?.(values));
    for (const [key, value] of Object.entries(prepared.facts)) {
      spoken(words.facts[key]?.(value).label);
      spoken(words.facts[key]?.(value).value);
    }
    for (const { key, values } of prepared.panel) spoken(words.panel[key]?.(values));
    for (const { key, series } of prepared.charts) {
      spoken(words.charts[key]?.title);
      for (const line of series) spoken(words.charts[key]?.series[line.key]);
    }
    spoken(words.cause(prepared.facts));
  });

  test('have a sentence for every answer and correction of the mission, and none for another', () => {
    for (const [name, { answers }] of Object.entries(dedupAudit.questions))
      expect(Object.keys(words.questions[name]!.answers)).toEqual(answers);
    expect(Object.keys(words.corrections)).toEqual(dedupAudit.corrections.map(({ key }) => key));
  });

  test('say nothing that no world yields', () => {
    expect(Object.keys(words.clues).sort()).toEqual(prepared.clues.map(({ key }) => key).sort());
    expect(Object.keys(words.facts).sort()).toEqual(Object.keys(prepared.facts).sort());
    expect(Object.keys(words.panel).sort()).toEqual(prepared.panel.map(({ key }) => key).sort());
    expect(Object.keys(words.charts).sort()).toEqual(prepared.charts.map(({ key }) => key).sort());
  });
});
