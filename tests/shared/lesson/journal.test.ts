/** From the journal to the state: old events made new, and a lesson told again. */
import { describe, expect, test } from 'vitest';
import { type EventType, eventVersions } from '../../../shared/lesson/events.ts';
import { replay } from '../../../shared/lesson/evolve.ts';
import { emptyLesson } from '../../../shared/lesson/state.ts';
import { upcast } from '../../../shared/lesson/upcast.ts';
import { aLesson } from '../../support/a-lesson.ts';
import { oddMissions, oddPlan } from '../../support/odd-missions.ts';

describe('upcasting', () => {
  test('an event of the present version is taken as it is', () => {
    const body = { open: true };
    expect(upcast('DoorSet', eventVersions.DoorSet, body)).toEqual({ type: 'DoorSet', body });
  });

  test.each([
    ['DoorSet', eventVersions.DoorSet + 1],
    ['SomethingNew', 1],
    ['toString', 1],
  ])('an event %s of version %d belongs to another program', (type, version) => {
    expect(() => upcast(type, version, {})).toThrow(`unknown event ${type} version ${version}`);
  });

  test('every version that was ever written can be read', () => {
    for (const type of Object.keys(eventVersions) as EventType[]) {
      for (let version = 1; version <= eventVersions[type]; version++)
        expect(upcast(type, version, {}).type).toBe(type);
    }
    expect(() => upcast('DoorSet', 0, {})).toThrow('no way from DoorSet version 0');
  });
});

describe('replaying', () => {
  test.each([
    ['the plan that is played', aLesson({ teams: 3 })],
    ['odd rounds', aLesson({ plan: oddPlan, missions: oddMissions, teams: 3 })],
  ])('[D4] %s: the journal tells the same state, after every event', (_what, lesson) => {
    lesson.with({ players: 7 }).start();
    while (lesson.state.status !== 'over') {
      lesson.pass(7_000).tick();
      lesson.bell();
      expect(replay(lesson.journal)).toEqual(lesson.state);
    }
    expect(lesson.state.scored.length).toBeGreaterThan(0);
  });

  test('[D4] events carry results: a replay needs no mission, and no world to compute', () => {
    const lesson = aLesson({ teams: 1 }).with({ players: 2 }).to('forecast').locks(1, [0, 10, 0, 0, 0]).toTheEnd();
    const withoutTruth = lesson.journal.filter(({ event }) => event.type !== 'RoundPrepared');
    const told = replay(withoutTruth);
    expect(told.teams).toEqual(lesson.state.teams);
    expect(told.teams[0]?.totals).toEqual([813]);
  });

  test('an empty journal tells an empty lesson', () => {
    expect(replay([])).toBe(emptyLesson);
  });

  test('an event of a moment before the newest does not turn time back', () => {
    const lesson = aLesson().with({ players: 1 }).start().pass(9_000).tick();
    lesson.at = 5_000;
    lesson.with({ players: 1 });
    expect(lesson.state.at).toBe(9_000);
  });
});
