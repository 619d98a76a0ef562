/** Who stands on the podium: the best three that the wall may name, the first in the middle. */
import { expect, test } from 'vitest';
import { incidentModel } from '../../../client/projector/incident-model.ts';
import { podiumModel } from '../../../client/projector/podium-model.ts';
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
