/** The closed forms behind the domain gap: what weeks become, what the line takes off, and what theory allows. */

/** Weeks that recording and modelling share, if no trial has taken any. */
export const workWeeks = 12;

/** Samples that a training looks at, recorded ones repeated if there are too few. */
export const slots = 600;

/** Share of the simulator's scenes that a week of modelling puts under the weather. An assumption. */
export const modelledPerWeek = 0.04;

/** What a pilot costs, as shares of a round's grant, for the share of the whole that it plays. Assumptions. */
export const pilotDollars = 0.01;
export const pilotHours = 0.03;

/** Points taken off for every factor e by which the distance is over the line. An assumption: what a certificate costs more. */
export const pointsOverLine = 6;

/**
 * Points that a distance over the line takes off; none below it.
 * @param distance and line in the same unit, both above 0.
 */
export function penaltyOf(distance: number, line: number): number {
  return distance <= line ? 0 : pointsOverLine * Math.log(distance / line);
}

/** Share of the scenes that are put under the weather, to the nearest twentieth. */
export function modelledShare(weeks: number): number {
  return Math.min(0.5, Math.round(20 * modelledPerWeek * weeks) / 20);
}

/**
 * Proxy of the distance between two domains: 2 (1 - 2 error) of a learner that tells them apart, from 0 (it cannot) to 2.
 * Source: Ben-David et al. 2010, A theory of learning from different domains.
 */
export function proxyDistance(error: number): number {
  return 2 * (1 - 2 * Math.min(0.5, error));
}
