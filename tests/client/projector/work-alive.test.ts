/** The work screen lives without a result: pairs of public tiles, the till, and a beat for every trial. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestTiles } from '../../../client/projector/nearest-tiles.ts';
import { pulseTiles, spentKinds } from '../../../client/projector/pulse-strip.tsx';
import { hushSeconds, pairAt } from '../../../client/projector/tile-pair.tsx';
import { noPulse, pulseAfter, pulseBins } from '../../../client/projector/work-pulse.ts';
import { scene } from '../../support/wall-scenes.ts';

const working = scene({ at: 'work', teams: 3 });
/** The same moment after a team has started trials, which took a share of its GPU-hours. */
const after = (team: number, runs: number, hours: number): typeof working => ({
  ...working,
  wall: {
    ...working.wall,
    teams: working.wall.teams.map((one) =>
      one.id === team && one.effort
        ? {
            ...one,
            effort: {
              ...one.effort,
              runs: one.effort.runs + runs,
              spent: { ...one.effort.spent, hours: one.effort.spent.hours + hours },
            },
          }
        : one,
    ),
  },
});

test('[S2] the beat of the work step counts trials as they start, and the till says who spent last and how much', () => {
  const first = pulseAfter(noPulse, working, after(2, 1, 0.04), 0.5);
  expect(first.trials[pulseBins / 2]).toBe(1);
  expect(first.till?.team).toBe(2);
  expect(first.till?.spent.hours).toBeCloseTo(0.04);
  const second = pulseAfter(first, working, after(3, 2, 0.01), 1);
  expect(second.trials.at(-1)).toBe(2);
  expect(second.till?.team).toBe(3);
  // a trial that was cancelled takes nothing back on the wall, and what does not change anything is the same object
  expect(pulseAfter(second, after(3, 2, 0.01), working, 0.2)).toBe(second);
});

test('a strip has room for any number of trials', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(400), { minLength: pulseBins, maxLength: pulseBins }), (trials) => {
      const { each, tiles } = pulseTiles(trials);
      expect(Math.max(...tiles)).toBeLessThanOrEqual(4);
      expect(tiles.every((count, bin) => count > 0 === trials[bin]! > 0)).toBe(true);
      expect(each).toBeGreaterThanOrEqual(1);
    }),
  );
});

test('the till names what was spent most first, and leaves out what would read as nothing', () => {
  expect(spentKinds({ dollars: 0.02, hours: 0.1, weeks: 0.004 })).toEqual(['hours', 'dollars']);
  expect(spentKinds({ dollars: 0, hours: 0, weeks: 0 })).toEqual([]);
});

test('a pair is two different tiles of those that everybody may see, changes every quarter of a minute, and leaves in the last minute', () => {
  const alike = Array.from({ length: 40 }, (_, tile) => (tile + 7) % 40);
  const nearest = new Map([['brief', alike]]);
  fc.assert(
    fc.property(fc.integer({ min: hushSeconds + 1, max: 900 }), fc.nat(3), (seconds, round) => {
      const pair = pairAt(working.wall, nearest, round, seconds);
      const [left, right] = pair!.tiles;
      expect(left).not.toBe(right);
      expect(Math.max(left, right)).toBeLessThan(40);
      expect(pairAt(working.wall, nearest, round, seconds)).toEqual(pair);
    }),
  );
  const shown = new Set(
    Array.from({ length: 20 }, (_, turn) => pairAt(working.wall, nearest, 0, 100 + 15 * turn)!.tiles.join()),
  );
  expect(shown.size).toBeGreaterThan(15);
  expect(pairAt(working.wall, nearest, 0, hushSeconds)).toBeUndefined();
  expect(pairAt(working.wall, new Map(), 0, 200)).toBeUndefined();
});

test('the tile that looks most like another differs from it in the fewest steps of light', () => {
  // three tiles of 2 x 2 px side by side: dark, almost dark, bright
  const lights = [10, 14, 200];
  const pixels = Array.from({ length: 2 * 6 }, (_, pixel) => {
    const light = lights[Math.floor((pixel % 6) / 2)]!;
    return [light, light, light, 255];
  }).flat();
  expect(nearestTiles(pixels, 3, 2, 3)).toEqual([1, 0, 1]);
  expect(nearestTiles(pixels, 3, 2, 1)).toEqual([-1]);
});
