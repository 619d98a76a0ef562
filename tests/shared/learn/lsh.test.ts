/** Banding finds the pairs that the S-curve promises, no fewer and no more, in whatever order it is given them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { candidatePairs, type Pairs } from '../../../shared/learn/lsh.ts';
import { type Signatures, signaturesOf } from '../../../shared/learn/minhash.ts';
import { bandingFor, candidateProbability, stepOf } from '../../../shared/learn/s-curve.ts';
import { errorsFrom, errorsOfShare, seeded } from '../../support/statistics.ts';
import { pairOfSets } from '../../support/token-sets.ts';

const signed = (rows: readonly (readonly number[])[]): Signatures => ({
  values: Int32Array.from(rows.flat()),
  count: rows.length,
  hashes: rows[0]?.length ?? 0,
});
const listed = ({ first, second }: Pairs) => Array.from(first, (one, pair) => [one, second[pair]!] as const);

test('two rows become a pair if they agree in all of one band', () => {
  const signatures = signed([
    [1, 2, 3, 4],
    [1, 2, 9, 9],
    [9, 2, 3, 9],
    [9, 9, 3, 4],
  ]);
  expect(listed(candidatePairs(signatures, 2, 2))).toEqual([
    [0, 1],
    [0, 3],
  ]);
  expect(candidatePairs(signatures, 1, 4).count).toBe(0);
});

test('signatures that are too short for the bands are a bug of whoever asks', () => {
  expect(() => candidatePairs(signed([[1, 2, 3]]), 2, 2)).toThrow(RangeError);
});

test('the pairs are those that a look at all of them would find, each once', () => {
  const rows = fc.array(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 6, maxLength: 6 }), {
    minLength: 1,
    maxLength: 20,
  });
  fc.assert(
    fc.property(rows, fc.constantFrom([6, 1], [3, 2], [2, 3], [1, 6]), (lists, [bands, length]) => {
      const expected = lists.flatMap((a, first) =>
        lists.flatMap((b, second) => {
          const agrees = (band: number) =>
            a.slice(band * length!, (band + 1) * length!).every((value, place) => value === b[band * length! + place]);
          const found = first < second && Array.from({ length: bands! }, (_, band) => band).some(agrees);
          return found ? [`${first} ${second}`] : [];
        }),
      );
      const found = listed(candidatePairs(signed(lists), bands!, length!)).map((pair) => pair.join(' '));
      expect(found.sort()).toEqual(expected.sort());
    }),
  );
});

/** Pairs of sets so alike, every pair strange to the others: how many of them does banding find? */
function found(bands: number, rows: number, shared: number, each: number, pairs: number): number {
  const random = seeded(23, `${bands} ${rows} ${shared}`);
  const sets = Array.from({ length: pairs }, () => pairOfSets(random, shared, each)).flat();
  const candidates = listed(candidatePairs(signaturesOf(sets, bands * rows, random.fork('hashes')), bands, rows));
  return candidates.filter(([first, second]) => first % 2 === 0 && second === first + 1).length;
}

describe('the share of pairs that is found follows 1 - (1 - s^rows)^bands', () => {
  // Sizes of pairs of sets: tokens in both, tokens in each; similarity = both / (2 x each - both).
  const cuts = [
    {
      bands: 14,
      rows: 8,
      sizes: [
        [8, 10],
        [15, 20],
        [16, 18],
        [34, 40],
      ],
    },
    {
      bands: 28,
      rows: 4,
      sizes: [
        [18, 30],
        [15, 25],
        [19, 29],
        [20, 40],
      ],
    },
    {
      bands: 7,
      rows: 16,
      sizes: [
        [16, 18],
        [34, 38],
        [36, 39],
        [24, 27],
      ],
    },
    {
      bands: 2,
      rows: 40,
      sizes: [
        [36, 37],
        [58, 59],
        [76, 78],
      ],
    },
    {
      bands: 60,
      rows: 1,
      sizes: [
        [1, 40],
        [2, 40],
        [3, 40],
      ],
    },
  ] as const;
  const pairs = 1500;
  for (const { bands, rows, sizes } of cuts) {
    test(`for ${bands} bands of ${rows}`, () => {
      for (const [shared, each] of sizes) {
        const probability = candidateProbability(shared / (2 * each - shared), { bands, rows });
        // Where hardly a pair is found, or hardly one missed, the rule of three errors would not hold.
        expect(Math.min(probability, 1 - probability) * pairs).toBeGreaterThan(10);
        expect(errorsOfShare(found(bands, rows, shared, each, pairs), pairs, probability)).toBeLessThan(3);
      }
    });
  }

  test('for 450 bands of 20, and turned about, for 20 bands of 450', () => {
    // Three quarters alike: almost half are found by the one, none by the other.
    const alike = 30 / (2 * 35 - 30);
    const probability = candidateProbability(alike, { bands: 450, rows: 20 });
    expect(errorsOfShare(found(450, 20, 30, 35, 100), 100, probability)).toBeLessThan(3);
    expect(found(20, 450, 30, 35, 20)).toBe(0);
  });
});

test('the curve has the values that are published for 14 bands of 8', () => {
  const percent = (similarity: number) => 100 * candidateProbability(similarity, { bands: 14, rows: 8 });
  expect([0.7, 0.75, 0.8, 0.85].map((similarity) => Math.round(percent(similarity)))).toEqual([56, 77, 92, 99]);
});

test('to swap bands and rows is to swap a sieve for a dam', () => {
  expect(stepOf({ bands: 450, rows: 20 })).toBeCloseTo(0.737, 3);
  expect(stepOf({ bands: 20, rows: 450 })).toBeCloseTo(0.993, 3);
});

test('a banding that is chosen for recall has it, and the next stricter one has not', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.05, max: 0.99, noNaN: true }),
      fc.double({ min: 0.5, max: 0.99, noNaN: true }),
      fc.integer({ min: 1, max: 128 }),
      (similarity, recall, hashes) => {
        const { bands, rows } = bandingFor(similarity, recall, hashes);
        expect(bands * rows).toBeLessThanOrEqual(hashes);
        if (rows > 1) expect(candidateProbability(similarity, { bands, rows })).toBeGreaterThanOrEqual(recall);
        for (let stricter = rows + 1; stricter <= hashes; stricter++) {
          const other = { bands: Math.floor(hashes / stricter), rows: stricter };
          expect(candidateProbability(similarity, other)).toBeLessThan(recall);
        }
      },
    ),
  );
});

test('a pilot of share p sees about p squared of the pairs', () => {
  const random = seeded(22);
  // A hundred families of two to six copies each; copies are entirely alike, families have nothing in common.
  const families = Array.from({ length: 100 }, () => 2 + random.integer(5));
  const sets = families.flatMap((size, family) =>
    Array.from({ length: size }, () => Int32Array.of(family, -family - 1)),
  );
  const whole = candidatePairs(signaturesOf(sets, 8, random.fork('hashes')), 4, 2).count;
  for (const share of [0.1, 0.3, 0.5]) {
    const seen = Float64Array.from({ length: 400 }, () => {
      const pilot = sets.filter(() => random.chance(share));
      return candidatePairs(signaturesOf(pilot, 8, random.fork('hashes')), 4, 2).count / whole;
    });
    expect(errorsFrom(seen, share * share)).toBeLessThan(3);
  }
});
