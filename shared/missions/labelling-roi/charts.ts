/** The charts of the reveal: what labels teach when they are asked for, drawn by lot, or weighed; and the rare classes alone. */
import { inOneGo } from '../../learn/pieces.ts';
import type { Chart, Recall } from '../simulator.ts';
import type { Purse } from '../workbench.ts';
import { type Curve, controls, counts, meanAt, type Need, orders } from './need.ts';
import type { Paths } from './path.ts';
import { askedCount } from './sizes.ts';
import { stops } from './workbench.ts';

const rounded = (values: readonly number[]): number[] => values.map((value) => Number(value.toFixed(2)));

/** Mean and standard error at each number of labels. */
function pointsOf(rows: readonly Float64Array[]): { y: number[]; error: number[] } {
  const all = rows.map((_, row) => row);
  const mean = counts.map((_, place) => meanAt(rows, all, place));
  const error = mean.map((middle, place) =>
    Math.sqrt(rows.reduce((sum, row) => sum + (row[place]! - middle) ** 2, 0) / (rows.length - 1) / rows.length),
  );
  return { y: rounded(mean), error: rounded(error) };
}

function chartOf(key: string, { random, margin, weighted }: Need, part: keyof Curve, goal: number | undefined): Chart {
  const line = goal === undefined ? [] : [{ key: 'goal', x: [counts[0]!, counts.at(-1)!], y: rounded([goal, goal]) }];
  return {
    key,
    xUnit: 'labels',
    yUnit: 'percent',
    series: [
      { key: 'margin', x: counts, ...pointsOf(margin[part]) },
      { key: 'random', x: counts, ...pointsOf(random[part]) },
      { key: 'weighted', x: counts, ...pointsOf(weighted[part]) },
      ...line,
    ],
    samples: askedCount,
    repetitions: Math.min(orders, controls),
  };
}

/** Percent recognised against labels: asked for by margin, drawn by lot, and drawn by lot with classes weighed. */
export function scoreByLabels(need: Need): Chart {
  return chartOf('score-by-labels', need, 'all', need.goal);
}

/** The same of the rare classes. */
export function rareByLabels(need: Need): Chart {
  return chartOf('rare-by-labels', need, 'rare', undefined);
}

const repetitions = 4;
const whole: Purse = { dollars: 1, hours: 1, weeks: 1 };

/** What is left of the points after costs, by labels bought in small batches, in large ones, and in one go. */
export function worthByLabels(paths: Paths, worth: (spent: Purse) => number, recall: Recall = inOneGo): Chart {
  const series = [20, 50, 200].map((batch) => {
    const decision = { strategy: 2, labeller: 1, batch };
    const runs = Array.from({ length: repetitions }, (_, repetition) =>
      recall(`worth/${batch}/${repetition}`, () =>
        stops.map((labels) => {
          const { recognised, spent, bought } = paths.reach({ ...decision, labels }, whole, {}, repetition, []);
          return { bought, value: recognised - worth(spent) };
        }),
      ),
    );
    // A batch may carry the labels beyond the stop; a curve stands where they really are.
    const places = [...stops.keys()].filter(
      (place) => place === 0 || runs[0]![place]!.bought > runs[0]![place - 1]!.bought,
    );
    const mean = places.map((place) => runs.reduce((sum, run) => sum + run[place]!.value, 0) / repetitions);
    const error = places.map((place, at) =>
      Math.sqrt(
        runs.reduce((sum, run) => sum + (run[place]!.value - mean[at]!) ** 2, 0) / (repetitions - 1) / repetitions,
      ),
    );
    return {
      key: `batch-${batch}`,
      x: places.map((place) => runs[0]![place]!.bought),
      y: rounded(mean),
      error: rounded(error),
    };
  });
  return { key: 'worth-by-labels', xUnit: 'labels', yUnit: 'points', series, samples: askedCount, repetitions };
}
