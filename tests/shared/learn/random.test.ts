/** Random numbers: the published generator, even where it should be even, and streams that do not touch each other. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Random, randomFrom } from '../../../shared/learn/random.ts';
import { deviation, errorsFrom, errorsFromEven, errorsOfShare, mean, seeded } from '../../support/statistics.ts';

/** sfc32 as published, in whole numbers without end, so that no trick with 32-bit arithmetic is shared with what is tested. */
function published(lanes: readonly bigint[]): () => number {
  const word = (value: bigint) => value & 0xffffffffn;
  let [a, b, c, counter] = lanes as [bigint, bigint, bigint, bigint];
  return () => {
    const result = word(a + b + counter);
    counter = word(counter + 1n);
    a = b ^ (b >> 9n);
    b = word(c + (c << 3n));
    c = word(word((c << 21n) | (c >> 11n)) + result);
    return Number(result);
  };
}

test('the generator is sfc32 after fifteen warming rounds', () => {
  fc.assert(
    fc.property(fc.uint32Array({ minLength: 4, maxLength: 4 }), (lanes) => {
      const reference = published(Array.from(lanes, BigInt));
      for (let round = 0; round < 15; round++) reference();
      const random = new Random(lanes);
      const words = Array.from({ length: 40 }, () => random.word());
      expect(words).toEqual(Array.from({ length: 40 }, () => reference()));
    }),
  );
});

test('a seed gives the same words for ever', () => {
  const random = randomFrom('000102030405060708090a0b0c0d0e0f');
  const words = Array.from({ length: 4 }, () => random.word());
  const forked = random.fork('pool');
  expect([...words, forked.word(), forked.uniform()]).toMatchInlineSnapshot(`
    [
      2532441960,
      3378703340,
      847306176,
      3748248974,
      3369082993,
      0.3560272947126256,
    ]
  `);
});

test('a seed that is not 32 hexadecimal digits is refused', () => {
  for (const seed of ['', '7', 'g'.repeat(32), '0'.repeat(33)]) expect(() => randomFrom(seed)).toThrow(RangeError);
});

test('every digit of a seed counts', () => {
  const zero = '0'.repeat(32);
  const first = randomFrom(zero).word();
  for (let place = 0; place < 32; place++) {
    const seed = `${zero.slice(0, place)}1${zero.slice(place + 1)}`;
    expect(randomFrom(seed).word()).not.toBe(first);
  }
});

const many = 100_000;

describe('draws', () => {
  test('uniform ones have the moments of an even spread, and do not depend on the one before', () => {
    const random = seeded(1);
    const draws = Float64Array.from({ length: many }, () => random.uniform());
    expect(errorsFrom(draws, 1 / 2)).toBeLessThan(4);
    expect(
      errorsFrom(
        draws.map((draw) => (draw - 1 / 2) ** 2),
        1 / 12,
      ),
    ).toBeLessThan(4);
    const pairs = draws.slice(1).map((draw, place) => (draw - 1 / 2) * (draws[place]! - 1 / 2));
    expect(errorsFrom(pairs, 0)).toBeLessThan(4);
    const cells = new Float64Array(64);
    for (const draw of draws) cells[Math.floor(draw * 64)]!++;
    expect(Math.abs(errorsFromEven(cells))).toBeLessThan(4);
  });

  test('normal ones have mean 0, deviation 1, no skew and kurtosis 3', () => {
    const random = seeded(2);
    const draws = Float64Array.from({ length: many }, () => random.normal());
    for (const [power, moment] of [
      [1, 0],
      [2, 1],
      [3, 0],
      [4, 3],
    ] as const)
      expect(
        errorsFrom(
          draws.map((draw) => draw ** power),
          moment,
        ),
      ).toBeLessThan(4);
    const scaled = Float64Array.from({ length: many }, () => random.normal(7, 2));
    expect(errorsFrom(scaled, 7)).toBeLessThan(4);
    expect(deviation(scaled)).toBeCloseTo(2, 1);
  });

  test('exponential ones have the mean that was asked for, and the same deviation', () => {
    const random = seeded(3);
    const draws = Float64Array.from({ length: many }, () => random.exponential(5));
    expect(errorsFrom(draws, 5)).toBeLessThan(4);
    expect(deviation(draws) / mean(draws)).toBeCloseTo(1, 1);
  });

  test('weighted ones come in proportion to their weights, and never with weight nought', () => {
    const random = seeded(4);
    const weights = [1, 0, 3, 6];
    const counts = [0, 0, 0, 0];
    for (let draw = 0; draw < many; draw++) counts[random.weighted(weights)]!++;
    expect(counts[1]).toBe(0);
    for (const [index, weight] of weights.entries())
      expect(errorsOfShare(counts[index]!, many, weight / 10)).toBeLessThan(4);
  });

  test('every order of a shuffle is equally likely', () => {
    const random = seeded(5);
    const counts = new Map<string, number>();
    for (let round = 0; round < 24_000; round++) {
      const order = random.permutation(4).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    expect(Math.abs(errorsFromEven([...counts.values()]))).toBeLessThan(4);
  });
});

describe('streams', () => {
  test('a fork is the same however much has been drawn from the stream it grows from', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.string(), (drawn, tag) => {
        const random = seeded(6);
        const before = random.fork(tag).word();
        for (let draw = 0; draw < drawn; draw++) random.normal();
        expect(random.fork(tag).word()).toBe(before);
      }),
    );
  });

  test('drawing from a fork moves neither its stream nor its sisters', () => {
    const untouched = seeded(7);
    const touched = seeded(7);
    touched.fork('left').permutation(100);
    expect(touched.word()).toBe(untouched.word());
    expect(touched.fork('right').word()).toBe(untouched.fork('right').word());
  });

  test('forks of different names go different ways', () => {
    const tags = ['', 'a', 'b', 'ab', 'ba', 'a ', 'pool', 'pools'];
    const random = seeded(8);
    expect(new Set(tags.map((tag) => random.fork(tag).word())).size).toBe(tags.length);
    expect(random.fork('a').fork('b').word()).not.toBe(random.fork('b').fork('a').word());
  });

  test('sisters are not correlated', () => {
    const random = seeded(9);
    const [left, right] = [random.fork('left'), random.fork('right')];
    const products = Float64Array.from({ length: many }, () => left.normal() * right.normal());
    expect(errorsFrom(products, 0)).toBeLessThan(4);
  });
});
