/** Labelling ROI: its worlds as they are prepared, and the round in which what teams buy stays bought. */
import { describe, expect, test } from 'vitest';
import { labellingRoi as words } from '../../../../client/words/en/missions/labelling-roi.ts';
import { repeatingShare, usableSamples } from '../../../../shared/missions/labelling-roi/duplicates.ts';
import { pointsFor, roundShares } from '../../../../shared/missions/labelling-roi/formulas.ts';
import { kneeOf } from '../../../../shared/missions/labelling-roi/knee.ts';
import { labellingRoi } from '../../../../shared/missions/labelling-roi/mission.ts';
import { measureNeed } from '../../../../shared/missions/labelling-roi/need.ts';
import { stateNumbers } from '../../../../shared/missions/labelling-roi/pictures.ts';
import { openRound } from '../../../../shared/missions/labelling-roi/round.ts';
import { labellingRoiSimulator } from '../../../../shared/missions/labelling-roi/simulate.ts';
import { labellingWorkbench } from '../../../../shared/missions/labelling-roi/workbench.ts';
import { drawWorld } from '../../../../shared/missions/labelling-roi/world.ts';
import type { WorldInput } from '../../../../shared/missions/simulator.ts';
import { answersAct } from '../../../support/incident-answers.ts';
import { keepsTheContract } from '../../../support/mission-contract.ts';

const input: WorldInput = { seed: '000000000000000000000000000000a9', track: 'mobile-nomad', round: 0 };
const plain = { strategy: 2, labeller: 1, batch: 20, labels: 100 };
const prepared = keepsTheContract({ mission: labellingRoi, simulator: labellingRoiSimulator, words, input });
const world = openRound(input);
answersAct(labellingWorkbench, openRound);

test('[M10] the whole pool hangs on the wall, with as many lamps lit as labels were bought', () => {
  const { sheet, states } = prepared.wall;
  expect(sheet.tiles).toBe(prepared.facts.pool);
  const lit = states.filter((state) => state !== stateNumbers.unlabelled).length;
  expect(lit).toBeGreaterThanOrEqual(120);
  expect(lit).toBeLessThan(160);
});

test('[M11] from labels that mean nothing nothing is learnt, and the truth is another', () => {
  const drawn = drawWorld(input);
  const { pool } = drawn;
  const labels = drawn.random.fork('chance').shuffle(pool.labels.slice());
  const { share, goal } = measureNeed({ ...drawn, pool: { ...pool, labels } });
  // Chance, and twice as much for luck.
  expect(goal).toBeLessThan(200 / pool.classes.length);
  expect(share).not.toBeCloseTo(prepared.truths.need!.figure!, 3);
});

describe('what a team has bought', () => {
  const bought = { decision: plain, size: 1 };

  test('stays bought: the next trial goes on from there, and no tile is labelled twice', () => {
    const first = world.trial(bought);
    const second = world.trial({ ...bought, before: [bought] });
    expect(second.readings.labels).toBe(first.readings.labels! + 60);
    const hung = new Set(first.audited.places);
    for (const place of second.audited.places) expect(hung.has(place)).toBe(false);
  });

  test('counts for the outcome, which buys the rest up to the stop, and nothing beyond it', () => {
    const { grant } = world;
    const price = world.price(bought);
    const left = {
      dollars: grant.dollars - price.dollars,
      hours: grant.hours - price.hours,
      weeks: grant.weeks - price.weeks,
    };
    const whole = world.outcome(plain, grant);
    const rest = world.outcome(plain, left, {}, 0, [bought]);
    // The same dials in the same order: it makes no difference when they were paid for.
    expect(rest.value).toBeCloseTo(whole.value, 6);
    expect([whole.parts.rounds, rest.parts.rounds]).toEqual([5, 2]);
    expect(world.outcome({ ...plain, labels: 40 }, left, {}, 0, [bought]).parts.rounds).toBe(0);
  });
});

