/** What people see of a world: tiles of the brief, and the whole pool as the wall of lamps. */
import type { Prepared, Sheet } from '../simulator.ts';
import { buy, drawLuck, firstBasket } from './basket.ts';
import { askedBatch } from './need.ts';
import { type World, wallOrder } from './world.ts';

const side = 16;
export const briefTiles = 40;
/** Labels that are lit at the reveal, bought by margin. */
export const litLabels = 120;

/** A tile's state as the wall stores it: its place among the states. */
export const stateNumbers = { rare: 2, unlabelled: 4, labelled: 5, hard: 9 } as const;

/** A random draw from the pool, marked where another sample of the pool was made from the same original. */
export function briefOf({ pool, random }: World): Prepared['brief'] {
  const drawn = random.fork('brief').permutation(pool.count).slice(0, briefTiles);
  const sizes = new Map<number, number>();
  for (const family of pool.families) sizes.set(family, (sizes.get(family) ?? 0) + 1);
  return {
    sheet: { tiles: drawn.length, side, pixels: pool.paint(drawn) },
    marks: Array.from(drawn, (sample) => sizes.get(pool.families[sample]!)! > 1),
  };
}

/** The pool, lit where asking by margin would have spent its labels: on the rare, on the hard, or on what nobody can read. */
export function wallOf(world: World): Prepared['wall'] {
  const { pool, random } = world;
  const luck = drawLuck(world, random.fork('wall/purchase'), new Uint8Array(pool.count).fill(1));
  const basket = firstBasket(world, luck);
  while (basket.rows.length < litLabels) buy(world, basket, luck, 'margin', askedBatch, 0);
  const states = new Uint8Array(pool.count).fill(stateNumbers.unlabelled);
  for (const row of basket.rows)
    states[row] =
      pool.junk[row] === 1
        ? stateNumbers.hard
        : pool.rareClasses.includes(pool.labels[row]!)
          ? stateNumbers.rare
          : stateNumbers.labelled;
  const order = wallOrder(world);
  return {
    sheet: { tiles: pool.count, side, pixels: pool.paint(order) },
    states: Uint8Array.from(order, (sample) => states[sample]!),
  };
}

/** The tiles that hang at places of the wall, in the order given. */
export function tilesAt(world: World, places: Int32Array): Sheet {
  const order = wallOrder(world);
  return { tiles: places.length, side, pixels: world.pool.paint(places.map((place) => order[place]!)) };
}
