/** The math panel's three lines: what a line through the first weeks says, what theory takes off for luck, and what was measured here. */
import { winnersCurse } from '../../learn/noisy-search.ts';
import type { PanelLine } from '../simulator.ts';
import { alongALine, halfYear } from './formulas.ts';
import { meanOf, measuredAt } from './measure.ts';
import { triesBy } from './plan.ts';
import type { Reachable } from './truth.ts';

/** Weeks that the line goes through. */
const firstWeeks = 8;

const tenths = (value: number): number => Math.round(10 * value) / 10;

/** The three lines; only the last is scored. */
export function panelOf({ plan, courses, accuracy, error }: Reachable): readonly PanelLine[] {
  const measured = (week: number): number => meanOf(measuredAt(courses, week));
  const end = measured(halfYear);
  const tries = Math.max(2, triesBy(plan, halfYear * 5));
  const luck = 100 * winnersCurse(1 - end / 100, plan.samples, tries);
  return [
    {
      kind: 'note',
      key: 'along-a-line',
      values: { accuracy: tenths(alongALine(measured(0), measured(firstWeeks), firstWeeks)), weeks: firstWeeks },
    },
    {
      kind: 'theory',
      key: 'winners-curse',
      values: { measured: tenths(end), luck: tenths(luck), accuracy: tenths(end - luck), tries, samples: plan.samples },
    },
    {
      kind: 'measured',
      key: 'simulated-here',
      values: { accuracy: tenths(accuracy), error: tenths(error), futures: courses.length },
    },
  ];
}
