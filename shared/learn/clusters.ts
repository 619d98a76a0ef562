/** Clusters: everything that pairs hold together, directly or through others, and how many of each are kept. */
import type { Pairs } from './lsh.ts';

export type Clusters = {
  /** The first member of each item's cluster; an item alone is its own. */
  readonly first: Int32Array;
  /** Members of each cluster, at the place of its first member; 0 elsewhere. */
  readonly sizes: Int32Array;
  /** Clusters, single items included. */
  readonly count: number;
};

/** The root above an item; on the way each step is shortened by half, so that the next walk is shorter. */
function rootOf(parents: Int32Array, item: number): number {
  let at = item;
  while (parents[at] !== at) {
    parents[at] = parents[parents[at]!]!;
    at = parents[at]!;
  }
  return at;
}

/**
 * Joins the items of every pair at least as similar as the threshold (union-find).
 *
 * Mind the chain: if A is like B, and B like C, then all three are one cluster, though A and C may have little in common. The looser
 * the threshold, the longer the chains, until one giant cluster swallows most of the pool. `pruneBySimilarity` does not chain.
 *
 * Cost: nearly one step a pair. Source: Galler and Fischer 1964; the halving of paths by Tarjan and van Leeuwen 1984.
 * @param similarities one per pair, 0 to 1.
 */
export function clustersOf(count: number, pairs: Pairs, similarities: Float64Array, threshold: number): Clusters {
  const parents = new Int32Array(count);
  for (let item = 0; item < count; item++) parents[item] = item;
  for (let pair = 0; pair < pairs.count; pair++) {
    if (similarities[pair]! < threshold) continue;
    const a = rootOf(parents, pairs.first[pair]!);
    const b = rootOf(parents, pairs.second[pair]!);
    // The earlier item becomes the root: the result does not depend on the order of the pairs.
    if (a < b) parents[b] = a;
    else parents[a] = b;
  }
  const first = new Int32Array(count);
  const sizes = new Int32Array(count);
  let clusters = 0;
  for (let item = 0; item < count; item++) {
    const root = rootOf(parents, item);
    first[item] = root;
    if (sizes[root]!++ === 0) clusters++;
  }
  return { first, sizes, count: clusters };
}

/**
 * Keeps the first few members of every cluster.
 *
 * Why more than one: a text that many have copied is often one that many need, and a learner gains almost as much from the second
 * pass over a text as from a new one. Source: Muennighoff et al. 2023, Scaling Data-Constrained Language Models.
 * @param copies members to keep, at least 1.
 * @returns 1 where an item stays.
 */
export function keptPerCluster(clusters: Clusters, copies: number): Uint8Array {
  const { first } = clusters;
  const seen = new Int32Array(first.length);
  const kept = new Uint8Array(first.length);
  for (let item = 0; item < first.length; item++) if (seen[first[item]!]!++ < copies) kept[item] = 1;
  return kept;
}
