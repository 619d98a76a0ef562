/** The doors of the house that a host goes through: open a lesson, sit down at its desk, replace its key. */
import type { FileName } from '../../shared/protocol/file-names.ts';
import type { Answers, RehearsalState } from '../../shared/protocol/http.ts';
import { type DoorNo, type Fetch, knock, knockForFile } from '../net/door.ts';
import type { SeatCard } from '../net/lesson.ts';
import type { Taken } from './taking.ts';

export type Wish = {
  readonly plan: string;
  readonly teams: number;
  readonly teamSize: number;
  readonly autoAdvance: boolean;
};

/** A host's chair, and one for the projector. */
export type Chair = SeatCard & { readonly code: string; readonly projectorSeat: string };

export type NewKey = { readonly hostKey: string };

/** Programs that fill the free seats of the lesson with this key, or leave them. */
export type FillSeats = (hostKey: string, fill: boolean) => Promise<Answers['bots'] | DoorNo>;

/** None of them ever rejects. */
export type HouseDoor = {
  readonly openLesson: (houseKey: string, wish: Wish) => Promise<NewKey | DoorNo>;
  readonly sitDown: (hostKey: string) => Promise<Chair | DoorNo>;
  readonly replaceKey: (houseKey: string, code: string) => Promise<NewKey | DoorNo>;
  readonly fillSeats: FillSeats;
  /** A file of the lesson with this key. */
  readonly file: (hostKey: string, file: FileName) => Promise<Taken | DoorNo>;
  readonly rehearse: (houseKey: string, plan: string) => Promise<RehearsalState | DoorNo>;
  /** What the rehearsal that was asked for last comes to. */
  readonly rehearsal: (houseKey: string) => Promise<RehearsalState | DoorNo>;
};

/** @param fetch how the outside is reached; the browser's own if left out */
export const houseDoor = (fetch?: Fetch): HouseDoor => {
  const go = fetch && { fetch };
  return {
    openLesson: (houseKey, wish) => knock<NewKey>('/api/lessons', wish, { ...go, key: houseKey }),
    sitDown: (hostKey) => knock<Chair>('/api/host', { hostKey }, go),
    replaceKey: (houseKey, code) => knock<NewKey>('/api/host-key', { code }, { ...go, key: houseKey }),
    fillSeats: (hostKey, fill) => knock<Answers['bots']>('/api/bots', { hostKey, fill }, go),
    file: (hostKey, file) => knockForFile(`/api/files/${file}`, { ...go, key: hostKey }),
    rehearse: (houseKey, plan) => knock<RehearsalState>('/api/rehearsal', { plan }, { ...go, key: houseKey }),
    rehearsal: (houseKey) => knock<RehearsalState>('/api/rehearsal', undefined, { ...go, key: houseKey }),
  };
};
