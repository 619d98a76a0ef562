/** How many samples are held out: large enough that a point is a point, small enough to be asked hundreds of times. */

/** Held-out samples that outcomes are asked about. */
export const askedCount = 600;

/** Samples that pilots are scored on, and nothing else. */
export const validationCount = 600;
