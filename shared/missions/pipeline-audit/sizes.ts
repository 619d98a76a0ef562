/** How large a world is: large enough to show what happens, small enough to compute while a team waits. */

/** Futures that an outcome is the mean of. */
export const futures = 24;

/** Futures that the largest pilot plays. */
export const pilotFutures = 16;

/** Futures whose days hang on the wall: eight half years of 130 working days, 40 columns by 26 rows. */
export const wallFutures = 8;
export const wallDays = 130;

/** Futures that the truth of the forecast is measured in, and how long they are: two years, of which the first half year settles. */
export const truthFutures = 64;
export const truthWeeks = 104;
