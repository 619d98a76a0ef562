/** Prices of the audit: rules and phones know them from the brief, the simulation charges the same. */
import { describe, expect, test } from 'vitest';
import { isTooDear } from '../../../../shared/lesson/purse.ts';
import { dedupAudit } from '../../../../shared/missions/dedup-audit/mission.ts';
import { openRound } from '../../../../shared/missions/dedup-audit/round.ts';

const world = openRound({ seed: '7'.repeat(32), track: 'edge-guardian', round: 0 });
const { workbench } = dedupAudit;

test.each([0, 1, 2])('[W2] a trial of size %d costs what the brief lets one work out', (size) => {
  for (const pass of [0, 1]) {
    const decision = { threshold: 0.6, keep: 2, pass };
    const chosen = workbench?.sizes[size];
    const shares = chosen && workbench?.price(world.facts, decision, chosen);
    const charged = world.price({ decision, size });
    expect(charged.hours / world.grant.hours).toBeCloseTo(shares?.hours ?? Number.NaN, 12);
    expect(charged.weeks / world.grant.weeks).toBeCloseTo(shares?.weeks ?? Number.NaN, 12);
    expect(charged.dollars).toBe(0);
  }
});

describe('golden grid of prices', () => {
  // price of the index in percent, pass, size; hours and weeks as shares of the grant
  test.each([
    [2, 0, 0, 0.31 / 60, 1 / 26],
    [4, 0, 0, 0.32 / 60, 1 / 26],
    [8, 0, 1, 0.85 / 60, 1 / 26],
    [8, 1, 1, 1.15 / 60, 1 / 26],
    [4, 1, 2, 1.9 / 60, 2 / 26],
    [8, 1, 2, 2.3 / 60, 2 / 26],
  ])('[W2] dedup-audit: an index of %d%%, pass %d, size %d', (indexPrice, pass, size, hours, weeks) => {
    const chosen = workbench?.sizes[size];
    const price = chosen && workbench?.price({ indexPrice }, { threshold: 0.8, keep: 1, pass }, chosen);
    expect(price?.dollars).toBe(0);
    expect(price?.hours).toBeCloseTo(hours, 12);
    expect(price?.weeks).toBeCloseTo(weeks, 12);
  });

  test('[W2] no trial of any mission takes more than a fifth, whatever the dials and the facts', () => {
    for (const indexPrice of [2, 4, 8])
      for (const pass of [0, 1])
        for (const size of workbench?.sizes ?? [])
          expect(
            isTooDear(
              workbench?.price({ indexPrice }, { threshold: 0.3, keep: 4, pass }, size) ?? {
                dollars: 1,
                hours: 1,
                weeks: 1,
              },
            ),
          ).toBe(false);
  });
});
