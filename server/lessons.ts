/** Every lesson that is open in this process, found by its id, its code or its host key. */
import { readJoinCode } from './access/codes.ts';
import type { LessonRow } from './journal/journal.ts';
import type { LessonEngine } from './room/lesson-engine.ts';

/** What the house needs of a websocket room. */
export type LiveRoom = {
  /** Players who are connected now. */
  readonly here: ReadonlySet<number>;
  /** Whether anybody at all is connected. */
  readonly occupied: boolean;
  /** Ends the connections of hosts and projectors whose key is not this one's. */
  sendOldHostsAway(issue: number): void;
  closeForGood(): Promise<unknown>;
};

export type Live = {
  readonly row: LessonRow;
  readonly engine: LessonEngine;
  /** Undefined while it is being opened. */
  room: LiveRoom | undefined;
  hostKeyHash: string;
  worldFailed: boolean;
  /** Monotonic ms since which nobody is there. */
  quietSince: number;
};

export class Lessons {
  #byId = new Map<string, Live>();
  #byCode = new Map<string, Live>();
  #byKey = new Map<string, Live>();

  add(live: Live): void {
    this.#byId.set(live.row.id, live);
    this.#byCode.set(live.row.code, live);
    this.#byKey.set(live.hostKeyHash, live);
  }

  remove(live: Live): void {
    this.#byId.delete(live.row.id);
    this.#byCode.delete(live.row.code);
    this.#byKey.delete(live.hostKeyHash);
  }

  get(id: string): Live | undefined {
    return this.#byId.get(id);
  }

  /** @param typed as a person typed it: spaces, dashes and case do not matter */
  withCode(typed: string): Live | undefined {
    const code = readJoinCode(typed);
    return code === undefined ? undefined : this.#byCode.get(code);
  }

  withKey(hash: string): Live | undefined {
    return this.#byKey.get(hash);
  }

  replaceKey(live: Live, hash: string): void {
    this.#byKey.delete(live.hostKeyHash);
    live.hostKeyHash = hash;
    this.#byKey.set(hash, live);
  }

  all(): readonly Live[] {
    return [...this.#byId.values()];
  }
}
