/** A round's steps as the plan sets them. */
import { expect, test } from 'vitest';
import { lessonPlan } from '../../../shared/lesson/plan.ts';
import { stepOf } from '../../../shared/lesson/steps/index.ts';
import type { Mission, StepKind } from '../../../shared/missions/mission.ts';
import { aLesson, host, house, refusalOf } from '../../support/a-lesson.ts';
import { aRound } from '../../support/a-world.ts';
import { onlyTold, twoForecasts } from '../../support/odd-missions.ts';

const kinds = ['brief', 'forecast', 'work', 'commit', 'reveal', 'verdict'] as const;

const mission: Mission = {
  ...onlyTold,
  steps: [
    { kind: 'brief' },
    { kind: 'forecast', question: 'q' },
    { kind: 'reveal', question: 'q' },
    { kind: 'verdict' },
  ],
  questions: { q: { kind: 'choice', answers: ['yes', 'no'] } },
};

/** Every kind of step, in the order of a whole round. */
const whole: Mission = { ...mission, steps: kinds.map((kind) => ({ kind })) };

const stepsWith = (seconds: Partial<Record<StepKind, number>>) => {
  const plan = { id: 'p', minutes: 5, tracks: onlyTold.tracks, rounds: [{ mission: 'only-told', seconds }] };
  return lessonPlan(plan, { 'only-told': whole }).rounds[0]?.steps.map(({ kind, ms }) => [kind, ms]);
};

test('[R1] a step lasts as long as the plan sets, or by default', () => {
  expect(stepsWith({ forecast: 90 })).toEqual([
    ['brief', 45_000],
    ['forecast', 90_000],
    ['work', 300_000],
    ['commit', 60_000],
    ['reveal', 105_000],
    ['verdict', 45_000],
  ]);
});

test.each([
  ['brief', 30],
  ['forecast', 60],
  ['work', 150],
  ['commit', 20],
  ['reveal', 60],
  ['verdict', 30],
] as const)('[R1] a %s of %d seconds is played, a shorter one is left out', (kind, floor) => {
  const others = kinds.filter((other) => other !== kind);
  expect(stepsWith({ [kind]: floor })?.map(([each]) => each)).toEqual([...kinds]);
  expect(stepsWith({ [kind]: floor - 1 })?.map(([each]) => each)).toEqual(others);
  expect(stepOf(kind).floor).toBe(floor);
});

test('[R1] steps of one kind repeat, each with its own question', () => {
  const plan = {
    id: 'p',
    minutes: 5,
    tracks: twoForecasts.tracks,
    rounds: [{ mission: 'two-forecasts', seconds: {} }],
  };
  const steps = lessonPlan(plan, { 'two-forecasts': twoForecasts }).rounds[0]?.steps ?? [];
  expect(steps.map(({ kind, question }) => [kind, question])).toEqual([
    ['forecast', 'signs'],
    ['reveal', 'signs'],
    ['forecast', 'mood'],
    ['reveal', undefined],
  ]);
});

test('a plan that names an unknown mission is a mistake of ours', () => {
  const plan = { id: 'p', minutes: 5, tracks: onlyTold.tracks, rounds: [{ mission: 'nowhere', seconds: {} }] };
  expect(() => lessonPlan(plan, {})).toThrow('plan p names an unknown mission nowhere');
});

test('[R1] a round of which every step is left out is passed over, and the others are scored once', () => {
  const empty = { mission: 'only-told', seconds: { brief: 0, forecast: 0, reveal: 0, verdict: 0 } };
  const full = { mission: 'only-told', seconds: {} };
  const plan = { id: 'p', minutes: 5, tracks: ['edge-guardian'] as const, rounds: [empty, full, empty, full] };
  const lesson = aLesson({ plan, missions: { 'only-told': mission } })
    .with({ players: 4 })
    .start();
  expect(lesson.state.round).toBe(1);
  lesson.toTheEnd();
  expect(lesson.state.scored).toEqual([1, 3]);
  expect(lesson.team(1).totals).toHaveLength(2);
});

test('[R1] a lesson starts only once the world of its first round is computed', () => {
  const lesson = aLesson({ unprepared: true }).with({ players: 2 });
  expect(lesson.desk().world).toBe('computing');
  expect(refusalOf(lesson.ask(host, 'start', {}))).toBe('still-preparing');
  lesson.does(house, 'prepareRound', { round: 0, tracks: aRound(lesson.state.plan, 0, ['edge-guardian']) });
  expect(lesson.desk().world).toBe('ready');
  expect(lesson.start().step.kind).toBe('brief');
});

test('[R1] a round whose world is late is waited for: the bell has rung, and nobody acts on', () => {
  const twoRounds = (round: 'only-told') => ({ mission: round, seconds: { verdict: 0 } });
  const plan = {
    id: 'p',
    minutes: 5,
    tracks: ['edge-guardian'] as const,
    rounds: [twoRounds('only-told'), twoRounds('only-told')],
  };
  const lesson = aLesson({ plan, missions: { 'only-told': mission }, unprepared: true }).with({ players: 1 });
  const prepared = (round: number) => ({ round, tracks: aRound(lesson.state.plan, round, ['edge-guardian']) });
  lesson.does(house, 'prepareRound', prepared(0)).to('reveal');
  expect(refusalOf(lesson.ask(host, 'moveOn', { round: 0, step: 2 }))).toBe('still-preparing');
  lesson.bell().pass(60_000).tick();
  expect(lesson.state).toMatchObject({ round: 0, step: 2 });
  lesson.does(house, 'prepareRound', prepared(1)).tick();
  expect(lesson.state).toMatchObject({ round: 1, step: 0 });
});

test('[R1] a forecast whose next round is late has closed at its bell', () => {
  const asked = (seconds: Partial<Record<StepKind, number>>) => ({ mission: 'only-told', seconds });
  const only = asked({ brief: 0, reveal: 0, verdict: 0 });
  const plan = { id: 'p', minutes: 5, tracks: ['edge-guardian'] as const, rounds: [only, only] };
  const lesson = aLesson({ plan, missions: { 'only-told': mission }, unprepared: true }).with({ players: 1 });
  lesson.does(house, 'prepareRound', { round: 0, tracks: aRound(lesson.state.plan, 0, ['edge-guardian']) }).start();
  lesson.bell().pass(1);
  expect(lesson.step.kind).toBe('forecast');
  expect(refusalOf(lesson.ask({ role: 'player', player: 1 }, 'lockForecast', { question: 'q', chips: [5, 5] }))).toBe(
    'too-late',
  );
  expect(lesson.mine(1).mayLock).toBe(false);
  // time that the host adds while everybody waits is added from now
  lesson.pass(5 * 60_000).does(host, 'extend', { minutes: 1 });
  expect(lesson.state.endsAt).toBe(lesson.at + 60_000);
  expect(lesson.mine(1).mayLock).toBe(true);
});

test('a world that is there is not computed twice, nor one of a round that is not, nor one for a lesson that is over', () => {
  const lesson = aLesson().with({ players: 1 });
  const tracks = aRound(lesson.state.plan, 0, ['edge-guardian']);
  expect(lesson.ask(house, 'prepareRound', { round: 0, tracks })).toEqual([]);
  expect(lesson.ask(house, 'prepareRound', { round: 1, tracks })).toEqual([]);
  const ended = aLesson({ unprepared: true }).does(host, 'end', {});
  expect(ended.ask(house, 'prepareRound', { round: 0, tracks })).toEqual([]);
});
