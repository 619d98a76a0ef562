/** The softmax learner goes downhill, exactly as the slope says, and ends up knowing its classes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Matrix } from '../../../shared/learn/features.ts';
import { balancedAccuracy, logLoss } from '../../../shared/learn/metrics.ts';
import { addGradient, probabilities, scratchFor, trainSoftmax } from '../../../shared/learn/softmax.ts';
import { passesOver } from '../../../shared/learn/visits.ts';
import { seeded } from '../../support/statistics.ts';

const matrix = (...rows: readonly (readonly number[])[]): Matrix => ({
  values: Float64Array.from(rows.flat()),
  count: rows.length,
  width: rows[0]?.length ?? 0,
});
const everyRow = (count: number) => Int32Array.from({ length: count }, (_, row) => row);

test('without weights every class is equally likely, and a weight of ln 3 makes a class three times as likely', () => {
  const features = matrix([1], [0]);
  const chances = probabilities(Float64Array.of(Math.log(3), 0), features, everyRow(2), 2);
  expect(chances[0]).toBeCloseTo(3 / 4, 12);
  expect(chances[1]).toBeCloseTo(1 / 4, 12);
  expect([chances[2], chances[3]]).toEqual([1 / 2, 1 / 2]);
});

const value = fc.double({ min: -2, max: 2, noNaN: true });

test('the gradient is what finite differences of the log loss say', () => {
  const classes = 3;
  for (const width of [4, 5]) {
    const numbers = (count: number) => fc.array(value, { minLength: count, maxLength: count });
    fc.assert(
      fc.property(numbers(width), numbers(classes * width), fc.nat(classes - 1), (row, start, label) => {
        const features = matrix(row);
        const scratch = scratchFor(classes, width);
        scratch.weights.set(start);
        addGradient(scratch, features, 0, label, 1);
        const lossAt = (weights: Float64Array) =>
          logLoss(probabilities(weights, features, everyRow(1), classes), Int32Array.of(label), classes);
        const step = 1e-5;
        for (let place = 0; place < classes * width; place++) {
          const up = Float64Array.from(start).fill(start[place]! + step, place, place + 1);
          const down = Float64Array.from(start).fill(start[place]! - step, place, place + 1);
          expect(scratch.gradient[place]).toBeCloseTo((lossAt(up) - lossAt(down)) / (2 * step), 4);
        }
      }),
    );
  }
});

test('a gradient with half the weight is half the gradient', () => {
  const features = matrix([1, -2, 3]);
  const [full, half] = [scratchFor(2, 3), scratchFor(2, 3)];
  addGradient(full, features, 0, 1, 1);
  addGradient(half, features, 0, 1, 0.5);
  expect([...half.gradient]).toEqual([...full.gradient.map((slope) => slope / 2)]);
});

describe('training', () => {
  /** Three clouds around the corners of a triangle, and a column of ones. */
  const clouds = (count: number, tag: string) => {
    const random = seeded(51, tag);
    const corners = [
      [0, 2],
      [-1.8, -1],
      [1.8, -1],
    ] as const;
    const labels = Int32Array.from({ length: count }, (_, row) => row % 3);
    const rows = Array.from(labels, (label) => [
      random.normal(corners[label]![0]),
      random.normal(corners[label]![1]),
      1,
    ]);
    return { features: matrix(...rows), labels };
  };
  const training = { batch: 10, rate: 0.05, decay: 1e-3 };
  const score = (weights: Float64Array) => {
    const { features, labels } = clouds(900, 'held out');
    return balancedAccuracy(probabilities(weights, features, everyRow(900), 3), labels, 3);
  };

  test('tells three clouds apart about as well as the best straight borders do', () => {
    const { features, labels } = clouds(600, 'pool');
    const weights = trainSoftmax(
      features,
      labels,
      passesOver(everyRow(600), 3000, seeded(52)),
      training,
      scratchFor(3, 3),
    );
    // The best borders are the bisectors of the corners, known from how the clouds were drawn.
    const best = Float64Array.of(0, 2, 0, -1.8, -1, -0.12, 1.8, -1, -0.12);
    expect(score(best)).toBeGreaterThan(0.9);
    expect(score(weights)).toBeGreaterThan(score(best) - 0.02);
  });

  test('on shuffled labels teaches nothing', () => {
    const { features, labels } = clouds(600, 'pool');
    const shuffled = seeded(53).shuffle(Int32Array.from(labels));
    const weights = trainSoftmax(
      features,
      shuffled,
      passesOver(everyRow(600), 3000, seeded(52)),
      training,
      scratchFor(3, 3),
    );
    expect(score(weights)).toBeLessThan(0.6);
  });

  test('again with the same visits gives the same weights, whatever the scratch held before', () => {
    const { features, labels } = clouds(60, 'pool');
    const visits = passesOver(everyRow(60), 200, seeded(54));
    const scratch = scratchFor(3, 3);
    const first = trainSoftmax(features, labels, visits, training, scratch).slice();
    trainSoftmax(features, labels, visits.toReversed(), training, scratch);
    expect(trainSoftmax(features, labels, visits, training, scratch)).toEqual(first);
  });

  test('a class that weighs nothing is hardly ever the answer, though a third of the samples are of it', () => {
    const { features, labels } = clouds(300, 'pool');
    const visits = passesOver(everyRow(300), 1500, seeded(55));
    const classWeights = Float64Array.of(1, 1, 0);
    const weights = trainSoftmax(features, labels, visits, { ...training, classWeights }, scratchFor(3, 3));
    const chances = probabilities(weights, features, everyRow(300), 3);
    const answers = Array.from(labels, (_, row) => chances.subarray(3 * row, 3 * row + 3));
    expect(answers.filter(([first, second, third]) => third! > first! && third! > second!).length).toBeLessThan(15);
  });
});
