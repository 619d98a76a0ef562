/** Crowds: how often they err, what votes repair, and what a guideline does. */
import { describe, expect, test } from 'vitest';
import { drawBallots, kinds, majorityOn, voteOn } from '../../../../shared/missions/label-noise/crowd.ts';
import { drawWorld, type World } from '../../../../shared/missions/label-noise/world.ts';
import { errorsOfShare, mean } from '../../../support/statistics.ts';

/** The first world of a track whose crowd is of a kind. */
function worldOf(kind: (typeof kinds)[number]): World {
  for (let seed = 1; seed < 60; seed++) {
    const world = drawWorld({ seed: seed.toString(16).padStart(32, '0'), track: 'mobile-nomad', round: 0 });
    if (world.crowd.kind === kind) return world;
  }
  throw new Error(`no crowd of kind ${kind}`);
}

describe.each(kinds)('a crowd of %s', (kind) => {
  const world = worldOf(kind);
  const { pool, crowd } = world;
  const samples = Array.from({ length: pool.count }, (_, sample) => sample);
  const wrongAfter = (votes: number) => {
    const ballots = drawBallots(pool, world.random.fork(`test/${votes}`));
    return samples.filter(
      (sample) => majorityOn(pool, crowd, crowd.wrong[sample]!, ballots, sample, votes) !== pool.labels[sample],
    ).length;
  };

  test('errs as often as its chances say', () => {
    expect(Math.abs(mean(crowd.wrong) - crowd.rate)).toBeLessThan(0.02);
    expect(errorsOfShare(wrongAfter(1), pool.count, mean(crowd.wrong))).toBeLessThan(4);
  });

  test('errs less under a clear guideline', () => {
    expect(mean(crowd.wrongGuided)).toBeLessThan(mean(crowd.wrong));
  });

  test('votes repair slips, and nothing that the voters share', () => {
    const [one, five] = [wrongAfter(1), wrongAfter(5)];
    if (kind === 'slips') expect(five).toBeLessThan(0.6 * one);
    else expect(five).toBeGreaterThan(0.95 * one);
  });

  test('more votes change none of those before', () => {
    const { ballots } = world;
    for (const sample of samples.slice(0, 50)) {
      const chance = crowd.wrong[sample]!;
      expect(majorityOn(pool, crowd, chance, ballots, sample, 1)).toBe(voteOn(pool, crowd, chance, ballots, sample, 0));
    }
  });
});
