/** A projection: a few of the futures, as the team knows those who sign; and, if somebody is asked, what they say. */
import { meanAndError } from '../pipeline-audit/measure.ts';
import type { TrialOrder, TrialResult } from '../simulator.ts';
import { askedBy, askedIn, believed, saidBy } from './asking.ts';
import { halfYear } from './formulas.ts';
import type { Play } from './half-year.ts';
import { confidentAccuracy, meanReleases } from './measure.ts';
import { wallOrder } from './pictures.ts';
import { planOf, untouched } from './plan.ts';
import { evidenceHolds, fateOf, movedWalkAways, promisedIn, tileOf, verifiedSamples, worthOf } from './promise.ts';
import { projectedFutures } from './sizes.ts';
import { reviewWorkbench } from './workbench.ts';
import type { World } from './world.ts';

/** Shares of the half year that trials took. */
function weeksGone(trials: readonly { readonly size: number }[]): number {
  return trials.reduce((sum, { size }) => sum + reviewWorkbench.sizes[size]!.weeks, 0) / halfYear;
}

/**
 * Projects a decision. It sees few futures, the same whatever is set, so that two settings are compared under the same luck; it takes
 * off the weeks that were spent on asking, and nothing else of the purse.
 */
export function project(world: World, play: Play, order: TrialOrder): TrialResult {
  const circumstances = order.circumstances ?? {};
  const trials = [...(order.before ?? []), order];
  const plan = planOf(world, order.decision, { ...untouched, weeks: 1 - weeksGone(trials) }, circumstances);
  const courses = play(plan);
  const promised = promisedIn(order.decision);
  const known = movedWalkAways(believed(world, askedIn(trials)), circumstances, () => evidenceHolds(courses, promised));
  const seen = wallOrder(world).slice(0, projectedFutures);
  const fates = Array.from(seen, (future) =>
    fateOf(courses[future]!, world.luck[future]!, promised, known, verifiedSamples),
  );
  const { mean, error } = meanAndError(fates.map((fate) => 100 * worthOf(fate, world.settings.weights)));
  const shown = Array.from(seen, (future) => courses[future]!);
  const role = askedBy(order.size);
  const said = role === undefined ? undefined : saidBy(world)[role]!;
  return {
    value: mean,
    // where all or none of the futures agree, one more of them might still differ
    error: Math.max(error, 100 / projectedFutures),
    readings: {
      confident: confidentAccuracy(shown, promised.date),
      releases: meanReleases(shown, promised.date),
      ...(said && { 'said-accuracy': said.accuracy }),
      ...(said && Number.isFinite(said.week) && { 'said-week': said.week }),
      ...(said && said.scope > 0 && { 'said-scope': said.scope }),
    },
    audited: {
      places: Int32Array.from(seen, (_, place) => place),
      states: Uint8Array.from(fates, (fate, place) =>
        tileOf(fate, shown[place]!, promised.date, world.settings.weights),
      ),
    },
  };
}
