/** The way in and the way back: through the door once, then by the same seat for as long as it takes. */
import { closeCodes } from '../../shared/protocol/close-codes.ts';
import { type Caller, openCaller, readAnswer } from './caller.ts';
import type { Dice } from './dice.ts';
import { type Card, type Line, type NoLine, sitDown } from './line.ts';

export type Venue = {
  readonly url: string;
  readonly code: string;
  /** Address of this machine to come from. */
  readonly from?: string;
  /** Whose connection over HTTP to use, as a page uses its own for everything; without one, each wish has its own. */
  readonly caller?: Caller;
};

export type Seat = Card & { readonly player: number };

const shortestMs = 40;
const longestMs = 1_000;
/** A seat that is refused so often in a row is gone. */
const noIsNo = 5;
const final: readonly number[] = [closeCodes.seatMoved, closeCodes.removed, closeCodes.lessonClosed];

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
/** Longer each time, with chance in it, so that a class does not come back in one instant. */
const pause = (attempt: number, dice: Dice): Promise<void> =>
  sleep(Math.min(longestMs, shortestMs * 2 ** Math.min(attempt, 8)) * (0.5 + dice.uniform() / 2));

/** Whether a connection that ended with this code may be taken up again. */
export const mayComeBack = (code: number): boolean => !final.includes(code);

/**
 * Goes through the door, however often it has to knock.
 * @param heard hears what was answered
 * @throws Error with the refusal's code if the door says no for good
 */
export const goIn = async (
  { url, code, from, caller: kept }: Venue,
  device: string,
  name: string,
  dice: Dice,
  heard: (bytes: Uint8Array) => void,
): Promise<Seat> => {
  for (let attempt = 0; ; attempt++) {
    const caller = kept ?? openCaller(url, from);
    try {
      const answer = await caller.post('/api/join', { code, name, device });
      heard(answer.bytes);
      const seat = readAnswer<Seat>(answer);
      if (!('refused' in seat)) return seat;
      if (answer.status !== 429 && answer.status < 500) throw new Error(seat.refused, { cause: 'refused' });
    } catch (error) {
      // a server that is gone comes back; a door that says no does not
      if (error instanceof Error && error.cause === 'refused') throw error;
    } finally {
      if (caller !== kept) caller.hangUp();
    }
    await pause(attempt, dice);
  }
};

/**
 * Sits down by a seat, however long the server is away.
 * @returns undefined once the seat itself is refused again and again, or nobody wants to sit any more
 */
export const sitBack = async (
  { url, from, caller: kept }: Venue,
  card: Card,
  dice: Dice,
  heard: (frame: Buffer) => void,
  wanted: () => boolean,
): Promise<Line | undefined> => {
  let refused = 0;
  for (let attempt = 0; wanted(); attempt++) {
    const caller = kept ?? openCaller(url, from);
    const line: Line | NoLine = await sitDown({ url, card, caller, from, heard });
    if (caller !== kept) caller.hangUp();
    if ('request' in line) return line;
    refused = line.status === 403 ? refused + 1 : 0;
    if (refused >= noIsNo) return undefined;
    await pause(attempt, dice);
  }
  return undefined;
};
