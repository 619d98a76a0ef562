/** The closed forms behind Pipeline audit: what people and tests do to a pipeline, and what theory says of it. */

/** Stages of one iteration. */
export const stageCount = 6;
export const daysPerWeek = 5;

/** People of the team: so many person-weeks are one week in which nothing is finished. An assumption. */
export const crew = 2;

/** Iterations that the team has under way at all times. An assumption. */
export const underWay = 6;

/** Person-weeks that double a stage's speed; as many again treble it. An assumption. */
const weeksToDouble = 3;

/** Person-weeks of tests and guidelines that keep all defects but 1/e from being made. An assumption. */
const testsToTame = 4;

/** How many times as fast a stage becomes. */
export function speedUp(personWeeks: number): number {
  return 1 + personWeeks / weeksToDouble;
}

/** Share of the defects that are still made. */
export function defectsLeft(personWeeks: number): number {
  return Math.exp(-personWeeks / testsToTame);
}

/** Working days that are left to iterate. */
export function daysLeft(weeks: number, personWeeks: number): number {
  return daysPerWeek * Math.max(0, weeks - personWeeks / crew);
}

/**
 * Speed-up of the whole if one part becomes faster. Source: Amdahl 1967, Validity of the single processor approach.
 * @param share of the part in the whole, 0 to 1.
 * @param factor how many times as fast the part becomes.
 */
export function amdahl(share: number, factor: number): number {
  return 1 / (1 - share + share / factor);
}

/** By how many percent the whole becomes shorter. */
export function amdahlFall(share: number, factor: number): number {
  return 100 * (1 - 1 / amdahl(share, factor));
}

/**
 * What a defect costs that is found N stages on, in units of one that is found where it was made: 2^(N-1). A textbook's teaching model, not
 * a measurement. Source: lab note 03_ml_workflow.
 * @param stages from 1: found in the stage in which it was made.
 */
export function propagationModel(stages: number): number {
  return 2 ** (stages - 1);
}

/** Mean time in a queue with one server, Poisson arrivals and exponential service. Source: Kleinrock 1975, Queueing Systems, volume 1. */
export function meanStay(serviceRate: number, arrivalRate: number): number {
  return 1 / (serviceRate - arrivalRate);
}

/** Iterations under way today, and how many of them wait outside together, before anybody decides anything. Assumptions. */
export const todayUnderWay = 3;
export const todayBatch = 2;

/** How many times as fast training becomes in the question. */
export const fasterTraining = 10;

/** What it costs to play a pilot of full size, as shares of a grant: replayed trainings, and people who read the records. Assumptions. */
export const pilotHours = 0.004;
export const pilotDollars = 0.002;
