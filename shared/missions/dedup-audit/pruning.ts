/** What a decision removes. */
import { keptByLeaders } from '../../learn/leaders.ts';
import { bandingNear, keptInOnePass } from '../../learn/streaming-dedup.ts';
import type { Circumstances, Decision } from '../workbench.ts';
import { fastHashes } from './formulas.ts';
import type { World } from './world.ts';

/** The settings that a decision names. */
export type Pruning = {
  /** Similarity from which on two samples count as alike, 0 to 1. */
  readonly threshold: number;
  /** Look-alikes of one another that may stay. */
  readonly copies: number;
  /** 1: candidates are verified. 0: to share a bucket is enough. */
  readonly careful: number;
};

/**
 * Reads a decision; an incident may have limited the copies.
 * @throws RangeError if a dial is missing: decisions are checked at the door.
 */
export function pruningOf(decision: Decision, circumstances: Circumstances = {}): Pruning {
  const { threshold, keep, pass } = decision;
  if (threshold === undefined || keep === undefined || pass === undefined)
    throw new RangeError('a decision of dedup-audit has threshold, keep and pass');
  return { threshold, copies: Math.min(keep, circumstances['most-copies'] ?? keep), careful: pass };
}

/** The source that sent most of the pool; the first of equals. */
export function largestSource({ pool }: World): number {
  const sizes = new Map<number, number>();
  for (const source of pool.sources) sizes.set(source, (sizes.get(source) ?? 0) + 1);
  let largest = 0;
  let most = 0;
  for (const [source, size] of sizes) {
    if (size < most || (size === most && source > largest)) continue;
    largest = source;
    most = size;
  }
  return largest;
}

/** 1 for the samples that a decision can use: all, but for those of the largest source if it had to go. */
export function usable(world: World, circumstances: Circumstances): Uint8Array {
  if (circumstances['source-gone'] !== 1) return new Uint8Array(world.pool.count).fill(1);
  const gone = largestSource(world);
  return Uint8Array.from(world.pool.sources, (source) => Number(source !== gone));
}

/** 1 where a sample stays, among those that take part: the rare ones all, if somebody has marked them. */
export function keptBy(
  world: World,
  pruning: Pruning,
  among: Uint8Array,
  circumstances: Circumstances = {},
): Uint8Array {
  const { index, pool } = world;
  const { threshold, copies, careful } = pruning;
  const kept =
    careful === 1
      ? keptByLeaders(index.neighbours, threshold, copies, among)
      : keptInOnePass(index.signatures, bandingNear(threshold, fastHashes), copies, among);
  if (circumstances['rare-spared'] !== 1) return kept;
  return kept.map((stays, sample) => stays | (among[sample]! & pool.rare[sample]!));
}

/** Positions of the ones. */
export function rowsOf(kept: Uint8Array): Int32Array {
  const rows: number[] = [];
  for (let row = 0; row < kept.length; row++) if (kept[row] === 1) rows.push(row);
  return Int32Array.from(rows);
}
