/** Who does how much on the work and commit screens, for a few teams and for many. */
import { describe, expect, test } from 'vitest';
import { effortLayers } from '../../../client/projector/effort-layers.ts';
import { effortModel } from '../../../client/projector/effort-model.ts';
import { effortAreas } from '../../../client/projector/effort-zones.ts';
import { type SceneOptions, scene } from '../../support/wall-scenes.ts';

const tracks = ['cloud-titan', 'edge-guardian', 'mobile-nomad', 'tiny-pioneer'] as const;
const at = (teams: number, options: Partial<SceneOptions> = {}) => scene({ at: 'work', teams, tracks, ...options });
const modelOf = ({ view, wall }: ReturnType<typeof scene>) => effortModel(view, wall);

describe('the columns', () => {
  test('are teams up to eight, in their own order, and tracks from there on', () => {
    expect(modelOf(at(8)).columns.map(({ team }) => team)).toEqual(at(8).view.teams.map(({ name }) => name));
    expect(modelOf(at(9)).columns.map(({ track, team }) => [track, team])).toEqual(
      tracks.map((track) => [track, undefined]),
    );
  });

  test('of tracks add up what their teams did', () => {
    const many = at(250);
    const model = modelOf(many);
    const all = (count: (effort: { runs: number; calls: number }) => number) =>
      many.wall.teams.reduce((sum, { effort }) => sum + (effort ? count(effort) : 0), 0);
    expect(model.columns.reduce((sum, { runs }) => sum + runs, 0)).toBe(all(({ runs }) => runs));
    expect(model.columns.reduce((sum, { calls }) => sum + calls, 0)).toBe(all(({ calls }) => calls));
    for (const { spent } of model.columns) expect(Math.max(spent.dollars, spent.hours, spent.weeks)).toBeLessThan(1);
  });

  test('leave out teams in which nobody sits', () => {
    const { view, wall } = at(4);
    const empty = { ...wall, teams: wall.teams.map((team) => (team.id === 2 ? { ...team, here: [] } : team)) };
    expect(effortModel(view, empty).columns.map(({ key }) => key)).toEqual(['team-1', 'team-3', 'team-4']);
  });

  test('have room for the target and one more, or for the busiest team', () => {
    const busy = (runs: number) => {
      const { view, wall } = at(4);
      const teams = wall.teams.map((team) => ({ ...team, effort: team.effort && { ...team.effort, runs } }));
      return effortModel(view, { ...wall, teams }).room;
    };
    expect([busy(1), busy(5), busy(23)]).toEqual([5, 5, 23]);
  });
});

describe('the tiles', () => {
  const layers = (teams: number) => {
    const { view, wall } = at(teams);
    return effortLayers(view, wall, new Map());
  };

  test('are a column for every team up to forty, and a heap for every track above', () => {
    expect([1, 4, 8, 40, 41, 250].map((teams) => layers(teams).length)).toEqual([1, 4, 8, 40, 4, 4]);
  });

  test('are three abreast in each of forty columns, on one track as on four', () => {
    for (const played of [tracks, ['edge-guardian'] as const]) {
      const { view, wall } = at(40, { tracks: played });
      for (const { grid } of effortLayers(view, wall, new Map())) expect(grid.columns).toBeGreaterThanOrEqual(3);
    }
  });

  test('lie in the area of their own column, and never over another', () => {
    for (const teams of [1, 2, 4, 6, 8, 9, 40, 41, 250]) {
      const boxes = layers(teams).map(({ grid }) => ({ left: grid.x, right: grid.x + grid.columns * grid.pitch }));
      for (const [index, box] of boxes.entries()) {
        expect(box.right, `${teams} teams`).toBeLessThanOrEqual((boxes[index + 1]?.left ?? 1860) + 1);
      }
      for (const { grid } of layers(teams))
        expect(grid.y).toBeGreaterThanOrEqual(effortAreas(1, 'named')[0]!.y - grid.pitch);
    }
  });

  test('[S2] depend on how many trials were run, and on nothing that came out', () => {
    const { view, wall } = at(4);
    const told = JSON.stringify(effortLayers(view, wall, new Map()).map(({ key }) => key));
    const spent = { dollars: 1, hours: 1, weeks: 1 };
    const others = wall.teams.map((team) => ({ ...team, effort: team.effort && { ...team.effort, spent, calls: 99 } }));
    expect(JSON.stringify(effortLayers(view, { ...wall, teams: others }, new Map()).map(({ key }) => key))).toBe(told);
  });
});
