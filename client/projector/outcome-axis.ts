/** The axis on which outcomes stand: places in the order of the blind settings, from the worst at its left. */

export const outcomeAxis = { left: 430, right: 1180 } as const;

/** px of the design of a place along the axis, 0 to 1. */
export const outcomeX = (part: number): number => outcomeAxis.left + part * (outcomeAxis.right - outcomeAxis.left);

/** Room at both ends, as a share of its length. */
const edge = 0.03;

/** A place in an order, 0 to 1, along the axis; and back. */
export const along = (part: number): number => edge + part * (1 - 2 * edge);
export const orderOf = (at: number): number => (at - edge) / (1 - 2 * edge);
