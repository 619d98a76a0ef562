/** Keeps a line to the room: sits down, comes back after every break, and stops when the server says that it is over. */
import type { SeatCard } from './lesson.ts';
import { type Fate, fateOfClose, fateOfRefusal, pauseAtOnce, pauseBefore, steadyMs } from './reconnecting.ts';
import type { After } from './surroundings.ts';
import type { Connect, Wire } from './wire.ts';

export type LineKeeperOptions = {
  readonly card: SeatCard;
  readonly connect: Connect;
  readonly after: After;
  readonly monotonic: () => number;
  /** From 0 to below 1. */
  readonly dice: () => number;
  /** There is a line, with a picture. */
  readonly met: (wire: Wire) => void;
  readonly changed: (wire: Wire) => void;
  /** The line is lost; another one will come. */
  readonly lost: () => void;
  /** There will be no other line. */
  readonly gone: (because: number | string) => void;
};

export type LineKeeper = {
  readonly wire: () => Wire | undefined;
  /** Do not wait for the end of the pause: the network may have come back. */
  readonly hurry: () => void;
  readonly leave: () => void;
};

/** An attempt that neither succeeds nor fails for so long is given up. */
const patienceMs = 10_000;
const abnormal = 1006;

export const keepLine = (options: LineKeeperOptions): LineKeeper => {
  const { card, connect, after, monotonic, dice } = options;
  let wire: Wire | undefined;
  let failures = 0;
  let refusals = 0;
  let metAt = 0;
  /** Number of the present attempt; what an earlier one brings is not wanted any more. */
  let present = 0;
  let pausing = false;
  let over = false;
  let callOff = () => {};

  const meet = (fate: Fate) => {
    callOff();
    present += 1;
    const hadWire = wire !== undefined;
    wire = undefined;
    if (over) return;
    if (typeof fate === 'object') {
      over = true;
      return options.gone(fate.goneBecause);
    }
    if (hadWire) {
      if (monotonic() - metAt > steadyMs) failures = 0;
      options.lost();
    }
    const pause = fate === 'at-once' ? pauseAtOnce(dice()) : pauseBefore(failures, dice());
    failures += 1;
    pausing = true;
    callOff = after(pause, () => void sitDown());
  };

  const sitDown = async (): Promise<void> => {
    callOff();
    pausing = false;
    present += 1;
    const attempt = present;
    let line: Wire | undefined;
    callOff = after(patienceMs, () => meet(fateOfClose(abnormal)));
    const outcome = await connect(card, {
      changed: () => {
        if (line !== undefined && line === wire) options.changed(line);
      },
      closed: (code) => {
        if (attempt === present) meet(fateOfClose(code));
      },
    });
    if (attempt !== present || over) {
      if ('leave' in outcome) outcome.leave();
      return;
    }
    if ('status' in outcome) {
      refusals = outcome.status === 403 ? refusals + 1 : 0;
      return meet(fateOfRefusal(outcome.status, outcome.reason, refusals));
    }
    refusals = 0;
    callOff();
    line = outcome;
    wire = outcome;
    metAt = monotonic();
    options.met(outcome);
  };

  void sitDown();
  return {
    wire: () => wire,
    hurry: () => {
      if (pausing && !over) void sitDown();
    },
    leave: () => {
      over = true;
      callOff();
      wire?.leave();
      wire = undefined;
    },
  };
};
