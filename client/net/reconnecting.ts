/** When a lost line comes back by itself, how soon, and when it is gone for good. */
import { closeCodes } from '../../shared/protocol/close-codes.ts';

/** `at-once`: the server asked for it. `wait`: try again, later each time. Otherwise why it is over. */
export type Fate = 'at-once' | 'wait' | { readonly goneBecause: number | string };

const final: ReadonlySet<number> = new Set([
  closeCodes.seatMoved,
  closeCodes.removed,
  closeCodes.lessonClosed,
  closeCodes.keyReplaced,
]);

/** @param code of the websocket's close frame */
export const fateOfClose = (code: number): Fate => {
  if (code === closeCodes.teamChanged) return 'at-once';
  return final.has(code) ? { goneBecause: code } : 'wait';
};

/** A server that is about to stop refuses every seat: only a no that is said so often in a row counts. */
const noIsNo = 5;

/**
 * @param status of the answer to the wish to sit down; 0 if there was none
 * @param reason as the server gave it
 * @param inARow how often it has been refused without a break, this time included
 */
export const fateOfRefusal = (status: number, reason: string, inARow: number): Fate =>
  status === 403 && inARow >= noIsNo ? { goneBecause: reason } : 'wait';

const shortestMs = 300;
const longestMs = 4_000;
/** A line that held this long starts again from the shortest pause. */
export const steadyMs = 5_000;

/**
 * Pause before an attempt, in ms: doubles each time up to four seconds, for ever; spread, so that a class does not come back in one instant.
 * @param attempt from 0
 * @param dice from 0 to below 1
 */
export const pauseBefore = (attempt: number, dice: number): number =>
  Math.min(longestMs, shortestMs * 2 ** Math.min(attempt, 10)) * (0.5 + dice / 2);

/** Pause before coming back at the server's wish, in ms: a whole class may have been moved at once. */
export const pauseAtOnce = (dice: number): number => dice * shortestMs;
