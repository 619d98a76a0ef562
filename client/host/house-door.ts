/** The doors of the house that a host goes through: open a lesson, sit down at its desk, replace its key. */
import { type DoorNo, type Fetch, knock } from '../net/door.ts';
import type { SeatCard } from '../net/lesson.ts';

export type Wish = {
  readonly plan: string;
  readonly teams: number;
  readonly teamSize: number;
  readonly autoAdvance: boolean;
};

/** A host's chair, and one for the projector. */
export type Chair = SeatCard & { readonly code: string; readonly projectorSeat: string };

export type NewKey = { readonly hostKey: string };

/** None of them ever rejects. */
export type HouseDoor = {
  readonly openLesson: (houseKey: string, wish: Wish) => Promise<NewKey | DoorNo>;
  readonly sitDown: (hostKey: string) => Promise<Chair | DoorNo>;
  readonly replaceKey: (houseKey: string, code: string) => Promise<NewKey | DoorNo>;
};

/** @param fetch how the outside is reached; the browser's own if left out */
export const houseDoor = (fetch?: Fetch): HouseDoor => {
  const go = fetch && { fetch };
  return {
    openLesson: (houseKey, wish) => knock<NewKey>('/api/lessons', wish, { ...go, key: houseKey }),
    sitDown: (hostKey) => knock<Chair>('/api/host', { hostKey }, go),
    replaceKey: (houseKey, code) => knock<NewKey>('/api/host-key', { code }, { ...go, key: houseKey }),
  };
};
