/** Purses: shares of what a round grants, exact to the last trial. */
import { describe, expect, test } from 'vitest';
import type { Bench, Trial } from '../../../shared/lesson/bench.ts';
import { canPay, isTooDear, leftOf, spentOf } from '../../../shared/lesson/purse.ts';
import { missions } from '../../../shared/missions/index.ts';
import { tracks } from '../../../shared/tracks/index.ts';
import { trackIds } from '../../../shared/tracks/track.ts';
import { atWork } from '../../support/a-bench.ts';

const share = (hours: number, weeks = 0, dollars = 0) => ({ dollars, hours, weeks });
const benchOf = (...trials: readonly Pick<Trial, 'price' | 'status'>[]) => ({ trials }) as unknown as Bench;
const { workbench } = missions['dedup-audit'];

describe('golden grid of prices', () => {
  // price of the index in percent, pass, size; hours and weeks as shares of the grant
  test.each([
    [2, 0, 0, 0.00125, 1 / 26],
    [4, 0, 0, 0.0015, 1 / 26],
    [8, 0, 1, 0.005, 1 / 26],
    [8, 1, 1, 0.0125, 1 / 26],
    [4, 1, 2, 0.015, 2 / 26],
    [8, 1, 2, 0.025, 2 / 26],
  ])('[W2] dedup-audit: an index of %d%%, pass %d, size %d', (indexPrice, pass, size, hours, weeks) => {
    const chosen = workbench?.sizes[size];
    const price = chosen && workbench?.price({ indexPrice }, { threshold: 0.8, keep: 1, pass }, chosen);
    expect(price?.dollars).toBe(0);
    expect(price?.hours).toBeCloseTo(hours, 12);
    expect(price?.weeks).toBeCloseTo(weeks, 12);
  });

  test('[W2] no trial of any mission takes more than a fifth, whatever the dials and the facts', () => {
    for (const indexPrice of [2, 4, 8])
      for (const pass of [0, 1])
        for (const size of workbench?.sizes ?? [])
          expect(isTooDear(workbench?.price({ indexPrice }, { threshold: 0.3, keep: 4, pass }, size) ?? share(1))).toBe(
            false,
          );
  });
});

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
