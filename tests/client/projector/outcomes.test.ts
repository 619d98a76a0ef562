/** What decisions came to: where each stands, who is named, and when it comes out. */
import { describe, expect, test } from 'vitest';
import { outcomeBeats } from '../../../client/projector/outcome-beats.ts';
import { laneHeight, lanesIn, rowPlaces, tilePlot } from '../../../client/projector/outcome-geometry.ts';
import { hasOutcomes, outcomesModel, reachOf, shareBelow } from '../../../client/projector/outcome-model.ts';
import { outcomeNotes } from '../../../client/projector/outcome-notes.ts';
import { outcomeLines } from '../../../client/projector/twin-bench.ts';
import { wordsIn } from '../../../client/words/index.ts';
import { missionWords } from '../../../client/words/mission-words-of.ts';
import { type SceneOptions, scene } from '../../support/wall-scenes.ts';

const words = wordsIn('en');
const mission = missionWords(words, 'dedup-audit');
const tracks = ['cloud-titan', 'edge-guardian', 'mobile-nomad', 'tiny-pioneer'] as const;
const at = (teams: number, options: Partial<SceneOptions> = {}) =>
  scene({ at: 'reveal', decides: true, teams, tracks, ...options });
const modelOf = ({ view, wall }: ReturnType<typeof scene>) => outcomesModel(view, wall);

describe('the rows', () => {
  test('a round without a workbench has no outcomes', () => {
    const plain = scene({ at: 'reveal', teams: 4 });
    expect(hasOutcomes(plain.view, plain.wall)).toBe(false);
    expect(hasOutcomes(at(4).view, at(4).wall)).toBe(true);
  });

  test('each track has its own axis, with everything on it, between its ends', () => {
    for (const { marks, yardstick, bands } of modelOf(at(40)).rows) {
      const places = marks.flatMap(({ placed }) => (placed ? [placed] : []));
      const all = [...places, yardstick!.default, yardstick!.best];
      expect(all.every(({ at: place }) => place > 0 && place < 1)).toBe(true);
      const ordered = places.toSorted((one, other) => one.value - other.value).map(({ at: place }) => place);
      expect(ordered).toEqual(ordered.toSorted((one, other) => one - other));
      expect(bands).toHaveLength(20);
      expect(bands.every(({ from, to }) => from <= to)).toBe(true);
    }
  });

  test('teams stand best first, those without a value last, and say what is missing', () => {
    const { view, wall } = at(4, { tracks: ['edge-guardian'] });
    const teams = wall.teams.map((team, index) => {
      if (index === 0 && team.outcome)
        return { ...team, outcome: { ...team.outcome, value: undefined, beaten: undefined } };
      return index === 1 ? { ...team, outcome: undefined } : team;
    });
    const [row] = outcomesModel(view, { ...wall, teams }).rows;
    const values = row!.marks.flatMap(({ placed }) => placed?.value ?? []);
    expect(values).toEqual(values.toSorted((one, other) => other - one));
    expect(
      row!.marks
        .slice(2)
        .map(({ why }) => why)
        .toSorted(),
    ).toEqual(['none', 'unknown']);
  });

  test('a yardstick that could not be computed leaves the teams among themselves', () => {
    const { view, wall } = at(4);
    const teams = wall.teams.map((team) => ({
      ...team,
      outcome: team.outcome && { ...team.outcome, beaten: undefined, of: 0 },
    }));
    const [row] = outcomesModel({ ...view, yardsticks: [] }, { ...wall, teams }).rows;
    expect(row!.yardstick).toBeUndefined();
    expect(row!.bands).toEqual([]);
    expect(row!.marks[0]!.placed?.at).toBe(0.5);
  });

  test('the reach of a track is from its least to its most settings beaten', () => {
    const [row] = modelOf(at(40)).rows;
    const beaten = row!.marks.flatMap((mark) => mark.beaten ?? []);
    expect(reachOf(row!)).toEqual({ least: Math.min(...beaten), most: Math.max(...beaten) });
  });
});

