/** Purses: shares of what a round grants, exact to the last trial. */
import { describe, expect, test } from 'vitest';
import type { Bench, Trial } from '../../../shared/lesson/bench.ts';
import { canPay, isTooDear, leftOf, spentOf } from '../../../shared/lesson/purse.ts';
import { tracks } from '../../../shared/tracks/index.ts';
import { trackIds } from '../../../shared/tracks/track.ts';
import { atWork } from '../../support/a-bench.ts';

const share = (hours: number, weeks = 0, dollars = 0) => ({ dollars, hours, weeks });
const benchOf = (...trials: readonly Pick<Trial, 'price' | 'status'>[]) => ({ trials }) as unknown as Bench;

describe('what is spent', () => {
  test('[W2] a trial is paid for from its start, and what was cancelled or failed is given back', () => {
    const price = share(0.05, 1 / 26);
    const spent = spentOf(
      benchOf(
        { price, status: 'calling' },
        { price, status: 'measuring' },
        { price, status: 'measured' },
        { price, status: 'cancelled' },
        { price, status: 'failed' },
      ),
    );
    expect(spent.hours).toBeCloseTo(0.15, 12);
    expect(spent.weeks).toBeCloseTo(3 / 26, 12);
  });

  test.each([
    [share(0.2), false],
    [share(0.1 + 0.1), false],
    [share(0.21), true],
    [share(0, 0.25), true],
    [share(0, 0, 0.25), true],
  ])('[W2] %j is too dear for one trial: %s', (price, tooDear) => {
    expect(isTooDear(price)).toBe(tooDear);
  });

  test.each([
    [share(0.8), share(0.2), true],
    [share(0.8), share(0.2001), false],
    [share(0.1 * 3 + 0.6), share(0.1), true],
    [share(0, 0.9), share(0, 0.2), false],
    [share(0, 0, 0.9), share(0, 0, 0.2), false],
  ])('[W2] with %j spent, %j can be paid: %s', (spent, price, pays) => {
    expect(canPay(spent, price)).toBe(pays);
  });

  test('[O2] what is left is never below zero', () => {
    const grant = { dollars: 50_000, hours: 120_000, weeks: 26 };
    expect(leftOf(grant, share(0.25, 0.5, 0))).toEqual({ dollars: 50_000, hours: 90_000, weeks: 13 });
    expect(leftOf(grant, share(1 + 1e-12, 1, 1))).toEqual({ dollars: 0, hours: 0, weeks: 0 });
  });
});

test.each(trackIds)('[W2] %s: a round grants what the track says', (track) => {
  const { labels, compute, calendar } = tracks[track].purse;
  expect(atWork({ tracks: [track] }).teamView(1).bench?.grant).toEqual({
    dollars: labels.value,
    hours: compute.value,
    weeks: calendar.value,
  });
});
