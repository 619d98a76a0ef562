/** Blind settings, the search and the policies, in a small world whose answer is known. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blindDecisions, cornersOf, nameOf, stepsFrom, valuesOf } from '../../../server/simulator/decisions.ts';
import { commitBy, policyNames } from '../../../server/simulator/policies.ts';
import { recall, search } from '../../../server/simulator/search.ts';
import { peakOfThree } from '../../../server/simulator/survey.ts';
import { measureYardstick, medianOf, shareBeaten } from '../../../server/simulator/yardstick.ts';
import { randomFrom } from '../../../shared/learn/random.ts';
import { dedupWorkbench } from '../../../shared/missions/dedup-audit/workbench.ts';
import type { DecisionWorld, TrialOrder } from '../../../shared/missions/simulator.ts';
import type { Decision, Purse, Workbench } from '../../../shared/missions/workbench.ts';

const random = randomFrom('0123456789abcdef0123456789abcdef');

const { careful: _, ...plain } = dedupWorkbench;
const workbench: Workbench = {
  ...plain,
  dials: {
    height: { kind: 'range', low: 0, high: 1, step: 0.01, unit: 'height' },
    colour: { kind: 'choice', values: [1, 2, 4], unit: 'colour' },
  },
};
const standard: Decision = { height: 0.1, colour: 1 };
const played: Workbench = { ...workbench, defaults: { ...workbench.defaults, 'mobile-nomad': standard } };

/** Highest at height 0.64 and colour 2; less compute is worth less; a trial is nearly right. */
function aHill(asked: Purse[] = []): DecisionWorld {
  const heightOf = ({ height, colour }: Decision) => 1 - (height! - 0.64) ** 2 - 0.1 * Math.abs(colour! - 2);
  const grant: Purse = { dollars: 100, hours: 1000, weeks: 26 };
  return {
    grant,
    facts: {},
    price: ({ size }) => ({ dollars: 0, hours: [10, 25, 50][size]!, weeks: 1 }),
    trial: ({ decision, size }) => ({
      value: heightOf(decision) + [0.02, 0.01, 0.005][size]! * Math.sin(99 * decision.height!),
      error: 0.01,
      readings: {},
      audited: { places: new Int32Array(), states: new Uint8Array() },
    }),
    tiles: () => ({ tiles: 0, side: 16, pixels: new Uint8Array() }),
    outcome: (decision, purse, _circumstances, repetition = 0) => {
      asked.push(purse);
      return {
        value: heightOf(decision) * (purse.hours / grant.hours) ** 0.1 + 0.001 * repetition,
        parts: {},
        measures: {},
      };
    },
    knee: () => ({ value: 0.64, tolerance: 0.05 }),
  };
}

describe('decisions', () => {
  test('a range has every value of its steps, ends included, and none between', () => {
    const values = valuesOf(workbench.dials.height!);
    expect(values).toHaveLength(101);
    expect([values[0], values[3], values[100]]).toEqual([0, 0.03, 1]);
  });

  test('blind ones are all different, on the dials, and no more than there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (count) => {
        const drawn = blindDecisions(workbench, count, random.fork(String(count)));
        expect(drawn).toHaveLength(Math.min(count, 303));
        expect(new Set(drawn.map((decision) => nameOf(workbench, decision))).size).toBe(drawn.length);
        for (const decision of drawn)
          for (const [key, dial] of Object.entries(workbench.dials)) expect(valuesOf(dial)).toContain(decision[key]);
      }),
      { numRuns: 20 },
    );
  });

  test('a step moves one dial and stays within its range', () => {
    expect(stepsFrom(workbench, { height: 0, colour: 4 }, [1, 2])).toEqual([
      { height: 0.01, colour: 4 },
      { height: 0.02, colour: 4 },
      { height: 0, colour: 2 },
    ]);
  });

  test('there are as many corners as ends of dials, multiplied', () => {
    expect(cornersOf(workbench)).toHaveLength(4);
  });
});

