/** English: the projector. */
export const wall = {};
