/** How many samples there are, and how much is searched: enough that a point is a point, few enough to be asked hundreds of times. */

/** Samples that may be labelled for validation: they hang on the wall. */
export const poolCount = 600;
/** Held-out samples that outcomes are asked about, and nothing else. */
export const askedCount = 400;
/** Samples that pilots check their findings on, and nothing else. */
export const checkCount = 160;
/** Samples that the models were taught with before the round begins. */
export const taughtCount = 280;

/** Half years that an outcome is the mean of. */
export const futures = 12;
/** Half years that the largest pilot plays. */
export const pilotFutures = 9;
/** Half years that the truth of the forecast is measured in. */
export const truthFutures = 64;
/** Tries that a future has dice for, and so the most that anybody makes in half a year. */
export const mostTries = 160;

/** Half years of these that are drawn month by month. */
export const drawnFutures = 20;
/** Half years behind each point of the other charts. */
export const chartFutures = 12;
