/** Calls: what team-mates expect of a trial before it runs, and what makes it count. */
import { describe, expect, test } from 'vitest';
import { atWork, benchOfTeam, calls, lastTrial, moves, runs, tries } from '../../support/a-bench.ts';
import { measureAll } from '../../support/a-laboratory.ts';
import { host, type PlayedLesson, player, refusalOf } from '../../support/a-lesson.ts';

const asks = (lesson: PlayedLesson, id: number, call: 'higher' | 'lower' | 'wait', trial = 1) =>
  refusalOf(lesson.ask(player(id), 'callTrial', { trial, call }));

describe('calling', () => {
  test('[W2] each member calls a trial once, higher or lower, while it counts down', () => {
    const lesson = runs(atWork(), 1);
    expect([asks(lesson, 2, 'higher'), asks(lesson, 3, 'lower')]).toEqual(['done', 'done']);
    expect(asks(lesson, 2, 'lower')).toBe('already-called');
    expect(lesson.ask(player(2), 'callTrial', { trial: 1, call: 'higher' })).toEqual([]);
    lesson.pass(4_000).tick();
    expect(asks(lesson, 4, 'higher')).toBe('no-such-trial');
    expect(lastTrial(lesson).calls).toEqual([
      { player: 2, call: 'higher' },
      { player: 3, call: 'lower' },
    ]);
  });

  test('[W2] only a trial of one’s own team can be called', () => {
    const lesson = runs(atWork({ teams: 2 }), 1);
    expect(asks(lesson, 2, 'higher')).toBe('no-such-trial');
    expect(asks(lesson, 3, 'higher')).toBe('done');
  });

  test('[S1] team-mates see who has called, and not what', () => {
    const told = (call: 'higher' | 'lower') => {
      const lesson = calls(runs(atWork(), 1), 2, call);
      return [lesson.teamView(1), lesson.mine(1), lesson.mine(3)];
    };
    expect(told('higher')).toEqual(told('lower'));
    expect(calls(runs(atWork(), 1), 2, 'lower').teamView(1).bench?.trials[0]?.callers).toEqual([2]);
  });

  test('[W2] calls compare with the best value so far, at first with the default’s trial', () => {
    const lesson = runs(atWork(), 1);
    expect(lesson.mine(1).brief?.pilot?.value).toBe(0.5);
    expect(lastTrial(lesson).against).toBe(0.5);
    measureAll(lesson.pass(4_000).tick(), { trial: () => 0.8 });
    expect(lastTrial(runs(lesson, 1)).against).toBe(0.8);
    measureAll(lesson.pass(4_000).tick(), { trial: () => 0.6 });
    expect(lastTrial(runs(lesson, 1)).against).toBe(0.8);
  });

  test.each([
    [0.51, true, false],
    [0.49, false, true],
    [0.5, false, true],
  ])('[W4] a trial of %d against 0.5: higher was right: %s, lower: %s', (value, higher, lower) => {
    const lesson = calls(calls(runs(atWork(), 1), 2, 'higher'), 3, 'lower')
      .pass(4_000)
      .tick();
    expect(lesson.mine(2).calls).toEqual([{ trial: 1, call: 'higher', right: undefined }]);
    measureAll(lesson, { trial: () => value });
    expect(lesson.mine(2).calls).toEqual([{ trial: 1, call: 'higher', right: higher }]);
    expect(lesson.mine(3).calls).toEqual([{ trial: 1, call: 'lower', right: lower }]);
    expect(lesson.mine(1).calls).toEqual([]);
  });
});

