/** Tiles that are not in a cell: in the air, sliding into place, or lying on the floor. */

const stride = 6;

/** Centre, size, turn and width of each, in design px and radians, and its entry in the atlas. Later ones lie on earlier ones. */
export class Movers {
  #numbers: Float32Array;
  /** How many there are. */
  count = 0;
  /** On a screen that cannot keep up only every second of the tiles in the air is drawn. */
  sparse = false;

  /** @param most how many there can ever be */
  constructor(most: number) {
    this.#numbers = new Float32Array(most * stride);
  }

  clear(): void {
    this.count = 0;
  }

  /** @param wide how wide it is of its size: 1 is square, 0 is seen from its edge, and a thin one is a stroke */
  add(x: number, y: number, size: number, turn: number, entry: number, wide = 1): void {
    const at = this.count * stride;
    this.#numbers[at] = x;
    this.#numbers[at + 1] = y;
    this.#numbers[at + 2] = size;
    this.#numbers[at + 3] = turn;
    this.#numbers[at + 4] = entry;
    this.#numbers[at + 5] = wide;
    this.count += 1;
  }

  /** Adds a tile that is in the air. @param tile its place on the wall, which says whether a sparse screen draws it */
  fly(tile: number, x: number, y: number, size: number, turn: number, entry: number, wide = 1): void {
    if (!this.sparse || tile % 2 === 0) this.add(x, y, size, turn, entry, wide);
  }

  x(index: number): number {
    return this.#numbers[index * stride] ?? 0;
  }
  y(index: number): number {
    return this.#numbers[index * stride + 1] ?? 0;
  }
  size(index: number): number {
    return this.#numbers[index * stride + 2] ?? 0;
  }
  turn(index: number): number {
    return this.#numbers[index * stride + 3] ?? 0;
  }
  entry(index: number): number {
    return this.#numbers[index * stride + 4] ?? 0;
  }
  wide(index: number): number {
    return this.#numbers[index * stride + 5] ?? 0;
  }
}
