/** Dice for tests of rooms: the same seed throws the same. */
import { createHash } from 'node:crypto';

export class Dice {
  #seed: number;
  #thrown = 0;

  constructor(seed: number) {
    this.#seed = seed;
  }

  /** A whole number from `least` to `most`, both included. */
  from(least: number, most: number): number {
    const bytes = createHash('sha256')
      .update(`${this.#seed} ${++this.#thrown}`)
      .digest();
    return least + (bytes.readUInt32BE(0) % (most - least + 1));
  }

  /** So many chips on five answers. */
  chips(inAll: number): readonly number[] {
    const chips = [0, 0, 0, 0, 0];
    for (let chip = 0; chip < inAll; chip++) {
      const answer = this.from(0, 4);
      chips[answer] = (chips[answer] ?? 0) + 1;
    }
    return chips;
  }
}
