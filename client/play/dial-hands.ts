/** A finger on the dials: what this phone shows before the team has it, when team-mates are told, and when the value is sent. */
import type { Refusal } from '../../shared/lesson/refusal.ts';
import type { After } from '../net/surroundings.ts';

export type DialHands = {
  /** What this phone shows instead of the team's value; undefined where it shows that. */
  readonly value: (dial: string) => number | undefined;
  /** The finger, or a key, moves the dial. */
  readonly turn: (dial: string, value: number) => void;
  /** The finger lets go. A key may be followed by another: its value is sent after a moment. */
  readonly letGo: (dial: string, byKey: boolean) => void;
  /** Asks for a dial that somebody else is moving. */
  readonly raise: (dial: string, value: number) => void;
  /** The team's dials as they stand: what arrived there need not be shown by hand any more. */
  readonly stand: (decision: Readonly<Record<string, number>>) => void;
  /** The page goes away: what was not sent yet is sent now. */
  readonly flush: () => void;
};

export type DialHandsOptions = {
  readonly after: After;
  readonly hold: (dial: string, value: number) => Promise<Refusal | undefined>;
  readonly move: (dial: string, value: number) => Promise<object | Refusal>;
  /** What is shown has changed. */
  readonly changed: () => void;
  /** Something was not possible: its code; undefined when that is over. */
  readonly no: (dial: string, code: string | undefined) => void;
};

/** Team-mates are told this often while a dial moves; a hold that is not renewed ends after 800 ms. */
const tellMs = 250;
const keyRestMs = 350;
/** The picture may arrive a little after the receipt. */
const pictureMs = 1_500;

type Hand = {
  moving?: number;
  sent?: number;
  /** Somebody else has the dial: this gesture is over. */
  denied: boolean;
  resting: boolean;
  owed: boolean;
  callOffRelease: () => void;
  callOffSent: () => void;
};

const newHand = (): Hand => ({
  denied: false,
  resting: false,
  owed: false,
  callOffRelease: () => {},
  callOffSent: () => {},
});

const isNo = (answer: object | undefined): answer is Refusal => answer !== undefined && 'refused' in answer;

export const startDialHands = ({ after, hold, move, changed, no }: DialHandsOptions): DialHands => {
  const hands = new Map<string, Hand>();
  const handOn = (dial: string): Hand => {
    const known = hands.get(dial);
    if (known) return known;
    const made = newHand();
    hands.set(dial, made);
    return made;
  };

  const tell = async (dial: string, hand: Hand): Promise<void> => {
    if (hand.moving === undefined) return;
    if (hand.resting) {
      hand.owed = true;
      return;
    }
    hand.resting = true;
    after(tellMs, () => {
      hand.resting = false;
      if (!hand.owed) return;
      hand.owed = false;
      void tell(dial, hand);
    });
    const answer = await hold(dial, hand.moving);
    if (!answer || hand.moving === undefined) return;
    hand.moving = undefined;
    hand.denied = true;
    no(dial, answer.refused);
    changed();
  };

  const release = async (dial: string, hand: Hand): Promise<void> => {
    hand.callOffRelease();
    const value = hand.moving;
    if (value === undefined) return;
    hand.callOffSent();
    hand.moving = undefined;
    hand.owed = false;
    hand.sent = value;
    const answer = await move(dial, value);
    if (hand.sent !== value) return;
    const forget = () => {
      if (hand.sent !== value) return;
      hand.sent = undefined;
      changed();
    };
    if (isNo(answer)) {
      no(dial, answer.refused);
      forget();
    } else hand.callOffSent = after(pictureMs, forget);
  };

  return {
    value: (dial) => hands.get(dial)?.moving ?? hands.get(dial)?.sent,
    turn: (dial, value) => {
      const hand = handOn(dial);
      if (hand.denied) return;
      hand.callOffRelease();
      hand.moving = value;
      no(dial, undefined);
      changed();
      void tell(dial, hand);
    },
    letGo: (dial, byKey) => {
      const hand = handOn(dial);
      hand.denied = false;
      hand.callOffRelease();
      if (byKey) hand.callOffRelease = after(keyRestMs, () => void release(dial, hand));
      else void release(dial, hand);
    },
    raise: (dial, value) => {
      void hold(dial, value).then((answer) => no(dial, answer?.refused));
    },
    stand: (decision) => {
      for (const [dial, hand] of hands) if (hand.sent === decision[dial]) hand.sent = undefined;
    },
    flush: () => {
      for (const [dial, hand] of hands) void release(dial, hand);
    },
  };
};
