/** Design review: its worlds as they are prepared, and the round in which teams promise. */
import { describe, expect, test } from 'vitest';
import { designReview as words } from '../../../../client/words/en/missions/design-review.ts';
import { designReview } from '../../../../shared/missions/design-review/mission.ts';
import { openRound } from '../../../../shared/missions/design-review/round.ts';
import { designReviewSimulator } from '../../../../shared/missions/design-review/simulate.ts';
import { reviewWorkbench as bench } from '../../../../shared/missions/design-review/workbench.ts';
import { pipelineWorkbench } from '../../../../shared/missions/pipeline-audit/workbench.ts';
import { velocityWorkbench } from '../../../../shared/missions/quality-velocity/workbench.ts';
import type { WorldInput } from '../../../../shared/missions/simulator.ts';
import { trackIds } from '../../../../shared/tracks/track.ts';
import { keepsTheContract } from '../../../support/mission-contract.ts';

const input: WorldInput = { seed: '000000000000000000000000000000d9', track: 'edge-guardian', round: 0 };
const prepared = keepsTheContract({ mission: designReview, simulator: designReviewSimulator, words, input });
const world = openRound(input);
const standard = bench.defaults['edge-guardian'];

test('[L5] has as many clues as the mission says, each a different one', () => {
  expect(new Set(prepared.clues.map(({ key }) => key)).size).toBe(designReview.clues);
});

test('[M10] hangs two hundred futures on the wall, each with a digit of its own', () => {
  expect([prepared.wall.sheet.tiles, prepared.wall.states.length]).toEqual([200, 200]);
  expect(world.wall!(standard)).toEqual(prepared.wall.states);
});

describe.each(trackIds)('on %s', (track) => {
  const there = openRound({ ...input, track });
  const usual = bench.defaults[track];

  test('[M5] whoever promises everything keeps nothing, and who promises nothing has nobody sign', () => {
    const [everything, nothing] = [99, 65].map((promise) => there.outcome({ ...usual, promise }, there.grant));
    expect(everything!.value).toBeLessThan(1);
    expect(everything!.parts.signed!).toBeGreaterThan(nothing!.parts.signed!);
    expect(nothing!.parts.kept!).toBeGreaterThan(everything!.parts.kept!);
    expect(nothing!.parts.signed!).toBeLessThan(0.5);
  });
});

test('[W3] the brief shows a projection that asks nobody, and so gives no answer away', () => {
  expect(bench.careful).toMatchObject({ asks: expect.not.arrayContaining([bench.pilot]) });
  const { readings } = world.trial({ decision: standard, size: bench.pilot! });
  expect(Object.keys(readings).filter((key) => key.startsWith('said'))).toEqual([]);
});

test('[B1] what an earlier round committed lies on the same dial here', () => {
  for (const key of bench.inherits!)
    expect(bench.dials[key]).toBe(pipelineWorkbench.dials[key] ?? velocityWorkbench.dials[key]);
});

test('[W3] whoever is asked says what they would sign, and the next projection goes by it', () => {
  const asked = world.trial({ decision: standard, size: 2 });
  expect(asked.readings['said-accuracy']!).toBeGreaterThan(0);
  const plain = world.trial({ decision: standard, size: 0 });
  expect(plain.readings).not.toHaveProperty('said-accuracy');
  const knowing = world.trial({ decision: standard, size: 0, before: [{ decision: standard, size: 2 }] });
  expect([plain.value, plain.readings]).not.toEqual([knowing.value, knowing.readings]);
});

test('[B1] a slower pipeline from an earlier round can keep less of the same promise', () => {
  const slow = Object.fromEntries([0, 1, 2, 3, 4, 5].map((stage) => [`carried-days-${stage}`, 12]));
  const { parts } = world.outcome(standard, world.grant, slow);
  expect(parts.releases!).toBeLessThan(world.outcome(standard, world.grant).parts.releases!);
});

test('[B1] a search that has left less of its gap can promise more', () => {
  const still = { 'carried-start': 0.3, 'carried-error': 0.1, 'carried-floor': 0.1 };
  const usual = world.outcome(standard, world.grant).parts.confident!;
  expect(world.outcome(standard, world.grant, still).parts.confident!).toBeGreaterThan(usual);
});
