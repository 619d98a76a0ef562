/** English: the live math panel of Quality and velocity: what the dials buy, how far the ruler is off, and what trials say. */
import {
  capacityOf,
  halfYear,
  rulerError,
  rushOf,
  triesOf,
  winnersLuck,
} from '../../../../shared/missions/quality-velocity/formulas.ts';
import type { LiveMath, LiveRound } from '../../live-math.ts';
import { formerOf, newestOf, trialName, trialTitle } from '../live-math.ts';

const decimals = (value: number, digits: number): string => value.toFixed(digits).replace('-', '−');

const theory = ({ facts, decision }: LiveRound): string => {
  const { size = 1, share = 50, cadence = 1 } = decision;
  const { pace = 1, training = 0, labels: allLabels = 0, paid: allPaid = 0, trained = 0 } = facts;
  const capacity = capacityOf(pace, training, size);
  const labels = Math.max(1, Math.floor((share / 100) * allLabels));
  const paid = (1 - share / 100) * allPaid;
  const tries = triesOf(cadence, halfYear, capacity, paid, trained / size);
  const rush = rushOf(cadence / capacity);
  const error = 100 * rulerError(0.8, labels);
  const luck = 100 * winnersLuck(0.8, labels, Math.max(2, tries));
  return `${labels} labels are off by √(p(1 − p) / n) = ${decimals(error, 1)} points at p = 80%. A par pipeline takes in ${decimals(capacity, 1)} such tries a week; waiting makes each cost ${decimals(rush, 1)} calm ones, so half a year holds ${tries}. The luckiest of so many equals would look ${decimals(luck, 1)} points better than it is.`;
};

const measured = (round: LiveRound): string | undefined => {
  const [newest, former] = [newestOf(round), formerOf(round)];
  if (!newest) return undefined;
  const { measured: said = 0, gap = 0, tries = 0 } = newest.readings;
  const before = former ? `; ${trialName(former)}: ${decimals(former.value, 1)}%` : '';
  return `${trialTitle(newest)}: ${decimals(tries, 0)} tries, ${decimals(said, 1)}% measured and ${decimals(newest.value, 1)}% true, a gap of ${decimals(gap, 1)} points${before}.`;
};

export const qualityVelocityMath: LiveMath = (round) => ({
  note: 'By month six the model that is tried more often has overtaken the one that began ahead.',
  theory: theory(round),
  measured: measured(round),
});
