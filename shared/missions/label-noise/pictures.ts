/** What people see of a world: the labels that were looked at twice, and the whole pool as the wall. */
import { mostSuspicious, suspicions } from '../../learn/confident-learning.ts';
import { factorOf, leastSquares, scoresLeftOut } from '../../learn/least-squares.ts';
import type { Prepared, Sheet } from '../simulator.ts';
import { penalty, productsOf } from './learner.ts';
import { labelledRows, type World, wallOrder } from './world.ts';

const side = 16;
/** Labels that an expert has looked at before the round begins. */
export const auditedTiles = 50;
/** Share of the labels that are checked at the reveal, the most suspicious ones. */
export const checkedShare = 0.2;

/** A tile's state as the wall stores it: its place among the states. */
export const stateNumbers = { unlabelled: 4, labelled: 5, mislabelled: 6, relabelled: 7 } as const;

/** 1 where one of the labelled samples bears a wrong label. */
export function wrongMarks(world: World): Uint8Array {
  return Uint8Array.from(labelledRows(world), (row, place) => Number(world.given[place] !== world.pool.labels[row]));
}

/** The labelled places in the order of suspicion, as a learner trained on all the others sees them. */
export function suspects(world: World): Int32Array {
  const { pool, given } = world;
  const rows = labelledRows(world);
  const products = productsOf(pool, rows, given);
  const factor = factorOf(products, penalty);
  const scores = scoresLeftOut(leastSquares(products, factor), factor, pool.features, rows, given);
  return mostSuspicious(suspicions(scores, given, pool.classes.length), rows.length);
}

/** The audit of the brief: labelled samples drawn by lot, each marked if its label is wrong. */
export function briefOf(world: World): Prepared['brief'] {
  const rows = labelledRows(world);
  const wrong = wrongMarks(world);
  const drawn = world.random.fork('brief').permutation(rows.length).slice(0, auditedTiles);
  return {
    sheet: { tiles: drawn.length, side, pixels: world.pool.paint(drawn.map((place) => rows[place]!)) },
    marks: Array.from(drawn, (place) => wrong[place] === 1),
  };
}

/** The whole pool: what is labelled, what of it is wrong, and what of that a check of the most suspicious fifth would have found. */
export function wallOf(world: World): Prepared['wall'] {
  const rows = labelledRows(world);
  const wrong = wrongMarks(world);
  const states = new Uint8Array(world.pool.count).fill(stateNumbers.unlabelled);
  for (const [place, row] of rows.entries())
    states[row] = wrong[place] === 1 ? stateNumbers.mislabelled : stateNumbers.labelled;
  for (const place of suspects(world).subarray(0, Math.round(checkedShare * rows.length)))
    if (wrong[place] === 1) states[rows[place]!] = stateNumbers.relabelled;
  const order = wallOrder(world);
  return {
    sheet: { tiles: world.pool.count, side, pixels: world.pool.paint(order) },
    states: Uint8Array.from(order, (sample) => states[sample]!),
  };
}

/** The tiles that hang at places of the wall, in the order given. */
export function tilesAt(world: World, places: Int32Array): Sheet {
  const order = wallOrder(world);
  return { tiles: places.length, side, pixels: world.pool.paint(places.map((place) => order[place]!)) };
}
