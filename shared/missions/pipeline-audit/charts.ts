/** The charts of the reveal: where the time goes, before and after; and what a defect costs by how far it travels, beside the doubling model. */
import type { Chart } from '../simulator.ts';
import { fasterTraining, propagationModel, stageCount } from './formulas.ts';
import { type Measured, meanAndError, measure, runFutures } from './measure.ts';
import { truthFutures, wallDays } from './sizes.ts';
import { todayPlan, withFaster } from './today.ts';
import { stages, sum, type World } from './world.ts';

const training = 2;
/** Fewer defects than this say nothing about their mean. */
const fewest = 20;
/** Half years that the waterfall is drawn from. */
const drawn = 24;

const rounded = (values: readonly number[]): number[] => values.map((value) => Number(value.toFixed(4)));

/** Share of the time of all iterations that each place holds, in a queue or not: the six stages, then the wait outside. */
export function waterfall(world: World, weeks: number): Chart {
  const places = [...stages, stageCount];
  const plan = todayPlan(world, weeks);
  const series = [
    { key: 'before', plan },
    { key: 'after', plan: withFaster(plan, training, fasterTraining) },
  ].map(({ key, plan: played }) => {
    const each = Array.from({ length: drawn }, (_, future) => measure(runFutures(world, played, [future])));
    const told = places.map((place) => meanAndError(each.map(({ held }) => 100 * held[place]!)));
    return {
      key,
      x: places.map((place) => place + 1),
      y: rounded(told.map(({ mean }) => mean)),
      error: rounded(told.map(({ error }) => error)),
    };
  });
  return {
    key: 'waterfall',
    xUnit: 'stage',
    yUnit: 'percent-of-time',
    series,
    samples: drawn * wallDays,
    repetitions: drawn,
  };
}

/**
 * Days of work that a defect causes to be done again, by how many stages it travelled, in units of one that was found where it was made.
 * Beside it the teaching model, which is no measurement.
 */
export function propagation({ travelled, repair }: Measured): Chart {
  const met = stages.filter((place) => travelled[place]! >= fewest);
  const unit = repair[0]!;
  return {
    key: 'propagation',
    xUnit: 'stages',
    yUnit: 'times',
    series: [
      { key: 'measured', x: met.map((place) => place + 1), y: rounded(met.map((place) => repair[place]! / unit)) },
      { key: 'model', x: met.map((place) => place + 1), y: met.map((place) => propagationModel(place + 1)) },
    ],
    samples: sum(travelled),
    repetitions: truthFutures,
  };
}
