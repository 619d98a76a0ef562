/** Answers already given: the same action sent twice is applied once and answered alike. */
import type { Refusal } from '../../shared/lesson/refusal.ts';

/** `T` is what a taken action is answered with. */
export class Receipts<T extends object> {
  #answers = new Map<string, Promise<T | Refusal>>();

  /** The answer to an action that was taken, or is being stored. */
  known(key: string): Promise<T | Refusal> | undefined {
    return this.#answers.get(key);
  }

  /**
   * Keeps the answer that is under way. Refused actions are forgotten again, and may be sent again with the same id.
   * @returns the same answer
   */
  keep(key: string, answer: Promise<T | Refusal>): Promise<T | Refusal> {
    const settled = answer.then((outcome) => {
      if ('refused' in outcome) this.#answers.delete(key);
      return outcome;
    });
    this.#answers.set(key, settled);
    return settled;
  }

  /** Takes up what a journal says was answered. */
  remember(key: string, answer: T): void {
    this.#answers.set(key, Promise.resolve(answer));
  }
}
