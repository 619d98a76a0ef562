/** What blind settings come to in fresh worlds, told by worlds that are as simple as arithmetic. */
import { expect, test } from 'vitest';
import { type Ask, freshBlind, freshSeed, freshWorlds, freshYardstick } from '../../../server/simulator/fresh.ts';
import { meanOf } from '../../../server/simulator/yardstick.ts';
import { randomFrom } from '../../../shared/learn/random.ts';
import { dedupWorkbench } from '../../../shared/missions/dedup-audit/workbench.ts';

const seed = '00000000000000000000000000000007';
const grant = { dollars: 10, hours: 100, weeks: 26 };
const standard = { threshold: 0.8, keep: 1, pass: 0 };

/** A decision is worth its threshold, a world adds its number, a training adds a little. */
const ask: Ask = (world, { threshold = 0 }, purse, _circumstances, repetition = 0) =>
  world + threshold + (repetition * (world % 3)) / 1_000 - (1 - purse.hours / grant.hours);

const measured = (incident?: (typeof dedupWorkbench.incidents)[number]) =>
  freshYardstick(ask, dedupWorkbench, standard, incident, grant, randomFrom(seed));

test('[O4] the mean of each of 64 blind settings is taken over the same twelve worlds', () => {
  const { blind, medians } = measured();
  expect(blind).toHaveLength(freshBlind);
  expect(medians).toHaveLength(freshWorlds);
  const between = meanOf(Array.from({ length: freshWorlds }, (_, world) => world));
  for (const value of blind) expect(value - between).toBeGreaterThanOrEqual(0.3 - 1e-9);
  for (const value of blind) expect(value - between).toBeLessThanOrEqual(0.98 + 1e-9);
  expect(medians[1]! - medians[0]!).toBeCloseTo(1, 9);
});

test('[O4] the noise of a mean is that of two trainings of the default, by the root of the worlds', () => {
  const apart = Array.from({ length: freshWorlds }, (_, world) => -(world % 3) / 1_000);
  const mean = meanOf(apart);
  const spread = Math.sqrt(apart.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (freshWorlds - 1));
  expect(measured().noise).toBeCloseTo(spread / Math.SQRT2 / Math.sqrt(freshWorlds), 12);
});

test('[I1] a blind setting pays in every world for what it answered', () => {
  const dear = { ...dedupWorkbench.incidents[0]!, answers: [{ key: 'pay', cost: { hours: 0.5 }, changes: {} }] };
  const [quiet, interrupted] = [measured(), measured(dear)];
  for (const [setting, value] of interrupted.blind.entries()) expect(quiet.blind[setting]! - value).toBeCloseTo(0.5, 9);
});

test('fresh worlds have seeds of their own, the same for the same lesson', () => {
  const seeds = Array.from({ length: freshWorlds }, (_, world) => freshSeed(seed, world));
  expect(new Set([...seeds, seed]).size).toBe(freshWorlds + 1);
  for (const each of seeds) expect(each).toMatch(/^[0-9a-f]{32}$/);
  expect(seeds).toEqual(Array.from({ length: freshWorlds }, (_, world) => freshSeed(seed, world)));
});
