/** Devices that wait for a seat: each shows a short code that a teammate or the host types in. Held in memory only. */
import type { PlayerId } from '../shared/lesson/state.ts';
import type { Clock } from './clock.ts';
import type { Draws } from './draws.ts';

const patienceMs = 5 * 60_000;
/** So that nobody can fill the memory with waiting devices. */
const mostPerLesson = 200;

/** A seat given to a waiting device: only the token of this issue will do. */
export type Granted = { readonly player: PlayerId; readonly issue: number };

type Waiting = {
  readonly lesson: string;
  readonly moveCode: string;
  readonly since: number;
  /** Somebody's approval is being stored. */
  taken: boolean;
  granted?: Granted;
};

/** A waiting device that is taken for one approval. */
export type Taken = { grant(seat: Granted): void; release(): void };

export class Moves {
  #waiting = new Map<string, Waiting>();
  #clock: Clock;
  #draws: Draws;

  constructor(clock: Clock, draws: Draws) {
    this.#clock = clock;
    this.#draws = draws;
  }

  /** A device asks for a seat of this lesson; undefined when too many wait already. */
  ask(lesson: string): { readonly ticket: string; readonly moveCode: string } | undefined {
    this.#forget();
    const codes = this.#of(lesson).map((each) => each.moveCode);
    if (codes.length >= mostPerLesson) return undefined;
    let moveCode = this.#draws.moveCode();
    while (codes.includes(moveCode)) moveCode = this.#draws.moveCode();
    const ticket = this.#draws.ticket();
    this.#waiting.set(ticket, { lesson, moveCode, since: this.#clock.now(), taken: false });
    return { ticket, moveCode };
  }

  /** How many devices wait for somebody's approval. */
  count(lesson: string): number {
    this.#forget();
    return this.#of(lesson).filter((each) => each.granted === undefined).length;
  }

  /** Takes the device with this code, so that no second approval can; undefined if none waits. */
  take(lesson: string, typed: string): Taken | undefined {
    this.#forget();
    const code = typed.replaceAll(/[\s-]/g, '').toUpperCase();
    const waiting = this.#of(lesson).find((each) => each.moveCode === code && !each.taken);
    if (!waiting) return undefined;
    waiting.taken = true;
    return {
      grant: (seat) => {
        waiting.granted = seat;
      },
      release: () => {
        waiting.taken = false;
      },
    };
  }

  /** What became of a device's wish: undefined for an unknown or expired ticket. */
  poll(ticket: string): { readonly lesson: string; readonly granted: Granted | undefined } | undefined {
    this.#forget();
    const waiting = this.#waiting.get(ticket);
    return waiting && { lesson: waiting.lesson, granted: waiting.granted };
  }

  #of(lesson: string): readonly Waiting[] {
    return [...this.#waiting.values()].filter((each) => each.lesson === lesson);
  }

  #forget(): void {
    for (const [ticket, { since }] of this.#waiting)
      if (this.#clock.now() - since > patienceMs) this.#waiting.delete(ticket);
  }
}
