/** How many tiles of a brief are marked. */

/** @param marks one digit a tile: 1 if it has a look-alike in the pool */
export const markedIn = (marks: string): number => [...marks].filter((mark) => mark === '1').length;
