/** Pipeline audit: its worlds as they are prepared, and the round in which teams decide. */
import { describe, expect, test } from 'vitest';
import { pipelineAudit as words } from '../../../../client/words/en/missions/pipeline-audit.ts';
import { daysOf } from '../../../../shared/missions/pipeline-audit/days.ts';
import { pipelineAudit } from '../../../../shared/missions/pipeline-audit/mission.ts';
import { paint } from '../../../../shared/missions/pipeline-audit/paint.ts';
import { openRound } from '../../../../shared/missions/pipeline-audit/round.ts';
import { pipelineAuditSimulator } from '../../../../shared/missions/pipeline-audit/simulate.ts';
import { wallDays, wallFutures } from '../../../../shared/missions/pipeline-audit/sizes.ts';
import { measureFall, wallRuns } from '../../../../shared/missions/pipeline-audit/today.ts';
import { drawWorld } from '../../../../shared/missions/pipeline-audit/world.ts';
import type { DecisionWorld, WorldInput } from '../../../../shared/missions/simulator.ts';
import { trackIds } from '../../../../shared/tracks/track.ts';
import { keepsTheContract } from '../../../support/mission-contract.ts';

const input: WorldInput = { seed: '000000000000000000000000000000a7', track: 'edge-guardian', round: 0 };
const plain = { batch: 2, stage: 0, effort: 2, tests: 4 };
const prepared = keepsTheContract({ mission: pipelineAudit, simulator: pipelineAuditSimulator, words, input });
const world = openRound(input);

describe('a prepared world', () => {
  test('[T3] says in the measured line what is true', () => {
    expect(prepared.panel[2]!.values.fall).toBeCloseTo(prepared.truths.cycle!.figure!, 1);
  });

  test('shows forty days, those with work done again marked', () => {
    const { sheet, marks } = prepared.brief;
    expect([sheet.tiles, prepared.facts.shown]).toEqual([40, 40]);
    expect(marks.filter((mark) => mark)).toHaveLength(prepared.facts.marked!);
  });

  test('[M10] hangs the very days on the wall that the simulation ran, in an order of its own', () => {
    const { sheet } = prepared.wall;
    expect([sheet.tiles, prepared.facts.days]).toEqual(new Array(2).fill(wallFutures * wallDays));
    const runs = wallRuns(drawWorld(input), wallDays / 5);
    const bytes = sheet.side ** 2 * 3;
    const tiles = (pixels: Uint8Array) =>
      Array.from({ length: sheet.tiles }, (_, tile) =>
        Buffer.from(pixels.subarray(tile * bytes, (tile + 1) * bytes)).toString('base64'),
      );
    const simulated = tiles(paint(runs.flatMap((run) => daysOf(run))));
    expect(tiles(sheet.pixels)).not.toEqual(simulated);
    expect(tiles(sheet.pixels).toSorted()).toEqual(simulated.toSorted());
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

  test('carries the pipeline on', () => {
    const { carries } = world.outcome(plain, world.grant);
    expect(carries!['carried-wait']).toBe(world.facts.wait);
    expect(Object.keys(carries!).filter((key) => key.startsWith('carried-days-'))).toHaveLength(6);
  });
});

describe('a trial', () => {
  test('[W3] shows the days that it lived through', () => {
    const { value, audited } = world.trial({ decision: plain, size: 0 });
    expect(value).toBeGreaterThan(1);
    expect(audited.places).toHaveLength(4 * wallDays);
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
