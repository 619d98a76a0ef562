/** One future of a pipeline: six stages, an outside wait that takes a whole batch, defects that escape, and work that is done again. */
import { type Flow, simulateFlow } from '../../learn/flow.ts';
import { type Dice, diceAt } from './dice.ts';
import { stageCount } from './formulas.ts';
import type { Plan } from './plan.ts';

/** The outside wait is a station of its own, after the six stages in number, somewhere between them in order. */
export const outside = stageCount;
const monitoring = stageCount - 1;
const deployment = stageCount - 2;

/** A defect that was found: the stage that made it, how many stages on it was found (1: in its own), and days of work and waits done again for it. */
export type Found = { readonly born: number; readonly stages: number; days: number };

export type Future = Flow & {
  readonly plan: Plan;
  /** By visit: whether the stage had been through with this iteration before. */
  readonly again: readonly boolean[];
  readonly found: readonly Found[];
  /** Batches that came back from outside with a defect in them, and those that did not. */
  readonly refused: number;
  readonly released: number;
};

/** Coefficient of variation of a stage's time, and the deviation of its logarithm. An assumption; the literature has .5 to 1. */
const variation = 0.6;
const logDeviation = Math.sqrt(Math.log(1 + variation ** 2));
/** Chance that a stage finds a defect that is there; that the outside does. Monitoring finds all: its users do. Assumptions. */
const stageFinds = 0.35;
const outsideFinds = 0.75;
/** What is done again is done with more care. */
const careAgain = 0.5;
/** Stages in which several iterations are worked on at once. */
const servers = [1, 2, 1, 1, 1, 1, 1];

class Iteration {
  readonly attempts = new Uint8Array(stageCount);
  /** Bit s: a defect made in stage s has not been found yet. */
  open = 0;
  /** The defect for which work is being done again, until the iteration is back where it was found. */
  repairing: Found | undefined;
  until = 0;
}

/** Earliest stage of a set of them. */
function earliestOf(open: number): number {
  return 31 - Math.clz32(open & -open);
}

/**
 * Runs one future to its horizon.
 * @param waitsAfter the stage after which the outside wait stands.
 * @param future which dice are used.
 */
export function runFuture(plan: Plan, waitsAfter: number, dice: Dice, future: number): Future {
  const iterations: Iteration[] = [];
  const again: boolean[] = [];
  const found: Found[] = [];
  let refused = 0;
  let released = 0;
  const iteration = (job: number): Iteration => {
    iterations[job] ??= new Iteration();
    return iterations[job];
  };
  const dieOf = (job: number, stage: number): number =>
    diceAt(future, job, stage, Math.max(0, iteration(job).attempts[stage]! - 1));
  const after = (stage: number): number => {
    if (stage === waitsAfter) return outside;
    return stage === monitoring ? -1 : stage + 1;
  };
  /** Sends an iteration back to where its earliest defect was made; everything since is done again. */
  const sendBack = (job: number, at: number): number => {
    const born = earliestOf(iteration(job).open);
    const one = iteration(job);
    one.repairing = { born, stages: at - born + 1, days: 0 };
    one.until = at;
    one.open = 0;
    found.push(one.repairing);
    return born;
  };
  const leaveOutside = (jobs: readonly number[]): number[] => {
    const faulty = jobs.map(
      (job) => iteration(job).open !== 0 && dice.finds[dieOf(job, waitsAfter)]! > 1 - outsideFinds,
    );
    if (!faulty.includes(true)) {
      released++;
      return jobs.map(() => waitsAfter + 1);
    }
    refused++;
    return jobs.map((job, place) => (faulty[place] ? sendBack(job, waitsAfter) : outside));
  };
  const leaveStage = (job: number, stage: number): number => {
    const one = iteration(job);
    const attempt = one.attempts[stage]!;
    const die = dieOf(job, stage);
    if (dice.births[die]! < plan.births[stage]! * careAgain ** (attempt - 1)) one.open |= 1 << stage;
    if (stage === deployment && attempt === 1 && dice.births[dieOf(job, monitoring)]! < plan.late) one.open |= 1;
    const finds = stage === monitoring || dice.finds[die]! < stageFinds;
    return finds && one.open !== 0 ? sendBack(job, stage) : after(stage);
  };
  const flow = simulateFlow({
    stations: servers.map((count, station) => ({ servers: count, batch: station === outside ? plan.batch : 1 })),
    horizon: plan.horizon,
    source: { inFlight: plan.inFlight },
    first: 0,
    service(station, jobs) {
      if (station === outside) return plan.wait;
      const job = jobs[0]!;
      const one = iteration(job);
      one.attempts[station]!++;
      const normal = dice.times[dieOf(job, station)]!;
      const days = plan.days[station]! * Math.exp(logDeviation * normal - logDeviation ** 2 / 2);
      if (one.repairing) one.repairing.days += days;
      if (station === one.until) one.repairing = undefined;
      return days;
    },
    next: (station, jobs) => (station === outside ? leaveOutside(jobs) : [leaveStage(jobs[0]!, station)]),
  });
  const seen = new Uint8Array(flow.stays.length * (stageCount + 1));
  for (const { job, station } of flow.visits) {
    const name = job * (stageCount + 1) + station;
    again.push(seen[name] === 1);
    seen[name] = 1;
  }
  return { ...flow, plan, again, found, refused, released };
}
