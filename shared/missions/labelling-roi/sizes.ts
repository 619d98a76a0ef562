/** How many samples there are: enough that a point is a point, few enough to be asked hundreds of times. */

/** Samples of the pool. */
export const poolCount = 600;
/** Held-out samples that outcomes are asked about, every class equally often. */
export const askedCount = 400;
/** Samples that trials are scored on: few, as at the start of a project, and so a noisy ruler. */
export const validationCount = 120;
/** Samples that are labelled before the round begins, rightly. */
export const seedLabels = 12;
