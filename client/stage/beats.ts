/** When what happens in a reveal: hold, mark, move, truth, belief. Pure functions of the ms since it began. */

export const clamp01 = (value: number): number => Math.max(0, Math.min(1, value));

/** Fast, then slow: what arrives. */
export const easeOut = (part: number): number => 1 - (1 - clamp01(part)) ** 3;

/** Goes a little too far and comes back: what drops into its place. */
export const easeSettle = (part: number): number => {
  const back = 1.4;
  const left = clamp01(part) - 1;
  return left * left * ((back + 1) * left + back) + 1;
};

/** In ms from the beginning of the reveal; `Each` and `For` are lengths. */
export const beats = {
  markFrom: 400,
  markFor: 600,
  shiverFrom: 1200,
  fallFrom: 1400,
  fallSpread: 700,
  blockLag: 140,
  settleFrom: 2900,
  settleFor: 600,
  settleEachColumn: 8,
  lightFrom: 4200,
  lightFor: 600,
  truthFrom: 4900,
  truthFor: 1200,
  beliefFrom: 6300,
  beliefEach: 140,
  beliefFor: 280,
  dotEach: 40,
  /** A large class is not made to wait: its dots come several at a time. */
  dotsAtMost: 4000,
  /** Without travel: one group fades, the rest stands at once. */
  stillGone: 1600,
  stillFade: 200,
  stillLight: 1800,
  stillTruth: 2000,
  stillBelief: 2200,
} as const;

/** What has been said so far: 0 nothing, 1 what the tiles did, 2 the truth, 3 what everybody believed. */
export type Said = 0 | 1 | 2 | 3;

export const saidAt = (ms: number, still: boolean): Said => {
  if (ms >= (still ? beats.stillBelief : beats.beliefFrom)) return 3;
  if (ms >= (still ? beats.stillTruth : beats.truthFrom + beats.truthFor)) return 2;
  return ms >= (still ? beats.stillGone : beats.settleFrom) ? 1 : 0;
};

/** How far the white line has swept, 0 to 1. */
export const truthAt = (ms: number, still: boolean): number =>
  still ? (ms >= beats.stillTruth ? 1 : 0) : easeOut((ms - beats.truthFrom) / beats.truthFor);

/** How large the forecast of the row with this number stands, 0 to 1 and a little over on its way. */
export const beliefAt = (ms: number, row: number, still: boolean): number => {
  if (still) return ms >= beats.stillBelief ? 1 : 0;
  const part = (ms - beats.beliefFrom - row * beats.beliefEach) / beats.beliefFor;
  return part <= 0 ? 0 : easeSettle(part);
};

const dotsFrom = (rows: number): number => beats.beliefFrom + rows * beats.beliefEach + beats.beliefFor;
const dotsFor = (dots: number): number => Math.min(beats.dotsAtMost, dots * beats.dotEach);

/** How many dots of the class are up, after the rows of the teams. */
export const dotsAt = (ms: number, rows: number, dots: number, still: boolean): number => {
  if (still) return ms >= beats.stillBelief ? dots : 0;
  const length = dotsFor(dots);
  return length === 0 ? 0 : Math.floor(dots * clamp01((ms - dotsFrom(rows)) / length));
};

/** The moment from which nothing changes any more. */
export const revealEnds = (rows: number, dots: number, still: boolean): number =>
  still ? beats.stillBelief : dotsFrom(rows) + dotsFor(dots);
