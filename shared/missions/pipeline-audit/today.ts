/** Today's pipeline, before anybody decides anything, and what ten times faster training would do to it: the truth of the forecast. */
import { jackknifeError } from '../../learn/jackknife.ts';
import { throwDice } from './dice.ts';
import { daysPerWeek, fasterTraining, todayBatch, todayUnderWay } from './formulas.ts';
import { type Measured, measure, runFutures } from './measure.ts';
import { type Plan, planOf, untouched } from './plan.ts';
import type { Future } from './process.ts';
import { truthFutures, truthWeeks, wallFutures } from './sizes.ts';
import type { World } from './world.ts';

const training = 2;
const groups = 12;

export type Fall = {
  /** By how many percent an iteration becomes shorter, and the standard error of that over futures. */
  readonly fall: number;
  readonly error: number;
  readonly before: Measured;
  readonly after: Measured;
};

/** Nobody is moved, nothing is tested. */
export function todayPlan(world: World, weeks: number): Plan {
  const plan = planOf(world, { stage: training, effort: 0, tests: 0, batch: todayBatch }, weeks, untouched, {});
  return { ...plan, inFlight: todayUnderWay };
}

/** The same with one stage made faster. */
export function withFaster(plan: Plan, stage: number, factor: number): Plan {
  return { ...plan, days: plan.days.map((days, place) => (place === stage ? days / factor : days)) };
}

/** Days from start to finish, and how many they are the sum of, one pair a future; what entered in the first half year is left out. */
function staysOf(futures: readonly Future[], weeks: number): readonly (readonly [number, number])[] {
  const settled = (weeks * daysPerWeek) / 4;
  return futures.map(({ stays }) => {
    const counted = stays.filter(({ entered, left }) => entered >= settled && left < Infinity);
    return [counted.reduce((sum, { entered, left }) => sum + left - entered, 0), counted.length];
  });
}

/** Lets both pipelines meet the same long futures. About 100 ms. */
export function measureFall(world: World): Fall {
  const numbers = Array.from({ length: truthFutures }, (_, future) => future);
  const there = { ...world, dice: throwDice(truthFutures, world.random.fork('truth')) };
  const plan = todayPlan(world, truthWeeks);
  const before = runFutures(there, plan, numbers);
  const after = runFutures(there, withFaster(plan, training, fasterTraining), numbers);
  const [slow, fast] = [staysOf(before, truthWeeks), staysOf(after, truthWeeks)];
  const cycle = (stays: typeof slow, which: readonly number[]): number => {
    let days = 0;
    let count = 0;
    for (const future of which) {
      days += stays[future]![0];
      count += stays[future]![1];
    }
    return days / count;
  };
  const estimate = (which: readonly number[]): number => 100 * (1 - cycle(fast, which) / cycle(slow, which));
  return {
    fall: estimate(numbers),
    error: jackknifeError(truthFutures, groups, estimate),
    before: measure(before),
    after: measure(after),
  };
}

/** The half years that hang on the wall. */
export function wallRuns(world: World, weeks: number): readonly Future[] {
  return runFutures(
    world,
    todayPlan(world, weeks),
    Array.from({ length: wallFutures }, (_, future) => future),
  );
}
