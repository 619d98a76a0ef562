/** Devices that wait for a seat: each shows a short code that a teammate or the host types in. Held in memory only. */
import type { PlayerId } from '../shared/lesson/state.ts';
import { newMoveCode, newTicket } from './access/codes.ts';
import type { Clock } from './clock.ts';

const patienceMs = 5 * 60_000;
/** So that nobody can fill the memory with waiting devices. */
const mostPerLesson = 200;

type Waiting = { readonly lesson: string; readonly moveCode: string; readonly since: number; player?: PlayerId };

export class Moves {
  #waiting = new Map<string, Waiting>();
  #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** A device asks for a seat of this lesson; undefined when too many wait already. */
  ask(lesson: string): { readonly ticket: string; readonly moveCode: string } | undefined {
    this.#forget();
    const taken = this.#of(lesson).map((each) => each.moveCode);
    if (taken.length >= mostPerLesson) return undefined;
    let moveCode = newMoveCode();
    while (taken.includes(moveCode)) moveCode = newMoveCode();
    const ticket = newTicket();
    this.#waiting.set(ticket, { lesson, moveCode, since: this.#clock.now() });
    return { ticket, moveCode };
  }

  /** How many devices wait for somebody's approval. */
  count(lesson: string): number {
    this.#forget();
    return this.#of(lesson).filter((each) => each.player === undefined).length;
  }

  take(lesson: string, typed: string): { grant(player: PlayerId): void } | undefined {
    this.#forget();
    const code = typed.replaceAll(/[\s-]/g, '').toUpperCase();
    const waiting = this.#of(lesson).find((each) => each.moveCode === code && each.player === undefined);
    return waiting && { grant: (player) => void (waiting.player = player) };
  }

  /** What became of a device's wish: undefined for an unknown or expired ticket. */
  poll(ticket: string): { readonly lesson: string; readonly player: PlayerId | undefined } | undefined {
    this.#forget();
    const waiting = this.#waiting.get(ticket);
    return waiting && { lesson: waiting.lesson, player: waiting.player };
  }

  #of(lesson: string): readonly Waiting[] {
    return [...this.#waiting.values()].filter((each) => each.lesson === lesson);
  }

  #forget(): void {
    for (const [ticket, { since }] of this.#waiting)
      if (this.#clock.now() - since > patienceMs) this.#waiting.delete(ticket);
  }
}
