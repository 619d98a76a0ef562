/** Commit: a majority agrees early, the bell settles the rest, and then it is final. */
import { describe, expect, test } from 'vitest';
import { jobsOf } from '../../../shared/lesson/jobs.ts';
import { atWork, benchOfTeam, calls, commits, moves, runs } from '../../support/a-bench.ts';
import { measureAll } from '../../support/a-laboratory.ts';
import { host, type PlayedLesson, player, refusalOf } from '../../support/a-lesson.ts';

const taps = (lesson: PlayedLesson, id: number) => refusalOf(lesson.ask(player(id), 'commit', {}));
const reopens = (lesson: PlayedLesson, id: number) => refusalOf(lesson.ask(player(id), 'reopen', {}));
/** Half of a work step of two and a half minutes. */
const half = 75_000;
const ready = (players = 4) => atWork({ players }).pass(half);
const isCommitted = (lesson: PlayedLesson, team = 1) => benchOfTeam(lesson, team).committed;

describe('tapping', () => {
  test('[O1] Commit can be tapped from half of the work step on, and in the whole commit step', () => {
    const lesson = atWork();
    expect(lesson.teamView(1).bench?.commitFrom).toBe(lesson.at + half);
    expect(taps(lesson.pass(half - 1), 1)).toBe('not-now');
    expect(taps(lesson.pass(1), 1)).toBe('done');
    lesson.to('commit');
    expect(lesson.teamView(1).bench?.commitFrom).toBe(lesson.at);
    expect(taps(lesson, 2)).toBe('done');
  });

  test('[O1] time that the host adds does not move the half', () => {
    const lesson = atWork().does(host, 'extend', { minutes: 3 }).pass(half);
    expect(taps(lesson, 1)).toBe('done');
  });

  test.each([
    [1, 1],
    [2, 2],
    [3, 2],
    [4, 3],
    [5, 3],
  ])('[O1] of %d members %d commit the team', (players, majority) => {
    const lesson = ready(players);
    for (let id = 1; id < majority; id++) commits(lesson, id);
    expect(isCommitted(lesson)).toBe(false);
    commits(lesson, majority);
    expect(isCommitted(lesson)).toBe(true);
  });

  test('[O1] the majority is of those who are connected', () => {
    const lesson = ready().drops(3).drops(4);
    expect(isCommitted(commits(lesson, 1))).toBe(false);
    expect(isCommitted(commits(lesson, 2))).toBe(true);
    // a tap of somebody who has gone since is no tap of the others
    expect(isCommitted(commits(ready(2).drops(1), 1))).toBe(false);
  });

  test('[O1] a moved dial takes the taps back, a trial does not', () => {
    const lesson = commits(ready(), 1, 2);
    runs(lesson, 3);
    expect(benchOfTeam(lesson).taps).toEqual([1, 2]);
    moves(lesson, 3, 0.44);
    expect(benchOfTeam(lesson).taps).toEqual([]);
    expect(taps(lesson, 1)).toBe('done');
  });

  test('[O1] a second tap is no event, and after the commit it is refused', () => {
    const lesson = commits(ready(), 1);
    expect(lesson.ask(player(1), 'commit', {})).toEqual([]);
    commits(lesson, 2, 3);
    expect(taps(lesson, 4)).toBe('already-committed');
  });

  test('[O1] one team’s taps are its own', () => {
    const lesson = atWork({ teams: 2 }).pass(half);
    commits(lesson, 1, 3);
    expect([isCommitted(lesson, 1), isCommitted(lesson, 2)]).toEqual([true, false]);
  });

  test('[H1] everybody in the team, and the host, sees who has committed', () => {
    const lesson = commits(ready(), 2);
    expect(lesson.teamView(1).members.map(({ locked }) => locked)).toEqual([false, true, false, false]);
    expect(lesson.desk().teams[0]).toMatchObject({ locked: 1, could: 4, effort: { committed: false } });
    commits(lesson, 1, 3);
    expect(lesson.desk().teams[0]).toMatchObject({ locked: 4, effort: { committed: true } });
    expect(lesson.teamView(1).bench).toMatchObject({ committed: true, taps: [2, 1, 3] });
  });
});

