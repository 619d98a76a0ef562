/** Teams: who sits where, and what the host may do about it. */
import { describe, expect, test } from 'vitest';
import { openLesson } from '../../../shared/lesson/plan.ts';
import { isRefusal } from '../../../shared/lesson/refusal.ts';
import { seated, sizeOf } from '../../../shared/lesson/state.ts';
import { teamName } from '../../../shared/lesson/team-names.ts';
import { aLesson, host, house, type PlayedLesson, player, refusalOf } from '../../support/a-lesson.ts';

const sizes = (lesson: PlayedLesson) => lesson.state.teams.map(sizeOf);
const move = (id: number, team: number) => ({ player: id, team });

describe('joining', () => {
  test('[L2] a new player enters the team with the fewest people, the first among equals', () => {
    const lesson = aLesson({ teams: 3 });
    const teams = [1, 2, 3, 4, 5].map(() => lesson.teamOf(lesson.joins()).id);
    expect(teams).toEqual([1, 2, 3, 1, 2]);
  });

  test('[L2] a seat that was given up is filled first', () => {
    const lesson = aLesson({ teams: 3 }).with({ players: 6 }).does(host, 'removePlayer', { player: 2 });
    expect(lesson.teamOf(lesson.joins()).id).toBe(2);
  });

  test('[L2] a team has at most eight players, and a lesson without a free seat says so', () => {
    const lesson = aLesson({ teams: 2 }).with({ players: 16 });
    expect(sizes(lesson)).toEqual([8, 8]);
    expect(refusalOf(lesson.ask(house, 'join', {}))).toBe('lesson-full');
  });

  test('[L2] numbers of players are never given twice, also after a removal', () => {
    const lesson = aLesson({ teams: 2 }).with({ players: 3 }).does(host, 'removePlayer', { player: 3 });
    expect(lesson.joins()).toBe(4);
  });

  test('[L2] a place in the team that became free is the next one to be taken', () => {
    const lesson = aLesson({ teams: 1 }).with({ players: 3 }).does(host, 'removePlayer', { player: 2 });
    expect(lesson.seat(lesson.joins()).slot).toBe(1);
    expect(lesson.seat(lesson.joins()).slot).toBe(3);
  });

  test('[L2] nobody comes through a closed door, and everybody through one that is opened again', () => {
    const lesson = aLesson().does(host, 'setDoor', { open: false });
    expect(refusalOf(lesson.ask(house, 'join', {}))).toBe('door-closed');
    lesson.does(host, 'setDoor', { open: true });
    expect(lesson.joins()).toBe(1);
  });

  test('nobody joins a lesson that is over', () => {
    const lesson = aLesson().with({ players: 1 }).does(host, 'end', {});
    expect(refusalOf(lesson.ask(house, 'join', {}))).toBe('lesson-over');
  });
});