describe('an outcome', () => {
  test('is what is recognised, less what was spent', () => {
    const { value, parts } = world.outcome(plain, world.grant);
    expect(value).toBeCloseTo(parts.recognised! - parts.spent!, 9);
    const each = pointsFor(world.facts, roundShares(world.facts, plain));
    expect(parts.spent).toBeCloseTo(parts.rounds! * each, 9);
  });

  test('[B1] may spend what an earlier round left over, and pays for it like for the rest', () => {
    const { facts, grant, outcome } = openRound({ ...input, track: 'edge-guardian' });
    const dear = { ...plain, labeller: 2, batch: 100, labels: 400 };
    const rich = outcome(dear, { ...grant, dollars: 1.3 * grant.dollars });
    expect([outcome(dear, grant).parts.rounds, rich.parts.rounds]).toEqual([2, 3]);
    const each = pointsFor(facts, roundShares(facts, dear));
    expect(rich.parts.spent).toBeCloseTo(rich.parts.rounds! * each, 9);
  });

  test('ends where the purse ends', () => {
    const poor = { ...world.grant, weeks: world.grant.weeks / 10 };
    expect(world.outcome(plain, poor).parts.rounds).toBeLessThan(5);
    expect(world.outcome(plain, { dollars: 0, hours: 0, weeks: 0 }).parts.labels).toBe(world.facts.labelled);
  });

  test('[I1] follows what the answers to incidents change', () => {
    const outcome = (changes: Record<string, number>) => world.outcome(plain, world.grant, changes);
    const usual = outcome({});
    expect(outcome({ 'label-price': 1.5 }).parts.spent!).toBeGreaterThan(usual.parts.spent!);
    expect(outcome({ 'weeks-more': 1.5 }).measures['weeks-left']!).toBeLessThan(usual.measures['weeks-left']!);
    expect(outcome({ 'scoring-price': 3 }).measures['scoring-points']).toBeCloseTo(
      3 * usual.measures['scoring-points']!,
      9,
    );
    expect(outcome({ 'wrong-more': 0.5 }).parts.recognised!).toBeLessThan(usual.parts.recognised!);
  });

  test('carries the share of the pool that is labelled', () => {
    const { carries, parts } = world.outcome(plain, world.grant);
    expect(carries).toEqual({ 'carried-labels': parts.labels! / world.facts.pool! });
  });
});

describe('duplicates that an earlier round has left', () => {
  test('make the pool repeat itself as often as they say', () => {
    const drawn = drawWorld(input);
    const shareWith = (share: number): number => {
      const rows = [...usableSamples(drawn, share).entries()].filter(([, there]) => there === 1).map(([row]) => row);
      return 1 - new Set(rows.map((row) => drawn.pool.families[row]!)).size / rows.length;
    };
    expect(usableSamples(drawn, undefined).every((there) => there === 1)).toBe(true);
    expect(shareWith(repeatingShare(drawn) / 2)).toBeCloseTo(repeatingShare(drawn) / 2, 2);
    expect(shareWith(0)).toBe(0);
    expect(shareWith(repeatingShare(drawn) + 0.1)).toBeCloseTo(repeatingShare(drawn) + 0.1, 1);
  });

  test('cost labels: more of them fall on copies', () => {
    const labels = (share: number) =>
      world.outcome({ ...plain, strategy: 0, labels: 200 }, world.grant, { 'carried-duplicates': share }).parts
        .repeats!;
    expect(labels(0)).toBe(0);
    expect(labels(0.6)).toBeGreaterThan(labels(0.1));
  });
});

test('the knee lies where the curve of outcomes is highest, and is as wide as the noise leaves it', () => {
  const stops = [20, 40, 60, 80, 100, 120, 140, 160, 180, 200];
  const hill = stops.map((stop) => 50 - ((stop - 120) / 20) ** 2);
  expect(kneeOf(stops, hill, 0.1)).toEqual({ value: 120, tolerance: 40 });
  expect(kneeOf(stops, hill, 9).tolerance).toBeGreaterThanOrEqual(60);
});