describe('reopening', () => {
  test('[O1] any member takes the commit back, once', () => {
    const lesson = commits(ready(3), 1, 2);
    expect(reopens(lesson, 3)).toBe('done');
    expect(benchOfTeam(lesson)).toMatchObject({ committed: false, taps: [], reopened: [3] });
    commits(moves(lesson, 1, 0.4), 1, 2);
    expect(reopens(lesson, 3)).toBe('already-reopened');
    expect(reopens(lesson, 1)).toBe('done');
  });

  test('[O1] taps that are no majority yet are taken back in the same way', () => {
    const lesson = commits(ready(), 1);
    expect(reopens(lesson, 1)).toBe('done');
    expect(benchOfTeam(lesson)).toMatchObject({ taps: [], reopened: [1] });
  });

  test('[O1] where nothing is tapped there is nothing to reopen', () => {
    expect(ready().ask(player(1), 'reopen', {})).toEqual([]);
  });
});

describe('the bell', () => {
  test('[O1] commits the dials as they stand, for good', () => {
    const lesson = moves(atWork({ teams: 2 }).to('commit'), 1, 0.44).bell();
    expect(lesson.step.kind).toBe('commit');
    expect(benchOfTeam(lesson, 1)).toMatchObject({ committed: true, decision: { threshold: 0.44, keep: 1, pass: 0 } });
    expect(isCommitted(lesson, 2)).toBe(true);
    lesson.does(host, 'extend', { minutes: 1 });
    expect([taps(lesson, 1), reopens(lesson, 1)]).toEqual(['too-late', 'too-late']);
    expect(refusalOf(lesson.ask(player(1), 'moveDial', { dial: 'threshold', value: 0.5 }))).toBe('too-late');
  });

  test('[R2] moving on says first how many have not committed, and commits them', () => {
    const lesson = commits(atWork().to('commit'), 1);
    expect(lesson.desk().unlocked).toBe(3);
    lesson.does(host, 'moveOn', { round: 0, step: lesson.state.step });
    expect(isCommitted(lesson)).toBe(true);
  });

  test('[R2] moving on from the work step locks nothing', () => {
    const lesson = ready();
    expect(lesson.desk().unlocked).toBe(0);
    expect(isCommitted(lesson.moveOn())).toBe(false);
  });

  test('[O1] a team where nobody sits, and nobody did anything, takes no part', () => {
    const lesson = atWork({ teams: 2, players: 1 }).to('commit').bell();
    expect([isCommitted(lesson, 1), isCommitted(lesson, 2)]).toEqual([true, false]);
  });

  test('[O1] a team that everybody left after a trial still commits its dials', () => {
    const lesson = atWork({ teams: 2, players: 2 });
    runs(lesson, 2);
    lesson.does(host, 'removePlayer', { player: 2 }).to('commit').bell();
    expect(isCommitted(lesson, 2)).toBe(true);
  });

  test('[O1] a team that committed and then left still has its decision', () => {
    const lesson = atWork({ teams: 2, players: 2 }).pass(half);
    commits(lesson, 2).does(host, 'removePlayer', { player: 2 }).to('commit').bell();
    expect(lesson.state.decided).toEqual([0]);
    expect(jobsOf(lesson.state).map(({ key }) => key)).toContain('outcome.0.2');
    lesson.does(host, 'end', {});
    const closed = lesson.journal.find(({ event }) => event.type === 'DecisionsClosed')?.event.body;
    expect(closed).toMatchObject({ decisions: [[1], [2]].map(([team]) => [team, benchOfTeam(lesson, team).decision]) });
  });

  test('[R2] where the plan advances by itself, nine in ten committed begin the last call', () => {
    const lesson = atWork({ autoAdvance: true }).pass(half);
    commits(lesson, 1, 2);
    expect(lesson.view().lastCall).toBe(false);
    commits(lesson, 3).tick();
    expect(lesson.view()).toMatchObject({ lastCall: true, endsAt: lesson.at + 15_000 });
  });
});

test('[O1] a trial that was under way when the team committed is still measured', () => {
  const lesson = calls(runs(ready(1), 1), 1, 'higher');
  commits(lesson, 1).pass(4_000).tick();
  expect(measureAll(lesson).teamView(1).bench).toMatchObject({ committed: true, counted: 1 });
});
