/** The charts of the reveal: both models month by month, measured and true; who wins at which cadence; and how far the best runs ahead of the truth. */
import type { Chart, Series } from '../simulator.ts';
import { along } from './climb.ts';
import { measuredAtEnd } from './clues.ts';
import { halfYear, winnersLuck } from './formulas.ts';
import { throwLuck } from './luck.ts';
import { recognisedBy } from './model.ts';
import { meanOf } from './outcome.ts';
import { askedCount, chartFutures, drawnFutures } from './sizes.ts';
import { bothSides, type Side, sideOf, type Told } from './truth.ts';
import type { World } from './world.ts';

const rounded = (values: readonly number[]): number[] => values.map((value) => Number(value.toFixed(3)));

/** Mean and standard error of each column, in percent. */
function columns(rows: readonly (readonly number[])[]): { readonly y: number[]; readonly error: number[] } {
  const width = rows[0]!.length;
  const y: number[] = [];
  const error: number[] = [];
  for (let column = 0; column < width; column++) {
    const values = rows.map((row) => 100 * row[column]!);
    const mean = meanOf(values);
    const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    y.push(mean);
    error.push(Math.sqrt(square / Math.max(1, values.length - 1) / values.length));
  }
  return { y: rounded(y), error: rounded(error) };
}

/** Weeks that are drawn: about the ends of months. */
const weeks = [0, 4, 9, 13, 17, 22, halfYear];

function monthly({ pool, asked }: World, name: 'light' | 'heavy', { model, climbs, plan }: Side): readonly Series[] {
  const marks = weeks.map((week) => Math.floor((plan.tries * week) / halfYear));
  const drawn = climbs.slice(0, drawnFutures);
  const measured = columns(drawn.map((one) => marks.map((mark) => one.measured[mark]!)));
  const truth = columns(
    drawn.map((one) => along(one, marks, (recipe) => recognisedBy(model, recipe, asked, pool.labels))),
  );
  return [
    { key: `${name}-measured`, x: weeks, ...measured },
    { key: `${name}-true`, x: weeks, ...truth },
  ];
}

/** The compound accuracy plot: what the validation set says, above, and what is true, below. */
export function compound(world: World, { light, heavy }: Told): Chart {
  return {
    key: 'compound',
    xUnit: 'weeks',
    yUnit: 'percent',
    series: [...monthly(world, 'light', light), ...monthly(world, 'heavy', heavy)],
    samples: askedCount,
    repetitions: drawnFutures,
  };
}

const cadences = [0.5, 1.5, 3, 6];

/** By how much the light model leads in the last week, by how often it is tried. */
export function byCadence(world: World, { labels }: Told): Chart {
  const luck = throwLuck(chartFutures, world.pool.count, world.random.fork('charts/cadence'));
  const rows = cadences.map((cadence) => {
    const { light, heavy } = bothSides(world, cadence, labels, luck);
    return light.end.map((share, future) => share - heavy.end[future]!);
  });
  return {
    key: 'cadence',
    xUnit: 'tries a week',
    yUnit: 'points',
    series: [{ key: 'lead', x: cadences, ...columns(luck.map((_, future) => rows.map((row) => row[future]!))) }],
    samples: askedCount,
    repetitions: chartFutures,
  };
}

const rulers = [40, 100, 200, 400];

/** How far the measured share runs ahead of the true one, by the size of the validation set; beside it what luck alone would do. */
export function byRuler(world: World, { light }: Told): Chart {
  const luck = throwLuck(chartFutures, world.pool.count, world.random.fork('charts/ruler'));
  const sides = rulers.map((labels) => sideOf(world, 1, light.plan.tries, labels, luck));
  const rows = luck.map((_, future) =>
    sides.map(({ climbs, end, plan }) => climbs[future]!.measured[plan.tries]! - end[future]!),
  );
  return {
    key: 'ruler',
    xUnit: 'labels',
    yUnit: 'points',
    series: [
      { key: 'measured', x: rulers, ...columns(rows) },
      {
        key: 'luck',
        x: rulers,
        y: rounded(
          sides.map((side, at) => 100 * winnersLuck(measuredAtEnd(side), rulers[at]!, Math.max(2, side.plan.tries))),
        ),
      },
    ],
    samples: askedCount,
    repetitions: chartFutures,
  };
}
