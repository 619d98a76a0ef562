/** Near-duplicate search as a whole, on the reference crawl: precision, recall and what becomes of rare pages, cut by cut. */
import { describe, expect, test } from 'vitest';
import { clustersOf, keptPerCluster } from '../../../shared/learn/clusters.ts';
import { candidatePairs } from '../../../shared/learn/lsh.ts';
import { jaccard, signaturesOf } from '../../../shared/learn/minhash.ts';
import { candidateProbability } from '../../../shared/learn/s-curve.ts';
import { shinglesOf } from '../../../shared/learn/shingles.ts';
import { estimatedSimilarities } from '../../../shared/learn/verification.ts';
import { grouped } from '../../support/grouped.ts';
import { referenceCrawl } from '../../support/reference/near-duplicate-web.ts';
import { errorsFrom, mean, seeded } from '../../support/statistics.ts';

const hashes = 112;
const worlds = 24;

type World = {
  readonly pages: ReturnType<typeof referenceCrawl>;
  readonly signatures: ReturnType<typeof signaturesOf>;
  /** True similarity of every pair of one family. */
  readonly truths: readonly number[];
};

const crawls: readonly World[] = Array.from({ length: worlds }, (_, seed) => {
  const random = seeded(seed, 'reference');
  const pages = referenceCrawl(random);
  const sets = pages.map(({ words }) => shinglesOf(words, 5));
  const families = grouped([...pages.keys()], (page) => pages[page]!.family);
  const truths = [...families.values()].flatMap((members) =>
    members.flatMap((first, place) => members.slice(place + 1).map((second) => jaccard(sets[first]!, sets[second]!))),
  );
  return { pages, signatures: signaturesOf(sets, hashes, random.fork('hashes')), truths };
});

type Found = {
  readonly precision: number;
  readonly recall: number;
  readonly removed: number;
  readonly rareKept: number;
};

/** What a cut finds and costs; pairs below the threshold are turned away by verification. */
function search({ pages, signatures, truths }: World, bands: number, rows: number, threshold: number): Found {
  const pairs = candidatePairs(signatures, bands, rows);
  const similarities = estimatedSimilarities(signatures, pairs);
  const kept = keptPerCluster(clustersOf(pages.length, pairs, similarities, threshold), 1);
  let found = 0;
  let right = 0;
  for (let pair = 0; pair < pairs.count; pair++) {
    if (similarities[pair]! < threshold) continue;
    found++;
    if (pages[pairs.first[pair]!]!.family === pages[pairs.second[pair]!]!.family) right++;
  }
  const rare = [...pages.keys()].filter((page) => pages[page]!.rare);
  return {
    precision: right / found,
    recall: right / truths.length,
    removed: kept.filter((stays) => stays === 0).length / pages.length,
    rareKept: rare.filter((page) => kept[page] === 1).length / rare.length,
  };
}

const averaged = (bands: number, rows: number, threshold = 0): Found => {
  const all = crawls.map((world) => search(world, bands, rows, threshold));
  const of = (key: keyof Found) => mean(all.map((found) => found[key]));
  return { precision: of('precision'), recall: of('recall'), removed: of('removed'), rareKept: of('rareKept') };
};

const cuts = [
  [28, 4],
  [22, 5],
  [14, 8],
  [9, 12],
  [7, 16],
] as const;

test.each(cuts)(
  '%i bands of %i find the share of copies that the S-curve promises for how alike they are',
  (bands, rows) => {
    const surplus = crawls.map((world) => {
      const promised = world.truths.reduce((sum, truth) => sum + candidateProbability(truth, { bands, rows }), 0);
      return search(world, bands, rows, 0).recall - promised / world.truths.length;
    });
    expect(errorsFrom(surplus, 0)).toBeLessThan(3);
  },
);

test('shuffling the pages changes which copy stays, and nothing else', () => {
  const { pages } = crawls[0]!;
  const order = seeded(31).permutation(pages.length);
  const clustered = (positions: Int32Array) => {
    const sets = Array.from(positions, (page) => shinglesOf(pages[page]!.words, 5));
    const signatures = signaturesOf(sets, hashes, seeded(32));
    const pairs = candidatePairs(signatures, 22, 5);
    const clusters = clustersOf(sets.length, pairs, estimatedSimilarities(signatures, pairs), 0.7);
    // Each cluster by the pages in it, as they were numbered before the shuffle.
    const members = grouped([...positions.keys()], (place) => clusters.first[place]!);
    return [...members.values()].map((places) =>
      places
        .map((place) => positions[place]!)
        .sort((a, b) => a - b)
        .join(),
    );
  };
  const straight = clustered(Int32Array.from(pages.keys())).sort();
  expect(clustered(order).sort()).toEqual(straight);
});

// Mean and deviation over 200 worlds, as the reference gives them.
describe.each([
  { bands: 28, rows: 4, threshold: 0, precision: [0.85, 0.06], recall: [0.97, 0.01], removed: [0.53, 0.016] },
  { bands: 22, rows: 5, threshold: 0, precision: [0.92, 0.04], recall: [0.93, 0.02], removed: [0.5, 0.017] },
  { bands: 14, rows: 8, threshold: 0, precision: [0.987, 0.007], recall: [0.8, 0.04], removed: [0.4, 0.015] },
  { bands: 7, rows: 16, threshold: 0, precision: [1, 0.002], recall: [0.6, 0.04], removed: [0.32, 0.014] },
  { bands: 22, rows: 5, threshold: 0.7, precision: [0.998, 0.002], recall: [0.785, 0.04], removed: [0.37, 0.015] },
] as const)('$bands bands of $rows, verified at $threshold,', ({ bands, rows, threshold, ...table }) => {
  const found = averaged(bands, rows, threshold);
  test.each(['precision', 'recall', 'removed'] as const)('have the reference’s %s within two deviations', (key) => {
    const [middle, deviation] = table[key];
    // The deviation is one world's; the table itself is rounded to a hundredth.
    expect(Math.abs(found[key] - middle)).toBeLessThan(2 * deviation + 0.005);
  });
});

describe('rare pages', () => {
  test('are the first to go: the looser the cut, the fewer stay', () => {
    const kept = cuts.map(([bands, rows]) => averaged(bands, rows).rareKept);
    expect(kept).toEqual(kept.toSorted((a, b) => a - b));
    expect(kept[0]).toBeLessThan(0.5);
    expect(kept[4]).toBeGreaterThan(0.98);
  });

  test('are four in five behind 14 bands of 8', () => {
    expect(Math.abs(averaged(14, 8).rareKept - 0.82)).toBeLessThan(2 * 0.04);
  });

  test('are saved by verification, at next to no loss of copies found', () => {
    const [strict, verified] = [averaged(14, 8), averaged(22, 5, 0.7)];
    expect(Math.abs(verified.recall - strict.recall)).toBeLessThan(0.04);
    expect(verified.rareKept).toBeGreaterThan(strict.rareKept + 0.06);
    expect(verified.precision).toBeGreaterThan(strict.precision);
  });
});
