/** What the hidden world says to a decision: the score of a learner trained with what the compute leaves after indexing. */
import type { Outcome } from '../simulator.ts';
import type { Circumstances, Decision, Purse } from '../workbench.ts';
import { grantPasses, indexShare, movingShare } from './formulas.ts';
import type { Score } from './pool.ts';
import { keptBy, largestSource, type Pruning, pruningOf, rowsOf, usable } from './pruning.ts';
import type { World } from './world.ts';

/** Trainings that an outcome is the mean of: enough that one lucky shuffle decides nothing. */
const trainings = 4;
/** A learner that has seen less than a batch has learnt nothing. */
const fewestVisits = 10;

/** Mean of scores. */
export function meanScore(scores: readonly Score[]): Score {
  let bits = 0;
  let rareBits = 0;
  for (const score of scores) {
    bits += score.bits / scores.length;
    rareBits += score.rareBits / scores.length;
  }
  return { bits, rareBits };
}

/** What a score is worth: bits known, more of them about the rare ones where somebody has asked for that. */
export function worthOf({ bits, rareBits }: Score, circumstances: Circumstances): number {
  const weight = circumstances['rare-weight'] ?? 0;
  return (1 - weight) * bits + weight * rareBits;
}

/** Different families among the given rows. */
function familiesAmong({ pool }: World, rows: Int32Array): number {
  const families = new Set<number>();
  for (const row of rows) families.add(pool.families[row]!);
  return families.size;
}

/** Families of the whole pool. */
const familiesOf = ({ pool }: World): number => 1 + pool.families.reduce((most, family) => Math.max(most, family), 0);

/** Share of the rare samples' families of which something stays. */
export function rareKept({ pool }: World, rows: Int32Array): number {
  const all = new Set<number>();
  for (let sample = 0; sample < pool.count; sample++) if (pool.rare[sample] === 1) all.add(pool.families[sample]!);
  const standing = new Set<number>();
  for (const row of rows) if (pool.rare[row] === 1) standing.add(pool.families[row]!);
  return all.size === 0 ? 1 : standing.size / all.size;
}

/** Share of the rows that come from a source. */
function shareOf({ pool }: World, rows: Int32Array, source: number): number {
  return rows.reduce((sum, row) => sum + (pool.sources[row] === source ? 1 : 0), 0) / rows.length;
}

/**
 * Share of a round's grant that is left for training, once the pool is indexed and what is kept is moved and stored.
 * @param kept share of the pool.
 * @param purse share of the grant that there is.
 */
export function trainingShare(
  world: World,
  { careful }: Pruning,
  kept: number,
  purse: number,
  circumstances: Circumstances,
): number {
  const price = world.indexPrice * (circumstances['index-price'] ?? 1);
  return purse - indexShare(price, careful, 1) - (movingShare + (circumstances.storage ?? 0)) * kept;
}

/** Visits that a share of a round's grant pays for. */
export function visitsFor({ pool }: World, share: number): number {
  return Math.round(pool.count * grantPasses * share);
}

/**
 * Trains on everything that the decision keeps, with everything that the purse leaves, and asks the held-out samples. 5 to 15 ms.
 * @param granted compute of a whole round, in GPU-hours.
 * @param repetition another number shuffles otherwise.
 */
export function outcomeOf(
  world: World,
  decision: Decision,
  purse: Purse,
  granted: number,
  circumstances: Circumstances,
  repetition: number,
): Outcome {
  const pruning = pruningOf(decision, circumstances);
  const among = usable(world, circumstances);
  const rows = rowsOf(keptBy(world, pruning, among, circumstances));
  const left = trainingShare(world, pruning, rows.length / world.pool.count, purse.hours / granted, circumstances);
  const visits = visitsFor(world, left);
  const score =
    visits < fewestVisits || rows.length === 0
      ? { bits: 0, rareBits: 0 }
      : meanScore(
          Array.from(
            { length: trainings },
            (_, training) =>
              world.pool.learner.scores(rows, [visits], world.random.fork(`outcome/${repetition}/${training}`))[0]!,
          ),
        );
  const kept = rows.length / world.pool.count;
  const families = familiesAmong(world, rows);
  const rare = rareKept(world, rows);
  return {
    value: worthOf(score, circumstances),
    parts: {
      kept,
      visits: Math.max(0, visits),
      passes: rows.length === 0 ? 0 : Math.max(0, visits) / rows.length,
      families: families / familiesOf(world),
      rare,
      // Information-compute ratio: bits known per thousand visits, at the compute that the whole purse would have paid for.
      icr: (1000 * score.bits) / visitsFor(world, 1),
    },
    measures: {
      'removed-share': 1 - kept,
      'unlicensed-share': circumstances.unlicensed === 1 ? shareOf(world, rows, largestSource(world)) : 0,
      'rare-bits': score.rareBits,
      'rare-kept': rare,
      'kept-share': kept,
      bits: score.bits,
    },
    // The next round buys from what is kept: so much of it only says again what another sample says.
    carries: { 'carried-duplicates': rows.length === 0 ? 0 : 1 - families / rows.length },
  };
}
