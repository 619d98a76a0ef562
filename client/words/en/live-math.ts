/** English: parts of sentences that the live math panels of several missions share. */
import type { LiveRound, LiveTrial } from '../live-math.ts';

/** A trial as a sentence begins with it. */
export const trialTitle = ({ trial }: LiveTrial): string => (trial === 0 ? 'The default’s trial' : `Trial ${trial}`);

/** A trial inside a sentence. */
export const trialName = ({ trial }: LiveTrial): string => (trial === 0 ? 'the default’s trial' : `trial ${trial}`);

/** The newest of the team's own trials; undefined before there is one. */
export const newestOf = ({ trials }: LiveRound): LiveTrial | undefined => trials.findLast(({ trial }) => trial > 0);

/** What the newest trial is compared with: of trials of its size the default's, else the last before it. */
export const formerOf = ({ trials }: LiveRound): LiveTrial | undefined => {
  const newest = trials.at(-1);
  if (!newest || newest.trial === 0) return undefined;
  const alike = trials.filter(({ trial, size }) => trial < newest.trial && size === newest.size);
  return alike.find(({ trial }) => trial === 0) ?? alike.at(-1);
};

/**
 * The newest trial beside what it is compared with, and whether the two can be told apart: errors add in squares.
 * @param figure a value as people read it, without its unit
 */
export const compared = (round: LiveRound, figure: (value: number) => string): string | undefined => {
  const [newest, former] = [newestOf(round), formerOf(round)];
  if (!newest) return undefined;
  if (!former) return `${trialTitle(newest)} came to ${figure(newest.value)}, give or take ${figure(newest.error)}.`;
  const gain = newest.value - former.value;
  const error = Math.hypot(newest.error, former.error);
  const beside = `${trialTitle(newest)} came to ${figure(newest.value)}, ${trialName(former)} to ${figure(former.value)}:`;
  if (Math.abs(gain) <= error) return `${beside} no difference beyond the error of ${figure(error)}.`;
  return `${beside} ${figure(Math.abs(gain))} ${gain > 0 ? 'more' : 'less'}, give or take ${figure(error)}.`;
};
