/** Nine true things about a world, each a different one: together they nearly tell how much asking saves, none does alone. */
import type { Clue } from '../simulator.ts';
import type { Figures } from '../workbench.ts';
import { buy, drawLuck, firstBasket } from './basket.ts';
import { repeatingShare } from './duplicates.ts';
import { breakEven } from './formulas.ts';
import { labelBy } from './labelling.ts';
import { counts, meanAt, type Need, randomLabels } from './need.ts';
import type { World } from './world.ts';

const percent = (share: number): number => Math.round(100 * share);
const tenths = (value: number): number => Math.round(10 * value) / 10;

/** What a first batch buys: as many labels, by lot and by margin. */
function firstBatch(world: World, size: number): Clue {
  const { pool, random } = world;
  const rareIn = (strategy: 'random' | 'margin'): number => {
    const luck = drawLuck(world, random.fork('clue/batch'), new Uint8Array(pool.count).fill(1));
    const basket = firstBasket(world, luck);
    const before = basket.rows.length;
    buy(world, basket, luck, strategy, size, 0);
    return basket.rows.slice(before).filter((row) => pool.rareClasses.includes(pool.labels[row]!)).length;
  };
  return { key: 'first-batch', values: { batch: size, lot: rareIn('random'), margin: rareIn('margin') } };
}

/** How many of a batch of twenty that margin buys at once cannot be read. */
function unreadable(world: World, size: number): Clue {
  const { pool, random } = world;
  const luck = drawLuck(world, random.fork('clue/junk'), new Uint8Array(pool.count).fill(1));
  const basket = firstBasket(world, luck);
  const before = basket.rows.length;
  for (let round = 0; round < 3; round++) buy(world, basket, luck, 'margin', size, 0);
  const bought = basket.rows.slice(before);
  return {
    key: 'unreadable-bought',
    values: { labels: bought.length, junk: bought.filter((row) => pool.junk[row] === 1).length },
  };
}

/** Of a sample of labels, how many the crowd outside, and the one in the house, get wrong. */
function crowds(world: World): readonly Clue[] {
  const { pool, voices, wrong, random } = world;
  const asked = random.fork('clue/crowd').permutation(pool.count).slice(0, 100);
  return (['outsourced', 'in-house'] as const).map((who, place) => ({
    key: `${who}-wrong`,
    values: {
      asked: asked.length,
      wrong: asked.filter((row) => labelBy(pool, voices, row, wrong[place]!) !== pool.labels[row]).length,
    },
  }));
}

/** The clues of a world, the most telling first: a small team is dealt from the front. */
export function cluesOf(world: World, need: Need, facts: Figures): readonly Clue[] {
  const { pool } = world;
  const rare = [...pool.labels.subarray(0, pool.count)].filter((label) => pool.rareClasses.includes(label)).length;
  const all = need.random.all.map((_, one) => one);
  const place = Math.round(randomLabels / 20);
  const at = (step: number) => tenths(meanAt(need.random.all, all, step));
  const [outsourced, house] = crowds(world);
  const evenly = need.weighted.all.map((_, one) => one);
  return [
    {
      key: 'rare',
      values: { classes: pool.rareClasses.length, of: pool.classes.length, tiles: rare, pool: pool.count },
    },
    firstBatch(world, 20),
    {
      key: 'random-curve',
      values: {
        few: counts[Math.round(place / 2)]!,
        fewScore: at(Math.round(place / 2)),
        many: counts[place]!,
        manyScore: at(place),
      },
    },
    unreadable(world, 20),
    { key: 'repeats', values: { share: percent(repeatingShare(world)) } },
    {
      key: 'weighing',
      values: { labels: counts[place]!, plain: at(place), weighed: tenths(meanAt(need.weighted.all, evenly, place)) },
    },
    outsourced!,
    house!,
    {
      key: 'break-even',
      values: { labels: tenths(breakEven(facts, { strategy: 2, labeller: 1, batch: 50, labels: 0 })) },
    },
  ];
}
