/** The scoring rule is strictly proper: for whatever one believes, saying so earns most on average. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evenChips, pays, pointsOf } from '../../../shared/lesson/scoring.ts';
import type { Question } from '../../../shared/missions/mission.ts';

type Kind = 'choice' | 'bins' | 'several';
const question = (kind: Kind, answers: number): Question => ({
  kind,
  answers: Array.from({ length: answers }, (_, index) => `a${index}`),
});

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const weights = (answers: number) =>
  fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: answers, maxLength: answers });

/** Ten chips over the answers, fractions allowed. */
const spread = (answers: number) =>
  weights(answers)
    .filter((parts) => sumOf(parts) > 0)
    .map((parts) => parts.map((part) => (10 * part) / sumOf(parts)));
/** Ten chips for each answer. */
const apiece = (answers: number) => weights(answers).map((parts) => parts.map((part) => part / 100));
const beliefs = (kind: Kind, answers: number) => (kind === 'several' ? apiece(answers) : spread(answers));

/** A question, what somebody believes of it (as chips), and what they say. */
const believing = (kind: Kind) =>
  fc
    .integer({ min: 2, max: 8 })
    .chain((answers) => fc.tuple(fc.constant(question(kind, answers)), beliefs(kind, answers), beliefs(kind, answers)));

/** Every truth with its probability, for somebody who believes these chips (answers of `several` judged apart). */
const outcomes = (
  kind: Kind,
  belief: readonly number[],
): readonly (readonly [number, number | readonly boolean[]])[] => {
  if (kind !== 'several') return belief.map((chips, answer) => [chips / 10, answer] as const);
  return Array.from({ length: 2 ** belief.length }, (_, bits) => {
    const truth = belief.map((_chips, bit) => ((bits >> bit) & 1) === 1);
    return [belief.reduce((p, chips, index) => p * (truth[index] ? chips / 10 : 1 - chips / 10), 1), truth] as const;
  });
};

const expected = (asked: Question, kind: Kind, belief: readonly number[], said: readonly number[]) =>
  sumOf(outcomes(kind, belief).map(([p, truth]) => p * (pointsOf(asked, said, truth) ?? 0)));

/** Points are rounded to a thousandth. */
const rounding = 0.001;
const distance = (a: readonly number[], b: readonly number[]) =>
  Math.max(...a.map((chips, i) => Math.abs(chips - (b[i] ?? 0))));

/** The least that a question of this kind and size can earn. */
const least: Readonly<Record<Kind, (answers: number) => number>> = {
  choice: (answers) => 200 - (200 * answers) / (answers - 1),
  bins: (answers) => 200 - (600 * answers) / (answers + 1),
  several: () => -200,
};

describe.each(['choice', 'bins', 'several'] as const)('%s', (kind) => {
  test('[F3] saying what one believes earns most on average', () => {
    fc.assert(
      fc.property(believing(kind), ([asked, belief, said]) => {
        const honest = expected(asked, kind, belief, belief);
        expect(honest).toBeGreaterThanOrEqual(expected(asked, kind, belief, said) - rounding);
      }),
    );
  });

  test('[F3] saying anything that differs by half a chip or more earns less', () => {
    fc.assert(
      fc.property(believing(kind), ([asked, belief, said]) => {
        fc.pre(distance(belief, said) >= 0.5);
        const honest = expected(asked, kind, belief, belief);
        expect(honest).toBeGreaterThan(expected(asked, kind, belief, said) + rounding);
      }),
    );
  });

  test('[F3] even chips average par over the truths of a question of any size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 8 }), (answers) => {
        const asked = question(kind, answers);
        const even = evenChips(asked);
        const flat = kind === 'several' ? even : asked.answers.map(() => 10 / answers);
        expect(expected(asked, kind, flat, even)).toBeCloseTo(100, 2);
      }),
    );
  });

  test('[F3] all chips on the truth earn exactly 200, and everything stays within its bounds', () => {
    fc.assert(
      fc.property(believing(kind), ([asked, belief, said]) => {
        for (const [, truth] of outcomes(kind, belief)) {
          const points = pointsOf(asked, said, truth) ?? Number.NaN;
          expect(points).toBeLessThanOrEqual(200);
          expect(points).toBeGreaterThanOrEqual(least[kind](asked.answers.length) - rounding);
          const sure = asked.answers.map((_, i) => ((typeof truth === 'number' ? truth === i : truth[i]) ? 10 : 0));
          expect(pointsOf(asked, sure, truth)).toBe(200);
        }
      }),
    );
  });

  test('[F3] the bounds are those of the rulebook, and are reached', () => {
    const sizes = [2, 3, 4, 5, 6, 7, 8];
    for (const answers of sizes) {
      const asked = question(kind, answers);
      const wrong = asked.answers.map((_, i) => (i === 0 ? 10 : 0));
      const truth = kind === 'several' ? wrong.map((chips) => chips === 0) : answers - 1;
      expect(pointsOf(asked, wrong, truth)).toBeCloseTo(least[kind](answers), 3);
    }
    expect(Math.min(...sizes.map(least[kind]))).toBeGreaterThanOrEqual(kind === 'bins' ? -334 : -200);
  });
});

test('[F3] what a forecast pays is exactly what it earns when the answer comes true', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('choice', 'bins').chain((kind) => believing(kind)),
      ([asked, , said]) => {
        expect(pays(asked, said)).toEqual(asked.answers.map((_, answer) => pointsOf(asked, said, answer)));
      },
    ),
  );
});
