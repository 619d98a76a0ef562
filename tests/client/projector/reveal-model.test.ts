/** What a reveal shows of teams, tracks and the class. */
import { expect, test } from 'vitest';
import { coursePair, coursesClock, curveUntil } from '../../../client/projector/course-lines.tsx';
import { dotMarks } from '../../../client/projector/dot-marks.ts';
import { dotPlace, dotPlot, dotsIn, rowY } from '../../../client/projector/reveal-geometry.ts';
import { favoured, nearRows, revealModel } from '../../../client/projector/reveal-model.ts';
import { axis } from '../../../client/projector/zones.ts';
import { layFrom, layTo } from '../../../client/stage/courses-plan.ts';
import { scene } from '../../support/wall-scenes.ts';

test('[S2] before the reveal there is no truth to show', () => {
  for (const at of ['lobby', 'brief', 'forecast'] as const) {
    const { view, wall } = scene({ at, teams: 4 });
    expect(revealModel(view, wall)).toBeUndefined();
  }
});

test('up to eight teams have a row each, in the order of the lesson', () => {
  const { view, wall } = scene({ at: 'reveal', teams: 8 });
  expect(revealModel(view, wall)?.rows.map(({ team }) => team)).toEqual(view.teams.map(({ name }) => name));
});

test('more teams are shown by track, as the mean over their people', () => {
  const { view, wall } = scene({ at: 'reveal', teams: 40, tracks: ['cloud-titan', 'edge-guardian'] });
  const rows = revealModel(view, wall)?.rows ?? [];
  expect(rows.map(({ track, team }) => [track, team])).toEqual([
    ['cloud-titan', undefined],
    ['edge-guardian', undefined],
  ]);
  const first = wall.teams.slice(0, 20);
  const mean = first.reduce((sum, { chips }) => sum + chips[0]!, 0) / first.length;
  expect(rows[0]?.chips[0]).toBeCloseTo(mean);
});

test('a team without anybody, or without a forecast, has no row', () => {
  const { view, wall } = scene({ at: 'reveal', teams: 3 });
  const teams = wall.teams.map((team) => (team.id === 2 ? { ...team, chips: [], points: undefined } : team));
  expect(revealModel(view, { ...wall, teams })?.rows).toHaveLength(2);
});

test('the wall shows no points below zero: how far under par a team fell is its own', () => {
  const { view, wall } = scene({ at: 'reveal', teams: 2 });
  const teams = wall.teams.map((team) => ({ ...team, points: -60.4 }));
  expect(revealModel(view, { ...wall, teams })?.rows.map(({ points }) => points)).toEqual([0, 0]);
});

test('one truth a track, each with its own line', () => {
  const { view, wall } = scene({ at: 'reveal', teams: 4, tracks: ['cloud-titan', 'tiny-pioneer'] });
  const truths = revealModel(view, wall)?.truths ?? [];
  expect(truths.map(({ track }) => track)).toEqual(['cloud-titan', 'tiny-pioneer']);
  expect(new Set(truths.map(({ lines }) => lines[0])).size).toBe(2);
});

test('a mission that the page does not know shows nothing, and does no harm', () => {
  const { view, wall } = scene({ at: 'reveal', teams: 2, view: { mission: 'of-a-later-version' } });
  expect(revealModel(view, wall)).toBeUndefined();
});

test('dots come up from the lowest level, one for each that is planned, and their order is made once', () => {
  const { view, wall } = scene({ at: 'reveal', teams: 4, wall: { dots: [3, 20, 7, 0, 1] } });
  const model = revealModel(view, wall);
  if (!model) throw new Error('nothing is revealed');
  const marks = dotMarks(model);
  expect(marks).toHaveLength(dotsIn(dotPlot(model.dots, model.rows.length)));
  const heights = marks.map(({ path }) => Number(/^M[\d.]+ ([\d.]+)/.exec(path)?.[1]));
  expect(heights).toEqual(heights.toSorted((one, two) => two - one));
  expect(marks.filter(({ right }) => right)).toHaveLength(favoured(model));
  expect(dotMarks(model)).toBe(marks);
  expect(revealModel(view, wall)).toBe(model);
});

test('dots on the true answer are counted', () => {
  const { view, wall } = scene({ at: 'reveal', teams: 4, wall: { dots: [1, 2, 9, 4, 0] } });
  expect(favoured(revealModel(view, wall)!)).toBe(9);
});

test('every dot stands over its own answer, above the axis and under the rows, and none on another', () => {
  for (const dots of [
    [3, 0, 25, 4, 1],
    [2, 16, 32, 20, 8],
    [100, 200, 400, 250, 50],
    [900, 100, 0, 0, 0],
  ]) {
    for (const rows of [1, 4, 8]) {
      const plot = dotPlot(dots, rows);
      const places = plot.columns.flatMap((count, answer) =>
        Array.from({ length: count }, (_, index) => ({ answer, ...dotPlace(plot, answer, index) })),
      );
      for (const { answer, x, y } of places) {
        const width = (axis.right - axis.left) / dots.length;
        expect(Math.floor((x - axis.left) / width)).toBe(answer);
        expect(y).toBeLessThan(axis.floor);
        expect(y).toBeGreaterThan(rowY(rows - 1, rows));
      }
      expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(dotsIn(plot));
      expect(plot.people * dotsIn(plot)).toBeGreaterThanOrEqual(dots.reduce((sum, count) => sum + count, 0));
    }
  }
});

test('a row was near whose chips lie most on the truth of its own track', () => {
  const { view, wall } = scene({ at: 'reveal', teams: 3, tracks: ['cloud-titan', 'edge-guardian', 'mobile-nomad'] });
  const model = revealModel(view, wall)!;
  const chips = (answer: number) => [0, 1, 2, 3, 4].map((place) => (place === answer ? 6 : 1));
  const truths = model.truths.map(({ truth }) => Number(truth.answer));
  const placed = [chips(truths[0]!), chips((truths[1]! + 1) % 5), [2, 2, 2, 2, 2]];
  const teams = wall.teams.map((team, index) => ({ ...team, chips: placed[index]! }));
  expect(nearRows(view, { ...wall, teams })).toEqual([true, false, false]);
  expect(nearRows({ ...view, reveals: [] }, wall)).toEqual([]);
});

const curve = (key: string, y: readonly number[]) => ({ key, x: [0, 10, 20], y });

test('over a wall of courses run what is measured and what is true of one thing, as far as its clock has come', () => {
  const chart = { key: 'compound', xUnit: 'weeks', yUnit: 'percent', samples: 9, repetitions: 2 };
  const series = [curve('light-true', [10, 20, 30]), curve('light-measured', [10, 30, 50])];
  const pair = coursePair([
    { ...chart, series: [] },
    { ...chart, series },
  ])!;
  expect([pair.measured.key, pair.truth.key]).toEqual(['light-measured', 'light-true']);
  expect(coursePair([{ ...chart, series: series.slice(0, 1) }])).toBeUndefined();
  expect(curveUntil(pair.truth, 0.75)).toEqual([
    [0, 10],
    [0.5, 20],
    [0.75, 25],
  ]);
  expect(curveUntil(pair.truth, 1)).toEqual([
    [0, 10],
    [0.5, 20],
    [1, 30],
  ]);
  expect([coursesClock(layFrom, false), coursesClock(layTo, false), coursesClock(0, true)]).toEqual([0, 1, 0]);
});
