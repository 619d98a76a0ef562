/** Sets of tokens that are as alike as a test wants them. */
import type { Random } from '../../shared/learn/random.ts';

/**
 * Two sets of `each` distinct tokens of which `shared` are in both: their similarity is shared / (2 each - shared).
 * No other pair shares a token with them, but for one chance in many millions.
 */
export function pairOfSets(random: Random, shared: number, each: number): [Int32Array, Int32Array] {
  const tokens = new Set<number>();
  while (tokens.size < 2 * each - shared) tokens.add(random.word() | 0);
  const all = [...tokens];
  return [Int32Array.from(all.slice(0, each)), Int32Array.from([...all.slice(0, shared), ...all.slice(each)])];
}
