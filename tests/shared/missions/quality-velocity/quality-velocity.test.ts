/** Quality and velocity: its searches, its worlds as they are prepared, and the round in which teams decide. */
import { describe, expect, test } from 'vitest';
import { qualityVelocity as words } from '../../../../client/words/en/missions/quality-velocity.ts';
import {
  breakEven,
  capacityOf,
  rushOf,
  triesOf,
  winnersLuck,
} from '../../../../shared/missions/quality-velocity/formulas.ts';
import { throwLuck } from '../../../../shared/missions/quality-velocity/luck.ts';
import { qualityVelocity } from '../../../../shared/missions/quality-velocity/mission.ts';
import { meanOf } from '../../../../shared/missions/quality-velocity/outcome.ts';
import { openRound } from '../../../../shared/missions/quality-velocity/round.ts';
import { qualityVelocitySimulator } from '../../../../shared/missions/quality-velocity/simulate.ts';
import { poolCount } from '../../../../shared/missions/quality-velocity/sizes.ts';
import { bothSides, measureLead, type Side, sideOf } from '../../../../shared/missions/quality-velocity/truth.ts';
import { velocityWorkbench as bench } from '../../../../shared/missions/quality-velocity/workbench.ts';
import { drawWorld } from '../../../../shared/missions/quality-velocity/world.ts';
import { type DecisionWorld, tileStates, type WorldInput } from '../../../../shared/missions/simulator.ts';
import type { Decision } from '../../../../shared/missions/workbench.ts';
import { keepsTheContract } from '../../../support/mission-contract.ts';

const input: WorldInput = { seed: '000000000000000000000000000000b6', track: 'edge-guardian', round: 0 };
const plain = { size: 4, share: 50, cadence: 1.5 };
const prepared = keepsTheContract({ mission: qualityVelocity, simulator: qualityVelocitySimulator, words, input });
const round = openRound(input);
const world = drawWorld(input);

describe('formulas', () => {
  test('a larger model takes in fewer tries, and a pipeline without training as many as its pace', () => {
    expect(capacityOf(6, 0, 8)).toBeCloseTo(6, 9);
    expect(capacityOf(6, 0.05, 1)).toBeCloseTo(1 / (1 / 6 + 0.05), 9);
    expect(capacityOf(6, 0.05, 8)).toBeLessThan(capacityOf(6, 0.05, 1));
  });

  test('half of the capacity doubles what a try costs, as in a queue with one server', () => {
    expect(rushOf(0.5)).toBeCloseTo(2, 9);
    expect(rushOf(0)).toBe(1);
    expect(rushOf(2)).toBe(rushOf(1));
  });

  test('tries are what calendar, money and compute all have room for', () => {
    expect(triesOf(2, 26, 100, 1e9, 1e9)).toBe(52);
    expect(triesOf(2, 26, 4, 40, 1e9)).toBe(20);
    expect(triesOf(2, 26, 100, 1e9, 7.9)).toBe(7);
    expect(triesOf(9, 26, 2, 1e9, 1e9)).toBe(52);
  });

  test('the cut at which 26 tries from 20% catch up with 2.6 from 15% is 1.22%', () => {
    expect(100 * breakEven(0.2, 0.15, 26, 2.6)).toBeCloseTo(1.22, 2);
  });
});

