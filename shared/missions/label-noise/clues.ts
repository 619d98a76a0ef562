/** Nine true things about a crowd, each a different one: together they nearly tell how it errs, none does alone. */
import type { Clue } from '../simulator.ts';
import { majorityOn, voteOn } from './crowd.ts';
import { learn, productsOf, recognised } from './learner.ts';
import { checkedShare, suspects, wrongMarks } from './pictures.ts';
import { labelledRows, type World } from './world.ts';

const percent = (share: number): number => Math.round(100 * share);
const tenths = (value: number): number => Math.round(10 * value) / 10;

const shareOf = (items: readonly boolean[]): number => items.filter(Boolean).length / items.length;

/** Of the wrong labels, how many name the look-alike. */
function look({ pool, given }: World, rows: Int32Array, wrong: Uint8Array): Clue {
  const places = [...rows.keys()].filter((place) => wrong[place] === 1);
  const alike = places.filter((place) => given[place] === pool.lookAlike[pool.labels[rows[place]!]!]);
  return { key: 'look-alike', values: { share: places.length === 0 ? 0 : percent(alike.length / places.length) } };
}

/** How often a second voter says something else. */
function again({ pool, crowd, ballots, given }: World, rows: Int32Array): Clue {
  const other = [...rows].map((row, place) => voteOn(pool, crowd, crowd.wrong[row]!, ballots, row, 1) !== given[place]);
  return { key: 'asked-again', values: { labels: rows.length, share: percent(shareOf(other)) } };
}

/** What three votes would have got wrong. */
function three({ pool, crowd, ballots }: World, rows: Int32Array, wrong: Uint8Array): Clue {
  const wrongAfter = [...rows].map(
    (row) => majorityOn(pool, crowd, crowd.wrong[row]!, ballots, row, 3) !== pool.labels[row],
  );
  return {
    key: 'three-votes',
    values: {
      one: percent(wrong.reduce((sum, one) => sum + one, 0) / rows.length),
      three: percent(shareOf(wrongAfter)),
    },
  };
}

/** What the crowd gets wrong when it has been told what to look for. */
function guided({ pool, crowd, ballots }: World, rows: Int32Array): Clue {
  const wrong = [...rows].map(
    (row) => voteOn(pool, crowd, crowd.wrongGuided[row]!, ballots, row, 2) !== pool.labels[row],
  );
  return { key: 'guided', values: { labels: rows.length, share: percent(shareOf(wrong)) } };
}

/** The class of which most labels are wrong; one with fewer than ten samples is not spoken of. */
function worstClass({ pool }: World, rows: Int32Array, wrong: Uint8Array): Clue {
  const shares = pool.classes.flatMap((name, kind) => {
    const places = [...rows.keys()].filter((place) => pool.labels[rows[place]!] === kind);
    return places.length < 10 ? [] : [{ name, share: shareOf(places.map((place) => wrong[place] === 1)) }];
  });
  shares.sort((a, b) => b.share - a.share || (a.name < b.name ? -1 : 1));
  const most = shares[0]!;
  const least = shares[shares.length - 1]!;
  return {
    key: 'by-class',
    values: { most: most.name, mostShare: percent(most.share), least: least.name, leastShare: percent(least.share) },
  };
}

/** The clues of a world, the most telling first: a small team is dealt from the front. */
export function cluesOf(world: World): readonly Clue[] {
  const { pool, given } = world;
  const rows = labelledRows(world);
  const wrong = wrongMarks(world);
  const all = wrong.reduce((sum, one) => sum + one, 0);
  const order = suspects(world);
  const score = (which: Int32Array, labels: Int32Array) =>
    tenths(recognised(pool, learn(productsOf(pool, which, labels))));
  const truth = rows.map((row) => pool.labels[row]!);
  const half = Math.round(rows.length / 2);
  const few = order.subarray(0, 30);
  const fifth = order.subarray(0, Math.round(checkedShare * rows.length));
  const now = score(rows, given);
  return [
    look(world, rows, wrong),
    again(world, rows),
    { key: 'if-right', values: { now, right: score(rows, truth) } },
    three(world, rows, wrong),
    { key: 'suspects', values: { checked: few.length, wrong: few.reduce((sum, place) => sum + wrong[place]!, 0) } },
    guided(world, rows),
    { key: 'half-labels', values: { now, half: score(rows.slice(0, half), given.slice(0, half)) } },
    worstClass(world, rows, wrong),
    {
      key: 'found-by-suspicion',
      values: {
        fifth: percent(checkedShare),
        share: all === 0 ? 0 : percent(fifth.reduce((sum, place) => sum + wrong[place]!, 0) / all),
      },
    },
  ];
}
