/** English: the live math panel of Labelling ROI: what asking must save to pay for itself, and what labels have taught so far. */
import { breakEven, pointsFor, roundShares } from '../../../../shared/missions/labelling-roi/formulas.ts';
import type { LiveMath, LiveRound } from '../../live-math.ts';
import { newestOf, trialTitle } from '../live-math.ts';

const decimals = (value: number, digits: number): string => value.toFixed(digits).replace('-', '−');
const count = (value: number): string => Math.round(value).toLocaleString('en-GB');

/** What is drawn by lot asks nobody. */
const byLot = 0;

const theory = ({ facts, decision }: LiveRound): string => {
  const batch = decision.batch ?? 0;
  const cost = `A round of ${count(batch)} costs ${decimals(pointsFor(facts, roundShares(facts, decision)), 1)} points.`;
  return decision.strategy === byLot
    ? `Assuming the brief’s prices: drawn by lot, nothing is scored and nothing has to be saved. ${cost}`
    : `Assuming the brief’s prices: asking must save ${decimals(breakEven(facts, decision), 1)} labels a round to pay for its scoring. ${cost}`;
};

const measured = (round: LiveRound): string | undefined => {
  const newest = newestOf(round);
  if (!newest) return undefined;
  const { recognised = 0, labels = 0, spent = 0, 'bought-now': bought = 0 } = newest.readings;
  const former = round.trials.filter(({ trial }) => trial > 0 && trial < newest.trial).at(-1);
  const before = former?.readings.recognised;
  const taught =
    before === undefined
      ? `${decimals(recognised, 1)}% recognised with ${count(labels)} labels`
      : `${count(bought)} more labels moved what is recognised from ${decimals(before, 1)}% to ${decimals(recognised, 1)}%`;
  return `${trialTitle(newest)}: ${taught}, give or take ${decimals(newest.error, 1)}. Spent so far: ${decimals(spent, 1)} points.`;
};

export const labellingRoiMath: LiveMath = (round) => ({
  note: 'Asking lifts thirty labels from 70% to 90%.',
  theory: theory(round),
  measured: measured(round),
});
