/** The course of a lesson, as the host steers it. */
import { describe, expect, test } from 'vitest';
import { notActed } from '../../../shared/lesson/flow.ts';
import { aLesson, host, house, player, refusalOf } from '../../support/a-lesson.ts';
import { oddMissions, oddPlan } from '../../support/odd-missions.ts';

const even = [2, 2, 2, 2, 2];
const running = (players = 4) => aLesson().with({ players }).start();
const minute = 60_000;

describe('starting', () => {
  test('[R2] the host starts the lesson, once', () => {
    const lesson = running();
    expect(lesson.state).toMatchObject({ status: 'running', round: 0, step: 0, endsAt: minute });
    expect(refusalOf(lesson.ask(host, 'start', {}))).toBe('already-started');
  });

  test('[R2] nothing can be paused, extended or moved on before the start', () => {
    const lesson = aLesson();
    const codes = [
      lesson.ask(host, 'pause', {}),
      lesson.ask(host, 'resume', {}),
      lesson.ask(host, 'extend', { minutes: 1 }),
      lesson.ask(host, 'moveOn', { round: 0, step: 0 }),
    ].map(refusalOf);
    expect(new Set(codes)).toEqual(new Set(['not-now']));
  });

  test('a plan without any step cannot be started', () => {
    const lesson = aLesson({ plan: { ...oddPlan, rounds: [] }, missions: oddMissions });
    expect(refusalOf(lesson.ask(host, 'start', {}))).toBe('not-now');
  });
});

describe('pausing', () => {
  test('[R2] while paused no bell rings, and the time left is the same afterwards', () => {
    const lesson = running().pass(20_000).does(host, 'pause', {});
    expect(lesson.view()).toMatchObject({ running: false, at: 20_000 });
    lesson.pass(10 * minute).tick();
    expect(lesson.state.step).toBe(0);
    lesson.does(host, 'resume', {});
    expect(lesson.view()).toMatchObject({ running: true, at: 20_000, endsAt: minute });
    expect(lesson.pass(minute - 20_001).tick().state.step).toBe(0);
    expect(lesson.pass(1).tick().state.step).toBe(1);
  });

  test('[R2] pausing what is paused, or resuming what runs, changes nothing', () => {
    const lesson = running();
    expect(lesson.ask(host, 'resume', {})).toEqual([]);
    lesson.does(host, 'pause', {});
    expect(lesson.ask(host, 'pause', {})).toEqual([]);
  });

  test('[R2] a paused lesson that is moved on stays paused in the next step', () => {
    const lesson = running().does(host, 'pause', {}).moveOn();
    expect(lesson.state).toMatchObject({ paused: true, step: 1 });
  });

  test('[R3] players may place and lock while the lesson is paused', () => {
    const lesson = running().to('forecast').does(host, 'pause', {}).places(1, [3, 0, 0, 0, 0]).locks(2, even);
    expect(lesson.seat(2).forecasts['0.bill']?.locked).toBe(true);
  });
});

describe('more time', () => {
  test.each([1, 3] as const)('[R2] the host adds %d minutes, also in a pause', (minutes) => {
    const lesson = running().does(host, 'pause', {}).does(host, 'extend', { minutes });
    expect(lesson.state.endsAt).toBe(minute + minutes * minute);
  });
});

describe('moving on', () => {
  test('[R2] says first what it will lock, and locks it', () => {
    const lesson = running().to('forecast').locks(1, even).places(2, [10, 0, 0, 0, 0]);
    expect(lesson.desk().unlocked).toBe(3);
    expect(notActed(lesson.state)).toBe(3);
    lesson.moveOn();
    expect([1, 2, 3, 4].map((id) => lesson.seat(id).forecasts['0.bill']?.locked)).toEqual([true, true, true, true]);
    expect([1, 2].map((id) => lesson.seat(id).forecasts['0.bill']?.auto)).toEqual([false, true]);
  });

  test('[R2] a second hand that leaves the same step does not skip the next', () => {
    const lesson = running().moveOn();
    expect(refusalOf(lesson.ask(host, 'moveOn', { round: 0, step: 0 }))).toBe('moved-on');
    expect(lesson.state.step).toBe(1);
  });

  test('[R2] after the last step the lesson is over', () => {
    const lesson = running().to('verdict');
    expect(lesson.desk().next).toBe('');
    expect(lesson.moveOn().state.status).toBe('over');
  });

  test('[R2] the bell moves on by itself, through the whole plan', () => {
    const lesson = running();
    const kinds = [0, 1, 2, 3].map(() => {
      const { kind } = lesson.step;
      lesson.bell();
      return kind;
    });
    expect(kinds).toEqual(['brief', 'forecast', 'reveal', 'verdict']);
    expect(lesson.state.status).toBe('over');
    expect(lesson.at).toBe((60 + 120 + 105 + 60) * 1000);
  });
});

