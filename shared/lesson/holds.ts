/**
 * Who holds which dial of one team while it moves. Ephemeral: the room keeps it, nothing of it is journalled, and only the value on
 * release becomes a `moveDial`. Times are milliseconds of any clock that never jumps.
 */
import type { HoldView } from './bench-views.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { PlayerId } from './state.ts';

/** A hold ends so long after its last move. */
export const idleMs = 800;
/** A hold ends after this long at the latest. */
export const longestMs = 5_000;
/** Whoever held a dial waits this long, if another hand is up. */
export const restMs = 3_000;

type Hand = { readonly player: PlayerId; readonly at: number };

type DialHold = {
  readonly player: PlayerId;
  readonly value: number;
  readonly since: number;
  /** When it was last moved; a hold that was let go has ended. */
  readonly moved: number;
  readonly released?: number;
  readonly hands: readonly Hand[];
};

/** The holds of one team, by dial. */
export type Holds = Readonly<Record<string, DialHold>>;

export const noHolds: Holds = {};

const endOf = ({ since, moved, released }: DialHold): number =>
  Math.min(released ?? Number.POSITIVE_INFINITY, moved + idleMs, since + longestMs);

/** Hands stay up until they got the dial, or as long as a hold lasts at most. */
const handsUp = ({ hands }: DialHold, now: number): readonly Hand[] => hands.filter(({ at }) => now - at <= longestMs);

const mayHold = (held: DialHold | undefined, player: PlayerId, now: number): boolean => {
  if (!held) return true;
  const end = endOf(held);
  if (now < end) return held.player === player;
  const wanted = handsUp(held, now).some((hand) => hand.player !== player);
  return held.player !== player || !wanted || now >= end + restMs;
};

/** Whether this player may move the dial now: nobody else holds it, and it is not another hand's turn. */
export const mayMove = (holds: Holds, player: PlayerId, dial: string, now: number): boolean =>
  mayHold(holds[dial], player, now);

/**
 * Takes a dial, or goes on moving it. Whoever cannot have it puts a hand up.
 * @returns the holds afterwards, and `dial-held` if the player did not get it
 */
export const takeDial = (
  holds: Holds,
  { player, dial, value }: { readonly player: PlayerId; readonly dial: string; readonly value: number },
  now: number,
): { readonly holds: Holds; readonly refusal: Refusal | undefined } => {
  const held = holds[dial];
  const hands = held ? handsUp(held, now).filter((hand) => hand.player !== player) : [];
  if (!mayHold(held, player, now)) {
    const waiting = held ? { ...held, hands: [...hands, { player, at: now }] } : undefined;
    return { holds: waiting ? { ...holds, [dial]: waiting } : holds, refusal: refuse('dial-held') };
  }
  const goesOn = held?.player === player && now < endOf(held);
  const next: DialHold = { player, value, since: goesOn ? held.since : now, moved: now, hands };
  return { holds: { ...holds, [dial]: next }, refusal: undefined };
};

/** The dial is let go: its value has been sent. */
export const releaseDial = (holds: Holds, player: PlayerId, dial: string, now: number): Holds => {
  const held = holds[dial];
  return held?.player === player && now < endOf(held) ? { ...holds, [dial]: { ...held, released: now } } : holds;
};

/** What teammates see of it now. */
export const holdViews = (holds: Holds, now: number): readonly HoldView[] =>
  Object.entries(holds).flatMap(([dial, held]) =>
    now < endOf(held)
      ? [{ dial, player: held.player, value: held.value, hands: handsUp(held, now).map(({ player }) => player) }]
      : [],
  );
