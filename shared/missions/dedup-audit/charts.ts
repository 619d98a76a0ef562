/** The charts of the reveal: score against compute with and without look-alikes, and what the index finds. */
import { jaccard, type Signatures, signaturesOf } from '../../learn/minhash.ts';
import type { Banding } from '../../learn/s-curve.ts';
import type { Chart } from '../simulator.ts';
import { type Bill, budgetShares, curvePoints, shuffles } from './bill.ts';
import { candidateChance } from './formulas.ts';
import type { World } from './world.ts';

const rounded = (values: readonly number[], digits = 4): number[] =>
  values.map((value) => Number(value.toFixed(digits)));

/** Score against compute, both pools, and the quality that is to be reached. */
export function scoreByCompute(world: World, bill: Bill): Chart {
  const x = budgetShares.map((share) => Math.round(100 * share));
  const full = curvePoints(bill.full);
  const pruned = curvePoints(bill.pruned);
  return {
    key: 'score-by-compute',
    xUnit: 'percent-of-budget',
    yUnit: 'bits',
    series: [
      { key: 'full', x, y: rounded(full.mean), error: rounded(full.error) },
      { key: 'pruned', x, y: rounded(pruned.mean), error: rounded(pruned.error) },
      { key: 'today', x: [x[0]!, x[x.length - 1]!], y: rounded([bill.today, bill.today]) },
    ],
    samples: world.pool.learner.heldOut,
    repetitions: shuffles,
  };
}

const bins = 10;
/** Pairs looked at; half are drawn within families, where the similar ones are. */
const pairsLookedAt = 4000;
const hashDraws = 8;

/** Pairs of samples, as the S-curve is tested on them: half of them strangers, half of one family, as far as there are any. */
function drawPairs({ pool, random }: World): readonly (readonly [number, number])[] {
  const dice = random.fork('s-curve');
  const members = new Map<number, number[]>();
  for (let sample = 0; sample < pool.count; sample++) {
    const family = members.get(pool.families[sample]!);
    if (family) family.push(sample);
    else members.set(pool.families[sample]!, [sample]);
  }
  const large = [...members.values()].filter((family) => family.length > 1);
  return Array.from({ length: pairsLookedAt }, (_, draw) => {
    const from = draw % 2 === 0 && large.length > 0 ? large[dice.integer(large.length)]! : undefined;
    const size = from?.length ?? pool.count;
    const a = dice.integer(size);
    const b = (a + 1 + dice.integer(size - 1)) % size;
    return from === undefined ? [a, b] : [from[a]!, from[b]!];
  });
}

/** Whether two samples agree in all rows of at least one band. */
function sharesBand({ values, hashes }: Signatures, a: number, b: number, { bands, rows }: Banding): boolean {
  for (let band = 0; band < bands; band++) {
    let row = 0;
    while (row < rows && values[a * hashes + band * rows + row] === values[b * hashes + band * rows + row]) row++;
    if (row === rows) return true;
  }
  return false;
}

/**
 * Chance that the index proposes a pair, by the pair's true similarity: theory, and the share found here. Under one draw of hashes
 * pairs that share samples rise and fall together, so the hashes are drawn several times and the spread is that over the draws.
 */
export function indexCurve(world: World): Chart {
  const { pool, settings, random } = world;
  const pairs = drawPairs(world);
  const exact = pairs.map(([a, b]) => jaccard(pool.tokens[a]!, pool.tokens[b]!));
  const binOf = exact.map((similarity) => Math.min(bins - 1, Math.floor(similarity * bins)));
  const all = new Float64Array(bins);
  const similar = new Float64Array(bins);
  for (const [pair, bin] of binOf.entries()) {
    all[bin]!++;
    similar[bin]! += exact[pair]!;
  }
  // A bin with a handful of pairs says nothing.
  const filled = [...all.keys()].filter((bin) => all[bin]! >= 20);
  const draws = Array.from({ length: hashDraws }, (_, draw) => {
    const signatures = signaturesOf(pool.tokens, settings.hashes, random.fork(`s-curve/${draw}`));
    const hits = new Float64Array(bins);
    for (const [pair, [a, b]] of pairs.entries()) if (sharesBand(signatures, a, b, settings)) hits[binOf[pair]!]!++;
    return Float64Array.from(filled, (bin) => hits[bin]! / all[bin]!);
  });
  const share = filled.map((_, place) => draws.reduce((sum, draw) => sum + draw[place]! / hashDraws, 0));
  const error = filled.map((_, place) => {
    const square = draws.reduce((sum, draw) => sum + (draw[place]! - share[place]!) ** 2, 0);
    return Math.sqrt(square / (hashDraws - 1) / hashDraws);
  });
  const steps = Array.from({ length: 21 }, (_, step) => step / 20);
  return {
    key: 'index-curve',
    xUnit: 'similarity',
    yUnit: 'share-of-pairs',
    series: [
      { key: 'theory', x: steps, y: rounded(steps.map((s) => candidateChance(s, settings.bands, settings.rows))) },
      {
        key: 'measured',
        x: rounded(filled.map((bin) => similar[bin]! / all[bin]!)),
        y: rounded(share),
        error: rounded(error),
      },
    ],
    samples: pairsLookedAt,
    repetitions: hashDraws,
  };
}
