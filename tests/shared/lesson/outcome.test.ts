/** The outcome: waited for, judged by blind settings, and never seen before the reveal. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jobsOf } from '../../../shared/lesson/jobs.ts';
import { beatenOf } from '../../../shared/lesson/outcome.ts';
import { missions } from '../../../shared/missions/index.ts';
import { plans } from '../../../shared/plans/index.ts';
import { atWork, benchOfTeam, moves, tries } from '../../support/a-bench.ts';
import { measureAll, plainOutcome, plainYardstick } from '../../support/a-laboratory.ts';
import { aLesson, host, house, type PlayedLesson, refusalOf } from '../../support/a-lesson.ts';

const kinds = (lesson: PlayedLesson) => jobsOf(lesson.state).map(({ kind }) => kind);
const quick = { plan: plans['dedup-quick'], tracks: ['edge-guardian'] } as const;
const standard = { threshold: 0.8, keep: 1, pass: 0 };
const closed = (wish: Parameters<typeof atWork>[0] = {}) => atWork(wish).to('commit').bell();
const moveOn = (lesson: PlayedLesson) => lesson.ask(host, 'moveOn', { round: 0, step: lesson.state.step });

describe('what is computed', () => {
  test('[O5] yardsticks are asked for as soon as the worlds are there, one a track', () => {
    const tracks = ['cloud-titan', 'edge-guardian'] as const;
    const lesson = aLesson({ ...quick, tracks, teams: 4 });
    expect(jobsOf(lesson.state).map(({ key }) => key)).toEqual([
      'yardstick.0.cloud-titan',
      'yardstick.0.edge-guardian',
    ]);
    expect(jobsOf(aLesson({ ...quick, tracks, unprepared: true }).state)).toEqual([]);
    expect(kinds(measureAll(lesson))).toEqual([]);
  });

  test('[O3] a yardstick’s blind settings move the dials of the plan, the others have only their default', () => {
    const [job] = jobsOf(aLesson({ ...quick, teams: 1 }).state);
    expect(job).toMatchObject({
      standard,
      dials: {
        threshold: { kind: 'range', low: 0.3, high: 0.98 },
        keep: { kind: 'choice', values: [1, 2, 4] },
        pass: { kind: 'choice', values: [0] },
      },
    });
  });

  test('a lesson without workbenches asks for nothing', () => {
    expect(jobsOf(aLesson().with({ players: 2 }).to('reveal').state)).toEqual([]);
  });

  test('[O2] the hidden world is asked about the decision, with what trials have left of the purse', () => {
    const lesson = tries(atWork({ teams: 2 }), 0.5, { caller: 3 });
    const spent = lesson.teamView(1).bench?.spent ?? { hours: 1, weeks: 1 };
    expect(spent.weeks).toBeCloseTo(1 / 26, 9);
    lesson.to('commit').bell();
    const [first, second] = jobsOf(lesson.state);
    expect(first).toMatchObject({
      kind: 'outcome',
      team: 1,
      track: 'edge-guardian',
      decision: { ...standard, threshold: 0.5 },
    });
    expect(first?.kind === 'outcome' && first.purse).toEqual({
      dollars: 50_000,
      hours: 120_000 * (1 - spent.hours),
      weeks: 26 * (1 - spent.weeks),
    });
    expect(second).toMatchObject({ kind: 'outcome', team: 2, purse: { dollars: 50_000, hours: 120_000, weeks: 26 } });
  });

  test('[O5] outcomes come before trials, and yardsticks last', () => {
    const lesson = closed({ teams: 2 });
    expect(kinds(lesson)).toEqual(['outcome', 'outcome', 'yardstick']);
  });

  test('[D3] what is owed stands in the state: the same list after any interruption', () => {
    const lesson = closed({ teams: 2 });
    lesson.does(house, 'outcomesReady', { round: 0, outcomes: [[1, plainOutcome(1)]], yardsticks: {} });
    expect(jobsOf(lesson.state).map(({ key }) => key)).toEqual(['outcome.0.2', 'yardstick.0.edge-guardian']);
  });

  test('[O5] a result counts once, and only where it is waited for', () => {
    const lesson = closed({ teams: 2, players: 1 });
    const ready = (team: number, value: number) =>
      lesson.ask(house, 'outcomesReady', { round: 0, outcomes: [[team, plainOutcome(value)]], yardsticks: {} });
    expect(ready(2, 1)).toEqual([]);
    expect(refusalOf(ready(1, 1))).toBe('done');
    expect(ready(1, 2)).toEqual([]);
    expect(benchOfTeam(lesson).outcome?.value).toBe(1);
    const other = { 'cloud-titan': plainYardstick(standard) };
    expect(lesson.ask(house, 'outcomesReady', { round: 0, outcomes: [], yardsticks: other })).toEqual([]);
    expect(lesson.ask(house, 'outcomesReady', { round: 3, outcomes: [], yardsticks: other })).toEqual([]);
  });
});

describe('waiting', () => {
  test('[O5] the reveal opens once every outcome and every yardstick is in, and not before', () => {
    const lesson = closed({ teams: 2 });
    expect(lesson.pass(60_000).tick().step.kind).toBe('commit');
    measureAll(lesson, { takes: ({ kind }) => kind === 'outcome' });
    expect(lesson.tick().step.kind).toBe('commit');
    measureAll(lesson).tick();
    expect(lesson.step.kind).toBe('reveal');
  });

  test('[O5] a host who moves on rings the bell, and waits like everybody', () => {
    const lesson = atWork().to('commit').pass(3_000);
    expect(refusalOf(moveOn(lesson))).toBe('done');
    expect(lesson.view()).toMatchObject({ stepKind: 'commit', endsAt: lesson.at, at: lesson.at });
    expect(refusalOf(moveOn(lesson.pass(1)))).toBe('still-preparing');
    measureAll(lesson).tick();
    expect(lesson.step.kind).toBe('reveal');
  });

  test('[O5] the bell of the commit rings once', () => {
    const lesson = closed();
    const { length } = lesson.journal;
    lesson.pass(1_000).tick().pass(1_000).tick();
    expect(lesson.journal).toHaveLength(length);
  });

  test('[O5] where all is in already, nobody waits', () => {
    const lesson = measureAll(atWork({ teams: 1 }).to('commit'));
    lesson.bell();
    measureAll(lesson);
    expect(lesson.tick().step.kind).toBe('reveal');
    const nobody = measureAll(atWork({ players: 0 }).to('commit')).bell();
    expect(nobody.step.kind).toBe('reveal');
  });

  test('[O5] where a host moved on in a pause the reveal opens once all is in, and stands still', () => {
    const lesson = atWork().to('commit').does(host, 'pause', {});
    expect(refusalOf(moveOn(lesson))).toBe('done');
    expect(refusalOf(moveOn(lesson))).toBe('still-preparing');
    expect(lesson.tick().step.kind).toBe('commit');
    measureAll(lesson).tick();
    expect(lesson.state).toMatchObject({ paused: true });
    expect(lesson.step.kind).toBe('reveal');
  });

  test('[O5] what the laboratory cannot compute holds nobody up', () => {
    const lesson = measureAll(closed(), { outcome: () => undefined });
    expect(lesson.tick().step.kind).toBe('reveal');
    expect(lesson.teamView(1).bench?.outcome).toMatchObject({ value: undefined, beaten: undefined });
    const without = closed();
    without.does(house, 'outcomesReady', { round: 0, outcomes: [], yardsticks: { 'edge-guardian': null } });
    measureAll(without).tick();
    expect(without.teamView(1).bench?.outcome).toMatchObject({ value: 0.7, beaten: undefined, of: 0 });
  });
});

describe('judging', () => {
  const blind = [1, 2, 3, 4];
  test.each([
    [0.5, 0, 0],
    [1, 0, 0.5],
    [2.5, 0, 2],
    [2.5, 0.5, 2],
    [2.5, 0.6, 2],
    [2.4, 0.4, 1.5],
    [9, 0, 4],
    [2.5, 9, 2],
  ])('[O3] a value of %d with a noise of %d beats %d of four', (value, noise, beaten) => {
    expect(beatenOf(value, { blind, noise })).toBe(beaten);
  });

  test('[O3] a better value never beats fewer, and noise takes nothing from the whole', () => {
    const values = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 2, noNaN: true }), (others, noise) => {
        const yardstick = { blind: others, noise };
        const shares = [...others].sort((a, b) => a - b).map((value) => beatenOf(value, yardstick));
        expect(shares).toEqual([...shares].sort((a, b) => a - b));
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(others.length ** 2 / 2, 6);
      }),
    );
  });

  test('[O3] every team is told how many of the blind settings it beat, beside the default and the best', () => {
    const lesson = moves(atWork({ teams: 2 }), 1, 0.5).to('reveal');
    expect(lesson.teamView(1).bench?.outcome).toMatchObject({ value: 1, beaten: 99.5, of: 200 });
    expect(lesson.teamView(2).bench?.outcome).toMatchObject({ value: 0.7, beaten: 69.5, of: 200 });
    expect(lesson.view().yardsticks).toMatchObject([
      {
        track: 'edge-guardian',
        default: { decision: standard, value: 0.7 },
        best: { value: 1.2 },
        of: 200,
        noise: 0.004,
      },
    ]);
    const { quantiles } = lesson.view().yardsticks[0] ?? { quantiles: [] };
    expect(quantiles).toHaveLength(21);
    expect([quantiles[0], quantiles[10], quantiles[20]]).toEqual([0.01, 1.01, 2]);
  });

  test('[O3] outcomes are judged once, though a round has a second reveal', () => {
    const audit = missions['dedup-audit'];
    const twice = { ...audit, steps: audit.steps.flatMap((step) => (step.kind === 'reveal' ? [step, step] : [step])) };
    const lesson = atWork({ missions: { 'dedup-audit': twice } }).toTheEnd();
    expect(lesson.state.judged).toEqual([0]);
    expect(lesson.journal.filter(({ event }) => event.type === 'OutcomesRevealed')).toHaveLength(1);
  });

  test('[O3] each track is judged in its own world', () => {
    const tracks = ['cloud-titan', 'edge-guardian'] as const;
    const lesson = atWork({ teams: 2, tracks }).to('commit').bell();
    const high = { ...plainYardstick(standard), blind: [0.1, 0.2] };
    const low = { ...plainYardstick(standard), blind: [0.9, 0.1] };
    const outcomes = [1, 2].map((team) => [team, plainOutcome(0.5)] as const);
    lesson.does(house, 'outcomesReady', {
      round: 0,
      outcomes,
      yardsticks: { 'cloud-titan': high, 'edge-guardian': low },
    });
    lesson.tick();
    expect(lesson.view().yardsticks.map(({ track }) => track)).toEqual(tracks);
    expect([1, 2].map((team) => lesson.teamView(team).bench?.outcome?.beaten)).toEqual([2, 1]);
  });

  test('[E1] a track is told what it changed: what is best there, and on the track where it is worth least', () => {
    const told = (elsewhere: Readonly<Record<string, number>>) => {
      const lesson = closed();
      const yardstick = { ...plainYardstick(standard), elsewhere };
      lesson.does(house, 'outcomesReady', { round: 0, outcomes: [], yardsticks: { 'edge-guardian': yardstick } });
      expect(lesson.view().yardsticks).toEqual([]);
      return measureAll(lesson).tick().view().yardsticks[0]?.elsewhere;
    };
    const shares = { 'cloud-titan': 0.4, 'tiny-pioneer': 0.15, 'mobile-vanguard': 0.9 };
    expect(told(shares)).toEqual({ here: 119.5 / 200, track: 'tiny-pioneer', there: 0.15 });
    expect(told({})).toBeUndefined();
  });
});
