/** The closed forms of label noise against published and simulated figures. */
import { describe, expect, test } from 'vitest';
import type { Random } from '../../../../shared/learn/random.ts';
import { evenNoiseFactor, majorityWrong } from '../../../../shared/missions/label-noise/formulas.ts';
import { errorOf, logistic } from '../../../support/reference/logistic.ts';
import { errorsFrom, errorsOfShare, mean, seeded } from '../../../support/statistics.ts';

describe('even flips', () => {
  test('of two classes cost 1.23, 2.8 and 25 times the labels at 5, 20 and 40 percent', () => {
    expect(evenNoiseFactor(0.05, 2)).toBeCloseTo(1.23, 2);
    expect(evenNoiseFactor(0.2, 2)).toBeCloseTo(2.78, 2);
    expect(evenNoiseFactor(0.4, 2)).toBeCloseTo(25, 6);
  });

  test('cost less where wrong labels scatter over more classes', () => {
    expect(evenNoiseFactor(0.4, 10)).toBeLessThan(evenNoiseFactor(0.4, 3));
  });
});

describe('a majority', () => {
  test('of 1, 3, 5 and 7 votes at 20 percent is wrong in .200, .104, .058 and .033', () => {
    for (const [votes, wrong] of [
      [1, 0.2],
      [3, 0.104],
      [5, 0.058],
      [7, 0.033],
    ] as const)
      expect(majorityWrong(0.2, votes)).toBeCloseTo(wrong, 3);
  });

  test('is wrong as often as votes that are cast', () => {
    const random = seeded(3, 'votes');
    const tries = 20_000;
    let wrong = 0;
    for (let poll = 0; poll < tries; poll++)
      if ([0, 1, 2].reduce((sum) => sum + Number(random.chance(0.3)), 0) > 1) wrong++;
    expect(errorsOfShare(wrong, tries, majorityWrong(0.3, 3))).toBeLessThan(4);
  });
});

/** Mean distance of the best threshold from the true one: labels are right, or flipped, and the threshold is found by counting. */
function thresholdError(samples: number, label: (above: boolean, x: number, uniform: number) => boolean): number {
  const random = seeded(samples, 'threshold');
  return mean(
    Array.from({ length: 200 }, () => {
      const truth = random.between(0.3, 0.7);
      const points = Array.from({ length: samples }, () => {
        const x = random.uniform();
        return { x, above: label(x > truth, x - truth, random.uniform()) };
      }).sort((a, b) => a.x - b.x);
      // From "everything is above" on, one point after the other is called below.
      let mistakes = points.filter(({ above }) => !above).length;
      let best = { mistakes, at: points[0]!.x / 2 };
      for (const [place, { x, above }] of points.entries()) {
        mistakes += above ? 1 : -1;
        if (mistakes < best.mistakes) best = { mistakes, at: (x + (points[place + 1]?.x ?? 1)) / 2 };
      }
      return Math.abs(best.at - truth);
    }),
  );
}

describe('the error of a threshold', () => {
  const sizes = [32, 64, 128, 256, 512, 1024];
  const slope = (label: Parameters<typeof thresholdError>[1]) => {
    const points = sizes.map((samples) => [Math.log(samples), Math.log(thresholdError(samples, label))] as const);
    const [x, y] = [0, 1].map((axis) => mean(points.map((point) => point[axis]!)));
    return (
      points.reduce((sum, [a, b]) => sum + (a - x!) * (b - y!), 0) / points.reduce((sum, [a]) => sum + (a - x!) ** 2, 0)
    );
  };

  test('falls as one over the labels, whether they are right or a fifth of them is flipped evenly', () => {
    // Each mean of 200 has an error of about 7%; over six sizes the slope's is about 0.03.
    expect(Math.abs(slope((above) => above) + 1)).toBeLessThan(0.12);
    expect(Math.abs(slope((above, _, uniform) => above !== uniform < 0.2) + 1)).toBeLessThan(0.12);
  });

  test('falls more slowly where mistakes lie at the border', () => {
    const border = slope((_, x, uniform) => uniform < 1 / (1 + Math.exp(-x / 0.08)));
    expect(border).toBeGreaterThan(-0.6);
    expect(border).toBeLessThan(-0.2);
  });
});

/** Two classes in ten dimensions that a straight border tells apart in nine of ten; labels as somebody gives them. */
function noisyError(samples: number, labelled: (label: number, x: Float64Array, random: Random) => number): number[] {
  return Array.from({ length: 16 }, (_, world) => {
    const random = seeded(world, `noisy/${samples}`);
    const drawn = (count: number) => {
      const y = Array.from({ length: count }, (_, row) => row % 2);
      const x = y.map((label) =>
        Float64Array.from({ length: 11 }, (_, axis) =>
          axis === 10 ? 1 : random.normal(axis === 0 ? 1.28 * (2 * label - 1) : 0),
        ),
      );
      return { x, y };
    };
    const { x, y } = drawn(samples);
    const given = y.map((label, row) => labelled(label, x[row]!, random));
    return errorOf(logistic({ x, y: given }, 1, 6), drawn(1200));
  });
}

const flipped = (share: number) => (label: number, _: Float64Array, random: Random) =>
  random.chance(share) ? 1 - label : label;

/** Figures that were simulated with other dice over as many worlds: both sides have an error. */
const far = (values: readonly number[], figure: number) => errorsFrom(values, figure) / Math.SQRT2;

describe('a straight border learnt from labels', () => {
  test.each([
    [200, 0, 0.112],
    [800, 0, 0.102],
    [200, 0.2, 0.155],
    [800, 0.2, 0.113],
    [200, 0.4, 0.324],
  ])('[M8] %d of them, of which %d are flipped evenly, errs in %d', (samples, share, error) => {
    expect(far(noisyError(samples, flipped(share)), error)).toBeLessThan(4);
  });

  test('[M8] errs in a quarter for ever where two fifths of one class are called the other', () => {
    const oneWay = (label: number, _: Float64Array, random: Random) => (label === 1 && random.chance(0.4) ? 0 : label);
    const [few, many] = [200, 800].map((samples) => mean(noisyError(samples, oneWay)));
    expect(many!).toBeGreaterThan(0.2);
    expect(Math.abs(few! - many!)).toBeLessThan(0.04);
  });

  test.each([
    [15, [0.115, 0.129, 0.128, 0.195]],
    [60, [0.106, 0.109, 0.111, 0.139]],
  ] as const)('[M8] for %d dollars is best from single votes of a crowd, worst from experts', (dollars, published) => {
    const found = [1, 3, 5].map((votes) =>
      noisyError(Math.round(dollars / (0.03 * votes)), flipped(majorityWrong(0.2, votes))),
    );
    found.push(noisyError(dollars, flipped(0.02)));
    for (const [place, error] of published.entries()) expect(far(found[place]!, error)).toBeLessThan(4);
    expect(mean(found[3]!)).toBeGreaterThan(mean(found[0]!));
  });
});
