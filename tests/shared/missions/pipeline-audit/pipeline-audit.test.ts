/** Pipeline audit: its worlds as they are prepared, and the round in which teams decide. */
import { beforeAll, describe, expect, test } from 'vitest';
import { pipelineAudit as words } from '../../../../client/words/en/missions/pipeline-audit.ts';
import { daysOf } from '../../../../shared/missions/pipeline-audit/days.ts';
import { pipelineAudit } from '../../../../shared/missions/pipeline-audit/mission.ts';
import { paint } from '../../../../shared/missions/pipeline-audit/paint.ts';
import { openRound } from '../../../../shared/missions/pipeline-audit/round.ts';
import { pipelineAuditSimulator } from '../../../../shared/missions/pipeline-audit/simulate.ts';
import { wallDays, wallFutures } from '../../../../shared/missions/pipeline-audit/sizes.ts';
import { measureFall, wallRuns } from '../../../../shared/missions/pipeline-audit/today.ts';
import { pipelineWorkbench as bench } from '../../../../shared/missions/pipeline-audit/workbench.ts';
import { drawWorld } from '../../../../shared/missions/pipeline-audit/world.ts';
import {
  type DecisionWorld,
  type Prepared,
  tileStates,
  type WorldInput,
} from '../../../../shared/missions/simulator.ts';
import { trackIds } from '../../../../shared/tracks/track.ts';

const input: WorldInput = { seed: '000000000000000000000000000000a7', track: 'edge-guardian', round: 0 };
const plain = { batch: 2, stage: 0, effort: 2, tests: 4 };
let prepared: Prepared;
let world: DecisionWorld;

beforeAll(() => {
  prepared = pipelineAuditSimulator.prepare(input);
  world = openRound(input);
});

