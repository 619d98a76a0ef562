/** Eight true things about a world, each a different one; together they nearly tell how far the bill falls, none does alone. */
import { fitLearningCurve, scoreAt } from '../../learn/learning-curve.ts';
import type { Clue } from '../simulator.ts';
import { type Bill, budgetShares, curvePoints } from './bill.ts';
import { lookAlikes } from './pictures.ts';
import { everyRow, familySizes } from './policy.ts';
import type { World } from './world.ts';

/** A tenth of the pool, as a pilot would draw it. */
const pilotShare = 0.1;

/** Classes with fewer samples are not spoken of: their shares say little. */
const fewestOfClass = 10;

const percent = (share: number): number => Math.round(100 * share);
const hundredths = (value: number): number => Math.round(100 * value) / 100;

/** Share of the given samples that have a look-alike among them, at the reference threshold. */
export function redundancyWithin({ pool, index, settings }: World, chosen: Uint8Array): number {
  const alike = new Uint8Array(pool.count);
  const { first, second, count } = index.pairs;
  for (let pair = 0; pair < count; pair++) {
    const a = first[pair]!;
    const b = second[pair]!;
    if (index.similarities[pair]! < settings.threshold || chosen[a] === 0 || chosen[b] === 0) continue;
    alike[a] = 1;
    alike[b] = 1;
  }
  const size = chosen.reduce((sum, one) => sum + one, 0);
  return alike.reduce((sum, one) => sum + one, 0) / size;
}

function pilot(world: World): Clue {
  const { pool, random } = world;
  const drawn = random
    .fork('pilot')
    .permutation(pool.count)
    .slice(0, Math.round(pool.count * pilotShare));
  const chosen = new Uint8Array(pool.count);
  for (const sample of drawn) chosen[sample] = 1;
  return { key: 'pilot', values: { tiles: drawn.length, alike: percent(redundancyWithin(world, chosen)) } };
}

/** What half of today's compute would reach: how steep the learning curve is where it matters. */
function halfBudget(bill: Bill): Clue {
  const curve = fitLearningCurve(budgetShares, curvePoints(bill.full).mean);
  return { key: 'half-budget', values: { today: hundredths(bill.today), half: hundredths(scoreAt(curve, 0.5)) } };
}

/** The class of which most tiles have a look-alike, and the one of which fewest have. */
function byClass(world: World): Clue {
  const marked = lookAlikes(world);
  const { labels, classes } = world.pool;
  const shares = classes
    .map((name, kind) => {
      const all = labels.reduce((sum, label) => sum + (label === kind ? 1 : 0), 0);
      const alike = labels.reduce((sum, label, sample) => sum + (label === kind ? marked[sample]! : 0), 0);
      return { name, all, share: alike / all };
    })
    .filter(({ all }) => all >= fewestOfClass);
  shares.sort((a, b) => b.share - a.share || (a.name < b.name ? -1 : 1));
  const most = shares[0]!;
  const least = shares[shares.length - 1]!;
  return {
    key: 'by-class',
    values: { most: most.name, mostShare: percent(most.share), least: least.name, leastShare: percent(least.share) },
  };
}

/** Of the pairs over the threshold, how many show two different originals. */
function falseFriends({ pool, index, settings }: World): Clue {
  let near = 0;
  let strangers = 0;
  for (let pair = 0; pair < index.pairs.count; pair++) {
    if (index.similarities[pair]! < settings.threshold) continue;
    near++;
    if (pool.families[index.pairs.first[pair]!] !== pool.families[index.pairs.second[pair]!]) strangers++;
  }
  return { key: 'false-friends', values: { pairs: near, strangers: near === 0 ? 0 : percent(strangers / near) } };
}

/** The clues of a world, the most telling first: a small team is dealt from the front. */
export function cluesOf(world: World, bill: Bill): readonly Clue[] {
  const { families, rare: rares, rareName, count } = world.pool;
  const sizes = familySizes(families, everyRow(count));
  const rare = everyRow(count).filter((sample) => rares[sample] === 1);
  const single = sizes.filter((size) => size === 1).length;
  return [
    { key: 'families', values: { families: sizes.length, tiles: count } },
    halfBudget(bill),
    falseFriends(world),
    pilot(world),
    byClass(world),
    { key: 'single', values: { share: percent(single / count) } },
    {
      key: 'rare',
      values: { rare: rareName, tiles: rare.length, families: familySizes(families, rare).length },
    },
    { key: 'largest', values: { tiles: Math.max(...sizes) } },
  ];
}
