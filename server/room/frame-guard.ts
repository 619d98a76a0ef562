/** What may reach a room at all: frames of a bearable size, at a bearable pace. */
import type { Clock } from '../clock.ts';

/** The largest frame that a phone has reason to send is a tenth of this. */
export const maxFrameBytes = 4_096;
/** Enough for an outbox that comes back all at once, and far more than a finger can do. */
const mostPerWindow = 30;
const windowMs = 1_000;

type Window = { readonly since: number; frames: number };

export class FrameGuard {
  #clock: Clock;
  #windows = new WeakMap<object, Window>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Whether a connection's next frame may be read; if not, the connection should end. */
  admits(connection: object, frame: Uint8Array): boolean {
    if (frame.length === 0 || frame.length > maxFrameBytes) return false;
    const now = this.#clock.now();
    const window = this.#windows.get(connection);
    if (!window || now - window.since >= windowMs) {
      this.#windows.set(connection, { since: now, frames: 1 });
      return true;
    }
    window.frames++;
    return window.frames <= mostPerWindow;
  }
}
