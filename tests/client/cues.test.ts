/** What is news to a screen, and what is not. */
import { expect, test } from 'vitest';
import { type Cue, cues } from '../../client/cues.ts';
import { type Scene, scene } from '../support/wall-scenes.ts';

const kindsOf = (news: readonly Cue[]) => news.map(({ kind }) => kind);
const withTeam = (one: Scene, id: number, change: object): Scene => ({
  ...one,
  wall: { ...one.wall, teams: one.wall.teams.map((team) => (team.id === id ? { ...team, ...change } : team)) },
});

test('a screen that comes late, or comes back, hears nothing of what was', () => {
  for (const at of ['lobby', 'brief', 'forecast', 'reveal', 'verdict', 'over'] as const) {
    expect(cues(undefined, scene({ at, teams: 4 }))).toEqual([]);
  }
});

test('nothing happened, nothing is news', () => {
  const now = scene({ at: 'reveal', teams: 4 });
  expect(cues(now, scene({ at: 'reveal', teams: 4 }))).toEqual([]);
});

test('somebody joined a team', () => {
  const before = scene({ at: 'lobby', teams: 2, size: 3 });
  const after = withTeam(before, 2, { here: [true, true, true, true] });
  expect(cues(before, after)).toEqual([{ kind: 'joined', team: 2, players: 1 }]);
});

test('somebody who left is no cue', () => {
  const before = scene({ at: 'lobby', teams: 2, size: 3 });
  expect(cues(before, withTeam(before, 2, { here: [true] }))).toEqual([]);
});

test('locks are told by their number, not by whose they are', () => {
  const before = withTeam(scene({ at: 'forecast', teams: 2 }), 1, { locked: 1 });
  expect(cues(before, withTeam(before, 1, { locked: 3 }))).toEqual([{ kind: 'locked', team: 1, locks: 2 }]);
});

test('a step that opens is one cue, and its own counts begin anew', () => {
  const before = withTeam(scene({ at: 'brief', teams: 2 }), 1, { locked: 0 });
  const after = withTeam(scene({ at: 'forecast', teams: 2 }), 1, { locked: 2 });
  expect(cues(before, after)).toEqual([{ kind: 'stepOpened', step: 'forecast' }]);
});

test('a truth that comes out is told once, however many tracks it has', () => {
  const before = scene({ at: 'forecast', teams: 4 });
  const after = scene({ at: 'reveal', teams: 4, tracks: ['cloud-titan', 'edge-guardian'] });
  expect(kindsOf(cues(before, after))).toEqual(['stepOpened', 'revealed']);
});

test('the last call is told as it begins', () => {
  const before = scene({ at: 'forecast', teams: 2 });
  const after = scene({ at: 'forecast', teams: 2, view: { lastCall: true } });
  expect(kindsOf(cues(before, after))).toEqual(['lastCall']);
  expect(cues(after, after)).toEqual([]);
});

test('standings are news when there first are any, and the end is told once', () => {
  const [reveal, verdict, over] = (['reveal', 'verdict', 'over'] as const).map((at) => scene({ at, teams: 3 }));
  expect(kindsOf(cues(reveal, verdict!))).toEqual(['stepOpened', 'scored']);
  expect(kindsOf(cues(verdict, over!))).toEqual(['ended']);
  expect(cues(over, over!)).toEqual([]);
});

test('a stakeholder who comes is told once, and so are fresh worlds', () => {
  const [work, asked] = [scene({ at: 'work', teams: 3 }), scene({ at: 'work', teams: 3, incident: 'one' })];
  expect(kindsOf(cues(work, asked))).toEqual(['struck']);
  expect(cues(asked, asked)).toEqual([]);
  expect(kindsOf(cues(asked, work))).toEqual([]);
  const [waiting, out] = [
    scene({ at: 'podium', teams: 3, wall: { podium: undefined } }),
    scene({ at: 'podium', teams: 3 }),
  ];
  expect(kindsOf(cues(waiting, out))).toEqual(['podium']);
});
