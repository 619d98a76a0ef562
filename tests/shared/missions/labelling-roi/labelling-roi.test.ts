/** Labelling ROI: its worlds as they are prepared, and the round in which what teams buy stays bought. */
import { beforeAll, describe, expect, test } from 'vitest';
import { labellingRoi as words } from '../../../../client/words/en/missions/labelling-roi.ts';
import { repeatingShare, usableSamples } from '../../../../shared/missions/labelling-roi/duplicates.ts';
import { pointsFor, roundShares } from '../../../../shared/missions/labelling-roi/formulas.ts';
import { kneeOf } from '../../../../shared/missions/labelling-roi/knee.ts';
import { labellingRoi } from '../../../../shared/missions/labelling-roi/mission.ts';
import { stateNumbers } from '../../../../shared/missions/labelling-roi/pictures.ts';
import { openRound } from '../../../../shared/missions/labelling-roi/round.ts';
import { labellingRoiSimulator } from '../../../../shared/missions/labelling-roi/simulate.ts';
import { labellingWorkbench as bench } from '../../../../shared/missions/labelling-roi/workbench.ts';
import { drawWorld } from '../../../../shared/missions/labelling-roi/world.ts';
import {
  type DecisionWorld,
  type Prepared,
  tileStates,
  type WorldInput,
} from '../../../../shared/missions/simulator.ts';
import { trackIds } from '../../../../shared/tracks/track.ts';

const input: WorldInput = { seed: '000000000000000000000000000000a9', track: 'mobile-nomad', round: 0 };
const plain = { strategy: 2, labeller: 1, batch: 20, labels: 100 };
let prepared: Prepared;
let world: DecisionWorld;

beforeAll(() => {
  prepared = labellingRoiSimulator.prepare(input);
  world = openRound(input);
});

describe('a prepared world', () => {
  test('[M2] is the same for the same seed, to the last bit', () => {
    expect(labellingRoiSimulator.prepare(input)).toEqual(prepared);
  });

  test('[F4] has a truth that lies in the range it is measured in', () => {
    const { answer, figure, error } = prepared.truths.need!;
    expect(answer).toBe(labellingRoi.questions.need!.edges!.filter((edge) => figure! >= edge).length);
    expect(error).toBeGreaterThan(0);
    expect(error).toBeLessThan(0.2);
  });

  test('[L5] has words for every clue, line of the panel, fact, chart and state', () => {
    for (const { key, values } of prepared.clues) expect(words.clues[key]!(values)).not.toMatch(/undefined|NaN/);
    expect(prepared.panel.map(({ kind }) => kind)).toEqual(['note', 'theory', 'measured']);
    for (const { key, values } of prepared.panel) expect(words.panel[key]!(values)).not.toMatch(/undefined|NaN/);
    for (const key of Object.keys(prepared.facts)) expect(words.facts).toHaveProperty(key);
    for (const { key, series } of prepared.charts)
      expect(Object.keys(words.charts[key]!.series).toSorted()).toEqual(series.map((one) => one.key).toSorted());
    for (const state of new Set(prepared.wall.states)) expect(words.states).toHaveProperty(tileStates[state]!);
  });

  test('[M7] says with every chart over how many samples and repetitions, and how far its points may be off', () => {
    for (const { samples, repetitions, series } of prepared.charts) {
      expect(samples).toBeGreaterThan(0);
      expect(repetitions).toBeGreaterThan(1);
      for (const { x, y, error } of series) expect([y.length, (error ?? x).length]).toEqual([x.length, x.length]);
    }
  });

  test('[M10] hangs the whole pool on the wall, and lights as many lamps as labels were bought', () => {
    const { sheet, states } = prepared.wall;
    expect([sheet.tiles, states.length]).toEqual([prepared.facts.pool, prepared.facts.pool]);
    const lit = states.filter((state) => state !== stateNumbers.unlabelled).length;
    expect(lit).toBeGreaterThanOrEqual(120);
    expect(lit).toBeLessThan(160);
  });
});

describe.each(trackIds)('on %s', (track) => {
  const there = openRound({ ...input, track });

  test('the same decision has the same outcome and the same trial, in whatever order they are asked', () => {
    const again = openRound({ ...input, track });
    const trial = again.trial({ decision: plain, size: 1 });
    again.outcome(bench.defaults[track], again.grant);
    expect(again.outcome(plain, again.grant)).toEqual(there.outcome(plain, there.grant));
    expect(there.trial({ decision: plain, size: 1 })).toEqual(trial);
  });

  test('[W2] a round costs what the formula says, and a grant pays for several', () => {
    const { dollars, hours, weeks } = there.price({ decision: plain, size: 0 });
    const shares = roundShares(there.facts, plain);
    expect(dollars).toBeCloseTo(there.grant.dollars * shares.dollars, 6);
    expect(hours).toBeCloseTo(there.grant.hours * shares.hours, 6);
    expect(weeks).toBeCloseTo(there.grant.weeks * shares.weeks, 6);
    expect(Math.max(shares.dollars, shares.hours, shares.weeks)).toBeLessThanOrEqual(1 / 5);
  });

  test('[I1] every incident has a demand here that can be measured, and words for it', () => {
    for (const { key, demand } of bench.incidents) {
      expect(there.outcome(plain, there.grant).measures).toHaveProperty(demand[track].measure);
      expect(words.bench!.incidents![key]!.demand(demand[track].floor, demand[track].target)).not.toMatch(/undefined/);
    }
  });
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
    for (const key of Object.keys(parts)) expect(words.bench!.parts).toHaveProperty(key);
  });

  test('ends where the purse ends', () => {
    const poor = { ...world.grant, weeks: world.grant.weeks / 10 };
    expect(world.outcome(plain, poor).parts.rounds).toBeLessThan(5);
    expect(world.outcome(plain, { dollars: 0, hours: 0, weeks: 0 }).parts.labels).toBe(world.facts.labelled);
  });

  test('differs a little with other dice, and not at all with the same', () => {
    const [first, second] = [0, 1].map((repetition) => world.outcome(plain, world.grant, {}, repetition).value);
    expect(first).not.toBe(second);
    expect(Math.abs(first! - second!)).toBeLessThan(15);
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
  expect(world.knee(bench.defaults['mobile-nomad']).value).toBeLessThanOrEqual(400);
});
