/** Where truths and forecasts stand on the forecast's own axis. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figureAt, isTrue, truthAt } from '../../../client/projector/axis-scale.ts';
import { dedupAudit } from '../../../shared/missions/dedup-audit/mission.ts';
import type { Question } from '../../../shared/missions/mission.ts';

const bill = dedupAudit.questions.bill!;
const edges = bill.edges!;
const rangeOf = (figure: number): number => edges.filter((edge) => figure >= edge).length;

test('[F4] the truth stands within the range that holds it, never on its neighbour', () => {
  fc.assert(
    fc.property(fc.double({ min: -200, max: 200, noNaN: true }), (figure) => {
      const place = figureAt(figure, edges) * bill.answers.length;
      expect(Math.floor(place)).toBe(rangeOf(figure));
    }),
  );
});

test('a larger figure never stands further left', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -90, max: 90, noNaN: true }),
      fc.double({ min: 0, max: 90, noNaN: true }),
      (figure, more) => {
        expect(figureAt(figure + more, edges)).toBeGreaterThanOrEqual(figureAt(figure, edges));
      },
    ),
  );
});

test('within a range the place is in proportion', () => {
  expect(figureAt(22.5, edges)).toBeCloseTo(2.5 / 5);
});

test('an answer without a figure stands in the middle of its place', () => {
  const choice: Question = { kind: 'choice', answers: ['a', 'b', 'c', 'd'] };
  expect(truthAt(choice, { answer: 1 })).toEqual([0.375]);
});

test('where several answers are true, each has its line', () => {
  const several: Question = { kind: 'several', answers: ['a', 'b', 'c', 'd'] };
  const truth = { answer: [true, false, false, true] };
  expect(truthAt(several, truth)).toEqual([0.125, 0.875]);
  expect([0, 1, 2, 3].map((index) => isTrue(truth, index))).toEqual(truth.answer);
});
