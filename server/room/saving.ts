/** Whether a lesson can be stored: off after a commit that failed, and on again when writing works again. */
import type { Clock } from '../clock.ts';

const probeEveryMs = 2_000;

export type SavingOptions = {
  readonly clock: Clock;
  /** Throws while writing is impossible. */
  readonly probe: () => Promise<void>;
  /** Called whenever it changed. */
  readonly changed: (saving: boolean, error?: unknown) => void;
};

export class Saving {
  #options: SavingOptions;
  #on = true;
  #callOff: () => void = () => undefined;

  constructor(options: SavingOptions) {
    this.#options = options;
  }

  get on(): boolean {
    return this.#on;
  }

  /** Nothing can be stored: tries every two seconds whether that is still so. */
  stop(error: unknown): void {
    if (!this.#on) return;
    this.#on = false;
    this.#options.changed(false, error);
    this.#probeLater();
  }

  /** Stops trying. */
  retire(): void {
    this.#callOff();
  }

  #probeLater(): void {
    this.#callOff = this.#options.clock.after(probeEveryMs, () => {
      this.#options.probe().then(
        () => {
          this.#on = true;
          this.#options.changed(true);
        },
        () => this.#probeLater(),
      );
    });
  }
}
