/** How large a world is: two hundred futures, made of half years of the pipeline and of searches that run in them. */

/** Half years of the pipeline that a world is played in, and searches in each: two hundred futures. */
export const calendars = 20;
export const searchesEach = 10;
export const futures = calendars * searchesEach;

/** Half years of the pipeline that the truth of the forecast is measured in, with as many searches in each. */
export const truthCalendars = 48;

/** Futures that a projection plays; whoever asks somebody gets one with the answer. */
export const projectedFutures = 100;

/** Tries that a future has dice for, and so the most that anybody makes in half a year. */
export const mostTries = 80;
