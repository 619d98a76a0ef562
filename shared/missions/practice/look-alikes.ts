/** Who has a look-alike, and how many of those a small draw would show. */
import type { SmallPool } from './pool.ts';

/**
 * How many look-alikes each of some samples has among the same samples. Every pair that shares a token is compared, by the Jaccard
 * similarity of the two sets; for that, samples are looked up by their tokens, so that each token is read once.
 * @param samples places in the pool, each once.
 * @returns one count a sample, in the order given.
 */
export function lookAlikesAmong({ tokens, threshold }: SmallPool, samples: Int32Array): Int32Array {
  const found = new Int32Array(samples.length);
  const having = new Map<number, number[]>();
  for (const [place, sample] of samples.entries()) {
    const own = tokens[sample]!;
    const shared = new Int32Array(place);
    for (const token of own) {
      const earlier = having.get(token);
      if (earlier === undefined) having.set(token, [place]);
      else {
        for (const other of earlier) shared[other]!++;
        earlier.push(place);
      }
    }
    for (const [other, common] of shared.entries()) {
      const either = own.length + tokens[samples[other]!]!.length - common;
      if (common === 0 || common / either < threshold) continue;
      found[place]!++;
      found[other]!++;
    }
  }
  return found;
}

/**
 * Chance that a draw shows at least one of a sample's look-alikes beside it: 1 - C(N - 1 - m, n - 1) / C(N - 1, n - 1).
 * Assumes that the draw is random. Source: the hypergeometric distribution.
 * @param alike look-alikes of the sample in the pool, m.
 * @param drawn samples that are drawn, the sample itself included, n.
 * @param pool samples of the pool, N.
 */
export function chanceToShow(alike: number, drawn: number, pool: number): number {
  let missed = 1;
  for (let place = 0; place < alike; place++) missed *= Math.max(0, pool - drawn - place) / (pool - 1 - place);
  return 1 - missed;
}
