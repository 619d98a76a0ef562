/** Dice for players that are programs: the same seed and name throw the same, however the network runs. */
import { createHash } from 'node:crypto';

export class Dice {
  #seed: string;
  #thrown = 0;

  constructor(seed: string) {
    this.#seed = seed;
  }

  /** Uniform in [0, 1), with 48 bits. */
  uniform(): number {
    return (
      createHash('sha256')
        .update(`${this.#seed} ${this.#thrown++}`)
        .digest()
        .readUIntBE(0, 6) /
      2 ** 48
    );
  }

  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.uniform() * (most - least + 1));
  }

  /** So many chips, each on any of the answers. */
  chips(inAll: number, answers: number): readonly number[] {
    const chips = Array.from({ length: answers }, () => 0);
    for (let chip = 0; chip < inAll; chip++) {
      const answer = this.whole(0, answers - 1);
      chips[answer] = (chips[answer] ?? 0) + 1;
    }
    return chips;
  }

  /** Dice of their own under another name: what is drawn here shifts nothing there. */
  named(name: string): Dice {
    return new Dice(`${this.#seed} ${name}`);
  }
}
