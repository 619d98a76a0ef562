/** Clues and roles: each member holds what no teammate has. */
import { describe, expect, test } from 'vitest';
import { roleOf } from '../../../shared/lesson/roles.ts';
import { seated } from '../../../shared/lesson/state.ts';
import { aLesson, host, type PlayedLesson } from '../../support/a-lesson.ts';
import { oddMissions, oddPlan } from '../../support/odd-missions.ts';

const hands = (lesson: PlayedLesson, team = 1) => seated(lesson.team(team)).map((seat) => seat.clues);
const briefed = (players: number) => aLesson({ teams: 1 }).with({ players }).to('brief');

describe('dealing', () => {
  test.each([
    [1, [[0, 1, 2, 3]]],
    [
      2,
      [
        [0, 2],
        [1, 3],
      ],
    ],
    [3, [[0, 3], [1], [2]]],
    [4, [[0], [1], [2], [3]]],
    [8, [[0], [1], [2], [3], [4], [5], [6], [7]]],
  ])('[L5] a team of %d is dealt clues that no two share', (players, expected) => {
    expect(hands(briefed(players))).toEqual(expected);
  });

  test('[L5] nobody holds a clue before the brief', () => {
    const lesson = aLesson({ teams: 1 }).with({ players: 2 });
    expect(lesson.mine(1).clues).toEqual([]);
    expect(hands(lesson)).toEqual([[], []]);
  });

  test('[L5] a clue is a fact of the world of one’s own track', () => {
    const tracks = ['edge-guardian', 'cloud-titan'] as const;
    const lesson = aLesson({ teams: 2, tracks }).with({ players: 8 }).to('brief');
    expect(lesson.mine(1).clues).toEqual([{ key: 'clue-0', values: { track: 'edge-guardian', index: 0 } }]);
    expect(lesson.mine(2).clues).toEqual([{ key: 'clue-0', values: { track: 'cloud-titan', index: 0 } }]);
  });

  test('[L5] somebody who is removed before the brief gets no clue', () => {
    const lesson = aLesson({ teams: 1 }).with({ players: 2 }).does(host, 'removePlayer', { player: 1 }).to('brief');
    expect(lesson.seat(1).clues).toEqual([]);
    expect(lesson.seat(2).clues).toEqual([0, 1, 2, 3]);
  });
});

describe('afterwards', () => {
  test('[L5] a late player holds the first clue that no teammate has', () => {
    const lesson = briefed(4);
    expect(lesson.seat(lesson.joins()).clues).toEqual([4]);
    expect(lesson.seat(lesson.moveOn().joins()).clues).toEqual([5]);
  });

  test('[L5] the clue of somebody who was removed goes to the next who comes', () => {
    const lesson = briefed(8).does(host, 'removePlayer', { player: 3 });
    expect(lesson.seat(lesson.joins()).clues).toEqual([2]);
  });

  test('[L5] the first to come into an empty team holds the first four', () => {
    const lesson = aLesson({ teams: 2 }).with({ players: 1 }).to('brief');
    expect(lesson.seat(lesson.joins()).clues).toEqual([0, 1, 2, 3]);
    expect(lesson.seat(lesson.joins()).clues).toEqual([4]);
  });

  test('[L5] a player who is moved holds what no new teammate has', () => {
    const lesson = aLesson({ teams: 2 })
      .with({ players: 8 })
      .to('brief')
      .does(host, 'movePlayer', { player: 1, team: 2 });
    expect(lesson.seat(1).clues).toEqual([4]);
    lesson.does(host, 'movePlayer', { player: 1, team: 1 });
    expect(lesson.seat(1).clues).toEqual([0]);
  });

  test('[L5] a player who comes back keeps the clue that nobody took, else gets another', () => {
    const kept = briefed(4).does(host, 'removePlayer', { player: 2 }).does(host, 'restorePlayer', { player: 2 });
    expect(kept.seat(2).clues).toEqual([1]);
    const taken = briefed(4).does(host, 'removePlayer', { player: 2 }).with({ players: 1 });
    expect(taken.does(host, 'restorePlayer', { player: 2 }).seat(2).clues).toEqual([4]);
  });

  test('[L5] of several clues a player who comes back keeps those that nobody took', () => {
    const lesson = briefed(2).does(host, 'removePlayer', { player: 1 });
    expect(lesson.seat(lesson.joins()).clues).toEqual([0]);
    expect(lesson.does(host, 'restorePlayer', { player: 1 }).seat(1).clues).toEqual([2]);
  });

  test('[L5] clues of one round are not shown in the next, also where that has no brief', () => {
    const rounds = [...oddPlan.rounds].reverse();
    const lesson = aLesson({ plan: { ...oddPlan, rounds }, missions: oddMissions, teams: 1 }).with({ players: 1 });
    expect(lesson.to('brief').mine(1).clues).toHaveLength(4);
    expect(lesson.to('forecast').mine(1).clues).toEqual([]);
    expect(lesson.seat(1).clues).toEqual([]);
  });

  test('[L5] clues are dealt once a round, though its brief comes twice', () => {
    const twice = { ...oddMissions['only-told'], steps: [{ kind: 'brief' }, { kind: 'brief' }] as const };
    const plan = { ...oddPlan, rounds: [{ mission: 'only-told', seconds: {} }] };
    const lesson = aLesson({ plan, missions: { 'only-told': twice }, teams: 1 })
      .with({ players: 2 })
      .start();
    lesson.does(host, 'removePlayer', { player: 1 });
    expect(lesson.moveOn().seat(2).clues).toEqual([1, 3]);
  });
});

describe('roles', () => {
  test('[L5] five members have five roles, which rotate by round', () => {
    const inRound = (round: number) => [0, 1, 2, 3, 4].map((slot) => roleOf(slot, round));
    expect(new Set(inRound(0)).size).toBe(5);
    expect(inRound(1)).toEqual([...inRound(0).slice(1), roleOf(0, 0)]);
    expect(inRound(5)).toEqual(inRound(0));
  });

  test('[L5] the lobby shows the roles of the first round', () => {
    const lesson = aLesson({ teams: 1 }).with({ players: 2 });
    const before = lesson.mine(2).role;
    expect(lesson.start().mine(2).role).toBe(before);
  });
});
