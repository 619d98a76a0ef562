/** Two teams' defences side by side: which decision holds in fresh worlds? */

export const sides = ['left', 'right'] as const;
export type Side = (typeof sides)[number];

/** Numbers of the teams whose defences stand left and right. */
export type Pair = readonly [number, number];

/** A pair that was dealt to a player: its place among the round's pairs, and what they judged. */
export type PairInHand = { readonly pair: number; readonly side?: Side };
