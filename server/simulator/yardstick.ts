/** The yardstick: what two hundred blind strategies, the default and a search reach in one world. */
import type { Random } from '../../shared/learn/random.ts';
import type { Yardstick } from '../../shared/lesson/bench.ts';
import type { DecisionWorld } from '../../shared/missions/simulator.ts';
import type { Decision, Incident, Workbench } from '../../shared/missions/workbench.ts';
import { blindDecision } from './decisions.ts';
import { answeredBlindly, answeredFreely } from './interruption.ts';
import { recall, search } from './search.ts';

/** Blind settings in the world itself. */
export const blindSettings = 200;
/** Trainings that the noise of a world is taken from. */
const noiseRepetitions = 8;

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Sample standard deviation. */
export function deviationOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Noise of a decision's outcome: its spread over training seeds. */
export function noiseOf(world: DecisionWorld, decision: Decision): number {
  return deviationOf(
    Array.from({ length: noiseRepetitions }, (_, again) => world.outcome(decision, world.grant, {}, again).value),
  );
}

/** Share of blind settings that a value beats, 0 to 1; ties within the noise count half. */
export function shareBeaten(value: number, blind: readonly number[], noise: number): number {
  const points = blind.map((other) => (Math.abs(value - other) <= noise ? 0.5 : Number(value > other)));
  return meanOf(points);
}

/** Outcomes of blind settings, drawn from the stream. */
export function blindOutcomes(
  workbench: Workbench,
  outcomeAt: (decision: Decision) => number,
  count: number,
  random: Random,
): readonly number[] {
  return Array.from({ length: count }, () => outcomeAt(blindDecision(workbench, random)));
}

/**
 * Measures a world: several hundred outcomes, a few seconds.
 * @param random a stream of the world's seed, so that the same seed has the same yardstick.
 * @param incident what interrupts the round: default and search take the free answer, blind settings draw one.
 */
export function measureYardstick(
  world: DecisionWorld,
  workbench: Workbench,
  standard: Decision,
  random: Random,
  incident?: Incident,
): Yardstick {
  const free = answeredFreely(incident, world.grant);
  const freely: DecisionWorld = {
    ...world,
    outcome: (decision, purse, _none, repetition) => world.outcome(decision, purse, free.circumstances, repetition),
  };
  const outcomeAt = recall(freely, workbench);
  const answers = random.fork('answers');
  const blindly = (decision: Decision): number => {
    const { purse, circumstances } = answeredBlindly(incident, world.grant, answers);
    return world.outcome(decision, purse, circumstances).value;
  };
  return {
    default: { decision: standard, value: outcomeAt(standard) },
    best: search(workbench, outcomeAt, random.fork('search')),
    blind: blindOutcomes(workbench, incident ? blindly : outcomeAt, blindSettings, random.fork('blind')),
    noise: noiseOf(freely, standard),
    ...(workbench.knee !== undefined && { knee: world.knee(standard) }),
  };
}
