/** Noisy hill climbing, against a case worked by hand, theory, and published shapes of the winner's curse. */
import { describe, expect, test } from 'vitest';
import {
  fallingWeights,
  type Landscape,
  noisySearch,
  throwSearchDice,
  winnersCurse,
} from '../../../shared/learn/noisy-search.ts';
import { randomFrom } from '../../../shared/learn/random.ts';

const searches = 120;
const random = randomFrom('00000000000000000000000000005ea7');
const dice = Array.from({ length: searches }, (_, search) => throwSearchDice(520, random.fork(String(search))));
const weights = fallingWeights(40);
const light: Landscape = { floor: 0.06, gap: 0.2, weights };
const heavy: Landscape = { floor: 0.04, gap: 0.17, weights };

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const played = (landscape: Landscape, samples: number, tries: number) =>
  dice.map((one) => {
    const { truth, measured } = noisySearch(landscape, samples, tries, one);
    return { error: truth[tries]!, optimism: truth[tries]! - measured[tries]! };
  });

test('tries one decision at a time, and keeps it if it measures better', () => {
  const worked = noisySearch({ floor: 0.1, gap: 0.3, weights: fallingWeights(2) }, 1e12, 3, {
    // the second decision to a half; the first to all right; the first back to all wrong, which is not kept
    picks: Float32Array.of(0.5, 0, 0),
    redraws: Float32Array.of(0.5, 1, 0),
    measures: new Float32Array(4),
  });
  expect([...worked.truth].map((error) => error.toFixed(4))).toEqual(['0.4000', '0.3250', '0.1250', '0.1250']);
  expect([worked.kept, worked.mistaken]).toEqual([2, 0]);
});

test('weights fall as one over their place, and sum to one', () => {
  expect(weights[0]! / weights[3]!).toBeCloseTo(4, 9);
  expect(mean([...weights]) * 40).toBeCloseTo(1, 9);
});

test('with a ruler that never errs no try makes it worse; never below the floor', () => {
  const { truth, mistaken } = noisySearch(light, 1e30, 520, dice[0]!);
  expect(mistaken).toBe(0);
  for (let at = 1; at < truth.length; at++) expect(truth[at]!).toBeLessThanOrEqual(truth[at - 1]!);
  expect(truth[520]!).toBeGreaterThan(light.floor);
});

test('diminishing returns emerge: the second half of the tries brings less than the first', () => {
  const gain = (from: number, to: number) =>
    mean(
      dice.map((one) => {
        const { truth } = noisySearch(light, 2000, to, one);
        return truth[from]! - truth[to]!;
      }),
    );
  expect(gain(260, 520)).toBeLessThan(gain(0, 260) / 2);
});

describe('the winner’s curse', () => {
  // True error after 260 tries, and by how much the measured one lies below it. Source of the figures: the reference simulation's 200 seeds.
  test.each([
    [100, 0.242, 0.122],
    [300, 0.224, 0.067],
    [1000, 0.191, 0.033],
    [5000, 0.141, 0.012],
    [50_000, 0.09, 0.002],
  ])('with %i samples is about as large as the reference found it', (samples, error, optimism) => {
    const there = played(light, samples, 260);
    expect(Math.abs(mean(there.map((one) => one.error)) - error)).toBeLessThan(0.02);
    expect(Math.abs(mean(there.map((one) => one.optimism)) - optimism)).toBeLessThan(0.008);
  });

  test('grows with the tries, and shrinks with the samples about as theory says', () => {
    for (const samples of [100, 1000, 5000]) {
      const there = played(light, samples, 260);
      const theory = winnersCurse(mean(there.map((one) => one.error)), samples, 260);
      const ratio = mean(there.map((one) => one.optimism)) / theory;
      expect(ratio).toBeGreaterThan(0.6);
      expect(ratio).toBeLessThan(1.2);
    }
    const optimism = [26, 130, 520].map((tries) => mean(played(light, 1000, tries).map((one) => one.optimism)));
    expect(optimism[0]!).toBeLessThan(optimism[1]!);
    expect(optimism[1]!).toBeLessThan(optimism[2]!);
  });
});

test('a light model that is tried ten times as often loses at few tries, and wins at many', () => {
  const wins = (tries: number) => {
    const [quick, slow] = [played(light, 2000, tries), played(heavy, 2000, tries / 10)];
    return mean(quick.map(({ error }, search) => Number(error < slow[search]!.error)));
  };
  // standard error of a share near one half over 120 searches: .046
  expect(wins(20)).toBeLessThan(0.5 - 2 * 0.046);
  expect(wins(520)).toBeGreaterThan(0.5 + 2 * 0.046);
});
