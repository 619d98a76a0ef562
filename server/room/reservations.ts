/** Places that were asked for and not yet taken: a few for each seat, so that one phone cannot hold all of a room's. */
import type { Seat } from '../access/seats.ts';
import type { Clock } from '../clock.ts';

/** As long as the framework holds a place. */
const heldMs = 15_000;
const mostPerSeat = 8;

const keyOf = ({ lesson, role, player, issue }: Seat): string => `${lesson} ${role} ${player ?? issue}`;

export class Reservations {
  #clock: Clock;
  /** When each of a seat's places was asked for, the oldest first. */
  #held = new Map<string, readonly number[]>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Whether this seat may ask for one more place. */
  ask(seat: Seat): boolean {
    this.#forget();
    const held = this.#of(seat);
    if (held.length >= mostPerSeat) return false;
    // whoever asked last stands last
    this.#held.delete(keyOf(seat));
    this.#held.set(keyOf(seat), [...held, this.#clock.now()]);
    return true;
  }

  /** A place that was asked for has been taken. */
  taken(seat: Seat): void {
    const left = this.#of(seat).slice(1);
    if (left.length > 0) this.#held.set(keyOf(seat), left);
    else this.#held.delete(keyOf(seat));
  }

  /** Lets go of places that nobody took, the oldest first: they would stay for as long as the process lives. */
  #forget(): void {
    const now = this.#clock.now();
    for (const [key, held] of this.#held) {
      if (now - (held.at(-1) ?? 0) < heldMs) return;
      this.#held.delete(key);
    }
  }

  #of(seat: Seat): readonly number[] {
    const now = this.#clock.now();
    return (this.#held.get(keyOf(seat)) ?? []).filter((since) => now - since < heldMs);
  }
}
