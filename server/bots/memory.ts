/** Everything that a program was sent, kept so that one can look afterwards for what it should not have been told. */

/** What must never reach a player, or not before the truth is out, as the bytes that it would travel as. */
export type Secret = {
  readonly what: string;
  /** UTF-8 text, as it stands in JSON, in a packed answer and in the picture alike. */
  readonly text: string;
  /** The number of the only player who may know it; nobody may if it is left out. */
  readonly of?: number;
  /** Whether it comes out with the truth. */
  readonly untilTruth: boolean;
};

/** More than a lesson brings; a flood of answers must not fill the memory. */
const mostFrames = 20_000;

export class Memory {
  #kept: { readonly bytes: Buffer; readonly early: boolean }[] = [];

  /** @param early whether the truth of this round was not yet out when it came */
  keep(bytes: Uint8Array, early: boolean): void {
    if (this.#kept.length < mostFrames) this.#kept.push({ bytes: Buffer.from(bytes), early });
  }

  /** Which of the secrets stand in what player `owner` was sent. */
  leaks(owner: number, secrets: readonly Secret[]): readonly string[] {
    return secrets
      .filter(({ of, untilTruth, text }) => {
        if (of === owner) return false;
        const needle = Buffer.from(text);
        return this.#kept.some(({ bytes, early }) => (early || !untilTruth) && bytes.includes(needle));
      })
      .map(({ what }) => what);
  }
}
