/** The declared search: what a machine finds that may look at the hidden world as often as it likes. */
import type { Random } from '../../shared/learn/random.ts';
import type { DecisionWorld } from '../../shared/missions/simulator.ts';
import type { Decision, Workbench } from '../../shared/missions/workbench.ts';
import { blindDecisions, nameOf, stepsFrom } from './decisions.ts';

/** Settings that are tried before the best are refined. */
export const searched = 300;
/** How many of the best are refined, and by how many values a dial is moved. */
const refined = 3;
const reach = [1, 2, 4];

export type Found = { readonly decision: Decision; readonly value: number };

/** Outcomes of a world with its whole grant, each computed once. */
export function recall(world: DecisionWorld, workbench: Workbench): (decision: Decision) => number {
  const known = new Map<string, number>();
  return (decision) => {
    const name = nameOf(workbench, decision);
    const value = known.get(name) ?? world.outcome(decision, world.grant).value;
    known.set(name, value);
    return value;
  };
}

/**
 * Tries 300 blind settings, then climbs from the best three, one dial at a time, until no step helps.
 * The figure is what nobody divides by: it is drawn on the frontier, and a lucky shuffle is part of it.
 */
export function search(workbench: Workbench, outcomeAt: (decision: Decision) => number, random: Random): Found {
  const tried = blindDecisions(workbench, searched, random).map((decision) => ({
    decision,
    value: outcomeAt(decision),
  }));
  tried.sort((a, b) => b.value - a.value);
  const peaks = tried.slice(0, refined).map((start) => {
    let best: Found = start;
    for (;;) {
      const better = stepsFrom(workbench, best.decision, reach)
        .map((decision) => ({ decision, value: outcomeAt(decision) }))
        .reduce((top, next) => (next.value > top.value ? next : top), best);
      if (better === best) return best;
      best = better;
    }
  });
  return peaks.reduce((top, next) => (next.value > top.value ? next : top));
}
