/** What the hidden world says to a decision: how much is recognised under the weather that the simulator lacks, and what the line takes off. */
import type { Outcome } from '../simulator.ts';
import type { Circumstances, Decision, Purse } from '../workbench.ts';
import { modelledShare, penaltyOf, slots, workWeeks } from './formulas.ts';
import { ask, distanceOf, type Mixture, taught, used } from './mixture.ts';
import { heldOutCount, recordedCount, simulatedCount } from './sizes.ts';
import type { World } from './world.ts';

/** Draws of the recordings that an outcome is the mean of. */
const draws = 3;
/** Share of a pool that a round of labelling has labelled on the way here, if nobody says otherwise. */
export const parLabels = 0.4;
/** Share of the labels that a round of noise has left wrong, if nobody says otherwise. */
export const parWrong = 0.15;

/**
 * How many times the recordings there are to start from, by what rounds before have left: who labelled more of the pool has more, who left
 * more labels wrong must leave more out. Within half and one and a half.
 */
function startFrom(circumstances: Circumstances): number {
  const labelled = (circumstances['carried-labels'] ?? parLabels) / parLabels;
  const right = (1 - (circumstances['carried-wrong'] ?? parWrong)) / (1 - parWrong);
  return Math.min(1.5, Math.max(0.5, labelled * right));
}

/** What a decision comes to, before any recording is drawn. */
export type Plan = {
  readonly share: number;
  readonly randomisation: number;
  /** Share of the simulator's scenes under the weather. */
  readonly modelled: number;
  /** Recordings that there are in the end. */
  readonly recordings: number;
  readonly slots: number;
  readonly line: number;
};

/** @param weeks of the round that are left, as a share of its grant. */
export function planOf(
  world: World,
  { share = 0, randomisation = 0, model = 0 }: Decision,
  weeks: number,
  circumstances: Circumstances,
): Plan {
  const work = workWeeks * Math.max(0, weeks);
  const recorded = world.recordings * startFrom(circumstances) + world.perWeek * work * (1 - model);
  return {
    share,
    randomisation,
    modelled: modelledShare(work * model * (circumstances['model-worth'] ?? 1)),
    recordings: Math.max(10, Math.min(recordedCount, Math.round(recorded * (circumstances.recorded ?? 1)))),
    slots: Math.round(slots * (circumstances.slots ?? 1)),
    line: world.line * (circumstances.line ?? 1),
  };
}

/** The mixture of a plan, with recordings in a given order. @param size share of it that is played. */
export function mixtureOf({ domain }: World, plan: Plan, order: Int32Array, size: number): Mixture {
  return {
    recordings: order.subarray(0, Math.max(5, Math.round(plan.recordings * size))),
    simulated: domain.simulated(plan.randomisation, plan.modelled),
    scenes: Math.round(simulatedCount * size),
    share: plan.share,
    slots: Math.round(plan.slots * size),
  };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Trains on the mixture and asks the held-out samples. About 5 ms, once the simulator has made its scenes.
 * @param weeks that are left, as a share of the grant.
 * @param repetition another number draws other recordings.
 */
export function outcomeOf(
  world: World,
  decision: Decision,
  purse: Purse,
  granted: number,
  circumstances: Circumstances,
  repetition: number,
): Outcome {
  const { domain, random } = world;
  const plan = planOf(world, decision, purse.weeks / granted, circumstances);
  const runs = Array.from({ length: draws }, (_, draw) => {
    const order = random.fork(`outcome/${repetition}/${draw}`).permutation(recordedCount);
    const mixture = mixtureOf(world, plan, order, 1);
    const scores = ask(taught(world, mixture), domain.heldOut, heldOutCount, domain.classes.length);
    return { ...scores, distance: distanceOf(world, mixture), recordings: used(mixture).length };
  });
  const weather = mean(runs.map((one) => one.weather));
  const all = mean(runs.map((one) => one.all));
  const distance = mean(runs.map((one) => one.distance));
  const off = penaltyOf(distance, plan.line);
  return {
    value: weather - off,
    parts: {
      weather,
      all,
      distance,
      line: plan.line,
      off,
      recordings: mean(runs.map((one) => one.recordings)),
      modelled: plan.modelled,
    },
    measures: {
      weather: weather / 100,
      all: all / 100,
      'over-the-line': distance / plan.line,
      'recorded-share': plan.recordings / recordedCount,
    },
  };
}