describe('choosing', () => {
  const choosing = () => aLesson({ teams: 2 }).does(host, 'setRoom', { chooseTeams: true });

  test('[L2] where the host lets them, players choose their team in the lobby', () => {
    const lesson = choosing();
    const first = lesson.joins(2);
    expect(lesson.teamOf(first).id).toBe(2);
    expect(lesson.does(player(first), 'chooseTeam', { team: 1 }).teamOf(first).id).toBe(1);
  });

  test('[L2] without leave, and once the lesson runs, nobody chooses', () => {
    const lesson = aLesson({ teams: 2 }).with({ players: 2 });
    expect(refusalOf(lesson.ask(player(1), 'chooseTeam', { team: 2 }))).toBe('not-now');
    lesson.does(host, 'setRoom', { chooseTeams: true }).start();
    expect(refusalOf(lesson.ask(player(1), 'chooseTeam', { team: 2 }))).toBe('not-now');
    expect(lesson.teamOf(lesson.joins(2)).id).toBe(1);
  });

  test('[L2] a full team cannot be chosen, nor one that does not exist', () => {
    const lesson = choosing();
    for (let count = 0; count < 8; count++) lesson.joins(1);
    const late = lesson.joins(2);
    expect(refusalOf(lesson.ask(player(late), 'chooseTeam', { team: 1 }))).toBe('team-full');
    expect(refusalOf(lesson.ask(house, 'join', { team: 1 }))).toBe('team-full');
    expect(refusalOf(lesson.ask(player(late), 'chooseTeam', { team: 3 }))).toBe('no-such-team');
  });

  test('[L2] players are told which teams have free seats only where they may choose', () => {
    const lesson = aLesson({ teams: 2 }).with({ players: 9 });
    const [one, two] = lesson.view().teams.map(({ id, name, track }) => ({ team: id, name, track }));
    expect(lesson.mine(1).choices).toEqual([]);
    lesson.does(host, 'setRoom', { chooseTeams: true });
    expect(lesson.mine(1).choices).toEqual([
      { ...one, free: 3 },
      { ...two, free: 4 },
    ]);
    for (let count = 0; count < 3; count++) lesson.joins(1);
    expect(lesson.mine(1).choices).toEqual([{ ...two, free: 4 }]);
    expect(lesson.start().mine(1).choices).toEqual([]);
  });
});

describe('the host', () => {
  test('[L2] moves a player to another team, with what they placed', () => {
    const lesson = aLesson({ teams: 2 }).with({ players: 4 }).to('forecast').places(1, [4, 0, 0, 0, 0]);
    lesson.does(host, 'movePlayer', move(1, 2));
    expect(lesson.teamOf(1).id).toBe(2);
    expect(lesson.mine(1).forecast?.chips).toEqual([4, 0, 0, 0, 0]);
    expect(sizes(lesson)).toEqual([1, 3]);
  });

  test('[L2] cannot move anybody into a full team, nor somebody who is not there', () => {
    const lesson = aLesson({ teams: 2 }).with({ players: 16 });
    expect(refusalOf(lesson.ask(host, 'movePlayer', move(1, 2)))).toBe('team-full');
    expect(refusalOf(lesson.ask(host, 'movePlayer', move(99, 2)))).toBe('no-such-player');
    expect(refusalOf(lesson.ask(host, 'movePlayer', move(1, 9)))).toBe('no-such-team');
    expect(lesson.ask(host, 'movePlayer', move(1, 1))).toEqual([]);
  });

  test('[L2] balances teams until none has two more than another', () => {
    const lesson = aLesson({ teams: 3 }).does(host, 'setRoom', { chooseTeams: true });
    for (let count = 0; count < 7; count++) lesson.joins(1);
    lesson.joins(2);
    expect(sizes(lesson)).toEqual([7, 1, 0]);
    lesson.does(host, 'balanceTeams', {});
    expect(sizes(lesson).sort()).toEqual([2, 3, 3]);
    expect(lesson.ask(host, 'balanceTeams', {})).toEqual([]);
  });

  test('[L2] removes a player and undoes it: the same seat, with its forecast', () => {
    const lesson = aLesson({ teams: 2 }).with({ players: 4 }).to('forecast').locks(1, [10, 0, 0, 0, 0]);
    lesson.does(host, 'removePlayer', { player: 1 });
    expect(lesson.teamView(1).members.map((member) => member.player)).toEqual([3]);
    expect(refusalOf(lesson.ask(player(1), 'placeChips', { question: 'bill', chips: [0, 0, 0, 0, 0] }))).toBe(
      'seat-removed',
    );
    lesson.does(host, 'restorePlayer', { player: 1 });
    expect(lesson.teamOf(1).id).toBe(1);
    expect(lesson.mine(1).forecast).toMatchObject({ chips: [10, 0, 0, 0, 0], locked: true });
  });

  test('[L2] a player who comes back to a full team enters the smallest one', () => {
    const lesson = aLesson({ teams: 2 }).with({ players: 16 }).does(host, 'removePlayer', { player: 1 });
    lesson.joins();
    expect(refusalOf(lesson.ask(host, 'restorePlayer', { player: 1 }))).toBe('lesson-full');
    lesson.does(host, 'removePlayer', { player: 2 }).does(host, 'restorePlayer', { player: 1 });
    expect(lesson.teamOf(1).id).toBe(2);
  });

  test('[L2] removing twice, or giving back a seat that is there, changes nothing', () => {
    const lesson = aLesson().with({ players: 2 });
    expect(lesson.ask(host, 'restorePlayer', { player: 1 })).toEqual([]);
    lesson.does(host, 'removePlayer', { player: 1 });
    expect(lesson.ask(host, 'removePlayer', { player: 1 })).toEqual([]);
    expect(refusalOf(lesson.ask(host, 'removePlayer', { player: 7 }))).toBe('no-such-player');
    expect(refusalOf(lesson.ask(host, 'restorePlayer', { player: 7 }))).toBe('no-such-player');
  });

  test.each([
    ['  The   Mortar  Board ', 'The Mortar Board'],
    ['Équipe', 'Équipe'],
    ['壁の国', '壁の国'],
  ])('[L2] renames a team: %j becomes %j', (name, shown) => {
    const lesson = aLesson().does(host, 'renameTeam', { team: 2, name });
    expect(lesson.view().teams[1]?.name).toBe(shown);
    expect(lesson.ask(host, 'renameTeam', { team: 2, name })).toEqual([]);
  });

  test.each([
    ['   ', 'name-empty'],
    ['x'.repeat(25), 'name-too-long'],
    ['Kiln\u202Enwod', 'name-refused'],
    ['Ki\u200Bln', 'name-refused'],
  ])('[L2] does not rename a team to %j', (name, code) => {
    expect(refusalOf(aLesson().ask(host, 'renameTeam', { team: 1, name }))).toBe(code);
  });

  test('a team that does not exist is not renamed', () => {
    expect(refusalOf(aLesson().ask(host, 'renameTeam', { team: 5, name: 'Kiln' }))).toBe('no-such-team');
  });
});

