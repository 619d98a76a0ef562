/** A trial: it buys rounds for good, trains again, and asks a validation set that is too small to be believed outright. */
import type { TrialOrder, TrialResult } from '../simulator.ts';
import type { Figures } from '../workbench.ts';
import { buy, copyOf } from './basket.ts';
import { pointsFor, roundShares } from './formulas.ts';
import { recognisedInTrial } from './learner.ts';
import { type Paths, wrongOf } from './path.ts';
import { stateNumbers } from './pictures.ts';
import { validationCount } from './sizes.ts';
import { strategies } from './strategies.ts';
import { roundsOf } from './workbench.ts';
import { type World, wallPlaces } from './world.ts';

/** What rounds cost, in points. */
function spentOn(facts: Figures, { decision, size }: Pick<TrialOrder, 'decision' | 'size'>): number {
  return roundsOf(size) * pointsFor(facts, roundShares(facts, decision));
}

/** Buys the rounds of an order on top of all that was bought before it. 3 to 20 ms. */
export function runTrial(world: World, facts: Figures, paths: Paths, order: TrialOrder): TrialResult {
  const { decision, size, before = [], circumstances = {} } = order;
  const { basket, luck } = paths.start(before, circumstances, 0);
  const next = copyOf(basket);
  const already = next.rows.length;
  for (let round = 0; round < roundsOf(size); round++)
    buy(world, next, luck, strategies[decision.strategy!]!, decision.batch!, wrongOf(world, decision, circumstances));
  const shown = recognisedInTrial(world.pool, next.weights);
  const spent = [...before, order].reduce((sum, one) => sum + spentOn(facts, one), 0);
  const seen = new Set(next.rows.slice(0, already).map((row) => world.pool.families[row]!));
  const fresh = next.rows.slice(already);
  let repeats = 0;
  for (const row of fresh) {
    if (seen.has(world.pool.families[row]!)) repeats++;
    seen.add(world.pool.families[row]!);
  }
  const places = wallPlaces(world);
  return {
    value: shown.value - spent,
    error: shown.error,
    readings: {
      recognised: shown.value,
      labels: next.rows.length,
      'bought-now': fresh.length,
      'seen-before': fresh.length === 0 ? 0 : repeats / fresh.length,
      'labelled-rare': next.labels.filter((label) => world.pool.rareClasses.includes(label)).length,
      spent,
      validation: validationCount,
    },
    audited: {
      places: Int32Array.from(fresh, (sample) => places[sample]!),
      states: new Uint8Array(fresh.length).fill(stateNumbers.labelled),
    },
  };
}
