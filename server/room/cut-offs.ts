/** Connections that a room has cut off, counted: a flood of frames must not become a flood of lines in the log. */

export type CutOffFacts = {
  readonly connections: number;
  /** Why the last frame that could not be read could not. */
  readonly error?: string;
};

export class CutOffs {
  #log: (facts: CutOffFacts) => void;
  #connections = 0;
  #error: string | undefined;

  constructor(log: (facts: CutOffFacts) => void) {
    this.#log = log;
  }

  /** @param error what reading its frame threw; without one there were too many frames, or too long ones */
  note(error?: unknown): void {
    this.#connections++;
    if (error !== undefined) this.#error = String(error);
  }

  /** Tells what there was since the last time, if there was anything. */
  tell(): void {
    if (this.#connections === 0) return;
    const error = this.#error;
    this.#log({ connections: this.#connections, ...(error !== undefined && { error }) });
    this.#connections = 0;
    this.#error = undefined;
  }
}
