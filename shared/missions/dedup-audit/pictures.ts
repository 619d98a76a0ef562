/** What people see of a world: the tiles of the brief, and the whole pool as the wall. */
import type { Prepared, Sheet } from '../simulator.ts';
import type { Decision } from '../workbench.ts';
import type { Policy } from './policy.ts';
import { keptBy, pruningOf } from './pruning.ts';
import { type World, wallOrder } from './world.ts';

const side = 16;
const briefTiles = 40;

/** A tile's state as the wall stores it: its place among the states. */
export const stateNumbers = { unique: 0, duplicate: 1, rare: 2, rareFallen: 3 } as const;

/** 1 where a sample has a look-alike in the pool, at the reference policy's threshold. */
export function lookAlikes({ pool, index, settings }: World): Uint8Array {
  const marked = new Uint8Array(pool.count);
  for (let pair = 0; pair < index.pairs.count; pair++) {
    if (index.similarities[pair]! < settings.threshold) continue;
    marked[index.pairs.first[pair]!] = 1;
    marked[index.pairs.second[pair]!] = 1;
  }
  return marked;
}

/** A random draw from the pool, each tile marked if it has a look-alike there. */
export function briefOf(world: World): Prepared['brief'] {
  const { pool, random } = world;
  const drawn = random.fork('brief').permutation(pool.count).slice(0, briefTiles);
  const marked = lookAlikes(world);
  return {
    sheet: { tiles: drawn.length, side, pixels: pool.paint(drawn) },
    marks: Array.from(drawn, (sample) => marked[sample] === 1),
  };
}

/**
 * The state of every sample after the policy. A removed sample of the rare class counts as fallen only if nothing of its family stays:
 * the tenth frame of a statue is no loss, the last one is.
 */
export function statesAfter({ pool }: World, kept: Uint8Array): Uint8Array {
  const { families, rare: rares } = pool;
  const standing = new Set<number>();
  for (let sample = 0; sample < pool.count; sample++) if (kept[sample] === 1) standing.add(families[sample]!);
  return Uint8Array.from({ length: pool.count }, (_, sample) => {
    const rare = rares[sample] === 1;
    if (kept[sample] === 1) return rare ? stateNumbers.rare : stateNumbers.unique;
    return rare && !standing.has(families[sample]!) ? stateNumbers.rareFallen : stateNumbers.duplicate;
  });
}

/** The whole pool in an order of its own, which says nothing about what is what. */
export function wallOf(world: World, policy: Policy): Prepared['wall'] {
  const { pool } = world;
  const order = wallOrder(world);
  const states = statesAfter(world, policy.kept);
  return {
    sheet: { tiles: pool.count, side, pixels: pool.paint(order) },
    states: Uint8Array.from(order, (sample) => states[sample]!),
  };
}

/** What a decision makes of each tile of the wall. */
export function wallAfter(world: World, decision: Decision): Uint8Array {
  const everything = new Uint8Array(world.pool.count).fill(1);
  const states = statesAfter(world, keptBy(world, pruningOf(decision), everything));
  return Uint8Array.from(wallOrder(world), (sample) => states[sample]!);
}

/** The tiles that hang at places of the wall, in the order given. */
export function tilesAt(world: World, places: Int32Array): Sheet {
  const order = wallOrder(world);
  const pixels = world.pool.paint(places.map((place) => order[place]!));
  return { tiles: places.length, side, pixels };
}
