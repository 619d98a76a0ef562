/** A memory of so many things: what was asked for least recently makes room. */

/** `T` is never undefined. */
export class Recent<T> {
  #most: number;
  #kept = new Map<string, T>();

  /** @param most entries at once, at least 1 */
  constructor(most: number) {
    this.#most = most;
  }

  get(key: string): T | undefined {
    const found = this.#kept.get(key);
    if (found !== undefined) this.#keep(key, found);
    return found;
  }

  set(key: string, value: T): void {
    this.#keep(key, value);
    if (this.#kept.size <= this.#most) return;
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined) this.#kept.delete(oldest);
  }

  delete(key: string): void {
    this.#kept.delete(key);
  }

  /** What is there, or else what is made now. */
  getOr(key: string, make: () => T): T {
    const found = this.get(key);
    if (found !== undefined) return found;
    const made = make();
    this.set(key, made);
    return made;
  }

  /** A map remembers in which order its keys came. */
  #keep(key: string, value: T): void {
    this.#kept.delete(key);
    this.#kept.set(key, value);
  }
}
