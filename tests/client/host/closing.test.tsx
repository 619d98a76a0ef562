/** The desk once the lesson closes: frontiers, calibration, and the files that a host takes home. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { apart } from '../../../client/host/apart.ts';
import { Calibration } from '../../../client/host/calibration.tsx';
import { frontierPanels } from '../../../client/host/frontier-panels.ts';
import { Frontiers } from '../../../client/host/frontiers.tsx';
import { houseDoor } from '../../../client/host/house-door.ts';
import { sureOf } from '../../../client/host/sure.ts';
import { takingFiles } from '../../../client/host/taking.ts';
import { roundNumber } from '../../../shared/plans/round-number.ts';
import { atPodium } from '../../support/a-closed-lesson.ts';
import { textOf } from '../../support/text-of.ts';

const lesson = atPodium();
// a plan that this page does not know: its only round is the first
const [view, desk] = [{ ...lesson.view(), plan: 'one-round' }, lesson.desk()];

describe('frontiers', () => {
  test('[E2] stand track by track, best team first, beside what the world would have given others', () => {
    const [frontier] = desk.frontiers ?? [];
    if (!frontier) throw new Error('no frontier');
    const panels = frontierPanels(frontier, view.teams);
    expect(panels.map(({ track }) => track)).toEqual(['edge-guardian']);
    expect(panels[0]?.teams.map(({ id }) => id)).toEqual([5, 4, 3, 2, 1]);
    expect(panels[0]?.teams[0]?.name).toBe(lesson.team(5).name);
    expect(panels[0]?.yardstick?.bestValue).toBe(1.2);
  });

  test('[E2] say in a table what the chart draws', () => {
    const text = textOf(<Frontiers view={view} desk={desk} />);
    expect(text).toContain('round 1: Dedup audit');
    for (const words of ['default', 'middle of blind', 'best of a search', '149.5 of 200', lesson.team(3).name])
      expect(text).toContain(words);
    expect(textOf(<Frontiers view={view} desk={{ ...desk, frontiers: [] }} />)).toBe('');
  });
});

test('[E2] calibration says how far seven chips or more could be trusted, of the class and team by team', () => {
  expect(sureOf({ placed: [3, 0, 0, 0, 0, 0, 9, 1, 0, 0, 2], cameTrue: [0, 0, 0, 0, 0, 0, 9, 1, 0, 0, 1] })).toEqual({
    times: 3,
    right: 2,
  });
  const text = textOf(<Calibration view={view} desk={desk} />);
  expect(text).toContain('Seven chips or more stood on 2 answers. All of them were true.');
  expect(text).toContain(`${lesson.team(1).name} sure 1 time, right 1`);
  expect(text).toContain('7 chips: on 1 answer, of which 1 came true.');
  expect(textOf(<Calibration view={view} desk={{ ...desk, calibration: undefined }} />)).toBe('');
});

test('labels stand apart and on the chart, in the order of their points', () => {
  const places = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(places, (wanted) => {
      const placed = apart(wanted, 10, 0, 100);
      const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
      const ascending = order.map((index) => placed[index] ?? Number.NaN);
      for (const [rank, place] of ascending.entries()) {
        expect(place).toBeGreaterThanOrEqual(-1e-9);
        expect(place).toBeLessThanOrEqual(100 + 1e-9);
        if (rank > 0) expect(place - (ascending[rank - 1] ?? 0)).toBeGreaterThanOrEqual(10 - 1e-9);
      }
    }),
    { seed: 20_261 },
  );
  expect(apart([30, 70], 10, 0, 100)).toEqual([30, 70]);
});

describe('files', () => {
  const answer = (status: number, body: string, headers: Record<string, string>) => async () =>
    new Response(body, { status, headers });

  test('[E2] are fetched with the host key, and saved under the name that the server gave', async () => {
    const asked = vi.fn(answer(200, 'team', { 'content-disposition': 'attachment; filename="data-wall-teams.csv"' }));
    const door = houseDoor(asked);
    const saved: string[] = [];
    const files = takingFiles(
      (file) => door.file('the-key', file),
      ({ name }) => saved.push(name),
      () => {},
    );
    await Promise.all([files.take('teams'), files.take('teams')]);
    expect(saved).toEqual(['data-wall-teams.csv']);
    expect(asked).toHaveBeenCalledExactlyOnceWith('/api/files/teams', { headers: { authorization: 'Bearer the-key' } });
  });

  test('that cannot be had yet are told, and nothing is saved', async () => {
    const refusals: unknown[] = [];
    const door = houseDoor(answer(409, '{"refused":"not-now"}', { 'content-type': 'application/json' }));
    const files = takingFiles(
      (file) => door.file('the-key', file),
      () => refusals.push('saved'),
      (no) => refusals.push(no?.refused),
    );
    await files.take('journal');
    const unreachable = houseDoor(() => Promise.reject(new TypeError('offline')));
    expect(await unreachable.file('the-key', 'teams')).toEqual({ refused: 'unreachable' });
    expect([refusals, files.taking.peek()]).toEqual([['not-now'], undefined]);
  });
});

test('rounds are counted as people count them: a practice has no number', () => {
  expect([0, 1].map((round) => roundNumber('dedup', round))).toEqual([0, 1]);
  expect([0, 1, 2].map((round) => roundNumber('unheard-of', round))).toEqual([1, 2, 3]);
});
