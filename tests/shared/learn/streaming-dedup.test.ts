/** Deduplication in one pass: exact copies always go, and strangers go as often as the S-curve says. */
import { describe, expect, test } from 'vitest';
import { signaturesOf } from '../../../shared/learn/minhash.ts';
import { randomFrom } from '../../../shared/learn/random.ts';
import { candidateProbability, stepOf } from '../../../shared/learn/s-curve.ts';
import { bandingNear, keptInOnePass } from '../../../shared/learn/streaming-dedup.ts';

const random = randomFrom('73747265616d696e6720646564757021');

/** A set of 100 tokens of which the first `shared` are those of every other set made so. */
const setWith = (shared: number, own: number) =>
  Int32Array.from({ length: 100 }, (_, place) => (place < shared ? place : 1000 * own + place));

describe('one pass', () => {
  const banding = { bands: 8, rows: 4 };

  test('keeps the first of several exact copies, or as many as may stay', () => {
    const sets = [setWith(0, 1), setWith(0, 2), setWith(0, 1), setWith(0, 1)];
    const signatures = signaturesOf(sets, 32, random.fork('copies'));
    expect([...keptInOnePass(signatures, banding, 1)]).toEqual([1, 1, 0, 0]);
    expect([...keptInOnePass(signatures, banding, 2)]).toEqual([1, 1, 1, 0]);
  });

  test('does not see what takes no part', () => {
    const signatures = signaturesOf([setWith(0, 1), setWith(0, 1)], 32, random.fork('part'));
    expect([...keptInOnePass(signatures, banding, 1, Uint8Array.of(0, 1))]).toEqual([0, 1]);
  });

  test('removes the second of a pair as often as the S-curve says, within three standard errors', () => {
    const shared = 80;
    const similarity = shared / (200 - shared);
    const trials = 1500;
    const pairs = Array.from({ length: trials }, (_, trial) => [
      setWith(shared, 2 * trial + 1),
      setWith(shared, 2 * trial + 2),
    ]);
    let removed = 0;
    for (const [trial, pair] of pairs.entries())
      removed += keptInOnePass(signaturesOf(pair, 32, random.fork(`pair ${trial}`)), banding, 1)[1] === 0 ? 1 : 0;
    const expected = candidateProbability(similarity, banding);
    const error = Math.sqrt((expected * (1 - expected)) / trials);
    expect(Math.abs(removed / trials - expected)).toBeLessThan(3 * error);
  });
});

test.each([0.3, 0.5, 0.7, 0.8, 0.9, 0.98])(
  'a cut is found whose step lies near %s, within the hashes there are',
  (wanted) => {
    const banding = bandingNear(wanted, 32);
    expect(banding.bands * banding.rows).toBeLessThanOrEqual(32);
    expect(Math.abs(stepOf(banding) - wanted)).toBeLessThan(0.06);
  },
);
