/** The charts of the reveal: recognition against the simulated share, average and weather apart, and the distance with its null. */
import type { Chart } from '../simulator.ts';
import { draws, type Gap, pointsOf, shares } from './gap.ts';
import { heldOutCount, referenceCount } from './sizes.ts';
import type { World } from './world.ts';

const rounded = (values: readonly number[]): number[] => values.map((value) => Number(value.toFixed(3)));
const percentOfShares = shares.map((share) => Math.round(100 * share));

/** Percent recognised, of all and under the weather. */
export function mixCurve(gap: Gap): Chart {
  const series = (key: string, rows: Gap['all']) => {
    const { mean, error } = pointsOf(rows);
    return { key, x: percentOfShares, y: rounded(mean), error: rounded(error) };
  };
  return {
    key: 'mix-curve',
    xUnit: 'percent-simulated',
    yUnit: 'percent',
    series: [series('all', gap.all), series('weather', gap.weather)],
    samples: heldOutCount,
    repetitions: draws,
  };
}

/** The distance of the mixture, that between recordings and recordings, and the line. */
export function distanceCurve({ nullDistance, line }: World, gap: Gap): Chart {
  const { mean, error } = pointsOf(gap.distance);
  const ends = [percentOfShares[0]!, percentOfShares[percentOfShares.length - 1]!];
  return {
    key: 'distance',
    xUnit: 'percent-simulated',
    yUnit: 'distance',
    series: [
      { key: 'mixture', x: percentOfShares, y: rounded(mean), error: rounded(error) },
      { key: 'null', x: ends, y: rounded([nullDistance, nullDistance]) },
      { key: 'line', x: ends, y: rounded([line, line]) },
    ],
    samples: referenceCount,
    repetitions: draws,
  };
}
