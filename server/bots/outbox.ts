/** What a program wants done and has not been answered: sent one after the other, and again after every interruption. */
import type { Wish } from './bench-deeds.ts';
import type { Line } from './line.ts';

/** An action that the server took. */
export type Acknowledged = Wish & { readonly id: string; readonly saved: number };

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
/** What could not be stored is sent again after this. */
const againMs = 100;

export class Outbox {
  readonly acknowledged: Acknowledged[] = [];
  readonly refusals: string[] = [];
  /** From sending a lock to its receipt, in ms, where the connection held. */
  readonly lockMs: number[] = [];
  #waiting: (Wish & { readonly id: string })[] = [];
  #sent = 0;
  #pumping = false;
  #device: string;
  #line: () => Line | undefined;
  #answered: () => void;

  /**
   * @param device begins the id of every action
   * @param line as it is now
   * @param answered called after every answer
   */
  constructor(device: string, line: () => Line | undefined, answered: () => void) {
    this.#device = device;
    this.#line = line;
    this.#answered = answered;
  }

  put(wish: Wish): void {
    this.#waiting.push({ ...wish, id: `${this.#device}-${++this.#sent}` });
    void this.pump();
  }

  /** Sends what waits, until each is answered or the line breaks. */
  async pump(): Promise<void> {
    if (this.#pumping) return;
    this.#pumping = true;
    for (let action = this.#waiting[0]; action; action = this.#waiting[0]) {
      const line = this.#line();
      if (!line) break;
      const sent = performance.now();
      const reply = await line.request('act', action);
      if (reply.kind === 'lost') break;
      if (reply.kind === 'refused' && reply.code === 'not-saved') {
        await sleep(againMs);
        continue;
      }
      this.#waiting.shift();
      if (reply.kind === 'refused') this.refusals.push(reply.code);
      else {
        const { saved } = reply.read() as { readonly saved: number };
        this.acknowledged.push({ ...action, saved });
        if (action.name === 'lockForecast') this.lockMs.push(performance.now() - sent);
      }
      this.#answered();
    }
    this.#pumping = false;
  }
}
