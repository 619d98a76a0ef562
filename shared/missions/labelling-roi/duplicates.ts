/** Duplicates that an earlier round has left in, or taken out: the pool that is bought from repeats itself as often as they say. */
import type { World } from './world.ts';

/** Share of a pool that repeats: samples beyond the first of their family. */
export function repeatingShare({ pool }: World): number {
  return 1 - new Set(pool.families).size / pool.count;
}

/**
 * 1 for every sample that there is to buy. Fewer duplicates than drawn: copies are missing. More: originals are, and what is left
 * repeats more.
 * @param share of the pool that repeats, 0 to 1; as it was drawn if left out.
 */
export function usableSamples(world: World, share: number | undefined): Uint8Array {
  const { pool, random } = world;
  const usable = new Uint8Array(pool.count).fill(1);
  if (share === undefined) return usable;
  const met = new Set<number>();
  const copies: number[] = [];
  const originals: number[] = [];
  const sizes = new Map<number, number>();
  for (const family of pool.families) sizes.set(family, (sizes.get(family) ?? 0) + 1);
  for (const sample of random.fork('carried').permutation(pool.count)) {
    const family = pool.families[sample]!;
    if (met.has(family)) copies.push(sample);
    // Only what nothing repeats can be left out without leaving a copy without its original.
    else if (sizes.get(family) === 1) originals.push(sample);
    met.add(family);
  }
  const now = copies.length / pool.count;
  const wanted = Math.min(0.9, Math.max(0, share));
  if (wanted < now) {
    // copies / (families + copies) = wanted
    const families = pool.count - copies.length;
    const stay = Math.round((wanted / (1 - wanted)) * families);
    for (const sample of copies.slice(stay)) usable[sample] = 0;
    return usable;
  }
  // copies / all that stay = wanted, but at least half of the pool stays, whatever was carried.
  const stay = Math.max(Math.ceil(pool.count / 2), Math.round(copies.length / Math.max(wanted, 1e-9)));
  for (const sample of originals.slice(Math.max(0, originals.length - (pool.count - stay)))) usable[sample] = 0;
  return usable;
}
