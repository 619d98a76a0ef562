/** One future of a pipeline, against what theory says of it. */
import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../../../shared/learn/random.ts';
import { throwDice } from '../../../../shared/missions/pipeline-audit/dice.ts';
import { amdahl, amdahlFall, propagationModel } from '../../../../shared/missions/pipeline-audit/formulas.ts';
import { measure } from '../../../../shared/missions/pipeline-audit/measure.ts';
import type { Plan } from '../../../../shared/missions/pipeline-audit/plan.ts';
import { runFuture } from '../../../../shared/missions/pipeline-audit/process.ts';
import { withFaster } from '../../../../shared/missions/pipeline-audit/today.ts';

const futures = 24;
const waitsAfter = 4;
const dice = throwDice(futures, randomFrom('000000000000000000000000000f1000'));
const usual: Plan = {
  days: [3, 2, 4, 1, 1.5, 0.5],
  births: [0.3, 0.2, 0.1, 0.1, 0.1, 0],
  batch: 1,
  wait: 5,
  late: 0,
  inFlight: 1,
  horizon: 400,
};
const clean: Plan = { ...usual, births: [0, 0, 0, 0, 0, 0] };

const play = (plan: Plan) =>
  measure(Array.from({ length: futures }, (_, run) => runFuture(plan, waitsAfter, dice, run)));

/** Mean days from start to finish of the first iterations: the same ones, with the same dice, in both pipelines. */
function firstCycles(plan: Plan, count: number): number {
  let days = 0;
  for (let run = 0; run < futures; run++) {
    const { stays } = runFuture({ ...plan, horizon: 4000 }, waitsAfter, dice, run);
    for (const { entered, left } of stays.slice(0, count)) days += left - entered;
  }
  return days / (futures * count);
}

/** Days in somebody's hands at a stage, in the first iterations, for each of them. */
function daysAt(plan: Plan, stage: number, count: number): number {
  let days = 0;
  for (let run = 0; run < futures; run++)
    for (const { job, station, started, ended } of runFuture({ ...plan, horizon: 4000 }, waitsAfter, dice, run).visits)
      if (station === stage && job < count) days += ended - started;
  return days / (futures * count);
}

describe('with one iteration under way', () => {
  test.each([0, 1, 2, 3, 5])('doing away with stage %i cuts the cycle by its share, rework included', (stage) => {
    const share = daysAt(usual, stage, 20) / firstCycles(usual, 20);
    const without = firstCycles(withFaster(usual, stage, Number.MAX_VALUE), 20);
    expect(1 - without / firstCycles(usual, 20)).toBeCloseTo(share, 9);
  });

  test('making a stage ten times as fast cuts it as Amdahl says', () => {
    const share = daysAt(usual, 2, 20) / firstCycles(usual, 20);
    const fall = 100 * (1 - firstCycles(withFaster(usual, 2, 10), 20) / firstCycles(usual, 20));
    expect(fall).toBeCloseTo(amdahlFall(share, 10), 9);
    expect(fall).toBeCloseTo(100 * (1 - 1 / amdahl(share, 10)), 9);
  });

  test('nobody waits', () => {
    expect(play(usual).waiting).toBe(0);
    expect(play({ ...usual, inFlight: 4 }).waiting).toBeGreaterThan(0.1);
  });
});

describe('defects', () => {
  test('without any, nothing is done again, no trip comes back, and more is finished', () => {
    const [faultless, faulty] = [play(clean), play(usual)];
    expect([faultless.again, faultless.refused, faultless.born.every((count) => count === 0)]).toEqual([0, 0, true]);
    expect(faulty.again).toBeGreaterThan(0.05);
    const total = (finished: readonly number[]) => finished.reduce((sum, one) => sum + one, 0);
    expect(total(faultless.finished)).toBeGreaterThan(total(faulty.finished));
  });

  test('cost more the further they travel, and less than the doubling of the teaching model', () => {
    const { repair, travelled } = play(usual);
    expect(travelled[0]).toBeGreaterThan(20);
    expect(travelled[4]).toBeGreaterThan(20);
    expect(repair[2]!).toBeGreaterThan(repair[0]!);
    expect(repair[4]!).toBeGreaterThan(repair[2]!);
    expect(repair[4]! / repair[0]!).toBeLessThan(propagationModel(5));
  });

  test('send more of a larger batch back', () => {
    const refused = [1, 3, 6].map((batch) => play({ ...usual, batch, inFlight: 6 }).refused);
    expect(refused[0]!).toBeLessThan(refused[1]!);
    expect(refused[1]!).toBeLessThan(refused[2]!);
  });

  test('that deployment finds late send iterations back to the start', () => {
    const [usually, late] = [play(usual), play({ ...usual, late: 0.4 })];
    expect(late.again).toBeGreaterThan(usually.again);
    expect(late.born[0]!).toBeGreaterThan(usually.born[0]!);
  });
});

test('after the bottleneck has become faster, another place holds most of the time', () => {
  const busy: Plan = { ...clean, inFlight: 6, batch: 2 };
  const before = play(busy).held;
  const after = play(withFaster(busy, 2, 10)).held;
  expect(before.indexOf(Math.max(...before))).toBe(2);
  expect(after.indexOf(Math.max(...after))).not.toBe(2);
});

test('shares of the time sum to one, and a future is the same again with the same dice', () => {
  const { working, waiting, away, held } = play({ ...usual, inFlight: 5, batch: 2 });
  expect(working + waiting + away).toBeCloseTo(1, 9);
  expect(held.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  expect(runFuture(usual, waitsAfter, dice, 3)).toEqual(runFuture(usual, waitsAfter, dice, 3));
});
