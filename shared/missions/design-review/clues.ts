/** Ten true things about a world, each a different one, measured over the futures of its par pipeline. */
import { sum } from '../pipeline-audit/world.ts';
import type { Clue } from '../simulator.ts';
import { halfYear, roles } from './formulas.ts';
import { accuraciesAt, meanOf, meanReleases, optimismAt, quantileOf } from './measure.ts';
import type { Reachable } from './truth.ts';
import type { World } from './world.ts';

const half = halfYear / 2;
const tenths = (value: number): number => Math.round(10 * value) / 10;
const percent = (share: number): number => Math.round(100 * share);

/** The clues of a world, the most telling first: a small team is dealt from the front. */
export function cluesOf({ walkAways, floor }: World, { plan, courses, pipeline }: Reachable): readonly Clue[] {
  const end = accuraciesAt(courses, halfYear);
  const middle = meanOf(accuraciesAt(courses, half));
  const first = 100 * (1 - plan.floor - plan.gap);
  const keenest = walkAways.reduce((top, { accuracy }, role) => (accuracy > walkAways[top]!.accuracy ? role : top), 0);
  const kept = sum(courses.map((course) => course.kept));
  return [
    { key: 'optimism', values: { points: tenths(optimismAt(courses, halfYear)) } },
    { key: 'half-way', values: { accuracy: tenths(middle), week: half } },
    { key: 'spread', values: { points: tenths(quantileOf(end, 0.9) - quantileOf(end, 0.1)) } },
    { key: 'releases', values: { count: tenths(meanReleases(courses, halfYear)) } },
    { key: 'beginning', values: { accuracy: tenths(first) } },
    { key: 'ceiling', values: { accuracy: tenths(100 * (1 - plan.floor)), one: tenths(100 * (1 - floor)) } },
    {
      key: 'late',
      values: { share: percent(meanOf(courses.map(({ releases }) => Number(releases[half]! < 2)))), week: half },
    },
    { key: 'mistaken', values: { share: percent(sum(courses.map((course) => course.mistaken)) / Math.max(1, kept)) } },
    { key: 'outside', values: { share: percent(pipeline.away + pipeline.waiting) } },
    { key: 'keenest', values: { role: roles[keenest]! } },
  ];
}
