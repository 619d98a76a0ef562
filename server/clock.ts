/** The only file that reads the time: a clock to inject, and the lesson's own time that stands still when the lesson does. */

export type Clock = {
  /** Monotonic milliseconds, whole. */
  now(): number;
  /** The calendar's time, for people only. */
  wall(): Date;
  /** Runs `work` after `ms`; returns how to call it off. */
  after(ms: number, work: () => void): () => void;
};

/**
 * The machine's clock.
 * @param rate how many milliseconds of lesson pass in one of the room's: 1 in class, more in a rehearsal
 */
export const realClock = (rate = 1): Clock => ({
  now: () => Math.floor(performance.now() * rate),
  wall: () => new Date(),
  after: (ms, work) => {
    const timer = setTimeout(work, ms / rate);
    return () => clearTimeout(timer);
  },
});

export type HandClock = Clock & {
  /** Lets time pass; timers that fall due run in order. */
  advance(ms: number): void;
};

/** A clock moved by hand, for tests. Its calendar starts in 2026. */
export const handClock = (): HandClock => {
  let now = 0;
  let order = 0;
  let timers: { readonly due: number; readonly order: number; readonly work: () => void }[] = [];
  return {
    now: () => now,
    wall: () => new Date(Date.UTC(2026, 0, 1) + now),
    after: (ms, work) => {
      const timer = { due: now + ms, order: order++, work };
      timers.push(timer);
      return () => {
        timers = timers.filter((each) => each !== timer);
      };
    },
    advance: (ms) => {
      const end = now + ms;
      for (;;) {
        const next = timers.filter(({ due }) => due <= end).sort((a, b) => a.due - b.due || a.order - b.order)[0];
        if (!next) break;
        timers = timers.filter((each) => each !== next);
        now = Math.max(now, next.due);
        next.work();
      }
      now = end;
    },
  };
};

/** Lesson time: whole milliseconds of running. Never goes back; stands still while stopped. */
export class LessonClock {
  #clock: Clock;
  #passed: number;
  #since: number | undefined;

  /** @param startAt lesson time to begin from, in ms */
  constructor(clock: Clock, startAt: number) {
    this.#clock = clock;
    this.#passed = startAt;
  }

  at(): number {
    return this.#since === undefined ? this.#passed : this.#passed + Math.max(0, this.#clock.now() - this.#since);
  }

  run(): void {
    this.#since ??= this.#clock.now();
  }

  stop(): void {
    this.#passed = this.at();
    this.#since = undefined;
  }
}
