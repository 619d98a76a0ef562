/** Worlds of the audit in which teams decide. */
import { beforeAll, describe, expect, test } from 'vitest';
import { grantPasses, indexShare, movingShare } from '../../../../shared/missions/dedup-audit/formulas.ts';
import { kneeOf, kneeSteps } from '../../../../shared/missions/dedup-audit/knee.ts';
import { openRound } from '../../../../shared/missions/dedup-audit/round.ts';
import { pilotRows } from '../../../../shared/missions/dedup-audit/trial.ts';
import { dedupWorkbench } from '../../../../shared/missions/dedup-audit/workbench.ts';
import { drawWorld } from '../../../../shared/missions/dedup-audit/world.ts';
import { type DecisionWorld, tileStates, type WorldInput } from '../../../../shared/missions/simulator.ts';
import { trackIds } from '../../../../shared/tracks/track.ts';

const input: WorldInput = { seed: '0000000000000000000000000000c0de', track: 'edge-guardian', round: 1 };
const sensible = { threshold: 0.85, keep: 1, pass: 1 };
let world: DecisionWorld;

beforeAll(() => {
  world = openRound(input);
});

describe.each(trackIds)('on %s', (track) => {
  const there = openRound({ ...input, track });

  test('to cut as deep as the dials allow is worse than to cut with sense', () => {
    const deep = there.outcome({ threshold: 0.3, keep: 1, pass: 0 }, there.grant).value;
    expect(deep).toBeLessThan(there.outcome(sensible, there.grant).value);
  });
});

describe('an outcome', () => {
  test('costs: with less compute left the same decision knows less', () => {
    const half = { ...world.grant, hours: world.grant.hours / 2 };
    expect(world.outcome(sensible, half).value).toBeLessThan(world.outcome(sensible, world.grant).value);
  });

  test('is nothing when nothing can be trained', () => {
    expect(world.outcome(sensible, { ...world.grant, hours: 0 }).value).toBe(0);
  });

  test('keeps more with more copies, and more with a higher threshold', () => {
    const kept = (decision: Record<string, number>) =>
      world.outcome({ ...sensible, ...decision }, world.grant).parts.kept!;
    expect(kept({ keep: 1 })).toBeLessThan(kept({ keep: 2 }));
    expect(kept({ keep: 2 })).toBeLessThan(kept({ keep: 4 }));
    expect(kept({ threshold: 0.7 })).toBeLessThan(kept({ threshold: 0.95 }));
  });

  test('trains with what the index and the moving of what is kept have left', () => {
    for (const pass of [0, 1]) {
      const { visits, kept } = world.outcome({ ...sensible, pass }, world.grant).parts;
      const left = 1 - indexShare(world.facts.indexPrice!, pass, 1) - movingShare * kept!;
      expect(visits).toBe(Math.round(left * world.facts.pool! * grantPasses));
    }
  });
});

describe('a trial', () => {
  test('of a small part sees about as many of the pairs as the square of its share, and so finds less to remove', () => {
    const drawn = drawWorld(input);
    for (const share of [0.1, 0.25, 0.5]) {
      const among = pilotRows(drawn, share);
      const { first, second, count } = drawn.index.pairs;
      let inside = 0;
      for (let pair = 0; pair < count; pair++) inside += among[first[pair]!]! * among[second[pair]!]!;
      expect(inside / count).toBeGreaterThan(0.6 * share * share);
      expect(inside / count).toBeLessThan(1.6 * share * share);
    }
    const removed = dedupWorkbench.sizes.map((_, size) => world.trial({ decision: sensible, size }).readings.removed!);
    expect(removed[0]).toBeLessThan(removed[2]!);
    expect(removed[2]).toBeLessThan(1 - world.outcome(sensible, world.grant).parts.kept!);
  });

  test('shows the samples that took part, where they hang, and what became of them', () => {
    const { audited, readings } = world.trial({ decision: sensible, size: 1 });
    expect(audited.places).toHaveLength(readings.samples!);
    expect(new Set(audited.places).size).toBe(readings.samples);
    const removed = [...audited.states].filter((state) => /duplicate|Fallen/.test(tileStates[state]!)).length;
    expect(removed / audited.states.length).toBeCloseTo(readings.removed!, 6);
  });
});

describe('an incident', () => {
  const { incidents } = dedupWorkbench;

  test.each(incidents)(
    '$key: its answers change what the world says, or what a stakeholder measures',
    ({ answers }) => {
      const said = answers.map(({ changes, cost }) => {
        const left = { ...world.grant, hours: world.grant.hours * (1 - (cost.hours ?? 0)) };
        const { value, measures } = world.outcome({ ...sensible, keep: 2 }, left, changes);
        return JSON.stringify([value, measures, cost]);
      });
      expect(new Set(said).size).toBe(answers.length);
    },
  );

  test('that takes a source away leaves nothing of it; whoever waits is measured by it', () => {
    const free = world.outcome(sensible, world.grant);
    const gone = world.outcome(sensible, world.grant, { 'source-gone': 1 });
    const waiting = world.outcome(sensible, world.grant, { unlicensed: 1 });
    expect(gone.parts.kept).toBeLessThan(free.parts.kept!);
    expect(gone.measures['unlicensed-share']).toBe(0);
    expect(waiting.measures['unlicensed-share']).toBeGreaterThan(0);
    expect(waiting.value).toBe(free.value);
  });
});

describe('the knee', () => {
  test('is where the curve of outcomes is highest, and as wide as outcomes are as good by their noise', () => {
    const peak = kneeSteps.map((threshold) => 2 - (threshold - 0.7) ** 2);
    expect(kneeOf(peak, 0.0001).value).toBeCloseTo(0.7, 1);
    expect(kneeOf(peak, 0.0001).tolerance).toBeLessThan(kneeOf(peak, 0.04).tolerance);
  });

  test('of a world lies on the dial', () => {
    const knee = world.knee(sensible);
    expect(kneeSteps).toContain(knee.value);
    expect(knee.tolerance).toBeGreaterThan(0);
  });
});
