/** Practice: a pool so small that the truth can be counted by hand. */
import { describe, expect, test } from 'vitest';
import { practice as words } from '../../../../client/words/en/missions/practice.ts';
import { jaccard } from '../../../../shared/learn/minhash.ts';
import { randomFrom } from '../../../../shared/learn/random.ts';
import { chanceToShow, lookAlikesAmong } from '../../../../shared/missions/practice/look-alikes.ts';
import { practice } from '../../../../shared/missions/practice/mission.ts';
import { drawSmallPool } from '../../../../shared/missions/practice/pool.ts';
import { practiceSimulator } from '../../../../shared/missions/practice/simulate.ts';
import { tileStates } from '../../../../shared/missions/simulator.ts';
import { trackIds } from '../../../../shared/tracks/track.ts';

const seed = '000000000000000000000000000000b3';

describe.each(trackIds)('a practice on %s', (track) => {
  const prepared = practiceSimulator.prepare({ seed, track, round: 0 });
  const { answer, figure } = prepared.truths['look-alikes']!;

  test('is the same for the same seed, and another for another round', () => {
    expect(practiceSimulator.prepare({ seed, track, round: 0 })).toEqual(prepared);
    expect(practiceSimulator.prepare({ seed, track, round: 1 }).brief).not.toEqual(prepared.brief);
  });

  test('[F4] has a truth that is counted in its own pool, and lies in its range', () => {
    expect(answer).toBe(practice.questions['look-alikes']!.edges!.filter((edge) => figure! >= edge).length);
    const pool = drawSmallPool(track, randomFrom(seed).fork(`practice/${track}/0`));
    const pixels = pool.paint(Int32Array.from(pool.tokens.keys()));
    const bytes = pixels.length / pool.tokens.length;
    const pictureOf = (from: Uint8Array, place: number) => from.slice(place * bytes, (place + 1) * bytes).join();
    const alike = new Map(
      pool.tokens.map((own, sample) => {
        const has = pool.tokens.some((other, place) => place !== sample && jaccard(own, other) >= pool.threshold);
        return [pictureOf(pixels, sample), has];
      }),
    );
    const { tiles, pixels: brief } = prepared.brief.sheet;
    const counted = Array.from({ length: tiles }, (_, place) => alike.get(pictureOf(brief, place)));
    expect(counted.filter((has) => has === true)).toHaveLength(figure!);
    expect(counted).not.toContain(undefined);
  });

  test('marks only what has a look-alike among the tiles shown, which are never more than in the pool', () => {
    const { marks } = prepared.brief;
    expect(marks).toHaveLength(prepared.brief.sheet.tiles);
    expect(marks.filter((mark) => mark)).toHaveLength(prepared.facts.marked!);
    expect(prepared.facts.marked).toBeLessThanOrEqual(figure!);
  });

  test('has a wall of its pool, and words for every state, figure and line', () => {
    const { sheet, states } = prepared.wall;
    expect([sheet.tiles, states.length]).toEqual([prepared.facts.pool, prepared.facts.pool]);
    for (const state of new Set(states)) expect(words.states[tileStates[state]!]).toBeDefined();
    for (const key of Object.keys(prepared.facts)) expect(words.facts[key]).toBeDefined();
    for (const { key, values } of prepared.panel) expect(words.panel[key]!(values)).not.toMatch(/undefined|NaN/);
  });
});

test('samples that share no token are not alike, and copies are', () => {
  const tokens = [
    [1, 2, 3, 4],
    [5, 6, 7, 8],
    [1, 2, 3, 4],
    [1, 2, 3, 9],
  ].map((each) => Int32Array.from(each));
  const pool = { tokens, threshold: 0.6, paint: () => new Uint8Array() };
  expect([...lookAlikesAmong(pool, Int32Array.of(0, 1, 2, 3))]).toEqual([2, 0, 2, 2]);
  expect([...lookAlikesAmong({ ...pool, threshold: 0.61 }, Int32Array.of(0, 1, 2, 3))]).toEqual([1, 0, 1, 0]);
  expect([...lookAlikesAmong(pool, Int32Array.of(3, 1))]).toEqual([0, 0]);
});

test('the chance that a draw shows a look-alike is that of drawing one by one', () => {
  expect(chanceToShow(0, 40, 240)).toBe(0);
  expect(chanceToShow(1, 40, 240)).toBeCloseTo(39 / 239, 12);
  expect(chanceToShow(2, 40, 240)).toBeCloseTo(1 - (200 / 239) * (199 / 238), 12);
  expect(chanceToShow(239, 40, 240)).toBe(1);
});
