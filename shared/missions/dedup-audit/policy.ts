/** The reference policy: what is removed before anybody decides anything, and what that does to the families. */
import { keptByLeaders } from '../../learn/leaders.ts';
import type { World } from './world.ts';

export type Policy = {
  /** 1 where a sample stays. */
  readonly kept: Uint8Array;
  /** Positions of those that stay, ascending. */
  readonly rows: Int32Array;
  readonly removed: number;
};

/** Removes every sample at least `threshold` similar to one that stays. */
export function prunedAt({ pool, index }: World, threshold: number): Policy {
  const kept = keptByLeaders(index.neighbours, threshold, 1);
  const rows = everyRow(pool.count).filter((row) => kept[row] === 1);
  return { kept, rows, removed: pool.count - rows.length };
}

/** All positions of a pool. */
export function everyRow(count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, row) => row);
}

/** Sizes of the families among the given rows. */
export function familySizes(families: Int32Array, rows: Int32Array): readonly number[] {
  const sizes = new Map<number, number>();
  for (const row of rows) sizes.set(families[row]!, (sizes.get(families[row]!) ?? 0) + 1);
  return [...sizes.values()];
}