describe('waiting', () => {
  test('[W2] one of four holds a trial back for ten seconds from then', () => {
    const lesson = runs(atWork(), 1).pass(3_000);
    calls(lesson, 2, 'wait').tick();
    expect(lastTrial(lesson)).toMatchObject({ status: 'calling', runsAt: lesson.at + 10_000 });
    expect(lastTrial(lesson.pass(9_999).tick()).status).toBe('calling');
    expect(lastTrial(lesson.pass(1).tick()).status).toBe('measuring');
  });

  test('[W2] a member waits once a trial', () => {
    const lesson = calls(runs(atWork(), 1), 2, 'wait').pass(2_000);
    expect(lesson.ask(player(2), 'callTrial', { trial: 1, call: 'wait' })).toEqual([]);
  });

  test('[W2] half of those who are connected cancel it, and nothing is spent', () => {
    const lesson = calls(calls(runs(atWork(), 1), 2, 'wait'), 3, 'wait').tick();
    expect(lastTrial(lesson).status).toBe('cancelled');
    expect(lesson.teamView(1).bench?.spent).toEqual({ dollars: 0, hours: 0, weeks: 0 });
    expect(lesson.pass(20_000).tick().teamView(1).bench?.trials[0]?.status).toBe('cancelled');
    expect(refusalOf(lesson.ask(player(1), 'runTrial', { size: 0 }))).toBe('done');
  });

  test('[W2] who is not connected is no part of the half', () => {
    const lesson = calls(runs(atWork().drops(3).drops(4), 1), 2, 'wait').tick();
    expect(lastTrial(lesson).status).toBe('cancelled');
    const gone = calls(runs(atWork(), 1), 2, 'wait').drops(2).tick();
    expect(lastTrial(gone).status).toBe('calling');
  });

  test('[W2] whoever is alone takes their trial back by waiting', () => {
    expect(lastTrial(calls(runs(atWork({ players: 1 }), 1), 1, 'wait').tick()).status).toBe('cancelled');
  });
});

describe('what counts towards exploring', () => {
  const counts = (lesson: PlayedLesson) => lastTrial(lesson.pass(4_000).tick()).counts;

  test('[W4] a trial that somebody other than its runner has called', () => {
    expect(counts(calls(runs(atWork(), 1), 2, 'lower'))).toBe(true);
    expect(counts(runs(atWork(), 1))).toBe(false);
    expect(counts(calls(runs(atWork(), 1), 1, 'lower'))).toBe(false);
  });

  test('[W4] a wait is no call', () => {
    const lesson = calls(runs(atWork(), 1), 2, 'wait').pass(10_000).tick();
    expect(lastTrial(lesson)).toMatchObject({ status: 'measuring', counts: false });
  });

  test('[W4] whoever is alone calls it themselves, also while the others are not connected', () => {
    expect(counts(calls(runs(atWork({ players: 1 }), 1), 1, 'higher'))).toBe(true);
    expect(counts(runs(atWork({ players: 1 }), 1))).toBe(false);
    expect(counts(calls(runs(atWork({ players: 2 }).drops(2), 1), 1, 'higher'))).toBe(true);
  });

  test('[W4] a host who moves on ends a countdown with the calls that were made', () => {
    expect(lastTrial(calls(runs(atWork(), 1), 2, 'lower').moveOn()).counts).toBe(true);
    expect(lastTrial(calls(runs(atWork(), 1), 1, 'lower').moveOn()).counts).toBe(false);
    expect(lastTrial(calls(runs(atWork({ players: 1 }), 1), 1, 'lower').moveOn()).counts).toBe(true);
  });

  test('[W4] dials that the team has tried before are not new, of whatever size', () => {
    const lesson = tries(atWork(), 0.6);
    expect(counts(calls(runs(lesson, 1, 1), 2, 'lower'))).toBe(false);
    measureAll(lesson);
    tries(moves(lesson, 1, 0.61), 0.61);
    expect(lastTrial(lesson)).toMatchObject({ fresh: true, counts: true });
    tries(moves(lesson, 1, 2, 'keep'), 0.61);
    expect(lastTrial(lesson)).toMatchObject({ fresh: true, counts: true });
    tries(lesson, 0.6);
    expect(lastTrial(lesson)).toMatchObject({ fresh: true, counts: true });
    tries(moves(lesson, 1, 1, 'keep'), 0.61);
    expect(lastTrial(lesson)).toMatchObject({ fresh: false, counts: false });
    expect(benchOfTeam(lesson).trials.filter((trial) => trial.counts)).toHaveLength(4);
  });

  test('[W4] what was cancelled has not been tried', () => {
    const lesson = calls(calls(runs(atWork(), 1), 2, 'wait'), 3, 'wait').tick();
    expect(counts(calls(runs(lesson, 1), 2, 'higher'))).toBe(true);
  });

  test('[W4] a removed caller’s call still counts', () => {
    expect(counts(calls(runs(atWork(), 1), 2, 'lower').does(host, 'removePlayer', { player: 2 }))).toBe(true);
  });
});
