/** A team's dials: the same for all of its members, on their steps, and frozen at the end. */
import { describe, expect, test } from 'vitest';
import { settingOn } from '../../../shared/lesson/dial.ts';
import { sameDecision } from '../../../shared/lesson/workbench.ts';
import { dedupAudit } from '../../../shared/missions/dedup-audit/mission.ts';
import { plans } from '../../../shared/plans/index.ts';
import { atWork, benchOfTeam, commits, moves } from '../../support/a-bench.ts';
import { measureAll } from '../../support/a-laboratory.ts';
import { aLesson, host, player, projector, refusalOf } from '../../support/a-lesson.ts';

const quick = { plan: plans['dedup-quick'], tracks: ['edge-guardian'] } as const;

const range = { kind: 'range', low: 0.3, high: 0.98, step: 0.01, unit: 'similarity' } as const;
const choice = { kind: 'choice', values: [1, 2, 4], unit: 'copies' } as const;

const asks = (lesson: ReturnType<typeof atWork>, dial: string, value: number, id = 1) =>
  refusalOf(lesson.ask(player(id), 'moveDial', { dial, value }));

describe('where a dial goes', () => {
  test.each([
    [0.3, 0.3],
    [0.98, 0.98],
    [0.57, 0.57],
    [0.1 + 0.2, 0.3],
    [0.575, undefined],
    [0.29, undefined],
    [0.99, undefined],
    [-1, undefined],
  ])('[W1] a range has a place for %d: %s', (value, setting) => {
    expect(settingOn(range, value)).toBe(setting);
  });

  test('[W1] every step of a range is one of its places', () => {
    for (let step = 0; step <= 68; step++) expect(settingOn(range, 0.3 + step * 0.01)).toBeCloseTo(0.3 + step / 100, 9);
  });

  test.each([
    [1, 1],
    [4, 4],
    [3, undefined],
  ])('[W1] a choice has a place for %d: %s', (value, setting) => {
    expect(settingOn(choice, value)).toBe(setting);
  });

  test('decisions are the same if every dial is', () => {
    expect(sameDecision({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true);
    expect(sameDecision({ a: 1 }, { a: 1, b: 2 })).toBe(false);
    expect(sameDecision({ a: 1, b: 2 }, { a: 1, b: 3 })).toBe(false);
  });
});

describe('moving', () => {
  test('[W1] all dials stand at the track’s default at first, also those that the plan leaves alone', () => {
    const tracks = ['cloud-titan', 'edge-guardian'] as const;
    const lesson = atWork({ teams: 2, tracks });
    for (const [index, track] of tracks.entries())
      expect(benchOfTeam(lesson, index + 1).decision).toEqual(dedupAudit.workbench?.defaults[track]);
  });

  test('[W1] what one member sets, all of the team see, and nobody else', () => {
    const lesson = atWork({ teams: 2 });
    moves(lesson, 1, 0.55);
    moves(lesson, 3, 4, 'keep');
    expect(lesson.teamView(1).bench?.decision).toMatchObject({ threshold: 0.55, keep: 4 });
    expect(lesson.teamView(2).bench?.decision).toEqual(dedupAudit.workbench?.defaults['edge-guardian']);
  });

  test('[W1] a value between two steps is refused, and so is a dial that the plan leaves alone', () => {
    const lesson = atWork();
    expect(asks(lesson, 'threshold', 0.555)).toBe('off-the-dial');
    expect(asks(lesson, 'keep', 3)).toBe('off-the-dial');
    expect(asks(lesson, 'pass', 1)).toBe('no-such-dial');
    expect(asks(lesson, 'toString', 1)).toBe('no-such-dial');
    expect(lesson.teamView(1).bench?.dials).toEqual(['threshold', 'keep']);
  });

  test('[W1] a dial that is set to where it stands is no event', () => {
    const lesson = moves(atWork(), 1, 0.6);
    expect(lesson.ask(player(2), 'moveDial', { dial: 'threshold', value: 0.6 })).toEqual([]);
  });

  test('[W1] only players move dials', () => {
    const lesson = atWork();
    for (const by of [host, projector])
      expect(refusalOf(lesson.ask(by, 'moveDial', { dial: 'keep', value: 1 }))).toBe('players-only');
  });

  test('[R1] dials are moved in work and commit, and in no other step', () => {
    const lesson = aLesson({ ...quick, teams: 1 }).with({ players: 1 });
    const answers: string[] = [];
    lesson.start();
    while (lesson.state.status !== 'over') {
      answers.push(asks(lesson, 'threshold', 0.4 + answers.length / 100));
      lesson.moveOn();
    }
    expect(answers).toEqual(['not-now', 'not-now', 'done', 'done', 'too-late', 'too-late']);
  });

  test('[R3] a dial moved at the bell of the work step counts, a millisecond later it is too late', () => {
    const lesson = atWork();
    lesson.pass(lesson.state.endsAt - lesson.at);
    expect(asks(lesson, 'threshold', 0.4)).toBe('done');
    lesson.pass(1);
    expect(asks(lesson, 'threshold', 0.5)).toBe('too-late');
  });

  test('[W1] the dials are frozen for the last five seconds of the commit, not of the work', () => {
    const lesson = atWork();
    lesson.pass(lesson.state.endsAt - lesson.at - 100);
    expect(lesson.teamView(1).bench?.frozenFrom).toBe(0);
    expect(asks(lesson, 'threshold', 0.4)).toBe('done');
    lesson.to('commit');
    expect(lesson.teamView(1).bench?.frozenFrom).toBe(lesson.state.endsAt - 5_000);
    lesson.pass(15_000);
    expect(asks(lesson, 'threshold', 0.5)).toBe('done');
    lesson.pass(1);
    expect(asks(lesson, 'threshold', 0.6)).toBe('dials-frozen');
    expect(benchOfTeam(lesson).decision.threshold).toBe(0.5);
  });

  test('[W1] time that the host adds to the commit moves the freeze as well', () => {
    const lesson = atWork().to('commit').pass(16_000).does(host, 'extend', { minutes: 1 });
    expect(asks(lesson, 'threshold', 0.5)).toBe('done');
  });

  test('[O1] a committed team’s dials stand', () => {
    const lesson = atWork({ players: 1 }).pass(75_000);
    commits(lesson, 1);
    expect(asks(lesson, 'threshold', 0.5)).toBe('already-committed');
  });

  test('[L3] who comes late plays with the dials as they stand', () => {
    const lesson = moves(atWork(), 1, 0.45);
    const late = lesson.joins();
    expect(lesson.teamView(lesson.teamOf(late).id).bench?.decision.threshold).toBe(0.45);
    expect(asks(lesson, 'keep', 2, late)).toBe('done');
  });

  test('[W1] a removed player’s hand moves nothing', () => {
    const lesson = atWork().does(host, 'removePlayer', { player: 1 });
    expect(asks(lesson, 'threshold', 0.5)).toBe('seat-removed');
  });
});

test('[W1] a second round opens its own workbench, and the first one stays as it was', () => {
  const round = { ...quick.plan.rounds[0], mission: 'dedup-audit', seconds: quick.plan.rounds[0]?.seconds ?? {} };
  const lesson = atWork({ plan: { ...quick.plan, rounds: [round, round] }, players: 1 });
  measureAll(moves(lesson, 1, 0.44).moveOn().moveOn())
    .moveOn()
    .moveOn();
  expect(lesson.state.round).toBe(1);
  expect(lesson.teamView(1).bench).toBeUndefined();
  lesson.to('work');
  expect(benchOfTeam(lesson).decision.threshold).toBe(dedupAudit.workbench?.defaults['edge-guardian'].threshold);
  expect(lesson.team(1).benches[0]).toMatchObject({ committed: true, decision: { threshold: 0.44 } });
});