describe('ending', () => {
  test('[R2] ending rings no bell: what lies open stays open', () => {
    const lesson = running().to('forecast').places(1, [4, 0, 0, 0, 0]).does(host, 'end', {});
    expect(lesson.seat(1).forecasts['0.bill']).toMatchObject({ locked: false, chips: [4, 0, 0, 0, 0] });
    expect(lesson.view()).toMatchObject({ status: 'over', running: false, reveals: [] });
    expect(lesson.state.scored).toEqual([]);
  });

  test('[R2] a round of which a truth is out is scored when the lesson is ended in it', () => {
    const lesson = running().to('forecast').locks(1, [0, 10, 0, 0, 0]).to('reveal').does(host, 'end', {});
    expect(lesson.state.scored).toEqual([0]);
    expect(lesson.mine(1)).toMatchObject({ rank: 1, total: 1000 });
    expect(lesson.view().reveals).toHaveLength(1);
  });

  test('[R2] a lesson that the house closes ends as by hand', () => {
    const lesson = running().to('reveal').does(house, 'close', {});
    expect(lesson.state).toMatchObject({ status: 'over', scored: [0] });
    expect(lesson.ask(house, 'close', {})).toEqual([]);
    expect(lesson.ask(host, 'end', {})).toEqual([]);
  });

  test('[R2] once the lesson is over nothing is played any more', () => {
    const lesson = running().toTheEnd();
    const before = lesson.state;
    const refused = [
      lesson.ask(host, 'start', {}),
      lesson.ask(host, 'pause', {}),
      lesson.ask(host, 'extend', { minutes: 1 }),
      lesson.ask(host, 'moveOn', { round: 0, step: 3 }),
      lesson.ask(host, 'movePlayer', { player: 1, team: 2 }),
      lesson.ask(host, 'balanceTeams', {}),
      lesson.ask(host, 'allowTime', { player: 1, factor: 2 }),
      lesson.ask(player(1), 'lockForecast', { question: 'bill', chips: even }),
    ].map(refusalOf);
    expect(new Set(refused)).toEqual(new Set(['lesson-over']));
    lesson.pass(minute).tick();
    expect(lesson.state).toEqual(before);
  });

  test('[R2] once the lesson is over screens, names and seats can still be changed', () => {
    const lesson = running().toTheEnd().does(host, 'setRoom', { showAll: true, blank: true });
    lesson.does(host, 'renameTeam', { team: 1, name: 'Winners' }).does(host, 'removePlayer', { player: 2 });
    lesson.does(host, 'approveMove', { player: 1, moveCode: 'KD27' });
    expect(lesson.view()).toMatchObject({ status: 'over', room: { showAll: true, blank: true } });
    expect(lesson.seat(1).issue).toBe(2);
  });
});

describe('noting the time', () => {
  test('[D3] a running lesson notes its time every five seconds', () => {
    const lesson = running();
    const length = lesson.journal.length;
    lesson.pass(4_999).tick();
    expect(lesson.journal).toHaveLength(length);
    lesson.pass(1).tick();
    expect(lesson.journal.at(-1)).toEqual({ event: { type: 'Ticked', body: {} }, at: 5_000 });
    expect(lesson.state.at).toBe(5_000);
  });

  test('[D3] a lesson in its lobby, or paused, has no time to note', () => {
    const lobby = aLesson();
    expect(lobby.ask(house, 'tick', { here: new Set() })).toEqual([]);
    const paused = running().does(host, 'pause', {});
    expect(paused.ask(house, 'tick', { here: new Set() })).toEqual([]);
  });
});

describe('the room', () => {
  test('the host sets the screens, and only what differs is noted', () => {
    const lesson = aLesson().does(host, 'setRoom', { bright: true, sound: true });
    expect(lesson.journal.at(-1)?.event).toEqual({ type: 'RoomSet', body: { room: { bright: true } } });
    expect(lesson.ask(host, 'setRoom', { bright: true })).toEqual([]);
    expect(lesson.ask(host, 'setRoom', {})).toEqual([]);
    expect(lesson.ask(host, 'setDoor', { open: true })).toEqual([]);
    expect(lesson.ask(host, 'setLate', { open: true })).toEqual([]);
  });
});
