/** The next step: what it is called, what it waits for, and what it locks. */
import { describe, expect, test } from 'vitest';
import { nextStep } from '../../../client/host/next-step.ts';
import { wordsIn } from '../../../client/words/index.ts';
import type { DeskView } from '../../../shared/lesson/views.ts';
import { aLesson, type PlayedLesson } from '../../support/a-lesson.ts';
import { oddMissions, oddPlan } from '../../support/odd-missions.ts';

const words = wordsIn('en');
const next = (lesson: PlayedLesson, facts: Partial<DeskView> = {}) =>
  nextStep(lesson.view(), { ...lesson.desk(), ...facts }, words, lesson.at);

describe('in the lobby', () => {
  test('the start waits for the world, and says so', () => {
    expect(next(aLesson({ unprepared: true }))).toMatchObject({
      command: 'start',
      ready: false,
      line: 'The world is being computed. A few seconds.',
    });
    expect(next(aLesson({ unprepared: true }), { world: 'failed' })?.line).toContain('could not be computed');
  });

  test('the start says who is here', () => {
    expect(next(aLesson().with({ players: 3 }))).toMatchObject({
      label: 'Start the lesson',
      ready: true,
      line: '3 people here. The world is ready.',
    });
  });

  test('an empty lesson may start: late players come in, unless the host shut them out', () => {
    const lesson = aLesson();
    expect(next(lesson)).toMatchObject({ ready: true, line: 'Nobody has joined yet. Late players may still come in.' });
    lesson.does({ role: 'host' }, 'setLate', { open: false });
    expect(next(lesson)?.line).toContain('late players are not let in');
  });
});

describe('moving on', () => {
  const even = [2, 2, 2, 2, 2];

  test('[R2] says first what it will lock', () => {
    const lesson = aLesson().with({ players: 3 }).to('forecast');
    expect(next(lesson)).toMatchObject({
      command: 'moveOn',
      label: 'Next: reveal',
      line: '3 not locked. Moving on locks them as they are.',
    });
    lesson.locks(1, even).locks(2, even);
    expect(next(lesson)?.line).toBe('1 not locked. Moving on locks it as it is.');
    lesson.locks(3, even);
    expect(next(lesson)?.line).toBe('Everybody has locked.');
  });

  test('locks nothing where nobody has to act', () => {
    expect(next(aLesson().with({ players: 3 }).start())).toMatchObject({
      label: 'Next: forecast',
      line: 'Nobody has to act in this step.',
    });
  });

  test('finishes the lesson after its last step, and is gone when it is over', () => {
    expect(next(aLesson().to('verdict'))?.label).toBe('Finish the lesson');
    expect(next(aLesson().toTheEnd())).toBeUndefined();
  });

  test('names the round that comes next', () => {
    const lesson = aLesson({ plan: oddPlan, missions: oddMissions }).start();
    while (lesson.desk().next !== '' && lesson.state.step + 1 < lesson.view().steps.length) lesson.moveOn();
    expect(next(lesson)?.label).toBe('Next: round 2');
  });

  test('waits while nothing can be saved', () => {
    expect(next(aLesson().start(), { saving: false })).toMatchObject({ ready: false });
  });

  test('waits for the world of the next step', () => {
    expect(next(aLesson().start(), { world: 'computing' })).toMatchObject({ ready: false });
  });
});
