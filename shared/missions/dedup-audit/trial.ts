/** A pilot: part of the pool, indexed, pruned and trained on with a small stand-in for the learner. */
import type { TrialOrder, TrialResult } from '../simulator.ts';
import { meanScore, trainingShare, visitsFor, worthOf } from './outcome.ts';
import { statesAfter } from './pictures.ts';
import { keptBy, pruningOf, rowsOf, usable } from './pruning.ts';
import { type World, wallPlaces } from './world.ts';

/** Trainings of a pilot, each with a shuffle of its own; their spread is what the pilot knows of its own error. */
const trainings = 8;

/** The samples of a pilot: the first of an order that is the world's own, so that a larger pilot holds every smaller one. */
export function pilotRows({ pool, random }: World, share: number): Uint8Array {
  const among = new Uint8Array(pool.count);
  const drawn = random.fork('pilots').permutation(pool.count);
  for (let place = 0; place < Math.round(pool.count * share); place++) among[drawn[place]!] = 1;
  return among;
}

/**
 * Runs a pilot on a share of the pool. The index sees only the pairs of which both lie in the pilot, about share squared of all: a small
 * pilot underrates how much repeats. It spends its compute as the
 * whole grant would be spent: on the index, on moving what is kept, and on training with the rest.
 * @param share of the pool, above 0.
 */
export function pilot(world: World, order: TrialOrder, share: number): TrialResult {
  const { pool, random } = world;
  const { circumstances = {} } = order;
  const pruning = pruningOf(order.decision, circumstances);
  const allowed = usable(world, circumstances);
  const among = pilotRows(world, share).map((one, sample) => one * allowed[sample]!);
  const kept = keptBy(world, pruning, among, circumstances);
  const rows = rowsOf(kept);
  const taken = rowsOf(among);
  const left = trainingShare(world, pruning, rows.length / taken.length, 1, circumstances);
  const visits = Math.max(1, Math.round(share * visitsFor(world, left)));
  const name = `pilot/${share}/${pruning.threshold}/${pruning.copies}/${pruning.careful}`;
  const scores = Array.from(
    { length: trainings },
    (_, training) => pool.learner.scores(rows, [visits], random.fork(`${name}/${training}`))[0]!,
  );
  const { bits, rareBits } = meanScore(scores);
  const worths = scores.map((score) => worthOf(score, circumstances));
  const value = worthOf({ bits, rareBits }, circumstances);
  const square = worths.reduce((sum, worth) => sum + (worth - value) ** 2, 0);
  const places = wallPlaces(world);
  const states = statesAfter(world, kept);
  return {
    value,
    error: Math.sqrt(square / (trainings - 1) / trainings),
    readings: {
      samples: taken.length,
      removed: 1 - rows.length / taken.length,
      passes: visits / rows.length,
      icr: (1000 * bits) / visits,
      'rare-bits': rareBits,
    },
    audited: {
      places: Int32Array.from(taken, (sample) => places[sample]!),
      states: Uint8Array.from(taken, (sample) => states[sample]!),
    },
  };
}