test('[O3] a tile stands where it earns: a place on the axis is the share of blind settings that it beats', () => {
  for (const { marks, bands } of modelOf(at(8)).rows) {
    const [from, to] = [bands[0]!.from, bands.at(-1)!.to];
    for (const { placed, beaten, of } of marks) {
      expect((placed!.at - from) / (to - from)).toBeCloseTo(beaten! / of, 9);
    }
  }
});

test('a value lies among the quantiles by their order, whatever lies between them', () => {
  const quantiles = [0, 1, 1, 1, 10];
  expect([-5, 0, 0.5, 1, 5.5, 10, 99].map((value) => shareBelow(value, quantiles))).toEqual([
    0, 0, 0.125, 0.5, 0.875, 1, 1,
  ]);
});

describe('their places', () => {
  test('rows lie under one another and above the foot, with room for every line that they show', () => {
    for (const teams of [1, 4, 5, 8, 40, 250]) {
      const model = modelOf(at(teams));
      const places = rowPlaces(model.rows);
      for (const [index, place] of places.entries()) {
        expect(place.top + place.height).toBeLessThanOrEqual((places[index + 1]?.top ?? 964) + 0.001);
        const marks = model.rows[index]!.marks.length;
        const lines = model.crowd === 'named' ? marks : Math.min(marks + 1, lanesIn(place));
        expect(lines * laneHeight(place, lines)).toBeLessThanOrEqual(place.height + 0.001);
      }
    }
  });

  test('tiles of many teams are stacked into their row, none is lost', () => {
    const places = Array.from({ length: 63 }, (_, index) => (index % 7) / 7);
    for (const height of [120, 175, 700]) {
      const { pitch, teams, columns } = tilePlot(places, height);
      expect(Math.max(...columns) * pitch).toBeLessThanOrEqual(height);
      expect(columns.reduce((sum, count) => sum + count, 0) * teams).toBeGreaterThanOrEqual(63);
    }
    expect(tilePlot([0.5], 175)).toMatchObject({ teams: 1 });
  });
});

test('[O3] the outcome is told by the blind settings that it beats, the default and the search beside it', () => {
  const lines = outcomeLines({ ...at(4), words, mission });
  expect(lines).toContain('Cloud Titan: the default gives 0.420 bits, the best of a search 0.550 bits.');
  expect(lines.join('\n')).toContain('Kiln: 0.323 bits, beat 12 of 200 blind settings.');
});

test('of many teams the tracks speak', () => {
  const lines = outcomeLines({ ...at(250), words, mission });
  expect(lines).toHaveLength(8);
  expect(lines.find((line) => line.startsWith('Cloud Titan: 63 teams beat'))).toContain('2.4 passes over their data.');
});

test('the forecast’s truth stands for a while before decisions follow it', () => {
  expect(outcomeBeats.holdFor).toBeGreaterThanOrEqual(10_000);
  expect(outcomeBeats.moveFrom + outcomeBeats.moveFor).toBeLessThanOrEqual(outcomeBeats.saidFrom);
});

test('[T2] the wall says how often each team’s data is gone through, and what the stakeholder measured, once decisions are judged', () => {
  const outcome = at(4).wall.teams[0]!.outcome!;
  const notes = (one: typeof outcome | undefined, id = 'dedup-audit') =>
    outcomeNotes(one, id, 'cloud-titan', words, mission);
  expect(notes(outcome).at(-1)).toBe('2.4 passes over 61% of the data');
  expect(notes(outcome)[0]).toContain('43%');
  expect(notes({ ...outcome, parts: { passes: 2 }, measure: undefined })).toEqual([]);
  expect(notes(outcome, 'of another year')).toEqual(['2.4 passes over 61% of the data']);
  expect(notes(undefined)).toEqual([]);
});
