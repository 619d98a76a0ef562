/** Who stands on the podium: the best three that the wall may name, the first in the middle. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sureOf } from '../../../client/projector/calibration-page.tsx';
import { frontierModel, spreadOut } from '../../../client/projector/frontier-model.ts';
import { incidentModel } from '../../../client/projector/incident-model.ts';
import { firstOf, podiumModel } from '../../../client/projector/podium-model.ts';
import { podiumPageAt, podiumPages, towersHold } from '../../../client/projector/podium-page.ts';
import { words } from '../../../client/words/index.ts';
import { scene } from '../../support/wall-scenes.ts';

test('three towers at most, the higher the better the place', () => {
  for (const teams of [1, 2, 8, 250]) {
    const { view, wall } = scene({ at: 'podium', teams });
    const model = podiumModel(view, wall);
    const towers = model?.towers ?? [];
    expect(towers).toHaveLength(Math.min(3, teams));
    const totals = towers.map(({ total }) => total);
    expect(totals).toEqual([...totals].sort((one, two) => two - one));
    const heights = towers.map(({ area }) => area.height);
    expect(heights).toEqual([...heights].sort((one, two) => two - one));
    expect(model?.lead).toBe(teams === 1 ? undefined : totals[0]! - totals[1]!);
  }
});

test('equal points are equally high, and all of them hold the wall', () => {
  const { view, wall } = scene({ at: 'podium', teams: 4 });
  const teams = [1, 2, 3].map((id) => ({ id, shares: [0.5], total: id === 3 ? 10 : 20, rank: id === 3 ? 3 : 1 }));
  const model = podiumModel(view, { ...wall, podium: { worlds: 12, teams } });
  const [first, second, third] = model?.towers ?? [];
  expect(second?.area.height).toBe(first?.area.height);
  expect(third?.area.height).toBeLessThan(first?.area.height ?? 0);
  expect(model && words.wall.podium.holds(firstOf(model))).toBe('Kiln and Parapet hold the wall');
});

test('there is no podium before fresh worlds are out, and nobody on it without a rank', () => {
  const { view, wall } = scene({ at: 'podium', teams: 4 });
  expect(podiumModel(view, { ...wall, podium: undefined })).toBeUndefined();
  const unranked = { worlds: 12, teams: [{ id: 1, shares: [0.5], total: 10, rank: 0 }] };
  expect(podiumModel(view, { ...wall, podium: unranked })?.towers).toEqual([]);
});

test('towers stand beside one another on the lower edge', () => {
  const { view, wall } = scene({ at: 'podium', teams: 3 });
  const areas = podiumModel(view, wall)?.towers.map(({ area }) => area) ?? [];
  for (const { y, height } of areas) expect(y + height).toBe(1080);
  const [left, middle, right] = areas.toSorted((one, other) => one.x - other.x);
  expect(left!.x + left!.width).toBeLessThan(middle!.x);
  expect(middle!.x + middle!.width).toBeLessThan(right!.x);
  expect(middle).toBe(areas[0]);
});

test('[S2] while a stakeholder waits the wall knows who has answered, and nothing else of it', () => {
  const { view, wall } = scene({ at: 'work', teams: 8, incident: 'one' });
  const model = incidentModel(view, wall);
  expect(model?.answered).toBe(3);
  expect(model?.everybody).toBe(true);
  expect(model?.groups[0]?.demand).toMatchObject({ measure: 'removed-share', floor: 0.1, target: 0.5 });
  expect(incidentModel(view, { ...wall, incidents: [] })).toBeUndefined();
});

const closing = scene({ at: 'podium', teams: 8, tracks: ['cloud-titan', 'edge-guardian'] });

test('[E2] the podium goes on to a frontier for each round, to the class’s chips and to the standings, and ends with its towers', () => {
  const { wall } = closing;
  const shown = (seconds: number, rested = 60_000) => podiumPageAt(wall, rested, seconds).kind;
  expect(podiumPages(wall).map(({ kind }) => kind)).toEqual(['towers', 'frontier', 'calibration', 'standings']);
  // time runs down: the order of the pages is that of the list
  const course = [139, 124, 109, 94, 79].map((seconds) => shown(seconds));
  expect(course).toEqual(['towers', 'frontier', 'calibration', 'standings', 'towers']);
  expect([shown(95, towersHold - 1), shown(20), shown(0)]).toEqual(['towers', 'towers', 'towers']);
});

test('a lesson of forecasts alone has no frontier, and a wall that knows nothing yet shows towers only', () => {
  const none = { ...closing.wall, frontiers: [], calibration: undefined, podium: undefined };
  expect(podiumPages(none)).toEqual([{ kind: 'towers' }]);
  expect(podiumPageAt(none, 60_000, 100)).toEqual({ kind: 'towers' });
});

test('[E2] a frontier has a field for every track that was played; what is higher stands higher, and nothing leaves its field', () => {
  const frontier = closing.wall.frontiers![0]!;
  const { fields } = frontierModel(closing.view, frontier, 0.06);
  expect(fields.map(({ track }) => track)).toEqual(['cloud-titan', 'edge-guardian']);
  for (const { teams, lines } of fields) {
    const values = teams.map(({ key }) => frontier.teams.find(({ id }) => key === `team-${id}`)!.value);
    for (const [one, team] of teams.entries()) {
      for (const [other, mate] of teams.entries())
        if (values[one]! > values[other]!) expect(team.y).toBeGreaterThan(mate.y);
      for (const place of [team.x, team.y, team.fresh ?? 0, ...Object.values(lines!)]) {
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThanOrEqual(1);
      }
    }
    expect(lines!.best).toBeGreaterThan(lines!.default);
  }
});

test('names that would lie on one another are moved apart, as little and as many as it takes', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 }), (places) => {
      const moved = [...spreadOut(places, 0.1)].sort((one, other) => one - other);
      for (const [index, place] of moved.entries()) {
        expect(place).toBeLessThanOrEqual(1);
        if (index > 0) expect(place - moved[index - 1]!).toBeGreaterThan(0.0999);
      }
    }),
  );
  expect(spreadOut([0.2, 0.8], 0.1)).toEqual([0.2, 0.8]);
});

test('of the answers that somebody was sure of, so many were true', () => {
  const placed = [9, 0, 0, 0, 0, 0, 0, 4, 3, 0, 2];
  const cameTrue = [1, 0, 0, 0, 0, 0, 0, 4, 2, 0, 1];
  expect(sureOf({ placed, cameTrue })).toEqual({ times: 5, right: 3 });
});
