/** What a load run reports: the figures that were asked for, under their names, and pictures apart. */
import { expect, test } from 'vitest';
import type { CrowdFigures } from './crowd.ts';
import { report, table } from './report.ts';
import { percentile } from './statistics.ts';

const phases = { join: 4, brief: 0.5, forecast: 0.5, stampede: 2, reveal: 0.5, verdict: 0.5 };
const figures: CrowdFigures = {
  ...{ joined: 100, errors: [], cpu: { ...phases, pictures: 9 }, joinMs: [10, 20], bytesPerPlayer: 7_000.4 },
  ...{ lockMs: Array.from({ length: 100 }, (_, at) => at + 1), joinBytesPerPlayer: 1_700, stampedeFrames: 3.456 },
  ...{ loopDelayMs: 12.3, peakMegabytes: 250.6, crowdDelayMs: 2, commits: 10, commitMs: 3 },
};
const floor: CrowdFigures = { ...figures, cpu: { ...phases, join: 0, stampede: 0, pictures: 0 }, lockMs: [1, 2] };
const measured = { players: 100, rooms: 1, figures, floor, before: 5 };

test('the report has its figures under their names, and no other', () => {
  expect(report(measured)).toEqual({
    ...{ players: 100, rooms: 1, joined: 100, errors: 0, cpuSeconds: 8, floorCpuSeconds: 2, cpuRatio: 4 },
    ...{ bytesPerPlayer: 7_000, floorBytesPerPlayer: 7_000, messagesPerPlayerStampede: 3.46, lockP50Ms: 50 },
    ...{ lockP99Ms: 99, floorLockP99Ms: 2, joinP99Ms: 20, loopDelayP99Ms: 12.3, rssMb: 251 },
  });
});

test('the table says what pictures cost apart from the round', () => {
  expect(table(measured)).toMatch(/cpu s, pictures +9 +0\n/);
  expect(table(measured)).toMatch(/cpu s, round +8 +2\n/);
});

test('a percentile is one of the values, and of none it is nothing', () => {
  expect(percentile([3, 1, 2], 0.5)).toBe(2);
  expect(percentile([3, 1, 2], 1)).toBe(3);
  expect(percentile([], 0.99)).toBe(0);
});
