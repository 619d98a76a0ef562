/** Deadlines and head starts: lesson time decides, and speed earns nothing. */
import { describe, expect, test } from 'vitest';
import { commands } from '../../../shared/protocol/commands.ts';
import { aLesson, host, player, refusalOf } from '../../support/a-lesson.ts';
import { oddMissions, oddPlan } from '../../support/odd-missions.ts';

const even = [2, 2, 2, 2, 2];
const lock = { question: 'bill', chips: even };

describe('the bell', () => {
  test('[R3] an action read at the bell counts, one read a millisecond later does not', () => {
    const lesson = aLesson().with({ players: 2 }).to('forecast');
    lesson.pass(lesson.state.endsAt - lesson.at).locks(1, even);
    lesson.pass(1);
    expect(refusalOf(lesson.ask(player(2), 'lockForecast', lock))).toBe('too-late');
    expect(refusalOf(lesson.ask(player(2), 'placeChips', lock))).toBe('too-late');
  });

  test('[R3] an action that comes when the next step is open is told that the bell was first', () => {
    const lesson = aLesson().with({ players: 2 }).to('reveal');
    expect(refusalOf(lesson.ask(player(2), 'lockForecast', lock))).toBe('too-late');
    expect(refusalOf(lesson.moveOn().ask(player(2), 'lockForecast', lock))).toBe('too-late');
  });

  test('[R3] an action that comes too early is told that it is not the time', () => {
    const lesson = aLesson().with({ players: 2 });
    expect(refusalOf(lesson.ask(player(2), 'lockForecast', lock))).toBe('not-now');
    expect(refusalOf(lesson.start().ask(player(2), 'lockForecast', lock))).toBe('not-now');
  });

  test('[R3] between two forecasts each question knows whether its bell has rung', () => {
    const lesson = aLesson({ plan: oddPlan, missions: oddMissions }).with({ players: 1 }).to('reveal');
    const ask = (question: string, chips: number[]) =>
      refusalOf(lesson.ask(player(1), 'lockForecast', { question, chips }));
    expect([ask('signs', [5, 5, 5]), ask('mood', [5, 5])]).toEqual(['too-late', 'not-now']);
  });

  test('[R3] the same chips earn the same, however early they are locked', () => {
    const earned = (wait: number) => {
      const lesson = aLesson().with({ players: 1 }).to('forecast').pass(wait).locks(1, [1, 6, 3, 0, 0]).to('reveal');
      return lesson.seat(1).forecasts['0.bill']?.points;
    };
    expect(earned(119_999)).toBe(earned(0));
  });
});

describe('a private allowance', () => {
  const allowed = (factor: number, id = 1) =>
    aLesson({ teams: 1 }).with({ players: 2 }).does(host, 'allowTime', { player: id, factor });

  test.each([
    [1.25, 30_000],
    [1.5, 0],
    [2, 0],
  ])('[R3] a factor of %d opens the question at %d ms of a brief of a minute, for that phone alone', (factor, at) => {
    const lesson = allowed(factor).start();
    expect(lesson.mine(1).headStartAt).toBe(at);
    lesson.pass(Math.max(0, at - 1));
    if (at > 0) expect(lesson.mine(1).question).toBe('');
    lesson.pass(1);
    expect(lesson.mine(1).question).toBe('bill');
    expect(lesson.mine(2)).toMatchObject({ question: '', headStartAt: undefined });
    expect(lesson.view().question).toBe('');
  });

  test('[R3] the question may be read early, but nothing placed before it is open for all', () => {
    const lesson = allowed(2).start().pass(10);
    expect(lesson.mine(1)).toMatchObject({ question: 'bill', mayLock: false });
    expect(refusalOf(lesson.ask(player(1), 'placeChips', lock))).toBe('not-now');
  });

  test('[R3] the bell of the question is the same for all', () => {
    const lesson = allowed(2).to('forecast');
    lesson.pass(lesson.state.endsAt + 1 - lesson.at);
    expect([1, 2].map((id) => refusalOf(lesson.ask(player(id), 'lockForecast', lock)))).toEqual([
      'too-late',
      'too-late',
    ]);
  });

  test('[R3] more time for the brief does not take the question back', () => {
    const lesson = allowed(1.25).start().pass(30_000);
    expect(lesson.mine(1).question).toBe('bill');
    expect(lesson.does(host, 'extend', { minutes: 3 }).mine(1).question).toBe('bill');
  });

  test('[R3] nobody else sees it', () => {
    const plain = aLesson({ teams: 1 }).with({ players: 2 }).start().pass(50_000);
    const lesson = allowed(2).start().pass(50_000);
    expect(lesson.view()).toEqual(plain.view());
    expect(lesson.wall()).toEqual(plain.wall());
    expect(lesson.teamView(1)).toEqual(plain.teamView(1));
    expect(lesson.mine(2)).toEqual(plain.mine(2));
  });

  test.each([
    [1, 0],
    [1.25, 30_000],
    [1.5, 60_000],
    [2, 60_000],
  ])('[R3] the host sees what a factor of %d comes to: %d ms', (factor, ms) => {
    const lesson = factor === 1 ? aLesson({ teams: 1 }).with({ players: 1 }) : allowed(factor);
    expect(lesson.desk().teams[0]?.members[0]).toMatchObject({ allowance: factor, headStartMs: ms });
    expect(lesson.start().desk().teams[0]?.members[0]?.headStartMs).toBe(ms);
    expect(lesson.to('reveal').desk().teams[0]?.members[0]?.headStartMs).toBe(0);
  });

  test('[R3] during a reveal the next question of the round opens early', () => {
    const lesson = aLesson({ plan: oddPlan, missions: oddMissions, teams: 1 }).with({ players: 2 });
    lesson.does(host, 'allowTime', { player: 1, factor: 1.5 }).to('reveal');
    expect(lesson.pass(59_999).mine(1).question).toBe('signs');
    expect(lesson.pass(1).mine(1).question).toBe('mood');
    expect(lesson.mine(2).question).toBe('signs');
  });

  test('[R3] a first step has none before it, so an allowance comes to nothing there', () => {
    const lesson = aLesson({ plan: oddPlan, missions: oddMissions, teams: 1 }).with({ players: 1 });
    lesson.does(host, 'allowTime', { player: 1, factor: 2 });
    expect(lesson.desk().teams[0]?.members[0]?.headStartMs).toBe(0);
    expect(lesson.start().mine(1).headStartAt).toBeUndefined();
  });

  test('an allowance is given to somebody who sits, and noted once', () => {
    const lesson = allowed(2);
    expect(lesson.ask(host, 'allowTime', { player: 1, factor: 2 })).toEqual([]);
    expect(refusalOf(lesson.ask(host, 'allowTime', { player: 9, factor: 2 }))).toBe('no-such-player');
  });

  test.each([
    [1, true],
    [1.1, false],
    [1.25, true],
    [2, true],
    [2.5, false],
  ])('[R3] a factor of %d can be asked for: %s', (factor, valid) => {
    expect(commands.allowTime.safeParse({ player: 1, factor }).success).toBe(valid);
  });
});
