/** How large a domain is. */

/** Recordings that can be had at the most. */
export const recordedCount = 400;
/** What the simulator makes for a decision. */
export const simulatedCount = 200;
export const heldOutCount = 400;
export const validationCount = 240;
export const referenceCount = 200;
