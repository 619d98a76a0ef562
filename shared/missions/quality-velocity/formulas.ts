/**
 * The closed forms behind Quality and velocity: what a model's size costs, how many tries half a year holds, and what luck does to the best.
 *
 * What an outcome carries into a later round, by key: `carried-size` (how many times the smallest model's training), `carried-labels`
 * (validation labels), `carried-tries` (made in half a year), `carried-cadence` (tries a week), `carried-start` and `carried-error` (true
 * share of mistakes in week 0 and in week 26), `carried-floor` (the same with every decision as the training would have it),
 * `carried-optimism` (measured less true share recognised). What it reads from an earlier one: `carried-finished`.
 */

/** The largest model takes so many times the training of the smallest. */
export const largestModel = 8;

/** Hidden units of the smallest model. An assumption. */
const smallestUnits = 56;

/** Hidden units of a model: training by least squares takes their square. Source: Golub and Van Loan, Matrix Computations, 5.3. */
export function unitsOf(size: number): number {
  return Math.round(smallestUnits * Math.sqrt(size));
}

/** Decisions that a recipe consists of: each scales one group of hidden units. An assumption. */
export const decisions = 24;

/** A decision lies between these; where training put it is 1. What a try redraws, it draws evenly from here. An assumption. */
export const lowest = -0.7;
export const highest = 1.9;

/** Weeks of half a year. */
export const halfYear = 26;

/** However rushed, a try costs no more than so many times a calm one. */
const dearest = 40;

/**
 * Tries a week that a pipeline can take in, one after the other.
 * @param pace tries a week if training took no time.
 * @param training weeks that the smallest model trains.
 */
export function capacityOf(pace: number, training: number, size: number): number {
  return 1 / (1 / pace + training * size);
}

/**
 * How many times a try's work is paid for, waiting included: 1 / (1 - load) in a queue with one server.
 * Source: Kleinrock 1975, Queueing Systems, volume 1 (M/M/1; an assumption here).
 * @param load tries asked for as a share of the capacity.
 */
export function rushOf(load: number): number {
  return Math.min(dearest, 1 / Math.max(1e-9, 1 - load));
}

/**
 * Tries that half a year holds: as many as the calendar has room for, the money pays for and the compute trains.
 * @param paid calm tries that the money would pay for.
 * @param trained tries that the compute would train.
 */
export function triesOf(perWeek: number, weeks: number, capacity: number, paid: number, trained: number): number {
  const calendar = Math.min(perWeek, capacity) * weeks;
  return Math.max(0, Math.floor(Math.min(calendar, paid / rushOf(perWeek / capacity), trained)));
}

/** Standard error of a share that so many samples measure. */
export function rulerError(share: number, samples: number): number {
  return Math.sqrt((share * (1 - share)) / Math.max(1, samples));
}

/**
 * By how much the luckiest of so many measurements of one and the same share lies above it, about: a ruler's error times the expected
 * maximum of so many standard normals. Source: Blum and Hardt 2015, The Ladder; Cramér 1946 for the maximum.
 */
export function winnersLuck(share: number, samples: number, tries: number): number {
  return rulerError(share, samples) * Math.sqrt(2 * Math.log(Math.max(2, tries)));
}

/**
 * The cut of the error at each try from which the light model wins: 1 - (eH / eL)^(1 / (nL - nH)).
 * Source: lab note 03_ml_workflow, which lets the error fall by the same share at every try; here nothing makes it do so.
 */
export function breakEven(lightError: number, heavyError: number, lightTries: number, heavyTries: number): number {
  return 1 - (heavyError / lightError) ** (1 / Math.max(1, lightTries - heavyTries));
}

/** What it costs to play a pilot of full size, as shares of a grant. Assumptions. */
export const pilotHours = 0.012;
export const pilotDollars = 0.003;
