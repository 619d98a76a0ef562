/** When placed chips are sent: half a second after the last tap, and about a second before the bell. */
import type { After } from '../net/surroundings.ts';
import type { Chips } from './chips.ts';

export type Placing = {
  /** Chips were tapped. */
  readonly place: (chips: Chips) => void;
  /** The bell has another moment, or stands still: ms until it rings, or undefined. */
  readonly bellIn: (ms: number | undefined) => void;
  /** Sends at once what was not sent yet: the page may go away. */
  readonly flush: () => void;
  /** What was not sent yet is not to be sent. */
  readonly drop: () => void;
};

const restMs = 500;
const beforeBellMs = 1_000;

export const startPlacing = (after: After, send: (chips: Chips) => void): Placing => {
  let unsent: Chips | undefined;
  let callOffRest = () => {};
  let callOffBell = () => {};
  const flush = () => {
    callOffRest();
    if (unsent === undefined) return;
    const chips = unsent;
    unsent = undefined;
    send(chips);
  };
  let closing = false;
  return {
    flush,
    place: (chips) => {
      unsent = chips;
      callOffRest();
      // in the last second every tap is sent as it is made
      if (closing) flush();
      else callOffRest = after(restMs, flush);
    },
    bellIn: (ms) => {
      callOffBell();
      closing = ms !== undefined && ms <= beforeBellMs;
      if (closing) flush();
      else if (ms !== undefined)
        callOffBell = after(ms - beforeBellMs, () => {
          closing = true;
          flush();
        });
    },
    drop: () => {
      unsent = undefined;
      callOffRest();
      callOffBell();
    },
  };
};
