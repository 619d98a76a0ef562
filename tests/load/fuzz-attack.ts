/** An attack from inside a lesson: seats that were come by honestly, and everything that is sent from them is not. */
import { type Caller, openCaller } from '../../server/bots/caller.ts';
import { Dice } from '../../server/bots/dice.ts';
import { type Card, type Line, sitDown } from '../../server/bots/line.ts';
import { fuzzFrame, plainFrame } from './fuzz-frames.ts';

export type AttackWish = {
  readonly url: string;
  readonly seats: readonly Card[];
  /** Frames to send in all. */
  readonly frames: number;
  readonly seed: number;
  /** Milliseconds from frame to frame of one attacker. */
  readonly pauseMs: number;
};

export type AttackReport = {
  readonly frames: number;
  readonly connections: number;
  /** Connections that flooded and were not ended by the server within a few seconds. */
  readonly notCutOff: number;
  /** Seats with a letter changed, and of these how many were let in. */
  readonly forged: number;
  readonly forgedLetIn: number;
};

/** Frames that an attacker sends with some care before it floods. */
const careful = 24;
/** More in one second than the room reads of a connection. */
const flood = 40;
const patienceMs = 5_000;

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const forge = ({ seat, room }: Card, dice: Dice): Card => {
  const at = dice.whole(0, seat.length - 1);
  return { seat: `${seat.slice(0, at)}${seat[at] === 'A' ? 'B' : 'A'}${seat.slice(at + 1)}`, room };
};

const isLine = (outcome: Awaited<ReturnType<typeof sitDown>>): outcome is Line => 'request' in outcome;

type Tally = { -readonly [K in keyof AttackReport]: number };

/** One connection's worth of frames, to its bitter end. */
const assault = async (line: Line, wish: AttackWish, dice: Dice, tally: Tally): Promise<void> => {
  let open = true;
  void line.closed.then(() => {
    open = false;
  });
  const send = (frame: Uint8Array): void => {
    if (!open) return;
    line.sendRaw(frame);
    tally.frames++;
  };
  for (let sent = 0; open && sent < careful && tally.frames < wish.frames; sent++) {
    send(fuzzFrame(dice));
    await sleep(wish.pauseMs);
  }
  for (let sent = 0; sent < flood; sent++) send(sent % 2 === 0 ? plainFrame() : fuzzFrame(dice));
  const ended = await Promise.race([line.closed.then(() => true), sleep(patienceMs).then(() => false)]);
  if (ended) return;
  tally.notCutOff++;
  line.drop();
};

const attacker = async (card: Card, wish: AttackWish, dice: Dice, caller: Caller, tally: Tally): Promise<void> => {
  while (tally.frames < wish.frames) {
    tally.forged++;
    const forged = await sitDown({ url: wish.url, card: forge(card, dice), caller });
    // the last letter of a signature carries bits that mean nothing: such a seat is the same seat
    if (isLine(forged)) {
      tally.forgedLetIn++;
      forged.drop();
    }
    const line = await sitDown({ url: wish.url, card, caller });
    if (!isLine(line)) {
      await sleep(wish.pauseMs);
      continue;
    }
    tally.connections++;
    await assault(line, wish, dice, tally);
  }
};

/** Attacks from all seats at once until all frames are sent. */
export const attack = async (wish: AttackWish): Promise<AttackReport> => {
  const tally: Tally = { frames: 0, connections: 0, notCutOff: 0, forged: 0, forgedLetIn: 0 };
  const dice = new Dice(`fuzz ${wish.seed}`);
  await Promise.all(
    wish.seats.map(async (card, index) => {
      const caller = openCaller(wish.url);
      try {
        await attacker(card, wish, dice.named(`attacker ${index}`), caller, tally);
      } finally {
        caller.hangUp();
      }
    }),
  );
  return tally;
};
