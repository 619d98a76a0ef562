/** Standings on the wall, and the titles of those that are named. */
import { expect, test } from 'vitest';
import { markPoints, standingsModel } from '../../../client/projector/standings-model.ts';
import { teamTitle } from '../../../client/projector/team-title.ts';
import { scene } from '../../support/wall-scenes.ts';

test('[S2] only the teams that may be named have a place; the others are a number', () => {
  const { view, wall } = scene({ at: 'verdict', teams: 8 });
  const { places, others } = standingsModel(view, wall);
  const named = wall.teams.filter(({ standing }) => standing).map(({ id }) => id);
  expect(places.map(({ team }) => team).sort()).toEqual(named);
  expect(others).toBe(8 - named.length);
});

test('places stand in order, and equals stand in the order of the lesson', () => {
  const { view, wall } = scene({ at: 'verdict', teams: 4 });
  const teams = wall.teams.map((team) => ({ ...team, standing: { total: 500, rank: team.id === 3 ? 1 : 2 } }));
  expect(standingsModel(view, { ...wall, teams }).places.map(({ team }) => team)).toEqual([3, 1, 2, 4]);
});

test('before anything is scored there are no places', () => {
  const { view, wall } = scene({ at: 'verdict', teams: 4 });
  const teams = wall.teams.map((team) => ({ ...team, standing: { total: 0, rank: 0 } }));
  expect(standingsModel(view, { ...wall, teams }).places).toEqual([]);
});

test('a wall holds twenty places; who is not on it is counted', () => {
  const { view, wall } = scene({ at: 'verdict', teams: 250 });
  const { places, others } = standingsModel(view, wall);
  expect([places.length, others]).toEqual([20, 230]);
});

test('a team in which nobody sits is not counted', () => {
  const { view, wall } = scene({ at: 'verdict', teams: 8 });
  const teams = wall.teams.map((team) => (team.id === 2 ? { ...team, here: [] } : team));
  expect(standingsModel(view, { ...wall, teams }).others).toBe(3);
});

test('the climb stands beside the team that climbed', () => {
  const { view, wall } = scene({ at: 'verdict', teams: 4, wall: { climb: { team: 3, ranks: 2 } } });
  expect(
    standingsModel(view, wall)
      .places.filter(({ climbed }) => climbed > 0)
      .map(({ team }) => team),
  ).toEqual([3]);
});

test('marks of a whole number of points, and never too many for a row', () => {
  for (let best = 0; best <= 3000; best += 7) {
    const points = markPoints(best);
    expect(points % 5).toBe(0);
    expect(best / points).toBeLessThanOrEqual(150);
  }
});

test('titles say how a forecast stood to the truth', () => {
  const truth = { answer: 2, figure: 20 };
  expect(teamTitle([0, 0, 8, 2, 0], truth)).toBe('bullseye');
  expect(teamTitle([2, 2, 3, 2, 1], truth)).toBe('leaning');
  expect(teamTitle([2, 2, 2, 2, 2], truth)).toBe('even');
  expect(teamTitle([0, 7, 2, 1, 0], truth)).toBe('neighbour');
  expect(teamTitle([9, 1, 0, 0, 0], truth)).toBe('bold');
  expect(teamTitle([4, 2, 2, 1, 1], truth)).toBe('spread');
  expect(teamTitle([], truth)).toBeUndefined();
});