describe('a search', () => {
  const halfYears = 24;
  const gap = ({ climbs, end, plan }: Side): number =>
    meanOf(climbs.map(({ measured }, future) => measured[plan.tries]! - end[future]!));
  const searched = (tries: number, labels: number): Side =>
    sideOf(world, 1, tries, labels, throwLuck(halfYears, world.pool.count, world.random.fork('test')));

  test('begins as good as it is told to be: what was not chosen is not optimistic', () => {
    // standard error of a mean of 24 shares of 100 labels near one half: .010; that of 400 held-out samples: .025
    expect(Math.abs(gap(searched(0, 100)))).toBeLessThan(3 * Math.hypot(0.01, 0.025));
  });

  test('never keeps what its own ruler does not like better', () => {
    const { climbs, plan } = searched(60, 100);
    for (const { measured } of climbs)
      for (let at = 1; at <= plan.tries; at++) expect(measured[at]!).toBeGreaterThanOrEqual(measured[at - 1]!);
  });

  test('the winner’s curse grows with the tries, shrinks with the labels, and stays about as large as theory says', () => {
    const [few, many] = [gap(searched(10, 60)), gap(searched(120, 60))];
    const long = gap(searched(120, 400));
    expect(many).toBeGreaterThan(few + 0.02);
    expect(long).toBeLessThan(many - 0.03);
    const theory = winnersLuck(0.8, 60, 120);
    expect(many / theory).toBeGreaterThan(0.4);
    expect(many / theory).toBeLessThan(1.6);
  });

  test('diminishing returns emerge: the second half of the tries brings less than the first', () => {
    const [start, half, end] = [0, 60, 120].map((tries) => meanOf(searched(tries, 300).end));
    expect(half! - start!).toBeGreaterThan(2 * (end! - half!));
  });

  test('the light model is behind at a slow cadence and ahead at a quick one', () => {
    const there = drawWorld({ ...input, track: 'cloud-titan' });
    const luck = throwLuck(halfYears, there.pool.count, there.random.fork('test'));
    const wins = (cadence: number): number => {
      const { light, heavy } = bothSides(there, cadence, 400, luck);
      return meanOf(light.end.map((share, future) => Number(share > heavy.end[future]!)));
    };
    // standard error of a share near one half over 24 half years: .10
    expect(wins(0.1)).toBeLessThan(0.5 - 2 * 0.1);
    expect(wins(2)).toBeGreaterThan(0.5 + 2 * 0.1);
  });
});

describe('a prepared world', () => {
  test('[M10] hangs the very samples on the wall that may be labelled, each in its course', () => {
    const { sheet, states } = prepared.wall;
    expect([sheet.tiles, states.length, prepared.facts.samples]).toEqual([poolCount, poolCount, poolCount]);
    const bytes = sheet.side ** 2 * 3;
    const tiles = (pixels: Uint8Array) =>
      Array.from({ length: sheet.tiles }, (_, tile) =>
        Buffer.from(pixels.subarray(tile * bytes, (tile + 1) * bytes)).toString('base64'),
      );
    const all = tiles(world.pool.paint(Int32Array.from({ length: poolCount }, (_, sample) => sample)));
    expect(tiles(sheet.pixels)).not.toEqual(all);
    expect(tiles(sheet.pixels).toSorted()).toEqual(all.toSorted());
    expect(new Set(states).size).toBeGreaterThan(2);
    for (const state of new Set(states)) expect(words.states).toHaveProperty(tileStates[state]!);
  });

  test('[M11] models that know nothing have no lead over one another', () => {
    const chance = (size: number) => {
      const model = world.model(size);
      return { ...model, parts: model.parts.slice().fill(0) };
    };
    expect(measureLead({ ...world, model: chance }).lead).toBe(0);
    expect(prepared.truths['month-six']!.figure).not.toBe(0);
  });
});

test.each(['cloud-titan', 'tiny-pioneer'] as const)(
  '[M5] on %s neither rushing nor waiting, neither a short ruler nor an idle one is best',
  (track) => {
    const there = openRound({ ...input, track });
    const value = (decision: Decision) => there.outcome({ ...plain, ...decision }, there.grant).value;
    const usual = value({});
    const extremes: readonly Decision[] = [
      { share: 5, cadence: 3 },
      { share: 80, cadence: 3 },
      { size: 1, cadence: 0.25 },
      { size: 8, cadence: 3 },
    ];
    for (const extreme of extremes) expect(value(extreme)).toBeLessThan(usual);
  },
);

