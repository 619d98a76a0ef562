/** English: the live math panel of Design review: how far a promise can be off when it is verified, what the dials pay for, and what trials say. */
import { affordedTries, hardnessOf, rushOf } from '../../../../shared/missions/design-review/formulas.ts';
import type { LiveMath, LiveRound } from '../../live-math.ts';
import { formerOf, newestOf, trialName, trialTitle } from '../live-math.ts';

const decimals = (value: number, digits: number): string => value.toFixed(digits).replace('-', '−');

/** Standard errors that a normal deviate stays below nine times in ten. */
const nineInTen = 1.2816;

const theory = ({ facts, decision }: LiveRound): string => {
  const { promise = 80, scope = 1, size = 1, share = 30, cadence = 1 } = decision;
  const { verified = 1 } = facts;
  const p = promise / 100;
  const error = 100 * Math.sqrt((p * (1 - p)) / verified);
  const tries = Math.floor(affordedTries(cadence, size, 1 - share / 100, 1));
  const harder = Math.round(100 * (hardnessOf(scope) - 1));
  return `Verified on ${verified} samples, ${promise}% is off by √(p(1 − p) / n) = ${decimals(error, 1)} points; to pass nine times in ten, ${decimals(Math.min(100, promise + nineInTen * error), 1)}% must be true. This scope is ${harder}% harder than one condition (assumption). Waiting makes a try cost ${decimals(rushOf(cadence, size), 1)} calm ones: an untouched purse pays for ${tries} tries.`;
};

const measured = (round: LiveRound): string | undefined => {
  const [newest, former] = [newestOf(round), formerOf(round)];
  if (!newest) return undefined;
  const { confident = 0 } = newest.readings;
  const { promise } = newest.decision;
  const promised = promise === undefined ? '' : `, and ${promise}% were promised`;
  const before = former ? `; ${trialName(former)}: ${decimals(former.value, 1)}%` : '';
  return `${trialTitle(newest)}: nine futures in ten reach ${decimals(confident, 1)}%${promised}. It kept ${decimals(newest.value, 1)}% of the say, give or take ${decimals(newest.error, 1)}${before}.`;
};

export const designReviewMath: LiveMath = (round) => ({
  note: 'What the first weeks gained goes on at the same rate until the day.',
  theory: theory(round),
  measured: measured(round),
});
