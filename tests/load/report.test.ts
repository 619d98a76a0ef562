/** What a load run reports: the figures that were asked for, under their names, and pictures apart. */
import { expect, test } from 'vitest';
import { type CrowdFigures, emptyFigures } from './crowd-figures.ts';
import { report, table } from './report.ts';
import { percentile } from './statistics.ts';

const cpu = { join: 4, practice: 0, brief: 0.5, forecast: 0.5, stampede: 1.5, work: 0.3, incident: 0.1, commit: 0.1 };
const figures: CrowdFigures = {
  ...emptyFigures(),
  ...{
    joined: 100,
    cpu: { ...cpu, reveal: 0.5, verdict: 0.5, pictures: 9 },
    joinMs: [10, 20],
    bytesPerPlayer: 7_000.4,
  },
  ...{ lockMs: Array.from({ length: 100 }, (_, at) => at + 1), joinBytesPerPlayer: 1_700, stampedeFrames: 3.456 },
  ...{ loopDelayMs: 12.3, peakMegabytes: 250.6, crowdDelayMs: 2, commits: 10, commitMs: 3, stampedeSeconds: 3 },
  ...{ laboratory: 30, trialMs: [100, 200], turnedAway: 1, workLoopDelayMs: 20, tapMs: [5] },
};
const floor: CrowdFigures = {
  ...emptyFigures(),
  ...{ cpu: { ...emptyFigures().cpu, brief: 1, verdict: 1 }, lockMs: [1, 2], bytesPerPlayer: 7_000.4 },
};
const measured = { players: 100, rooms: 1, figures, floor, before: 5 };

test('the report has its figures under their names, and what the laboratory took apart', () => {
  expect(report(measured)).toEqual({
    ...{ players: 100, rooms: 1, joined: 100, errors: 0, cpuSeconds: 8, floorCpuSeconds: 2, cpuRatio: 4 },
    ...{ bytesPerPlayer: 7_000, floorBytesPerPlayer: 7_000, messagesPerPlayerStampede: 3.46, lockP50Ms: 50 },
    ...{ lockP99Ms: 99, floorLockP99Ms: 2, joinP99Ms: 20, loopDelayP99Ms: 12.3, rssMb: 251 },
    ...{ laboratoryCpuSeconds: 30, stampedeBusy: 0.5, trials: 2, trialsTurnedAway: 1, trialP95Ms: 200 },
    ...{ workLoopDelayP99Ms: 20, tapP99Ms: 5 },
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
