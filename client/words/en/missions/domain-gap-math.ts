/** English: the live math panel of Domain gap: what simulating widens, what weeks and the line do, and what the team's trials say. */
import { modelledShare, penaltyOf, pointsOverLine } from '../../../../shared/missions/domain-gap/formulas.ts';
import type { LiveMath } from '../../live-math.ts';
import { compared, newestOf, trialTitle } from '../live-math.ts';

const decimals = (value: number, digits: number): string => value.toFixed(digits).replace('-', '−');
const percent = (share: number): string => `${Math.round(100 * share)}%`;

export const domainGapMath: LiveMath = (round) => {
  const { line = 1, workWeeks = 0 } = round.facts;
  const { share = 0, model = 0 } = round.decision;
  const newest = newestOf(round);
  const distance = newest?.readings.distance;
  const over =
    newest && distance !== undefined
      ? `${trialTitle(newest)}: distance ${decimals(distance, 2)} at ${percent(newest.decision.share ?? 0)} simulated. `
      : '';
  const told = compared(round, (value) => decimals(value, 1));
  const taken =
    distance !== undefined && distance > line
      ? `the distance of ${decimals(distance, 2)} takes off ${decimals(penaltyOf(distance, line), 1)} points`
      : `a distance of twice the line takes off ${decimals(penaltyOf(2 * line, line), 1)} points`;
  return {
    note: `The more is simulated, the wider the gap. Your dial has ${percent(share)}.`,
    theory: `Assuming ${pointsOverLine} points for every factor e over the line of ${decimals(line, 2)}, ${taken}. Modelling for ${decimals(workWeeks * model, 1)} of ${decimals(workWeeks, 0)} weeks puts ${percent(modelledShare(workWeeks * model))} of the scenes under the weather.`,
    measured: told === undefined ? undefined : `${over}${told}`,
  };
};
