/** The charts of the reveal: the half year with its intervals, where the time goes, and what a promise is worth by how high it is. */
import { stageCount } from '../pipeline-audit/formulas.ts';
import type { Chart } from '../simulator.ts';
import { confidence, halfYear } from './formulas.ts';
import { accuraciesAt, meanOf, measuredAt, quantileOf } from './measure.ts';
import { reachedBy } from './promise.ts';
import { truthCalendars } from './sizes.ts';
import type { Reachable } from './truth.ts';

const rounded = (values: readonly number[]): number[] => values.map((value) => Number(value.toFixed(4)));

/** Every other week, and the last. */
const weeks: readonly number[] = Array.from({ length: halfYear / 2 + 1 }, (_, place) => 2 * place);

/** Standard error of a mean over half years: what happens in one of them is not independent. */
function errorOf(values: readonly number[]): number {
  const mean = meanOf(values);
  const spread = Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2)));
  return spread / Math.sqrt(truthCalendars);
}

/** What is measured, what is true, and what nine futures in ten reach, week by week. */
export function projection({ courses }: Reachable): Chart {
  const line = (key: string, of: (week: number) => readonly number[]) => ({
    key,
    x: weeks,
    y: rounded(weeks.map((week) => meanOf(of(week)))),
    error: rounded(weeks.map((week) => errorOf(of(week)))),
  });
  const tenth = (key: string, share: number) => ({
    key,
    x: weeks,
    y: rounded(weeks.map((week) => quantileOf(accuraciesAt(courses, week), share))),
  });
  return {
    key: 'projection',
    xUnit: 'week',
    yUnit: 'percent',
    series: [
      line('measured', (week) => measuredAt(courses, week)),
      line('truth', (week) => accuraciesAt(courses, week)),
      tenth('confident', 1 - confidence),
      tenth('lucky', confidence),
    ],
    samples: courses.length,
    repetitions: truthCalendars,
  };
}

/** Share of the time of all iterations that each place holds: the six stages, then the wait outside. */
export function waterfall({ pipeline, heldError, courses }: Reachable): Chart {
  const places = Array.from({ length: stageCount + 1 }, (_, place) => place);
  return {
    key: 'waterfall',
    xUnit: 'stage',
    yUnit: 'percent-of-time',
    series: [
      {
        key: 'held',
        x: places.map((place) => place + 1),
        y: rounded(places.map((place) => 100 * pipeline.held[place]!)),
        error: rounded(places.map((place) => 100 * heldError[place]!)),
      },
    ],
    samples: courses.length,
    repetitions: truthCalendars,
  };
}

const promises: readonly number[] = Array.from({ length: 18 }, (_, place) => 65 + 2 * place);
const quarter = halfYear / 2;

/** Share of futures in which a promise is kept, by how high it is: at the end, and half way. */
export function keptByPromise({ courses }: Reachable): Chart {
  const line = (key: string, week: number) => ({
    key,
    x: promises,
    y: rounded(promises.map((promise) => 100 * reachedBy(courses, promise, week))),
  });
  return {
    key: 'kept-by-promise',
    xUnit: 'percent',
    yUnit: 'percent-of-futures',
    series: [line('half-way', quarter), line('end', halfYear)],
    samples: courses.length,
    repetitions: truthCalendars,
  };
}
