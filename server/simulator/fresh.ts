/** Fresh worlds: drawn like the one that was played, and seen by nobody; what a decision is worth in them is what holds. */
import { type Random, randomFrom } from '../../shared/learn/random.ts';
import type { FreshResult, FreshYardstick } from '../../shared/lesson/bench.ts';
import type { DecisionWorld } from '../../shared/missions/simulator.ts';
import type { Decision, Incident, Workbench } from '../../shared/missions/workbench.ts';
import type { FreshWork } from './decision-jobs.ts';
import { blindDecision } from './decisions.ts';
import { answeredBlindly, answeredFreely } from './interruption.ts';
import { deviationOf, meanOf, medianOf } from './yardstick.ts';

export const freshWorlds = 12;
/** Blind settings that are played in all of them. */
export const freshBlind = 64;

/** The seed of a fresh world: it cannot be told from the lesson's own, and the lesson's own not from it. */
export function freshSeed(seed: string, number: number): string {
  const random = randomFrom(seed).fork(`fresh/${number}`);
  return Array.from({ length: 4 }, () => random.word().toString(16).padStart(8, '0')).join('');
}

/** What an outcome is worth, by the number of its world: a hand that may pause between two. */
export type Ask = (
  world: number,
  ...asked: Parameters<DecisionWorld['outcome']>
) => ReturnType<DecisionWorld['outcome']>['value'];

/** What a team's decision comes to in every fresh world, with the purse and the circumstances that the team had. */
export function freshResult(ask: Ask, { decision, purse, circumstances, before }: FreshWork): FreshResult {
  return {
    values: Array.from({ length: freshWorlds }, (_, world) => ask(world, decision, purse, circumstances, 0, before)),
  };
}

/**
 * What blind settings come to in the fresh worlds: some eight hundred outcomes.
 * @param grant what a round grants on this track
 * @param random a stream of the lesson's seed
 */
export function freshYardstick(
  ask: Ask,
  workbench: Workbench,
  standard: Decision,
  incident: Incident | undefined,
  grant: DecisionWorld['grant'],
  random: Random,
): FreshYardstick {
  const settings = Array.from({ length: freshBlind }, () => ({
    decision: blindDecision(workbench, random),
    ...answeredBlindly(incident, grant, random),
  }));
  // world by world, so that few of them lie open at a time
  const byWorld = Array.from({ length: freshWorlds }, (_, world) => {
    const free = answeredFreely(incident, grant);
    const again = (repetition: number) => ask(world, standard, free.purse, free.circumstances, repetition);
    return {
      values: settings.map(({ decision, purse, circumstances }) => ask(world, decision, purse, circumstances)),
      apart: again(1) - again(2),
    };
  });
  return {
    blind: settings.map((_, setting) => meanOf(byWorld.map(({ values }) => values[setting]!))),
    medians: byWorld.map(({ values }) => medianOf(values)),
    // two trainings of the default differ by the noise of both; a mean over all worlds by that much less
    noise: deviationOf(byWorld.map(({ apart }) => apart)) / Math.SQRT2 / Math.sqrt(freshWorlds),
  };
}
