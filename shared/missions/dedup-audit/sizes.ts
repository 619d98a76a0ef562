/** How large a world is: large enough to show what happens, small enough to compute while a team waits. */

/** Samples in a pool: a wall of forty columns and twenty-five rows. */
export const sampleCount = 1000;

/** Held-out samples. */
export const questionCount = 500;
