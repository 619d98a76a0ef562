/** Seeded random numbers: sfc32, seeded by splitmix32, with named sub-streams. */

const golden = 0x9e3779b9;

/** splitmix32's finaliser: every input bit reaches every output bit. Source: Steele, Lea, Flood 2014; constants by T. Ettinger. */
function scramble(word: number): number {
  let mixed = word ^ (word >>> 16);
  mixed = Math.imul(mixed, 0x21f0aaad);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x735a2d97);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/**
 * Four lanes read the same words, each in its own way, so that two keys meet only if all 128 bits meet.
 * The lanes are both the key of a stream and what its forks grow from.
 */
function absorb(lanes: Uint32Array, word: number): void {
  for (let lane = 0; lane < 4; lane++) {
    lanes[lane] = scramble((Math.imul(lanes[lane]!, 5) + word + Math.imul(golden, lane + 1)) | 0);
  }
}

/**
 * One stream of random numbers.
 *
 * Streams are cheap: whoever draws takes a fork of its own, so that a draw added in one place never shifts the numbers of another.
 */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private counter: number;
  private spareNormal = Number.NaN;
  private readonly lanes: Uint32Array;

  /** @param lanes four 32-bit words; use `randomFrom` to make a stream from a seed. */
  constructor(lanes: Uint32Array) {
    this.lanes = lanes;
    this.a = lanes[0]! | 0;
    this.b = lanes[1]! | 0;
    this.c = lanes[2]! | 0;
    this.counter = lanes[3]! | 0;
    for (let round = 0; round < 15; round++) this.word();
  }

  /** The next 32 random bits, as an unsigned integer. sfc32, C. Doty-Humphrey, PractRand. */
  word(): number {
    const sum = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + sum;
    this.c |= 0;
    return sum >>> 0;
  }

  /** Uniform in [0, 1) with all 53 bits that a double can hold. */
  uniform(): number {
    return ((this.word() >>> 5) * 67108864 + (this.word() >>> 6)) / 9007199254740992;
  }

  /** Uniform in [low, high). */
  between(low: number, high: number): number {
    return low + (high - low) * this.uniform();
  }

  /** A whole number from 0 to count - 1. */
  integer(count: number): number {
    return Math.floor(this.uniform() * count);
  }

  /** True with the given probability. */
  chance(probability: number): boolean {
    return this.uniform() < probability;
  }

  /** Standard normal, by Marsaglia's polar method (1964); two come at once, the second waits. */
  normal(mean = 0, deviation = 1): number {
    if (!Number.isNaN(this.spareNormal)) {
      const spare = this.spareNormal;
      this.spareNormal = Number.NaN;
      return mean + deviation * spare;
    }
    let u = 0;
    let v = 0;
    let square = 0;
    do {
      u = 2 * this.uniform() - 1;
      v = 2 * this.uniform() - 1;
      square = u * u + v * v;
    } while (square >= 1 || square === 0);
    const scale = Math.sqrt((-2 * Math.log(square)) / square);
    this.spareNormal = v * scale;
    return mean + deviation * u * scale;
  }

  /** Exponential with the given mean. */
  exponential(mean: number): number {
    return -Math.log(1 - this.uniform()) * mean;
  }

  /** An index drawn in proportion to the weights. */
  weighted(weights: readonly number[]): number {
    let total = 0;
    for (const weight of weights) total += weight;
    let left = this.uniform() * total;
    for (let index = 0; index < weights.length; index++) {
      left -= weights[index]!;
      if (left < 0) return index;
    }
    return weights.length - 1;
  }

  /** Shuffles in place (Fisher and Yates) and returns the same array. */
  shuffle<Items extends Int32Array | unknown[]>(items: Items): Items {
    for (let last = items.length - 1; last > 0; last--) {
      const other = this.integer(last + 1);
      const held = items[last];
      items[last] = items[other] as never;
      items[other] = held as never;
    }
    return items;
  }

  /** The numbers 0 to count - 1 in random order. */
  permutation(count: number): Int32Array {
    const order = new Int32Array(count);
    for (let index = 0; index < count; index++) order[index] = index;
    return this.shuffle(order);
  }

  /** A stream of its own, fixed by this stream's seed and the tag, however much either has been drawn from. */
  fork(tag: string): Random {
    const lanes = Uint32Array.from(this.lanes);
    absorb(lanes, 0x464f524b ^ tag.length);
    for (let index = 0; index < tag.length; index++) absorb(lanes, tag.charCodeAt(index));
    return new Random(lanes);
  }
}

/**
 * The stream of a seed.
 * @param seed 128 bits as 32 hexadecimal digits; every bit counts.
 * @throws RangeError if the seed is anything else.
 */
export function randomFrom(seed: string): Random {
  if (!/^[0-9a-f]{32}$/i.test(seed)) throw new RangeError('a seed is 32 hexadecimal digits');
  const lanes = new Uint32Array(4);
  for (let word = 0; word < 4; word++) absorb(lanes, Number.parseInt(seed.slice(8 * word, 8 * word + 8), 16));
  return new Random(lanes);
}
