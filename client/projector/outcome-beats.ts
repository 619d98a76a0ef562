/** When what happens as outcomes come out: after the forecast's truth has stood for a while, teams leave the default for their own value. */
import { easeOut } from '../stage/beats.ts';

/** In ms; `holdFor` from the moment at which the reveal of the forecast stands, the others from the end of that hold. */
export const outcomeBeats = {
  holdFor: 12_000,
  moveFrom: 900,
  moveFor: 1200,
  saidFrom: 2300,
  bestFrom: 3000,
  ends: 3100,
} as const;

/** How far teams have moved from the default's value to their own, 0 to 1. */
export const movedAt = (ms: number, still: boolean): number =>
  still ? Number(ms >= outcomeBeats.moveFrom) : easeOut((ms - outcomeBeats.moveFrom) / outcomeBeats.moveFor);
