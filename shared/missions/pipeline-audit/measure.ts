/** What futures say: iterations finished, where the time went, what was done again, and how far defects travelled. */
import { stageCount } from './formulas.ts';
import type { Plan } from './plan.ts';
import { type Future, outside, runFuture } from './process.ts';
import { sum, type World } from './world.ts';

/** Stations: the six stages, and the wait outside. */
const stations = stageCount + 1;

export type Measured = {
  /** Iterations finished, one figure a future. */
  readonly finished: readonly number[];
  /** Mean working days from start to finish, of iterations that were finished; their 95th percentile. */
  readonly cycle: number;
  readonly slowest: number;
  /** Shares of the time of all iterations under way: in somebody's hands, in a queue, outside. They sum to 1. */
  readonly working: number;
  readonly waiting: number;
  readonly away: number;
  /** Share of the time in somebody's hands that was spent on doing something again. */
  readonly again: number;
  /** By station: share of the time of all iterations that was spent there, in a queue or not. */
  readonly held: readonly number[];
  /** By stage: share of the time in which its people were at work. */
  readonly busy: readonly number[];
  /** By stage: defects found that it had made; by stages travelled, 1 to 6: defects found. */
  readonly born: readonly number[];
  readonly travelled: readonly number[];
  /** By stages travelled: mean days of work that one defect caused to be done again; 0 where none was found. */
  readonly repair: readonly number[];
  /** Trips outside, and the share of them that came back with a defect. */
  readonly trips: number;
  readonly refused: number;
};

/** Futures of a plan, numbered as their dice are. */
export function runFutures({ settings, dice }: World, plan: Plan, numbers: readonly number[]): readonly Future[] {
  return numbers.map((number) => runFuture(plan, settings.waitsAfter, dice, number));
}

/** Iterations that a future finished. */
export function finishedIn({ stays }: Future): number {
  return stays.reduce((count, { left }) => count + (left < Infinity ? 1 : 0), 0);
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Measures futures of one plan. */
export function measure(futures: readonly Future[]): Measured {
  const queued = new Float64Array(stations);
  const served = new Float64Array(stations);
  const born = new Array<number>(stageCount).fill(0);
  const travelled = new Array<number>(stageCount).fill(0);
  const repair = new Array<number>(stageCount).fill(0);
  const cycles: number[] = [];
  let again = 0;
  let refused = 0;
  let trips = 0;
  let days = 0;
  for (const future of futures) {
    const { horizon } = future.plan;
    days += horizon;
    for (let place = 0; place < future.visits.length; place++) {
      const { station, arrived, started, ended } = future.visits[place]!;
      const work = Math.max(0, Math.min(ended, horizon) - Math.min(started, horizon));
      queued[station]! += Math.min(started, horizon) - arrived;
      served[station]! += work;
      if (future.again[place] && station !== outside) again += work;
    }
    for (const { entered, left } of future.stays) if (left < Infinity) cycles.push(left - entered);
    for (const defect of future.found) {
      born[defect.born]!++;
      travelled[defect.stages - 1]!++;
      repair[defect.stages - 1]! += defect.days;
    }
    refused += future.refused;
    trips += future.refused + future.released;
  }
  const hands = sum([...served.subarray(0, stageCount)]);
  const all = sum([...served]) + sum([...queued]);
  cycles.sort((a, b) => a - b);
  return {
    finished: futures.map(finishedIn),
    cycle: ratio(sum(cycles), cycles.length),
    slowest: cycles[Math.floor(0.95 * cycles.length)] ?? 0,
    working: ratio(hands, all),
    waiting: ratio(sum([...queued]), all),
    away: ratio(served[outside]!, all),
    again: ratio(again, hands),
    held: Array.from(served, (time, station) => ratio(time + queued[station]!, all)),
    busy: Array.from(served.subarray(0, stageCount), (time) => ratio(time, days)),
    born,
    travelled,
    repair: repair.map((days, place) => ratio(days, travelled[place]!)),
    trips,
    refused: ratio(refused, trips),
  };
}

/** The station that holds most of the time. */
export function bottleneckOf({ held }: Measured): number {
  return held.indexOf(Math.max(...held));
}

/** Mean and its standard error over futures. */
export function meanAndError(values: readonly number[]): { readonly mean: number; readonly error: number } {
  const mean = sum(values) / values.length;
  const square = values.reduce((total, value) => total + (value - mean) ** 2, 0);
  return { mean, error: Math.sqrt(square / (values.length - 1) / values.length) };
}
