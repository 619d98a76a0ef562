/** Prices of the audit: rules and phones know them from the brief, the simulation charges the same. */
import { expect, test } from 'vitest';
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
