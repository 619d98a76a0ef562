/** A decision as the pipeline meets it: how long stages take, how often they go wrong, and how long there is. */
import type { Circumstances, Decision } from '../workbench.ts';
import { daysLeft, defectsLeft, speedUp, underWay } from './formulas.ts';
import { stages, type World } from './world.ts';

export type Plan = {
  /** Mean working days of a stage, and the chance that a first attempt makes a defect. */
  readonly days: readonly number[];
  readonly births: readonly number[];
  /** Iterations that wait outside together, and how long they do. */
  readonly batch: number;
  readonly wait: number;
  /** Chance that deployment finds a constraint which nobody had known. */
  readonly late: number;
  readonly inFlight: number;
  /** Working days in which iterations are finished. */
  readonly horizon: number;
};

/** What is left of a grant, as shares of it. */
export type Left = { readonly dollars: number; readonly hours: number; readonly weeks: number };

export const untouched: Left = { dollars: 1, hours: 1, weeks: 1 };

const labelling = 1;
const training = 2;
/** A purse that is nearly empty stretches its stage by this much at most. */
const longest = 20;

/**
 * @param weeks of the whole grant.
 * @param left less money for labels stretches labelling, less compute stretches training.
 */
export function planOf(
  { days, births, settings }: World,
  { stage = 0, effort = 0, tests = 0, batch = 1 }: Decision,
  weeks: number,
  left: Left,
  circumstances: Circumstances,
): Plan {
  const faster = speedUp(effort);
  const stretch = stages.map(() => circumstances.slower ?? 1);
  stretch[labelling]! *= Math.min(longest, 1 / Math.max(left.dollars, 0.01));
  stretch[training]! *= Math.min(longest, 1 / Math.max(left.hours, 0.01));
  return {
    days: days.map((mean, place) => (mean * stretch[place]!) / (place === stage ? faster : 1)),
    births: births.map((chance) => chance * defectsLeft(tests)),
    batch,
    wait: settings.wait * (circumstances['wait-factor'] ?? 1) + (circumstances['wait-days'] ?? 0),
    late: circumstances.late ?? 0,
    inFlight: underWay,
    horizon: daysLeft(weeks * left.weeks, effort + tests),
  };
}