describe('a prepared world', () => {
  test('is the same for the same seed, to the last bit', () => {
    expect(pipelineAuditSimulator.prepare(input)).toEqual(prepared);
  });

  test('[F4] has a truth that lies in the range it is measured in, with an error below half a range', () => {
    const { answer, figure, error } = prepared.truths.cycle!;
    const { edges, answers } = pipelineAudit.questions.cycle!;
    expect(answer).toBe(edges!.filter((edge) => figure! >= edge).length);
    expect(answers).toHaveLength(edges!.length + 1);
    expect(error).toBeGreaterThan(0);
    expect(error).toBeLessThan(1.25);
  });

  test('[L5] has as many clues as the mission says, each a different one, each with words', () => {
    expect(new Set(prepared.clues.map(({ key }) => key)).size).toBe(pipelineAudit.clues);
    expect(pipelineAudit.clues).toBeGreaterThanOrEqual(8);
    for (const { key, values } of prepared.clues)
      expect(words.clues[key]!(values)).toMatch(/^(?!.*(undefined|NaN)).*\.$/);
  });

  test('[T3] puts the note, the theory and the measured figure side by side, each with words', () => {
    expect(prepared.panel.map(({ kind }) => kind)).toEqual(['note', 'theory', 'measured']);
    for (const { key, values } of prepared.panel) expect(words.panel[key]!(values)).not.toMatch(/undefined|NaN/);
    expect(prepared.panel[2]!.values.fall).toBeCloseTo(prepared.truths.cycle!.figure!, 1);
  });

  test('has words for every fact, chart, series, answer and correction', () => {
    expect(Object.keys(prepared.facts).toSorted()).toEqual(Object.keys(words.facts).toSorted());
    for (const { key, series } of prepared.charts)
      expect(Object.keys(words.charts[key]!.series).toSorted()).toEqual(series.map((one) => one.key).toSorted());
    expect(Object.keys(words.questions.cycle!.answers)).toEqual(pipelineAudit.questions.cycle!.answers);
    expect(Object.keys(words.corrections)).toEqual(pipelineAudit.corrections.map(({ key }) => key));
    expect(words.reflect).toMatch(/\?$/);
  });

  test('[M7] says with every chart over how many samples and repetitions', () => {
    for (const { samples, repetitions, series } of prepared.charts) {
      expect(samples).toBeGreaterThan(0);
      expect(repetitions).toBeGreaterThan(0);
      for (const { x, y, error } of series) {
        expect(y).toHaveLength(x.length);
        expect(error ?? x).toHaveLength(x.length);
      }
    }
  });

  test('shows forty days, those with work done again marked', () => {
    const { sheet, marks } = prepared.brief;
    expect([sheet.tiles, marks.length, prepared.facts.shown]).toEqual([40, 40, 40]);
    expect(sheet.pixels).toHaveLength(40 * sheet.side ** 2 * 3);
    expect(marks.filter((mark) => mark)).toHaveLength(prepared.facts.marked!);
    expect(new Set(marks).size).toBe(2);
  });

  test('[M10] hangs the very days on the wall that the simulation ran, in an order of its own', () => {
    const { sheet, states } = prepared.wall;
    expect([sheet.tiles, states.length, prepared.facts.days]).toEqual(new Array(3).fill(wallFutures * wallDays));
    const runs = wallRuns(drawWorld(input), wallDays / 5);
    const bytes = sheet.side ** 2 * 3;
    const tiles = (pixels: Uint8Array) =>
      Array.from({ length: sheet.tiles }, (_, tile) =>
        Buffer.from(pixels.subarray(tile * bytes, (tile + 1) * bytes)).toString('base64'),
      );
    const simulated = tiles(paint(runs.flatMap((run) => daysOf(run))));
    expect(tiles(sheet.pixels)).not.toEqual(simulated);
    expect(tiles(sheet.pixels).toSorted()).toEqual(simulated.toSorted());
    for (const state of new Set(states)) expect(words.states).toHaveProperty(tileStates[state]!);
  });

  test('[M11] another pipeline has another truth, and one in which training takes no time has none', () => {
    const drawn = drawWorld(input);
    const idle = { ...drawn, days: drawn.days.map((days, stage) => (stage === 2 ? 1e-9 : days)) };
    expect(Math.abs(measureFall(idle).fall)).toBeLessThan(0.01);
    const slow = { ...drawn, days: drawn.days.map((days, stage) => (stage === 2 ? 40 : days)) };
    expect(measureFall(slow).fall).toBeGreaterThan(50);
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

  test('[W2] a grant pays for at least five of the cheapest trials, and none takes more than a fifth of it', () => {
    for (const [size, chosen] of bench.sizes.entries()) {
      const { dollars, hours, weeks } = there.price({ decision: plain, size });
      const shares = bench.price(there.facts, plain, chosen);
      expect([dollars, hours, weeks]).toEqual([
        there.grant.dollars * shares.dollars,
        there.grant.hours * shares.hours,
        there.grant.weeks * shares.weeks,
      ]);
      for (const share of Object.values(shares)) expect(share).toBeLessThanOrEqual(1 / 5);
    }
  });

  test('[I1] every incident has a demand here, three answers, the first free, and words for all of it', () => {
    expect(bench.incidents.length).toBeGreaterThanOrEqual(4);
    for (const { key, answers, demand } of bench.incidents) {
      expect(answers).toHaveLength(3);
      expect(answers[0]!.cost).toEqual({});
      const said = words.bench!.incidents![key]!;
      expect(Object.keys(said.answers)).toEqual(answers.map((answer) => answer.key));
      expect(there.outcome(plain, there.grant).measures).toHaveProperty(demand[track].measure);
      expect(said.demand(demand[track].floor, demand[track].target)).not.toMatch(/undefined|NaN/);
    }
  });

  test('[M5] to spend everything on one thing is worse than a little of each', () => {
    const value = (decision: Record<string, number>) => there.outcome({ ...plain, ...decision }, there.grant).value;
    expect(value({ effort: 12, tests: 12 })).toBeLessThan(value({}));
    expect(value({ effort: 12, tests: 0, stage: 5 })).toBeLessThan(value({}));
  });
});

describe('an outcome', () => {
  const value = (purse: Partial<DecisionWorld['grant']>) => world.outcome(plain, { ...world.grant, ...purse }).value;

  test('has less with less of any purse: fewer weeks, slower labelling, slower training', () => {
    const whole = value({});
    expect(value({ weeks: world.grant.weeks / 2 })).toBeLessThan(0.7 * whole);
    expect(value({ dollars: world.grant.dollars / 4 })).toBeLessThan(whole);
    expect(value({ hours: world.grant.hours / 4 })).toBeLessThan(whole);
    expect(value({ weeks: 0 })).toBe(0);
  });

  test('differs a little with other dice, and not at all with the same', () => {
    const [first, second] = [0, 1].map((repetition) => world.outcome(plain, world.grant, {}, repetition).value);
    expect(first).not.toBe(second);
    expect(Math.abs(first! - second!)).toBeLessThan(3);
  });

  test('[I1] follows what the answers to incidents change', () => {
    const { measures, value: usual } = world.outcome(plain, world.grant);
    const with_ = (changes: Record<string, number>) => world.outcome(plain, world.grant, changes);
    expect(with_({ late: 0.3 }).measures['again-share']!).toBeGreaterThan(measures['again-share']!);
    for (const [key, change] of [
      ['slower', 1.3],
      ['wait-days', 8],
      ['wait-factor', 1.8],
    ] as const)
      expect(with_({ [key]: change }).value).toBeLessThan(usual);
  });

  test('is made of figures that have words, and carries the pipeline on', () => {
    const { parts, carries } = world.outcome(plain, world.grant);
    for (const key of Object.keys(parts)) expect(words.bench!.parts).toHaveProperty(key);
    expect(carries!['carried-wait']).toBe(world.facts.wait);
    expect(Object.keys(carries!).filter((key) => key.startsWith('carried-days-'))).toHaveLength(6);
  });
});

describe('a trial', () => {
  test('[W3] knows its own error, and shows the days that it lived through', () => {
    const { value, error, readings, audited } = world.trial({ decision: plain, size: 0 });
    expect(value).toBeGreaterThan(1);
    expect(error).toBeGreaterThan(0);
    expect(audited.places).toHaveLength(4 * wallDays);
    expect(new Set(audited.places).size).toBe(4 * wallDays);
    expect(audited.states).toHaveLength(audited.places.length);
    for (const key of Object.keys(readings)) expect(words.bench!.readings).toHaveProperty(key);
    for (const state of new Set(audited.states)) expect(words.states).toHaveProperty(tileStates[state]!);
  });

  test('days that went into improvements are none of the future', () => {
    const improved = (decision: Record<string, number>) =>
      world.trial({ decision: { ...plain, ...decision }, size: 0 }).audited.states.filter((state) => state === 7)
        .length;
    expect(improved({ effort: 0, tests: 0 })).toBe(0);
    expect(improved({ effort: 4, tests: 4 })).toBe(4 * 20);
  });

  test('shows the tiles that hang there', () => {
    const { places } = world.trial({ decision: plain, size: 0 }).audited;
    const { pixels, side } = world.tiles(places.slice(0, 3));
    const bytes = side ** 2 * 3;
    for (const [tile, place] of [...places.slice(0, 3)].entries())
      expect(pixels.subarray(tile * bytes, (tile + 1) * bytes)).toEqual(
        prepared.wall.sheet.pixels.subarray(place * bytes, (place + 1) * bytes),
      );
  });
});

test('[E1] other dials move the days of the wall, and a trial shows the same of those that it lived through', () => {
  const states = world.wall!(plain);
  expect(states).toHaveLength(prepared.wall.states.length);
  expect(states).not.toEqual(prepared.wall.states);
  const { places, states: audited } = world.trial({ decision: plain, size: 0 }).audited;
  expect(Uint8Array.from(places, (place) => states[place]!)).toEqual(audited);
});

test('the knee lies on the dial of tests', () => {
  const { value, tolerance } = world.knee(bench.defaults['edge-guardian']);
  expect(value).toBeGreaterThanOrEqual(0);
  expect(value).toBeLessThanOrEqual(12);
  expect(tolerance).toBeGreaterThanOrEqual(1);
});