describe('opening', () => {
  const open = (teams: number, teamSize = 4) =>
    openLesson({ plan: { id: 'none', rounds: [] }, tracks: ['edge-guardian'], teams, teamSize, autoAdvance: false });

  test('[L2] tracks are spread evenly over the teams', () => {
    const lesson = aLesson({ teams: 10, tracks: ['edge-guardian', 'cloud-titan', 'tiny-pioneer'] });
    const count = new Map<string, number>();
    for (const { track } of lesson.state.teams) count.set(track, (count.get(track) ?? 0) + 1);
    expect([...count.values()].sort()).toEqual([3, 3, 4]);
  });

  test('[L2] names of teams never run out, and no two are alike', () => {
    const names = Array.from({ length: 500 }, (_, index) => teamName(index));
    expect(new Set(names).size).toBe(500);
    expect(names.slice(0, 2)).toEqual(['Kiln', 'Parapet']);
    expect(names[12]).toBe('Kiln 2');
  });

  test.each([
    [0, 4],
    [501, 4],
    [1.5, 4],
    [4, 0],
    [4, 9],
  ])('[L2] a lesson of %d teams of %d is not opened', (teams, size) => {
    expect(open(teams, size)).toEqual({ refused: 'teams-out-of-range' });
  });

  test('[L2] a lesson of 1 or of 500 teams is opened', () => {
    expect([open(1), open(500, 8)].map(isRefusal)).toEqual([false, false]);
  });

  test('a seat that was removed does not count, and does not vanish', () => {
    const lesson = aLesson({ teams: 1 }).with({ players: 2 }).does(host, 'removePlayer', { player: 1 });
    expect(seated(lesson.team(1)).map((seat) => seat.player)).toEqual([2]);
    expect(lesson.team(1).seats.map((seat) => seat.player)).toEqual([1, 2]);
  });
});
