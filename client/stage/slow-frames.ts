/** Tells a screen that cannot keep up from one that missed a frame. */

/** ms from one frame to the next above which a frame is slow, and how many in a row make a slow screen. */
const slowMs = 24;
const inARow = 30;

/** Slow frames in a row. @param frame ms since the frame before */
export const countSlow = (before: number, frame: number): number => (frame > slowMs ? before + 1 : 0);

export const cannotKeepUp = (slow: number): boolean => slow >= inARow;
