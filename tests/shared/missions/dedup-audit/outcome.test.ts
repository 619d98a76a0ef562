/** What an outcome carries into the next round, and what becomes of the rare ones when somebody asks for them. */
import { expect, test } from 'vitest';
import { openRound } from '../../../../shared/missions/dedup-audit/round.ts';
import { drawWorld } from '../../../../shared/missions/dedup-audit/world.ts';
import { repeatingShare } from '../../../../shared/missions/labelling-roi/duplicates.ts';
import type { Figures } from '../../../../shared/missions/workbench.ts';

const input = { seed: '0000000000000000000000000000ca44', track: 'edge-guardian', round: 0 } as const;
const world = openRound(input);
const carriedBy = (decision: Record<string, number>, changes = {}): number =>
  world.outcome({ threshold: 0.85, keep: 1, pass: 1, ...decision }, world.grant, changes).carries?.[
    'carried-duplicates'
  ] ?? Number.NaN;

test('[B1] an outcome carries the share of what is kept that repeats: less of it, the deeper one has cut', () => {
  const whole = repeatingShare(drawWorld(input) as never);
  expect(carriedBy({ threshold: 0.98, keep: 4 })).toBeLessThanOrEqual(whole);
  expect(carriedBy({ keep: 4 })).toBeGreaterThan(carriedBy({ keep: 1 }));
  expect(carriedBy({ threshold: 0.95 })).toBeGreaterThan(carriedBy({ threshold: 0.7 }));
  expect(carriedBy({ threshold: 0.7 })).toBeGreaterThanOrEqual(0);
});

test('[B1] it is the share of kept samples beyond the first of their original', () => {
  const { parts, carries } = world.outcome({ threshold: 0.85, keep: 2, pass: 0 }, world.grant);
  const { pool } = drawWorld(input);
  const families = new Set(pool.families).size * parts.families!;
  expect(carries?.['carried-duplicates']).toBeCloseTo(1 - families / (parts.kept! * pool.count), 9);
});

test('[I1] whoever has the rare ones marked loses none of them, and keeps no other tile more', () => {
  const deep = { threshold: 0.5, keep: 1, pass: 0 };
  const [free, spared] = ([{}, { 'rare-spared': 1 }] as Figures[]).map(
    (changes) => world.outcome(deep, world.grant, changes).measures,
  );
  const { rare } = drawWorld(input).pool;
  const marked = rare.reduce((sum, one) => sum + one, 0) / rare.length;
  expect(free!['rare-kept']).toBeLessThan(0.9);
  expect(spared!['rare-kept']).toBe(1);
  expect(spared!['kept-share']! - free!['kept-share']!).toBeLessThanOrEqual(marked);
});

test('[I1] a test that is more about the rare ones says so in the value, of a trial as of an outcome', () => {
  const decision = { threshold: 0.85, keep: 1, pass: 1 };
  const { value, measures } = world.outcome(decision, world.grant, { 'rare-weight': 0.25 });
  expect(value).toBeCloseTo(0.75 * measures.bits! + 0.25 * measures['rare-bits']!, 12);
  const [usual, asked] = ([{}, { 'rare-weight': 0.25 }] as Figures[]).map((circumstances) =>
    world.trial({ decision, size: 1, circumstances }),
  );
  expect(asked!.value).toBeCloseTo(0.75 * usual!.value + 0.25 * usual!.readings['rare-bits']!, 12);
});