describe('the yardstick', () => {
  test('finds the top of a hill, and tells how much of blind play lies below', () => {
    const yardstick = measureYardstick(aHill(), workbench, standard, random.fork('yardstick'));
    expect(yardstick.best).toEqual({ decision: { height: 0.64, colour: 2 }, value: 1 });
    expect(yardstick.blind).toHaveLength(200);
    expect(shareBeaten(yardstick.best.value, yardstick.blind, 0)).toBeGreaterThan(0.99);
    expect(medianOf(yardstick.blind)).toBeLessThan(1);
  });

  test('plays blind settings with the purse of a team that ran no trial', () => {
    const asked: Purse[] = [];
    const world = aHill(asked);
    measureYardstick(world, workbench, standard, random.fork('purse'));
    expect(new Set(asked)).toEqual(new Set([world.grant]));
  });

  test('[O3] a tie within the noise counts half', () => {
    expect(shareBeaten(1, [0.5, 0.95, 1.05, 2], 0.1)).toBe((1 + 0.5 + 0.5 + 0) / 4);
  });

  test('asks for each outcome once', () => {
    const asked: Purse[] = [];
    const outcomeAt = recall(aHill(asked), workbench);
    for (let again = 0; again < 3; again++) outcomeAt(standard);
    search(workbench, outcomeAt, random.fork('search'));
    expect(asked.length).toBeLessThan(330);
  });
});

describe('a policy', () => {
  test.each(policyNames)('%s pays for its trials, and commits a decision that the dials can take', (policy) => {
    const world = aHill();
    const { decision, purse, trials } = commitBy(policy, world, played, 'mobile-nomad', random.fork(policy));
    expect(purse.hours).toBe(world.grant.hours - trials * (policy === 'greedy' ? 10 : 50));
    expect(purse.hours).toBeGreaterThanOrEqual(0.7 * world.grant.hours);
    for (const [key, dial] of Object.entries(workbench.dials)) expect(valuesOf(dial)).toContain(decision[key]);
  });

  test('that looks with care comes nearer to the top than the default', () => {
    const { decision } = commitBy('informed', aHill(), played, 'mobile-nomad', random.fork('care'));
    expect(decision.colour).toBe(2);
    expect(Math.abs(decision.height! - 0.64)).toBeLessThan(0.25);
  });

  test('that knows a place looks to both sides of it with its smallest trials, and goes half of the way that they point', () => {
    const orders: TrialOrder[] = [];
    const world: DecisionWorld = {
      ...aHill(),
      trial: (order) => {
        orders.push(order);
        return { ...aHill().trial(order), value: -((order.decision.height! - 0.6) ** 2) };
      },
    };
    const around = { ...workbench.defaults, 'mobile-nomad': { height: 0.5, colour: 2 } };
    const surveying: Workbench = { ...played, careful: { around, along: 'height', reach: 0.2 } };
    const { decision, trials } = commitBy('informed', world, surveying, 'mobile-nomad', random.fork('survey'));
    expect(orders.map((order) => [order.decision.height, order.size])).toEqual([
      [0.3, 0],
      [0.5, 0],
      [0.7, 0],
    ]);
    expect([decision, trials]).toEqual([{ height: 0.55, colour: 2 }, 3]);
  });

  test.each([
    [[0, 1, 0], 0],
    [[0, 1, 1], 0.5],
    [[3, 1, 0], -1],
    [[0, 1, 3], 1],
    [[1, 1, 1], 0],
  ] as const)('sees the top of a parabola through %j at %d', ([before, at, after], peak) => {
    expect(peakOfThree(before, at, after)).toBeCloseTo(peak, 12);
  });

  test('that is patient goes on from what it has bought, and stops where it is', () => {
    const orders: (readonly unknown[])[] = [];
    const world: DecisionWorld = {
      ...aHill(),
      trial: (order) => {
        orders.push(order.before ?? []);
        return { ...aHill().trial(order), value: orders.length <= 3 ? orders.length : 0 };
      },
    };
    const begin: Decision = { height: 0.6, colour: 0.1 };
    const patient: Workbench = {
      ...played,
      cumulative: true,
      careful: { begin: { ...workbench.defaults, 'mobile-nomad': begin }, stop: 'height', batch: 'colour' },
    };
    const { decision, before, trials } = commitBy('informed', world, patient, 'mobile-nomad', random.fork('patience'));
    expect(orders.map(({ length }) => length)).toEqual([0, 1, 2, 3]);
    expect([trials, before?.length]).toEqual([4, 4]);
    expect(decision).toEqual({ height: 0.4, colour: 0.1 });
  });
});
