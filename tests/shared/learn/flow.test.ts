/** Jobs that flow through stations: by hand, against queueing theory, and with nothing lost on the way. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Flow, type FlowRules, simulateFlow } from '../../../shared/learn/flow.ts';
import { randomFrom } from '../../../shared/learn/random.ts';
import { meanStay } from '../../../shared/missions/pipeline-audit/formulas.ts';

const random = randomFrom('00000000000000000000000000f10001');

/** Stations in a row, with fixed times. */
function inARow(times: readonly number[], rules: Partial<FlowRules>): Flow {
  return simulateFlow({
    stations: times.map(() => ({ servers: 1, batch: 1 })),
    horizon: 100,
    source: { inFlight: 1 },
    first: 0,
    service: (station) => times[station]!,
    next: (station, jobs) => jobs.map(() => (station === times.length - 1 ? -1 : station + 1)),
    ...rules,
  });
}

const spans = ({ visits }: Flow, station: number) =>
  visits.filter((visit) => visit.station === station).map(({ started, ended }) => [started, ended]);

describe('by hand', () => {
  test('one at a time goes through one station after the other, and the next enters when it leaves', () => {
    const { stays, visits } = inARow([2, 3], { horizon: 11 });
    expect(stays).toEqual([
      { entered: 0, left: 5 },
      { entered: 5, left: 10 },
      { entered: 10, left: Infinity },
    ]);
    expect(visits).toHaveLength(5);
  });

  test('who finds a station busy waits, first come, first served', () => {
    const flow = inARow([2], { source: { inFlight: 3 }, horizon: 6 });
    expect(spans(flow, 0).slice(0, 3)).toEqual([
      [0, 2],
      [2, 4],
      [4, 6],
    ]);
  });

  test('two servers serve two at once', () => {
    const flow = inARow([2], { source: { inFlight: 3 }, horizon: 4, stations: [{ servers: 2, batch: 1 }] });
    expect(spans(flow, 0).slice(0, 3)).toEqual([
      [0, 2],
      [0, 2],
      [2, 4],
    ]);
  });

  test('a batch waits until it is full, and is served together', () => {
    const flow = inARow([1, 5], {
      source: { inFlight: 3 },
      horizon: 9,
      stations: [
        { servers: 1, batch: 1 },
        { servers: 1, batch: 3 },
      ],
    });
    expect(spans(flow, 1).slice(0, 3)).toEqual([
      [3, 8],
      [3, 8],
      [3, 8],
    ]);
  });

  test('a job that is sent back queues again', () => {
    let first = true;
    const flow = inARow([1, 1], {
      horizon: 4,
      next: (station, jobs) => {
        if (station === 0) return jobs.map(() => 1);
        const to = first ? 0 : -1;
        first = false;
        return jobs.map(() => to);
      },
    });
    expect(flow.stays[0]).toEqual({ entered: 0, left: 4 });
  });
});

describe('one server, Poisson arrivals, exponential service', () => {
  test.each([0.5, 0.7, 0.85])('at a utilisation of %d a job stays as long as theory says', (utilisation) => {
    const means = Array.from({ length: 24 }, (_, run) => {
      const dice = random.fork(`${utilisation}/${run}`);
      const { stays } = inARow([1], {
        horizon: 4000,
        source: { gap: () => dice.exponential(1 / utilisation) },
        service: () => dice.exponential(1),
      });
      const counted = stays.filter(({ entered, left }) => entered > 500 && entered < 3700 && left < Infinity);
      return counted.reduce((sum, { entered, left }) => sum + left - entered, 0) / counted.length;
    });
    const mean = means.reduce((sum, value) => sum + value, 0) / means.length;
    const square = means.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    const error = Math.sqrt(square / (means.length - 1) / means.length);
    expect(Math.abs(mean - meanStay(1, utilisation))).toBeLessThan(4 * error);
  });
});

test("Little's law holds in every run: what is under way on average is arrivals per time, times the mean stay", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e6 }),
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 3 }),
      (seed, servers, batch) => {
        const dice = random.fork(`little/${seed}`);
        const horizon = 200;
        const { visits, stays } = inARow([1, 1], {
          horizon,
          stations: [
            { servers, batch: 1 },
            { servers: 1, batch },
          ],
          source: seed % 2 === 0 ? { gap: () => dice.exponential(1.5) } : { inFlight: 3 + (seed % 4) },
          service: () => dice.exponential(1),
          next: (station, jobs) => jobs.map(() => (station === 0 ? 1 : dice.chance(0.2) ? 0 : -1)),
        });
        // Under way, counted station by station; stays, counted job by job.
        const underWay = visits.reduce((sum, { arrived, ended }) => sum + Math.min(ended, horizon) - arrived, 0);
        const stayed = stays.reduce((sum, { entered, left }) => sum + Math.min(left, horizon) - entered, 0);
        const mean = stayed / stays.length;
        expect(underWay / horizon).toBeCloseTo((stays.length / horizon) * mean, 6);
      },
    ),
    { numRuns: 30 },
  );
});

test('with a fixed number under way there are never more nor fewer, and a faster stage that is not the slowest finishes no more', () => {
  const finished = (times: readonly number[]) =>
    inARow(times, { source: { inFlight: 4 }, horizon: 1000 }).stays.filter(({ left }) => left < Infinity).length;
  expect(Math.abs(finished([1, 5, 2]) - finished([0.1, 5, 2]))).toBeLessThanOrEqual(1);
  expect(finished([1, 2.5, 2])).toBeGreaterThan(1.9 * finished([1, 5, 2]));
  const { stays } = inARow([1, 5, 2], { source: { inFlight: 4 }, horizon: 1000 });
  for (const at of [10, 333, 800])
    expect(stays.filter(({ entered, left }) => entered <= at && left > at)).toHaveLength(4);
});