test('[W4] a grant pays for the fifteen trials of the rule, whatever their size', () => {
  for (const size of bench.sizes)
    for (const share of Object.values(bench.price(round.facts, plain, size)))
      expect(bench.iterations * share).toBeLessThanOrEqual(1 / 5);
});

describe('an outcome', () => {
  const with_ = (changes: Record<string, number>) => round.outcome(plain, round.grant, changes);
  const usual = () => round.outcome(plain, round.grant);

  test('has less with less of any purse', () => {
    const tries = (purse: Partial<DecisionWorld['grant']>) =>
      round.outcome(plain, { ...round.grant, ...purse }).parts.tries!;
    const whole = tries({});
    expect(tries({ weeks: round.grant.weeks / 2 })).toBeLessThan(whole);
    expect(tries({ dollars: round.grant.dollars / 4 })).toBeLessThan(whole);
    expect(tries({ hours: round.grant.hours / 16 })).toBeLessThan(whole);
    expect(tries({ weeks: 0 })).toBe(0);
  });

  test('[I1] follows what the answers to incidents change', () => {
    const { measures, parts } = usual();
    expect(with_({ 'weeks-lost': 6 }).measures.tries!).toBeLessThan(measures.tries!);
    expect(with_({ 'tries-factor': 0.5 }).measures.tries!).toBeLessThan(measures.tries!);
    expect(with_({ 'labels-factor': 0.5 }).parts.labels!).toBeLessThan(parts.labels!);
    expect(with_({ unsettled: 0.5 }).measures['day-one']!).toBeGreaterThan(measures['day-one']!);
    expect(with_({ leaked: 0.5 }).measures.optimism!).toBeGreaterThan(measures.optimism!);
    expect(with_({ guard: 3 }).measures.guarded!).toBeGreaterThan(measures.guarded!);
  });

  test('a pipeline that finished more in the round before takes in more tries, one that finished less fewer', () => {
    const tries = (finished: number) => with_({ 'carried-finished': finished }).parts.tries!;
    expect(tries(20)).toBeGreaterThan(usual().parts.tries! - 1);
    expect(tries(6)).toBeLessThan(usual().parts.tries!);
  });

  test('carries on what a later round reads', () => {
    const { carries, value } = usual();
    expect(carries!['carried-error']).toBeCloseTo(1 - value / 100, 9);
    expect(carries!['carried-floor']!).toBeLessThan(carries!['carried-start']!);
  });
});

describe('a trial', () => {
  test('[W3] knows its own error, says what the ruler says, and shows the samples that were labelled', () => {
    const { value, error, readings, audited } = round.trial({ decision: plain, size: 2 });
    expect(error).toBeGreaterThan(0);
    expect(readings.gap!).toBeCloseTo(readings.measured! - value, 9);
    expect(audited.places).toHaveLength(readings.labels!);
    expect(new Set(audited.places).size).toBe(audited.places.length);
    for (const key of Object.keys(readings)) expect(words.bench!.readings).toHaveProperty(key);
  });

  test('shows the tiles that hang there', () => {
    const { places } = round.trial({ decision: plain, size: 0 }).audited;
    const { pixels, side } = round.tiles(places.slice(0, 3));
    const bytes = side ** 2 * 3;
    for (const [tile, place] of [...places.slice(0, 3)].entries())
      expect(pixels.subarray(tile * bytes, (tile + 1) * bytes)).toEqual(
        prepared.wall.sheet.pixels.subarray(place * bytes, (place + 1) * bytes),
      );
  });
});

test('[E1] other dials lay other courses, and a trial shows the same of the samples that it labelled', () => {
  const states = round.wall!(plain);
  expect(states).toHaveLength(prepared.wall.states.length);
  expect(states).not.toEqual(prepared.wall.states);
  const { places, states: audited } = round.trial({ decision: plain, size: 0 }).audited;
  expect(Uint8Array.from(places, (place) => states[place]!)).toEqual(audited);
});
