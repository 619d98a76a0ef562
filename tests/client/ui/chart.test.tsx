/** Charts: places of figures and names, and the table that says the same. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BarChart } from '../../../client/ui/bar-chart.tsx';
import { scaleOver } from '../../../client/ui/chart-scale.ts';
import { type Point, placeLabels } from '../../../client/ui/label-places.ts';
import { LineChart } from '../../../client/ui/line-chart.tsx';
import { textOf } from '../../support/text-of.ts';

describe('a scale', () => {
  test('a case by hand', () => {
    expect(scaleOver([3, 97], 4).ticks).toEqual([0, 50, 100]);
    expect(scaleOver([3, 97], 4).at(25)).toBe(0.25);
    expect(scaleOver([0.61, 0.74], 4).ticks).toEqual([0.6, 0.65, 0.7, 0.75]);
  });

  test('every figure lies between the first tick and the last, and ticks are few and rise', () => {
    const figures = fc.array(
      fc.integer({ min: -1e9, max: 1e9 }).map((figure) => figure / 1_000),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(figures, (values) => {
        const { ticks, at } = scaleOver(values, 4);
        expect(ticks.length).toBeGreaterThan(1);
        expect(ticks.length).toBeLessThan(9);
        expect([...ticks].sort((a, b) => a - b)).toEqual(ticks);
        for (const value of values) {
          expect(at(value)).toBeGreaterThanOrEqual(-1e-6);
          expect(at(value)).toBeLessThanOrEqual(1 + 1e-6);
        }
      }),
    );
  });
});

describe('names of curves', () => {
  const field = { left: 0, right: 300, top: 0, bottom: 200 };
  const rising: readonly Point[] = [
    [0, 180],
    [150, 100],
    [300, 20],
  ];
  const falling: readonly Point[] = [
    [0, 20],
    [150, 100],
    [300, 180],
  ];

  test('stand inside the field, off the lines and off one another', () => {
    const [first, second] = placeLabels([rising, falling], [90, 90], 18, field);
    if (!first || !second) throw new Error('a label is missing');
    for (const { x, y } of [first, second]) {
      expect(x).toBeGreaterThanOrEqual(45);
      expect(x).toBeLessThanOrEqual(255);
      expect(y).toBeGreaterThanOrEqual(9);
      expect(y).toBeLessThanOrEqual(191);
    }
    expect(Math.abs(first.x - second.x) >= 90 || Math.abs(first.y - second.y) >= 18).toBe(true);
  });

  test('a curve without room still has its name in the field', () => {
    const [only] = placeLabels([[[150, 5]]], [280], 18, { ...field, bottom: 12 });
    expect(only).toBeDefined();
  });
});

test('the table says what the chart draws, errors included', () => {
  const text = textOf(
    <LineChart
      chart={{
        key: 'score',
        xUnit: 'passes',
        yUnit: 'score',
        series: [{ key: 'full', x: [1, 2], y: [0.61, 0.74], error: [0.02, 0] }],
        samples: 1_200,
        repetitions: 1,
      }}
      said={{ title: 'Score', x: 'passes', y: 'score', series: { full: 'full pool' } }}
    />,
  );
  expect(text).toContain('1 0.61 ± 0.02');
  expect(text).toContain('2 0.74');
  expect(text).not.toContain('0.74 ±');
  expect(text).toContain('1,200 samples, 1 repetition');
});

test('where places have names, chart and table call them by these', () => {
  const text = textOf(
    <BarChart
      chart={{
        key: 'waterfall',
        xUnit: 'stage',
        yUnit: 'percent-of-time',
        series: [
          { key: 'before', x: [1, 2], y: [61, 39], error: [2, 3] },
          { key: 'after', x: [1, 2], y: [12.4, 87.6] },
        ],
        samples: 240,
        repetitions: 24,
      }}
      said={{
        ...{ title: 'Where the time goes', x: 'stage', y: '% of the time', places: ['Labelling', 'The wait outside'] },
        series: { before: 'today', after: 'faster' },
      }}
    />,
  );
  expect(text).toContain('Labelling 61 ± 2');
  expect(text).toContain('The wait outside 88');
  expect(text).toContain('240 samples, 24 repetitions');
});
