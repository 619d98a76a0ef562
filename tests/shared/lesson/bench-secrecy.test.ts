/**
 * What one team does on its workbench is its own until the reveal: two lessons that differ in it look the same to all others.
 * Effort is public to the host and the projector by design: runs, calls, what is spent, who has committed. The values of dials,
 * what trials returned, what was called and what outcomes are is not.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mineView } from '../../../shared/lesson/view.ts';
import { plans } from '../../../shared/plans/index.ts';
import { atWork, benchOfTeam, lastTrial } from '../../support/a-bench.ts';
import { measureAll, plainOutcome, plainYardstick } from '../../support/a-laboratory.ts';
import { aLesson, house, type PlayedLesson, player } from '../../support/a-lesson.ts';

/** Teams of two: players 1 and 4 in the first, 2 and 5, 3 and 6. */
const working = () => atWork({ teams: 3, players: 6 });
const own: readonly number[] = [1, 4];

/** All that people outside the first team receive. */
const outside = (lesson: PlayedLesson) => ({
  public: lesson.view(),
  teams: [2, 3].map((id) => lesson.teamView(id)),
  mine: [2, 3, 5, 6].map((id) => mineView(lesson.state, id, lesson.people, lesson.at)),
});
const screens = (lesson: PlayedLesson) => ({ desk: lesson.desk(), wall: lesson.wall(), peek: lesson.peek() });

/** What a team does, step by step; what it hides stands apart. */
type Pattern = { readonly move: boolean; readonly size: number; readonly caller: number; readonly waits: boolean };
type Hidden = { readonly threshold: number; readonly call: 'higher' | 'lower'; readonly value: number };

const patterns = fc.array(
  fc.record({ move: fc.boolean(), size: fc.nat(2), caller: fc.constantFrom(...own), waits: fc.boolean() }),
  { minLength: 1, maxLength: 8 },
);
/** Dials that move to another place than they stood: that a dial was moved may be seen, as a tap that is gone. */
const hidden = fc.array(
  fc.record({
    threshold: fc.integer({ min: 30, max: 98 }).map((hundredths) => hundredths / 100),
    call: fc.constantFrom('higher', 'lower'),
    value: fc.integer({ min: -100, max: 200 }).map((hundredths) => hundredths / 100),
  }),
  { minLength: 8, maxLength: 8 },
);

const plays = (lesson: PlayedLesson, steps: readonly Pattern[], secrets: readonly Hidden[]) => {
  const received: unknown[] = [];
  steps.forEach(({ move, size, caller, waits }, index) => {
    const secret = secrets[index];
    if (!secret) return;
    if (move) lesson.ask(player(1), 'moveDial', { dial: 'threshold', value: secret.threshold });
    lesson.ask(player(1), 'runTrial', { size });
    const trial = benchOfTeam(lesson).trials.length;
    lesson.ask(player(caller), 'callTrial', { trial, call: waits ? 'wait' : secret.call });
    received.push(outside(lesson), screens(lesson));
    lesson.pass(4_000).tick();
    received.push(outside(lesson), screens(lesson));
    measureAll(lesson, { trial: () => secret.value, takes: ({ kind }) => kind === 'trial' });
    received.push(outside(lesson), screens(lesson));
  });
  lesson.to('commit');
  received.push(outside(lesson), screens(lesson));
  lesson.bell().pass(1_000).tick();
  received.push(outside(lesson), screens(lesson));
  return received;
};

describe('trials and dials', () => {
  test('[S1] where dials stand, what is called and what trials return is seen by nobody else before the reveal', () => {
    fc.assert(
      fc.property(patterns, hidden, hidden, (steps, some, others) => {
        expect(plays(working(), steps, some)).toEqual(plays(working(), steps, others));
      }),
      { numRuns: 60 },
    );
  });

  test('[S1] whatever another team does, the others receive the same', () => {
    fc.assert(
      fc.property(patterns, hidden, (steps, secrets) => {
        const busy = working();
        plays(busy, steps, secrets);
        const idle = working();
        idle.pass(busy.state.stepStartedAt - idle.at).to('commit');
        idle.bell().pass(1_000).tick();
        expect(outside(busy)).toEqual(outside(idle));
      }),
      { numRuns: 60 },
    );
  });

  test('[S2] the host and the wall see a team’s effort, and nothing else of it', () => {
    const busy = working();
    const idle = working();
    busy.does(player(1), 'moveDial', { dial: 'threshold', value: 0.5 }).does(player(1), 'runTrial', { size: 0 });
    busy.does(player(4), 'callTrial', { trial: 1, call: 'higher' });
    for (const lesson of [busy, idle]) lesson.pass(4_000).tick();
    measureAll(busy);
    const withoutEffort = ({ desk, wall }: ReturnType<typeof screens>) =>
      [desk, wall].map(({ teams, ...rest }) => [rest, teams.map(({ effort, ...team }) => team)]);
    expect(withoutEffort(screens(busy))).toEqual(withoutEffort(screens(idle)));
    expect(busy.wall().teams[0]?.effort).toEqual({
      ...{ runs: 1, calls: 1, target: 4, calling: 0, measuring: 0, committed: false },
      ...{ byBell: false, incident: 'none', defence: false, marker: false },
      spent: lastTrial(busy).price,
    });
    expect(busy.desk().teams[0]?.effort).toEqual(busy.wall().teams[0]?.effort);
    expect(busy.desk().teams[1]?.effort).toMatchObject({ runs: 0, calls: 0 });
  });

  test('[S1] what a member called is seen by the members as a call, by themselves as what it was', () => {
    fc.assert(
      fc.property(fc.constantFrom('higher', 'lower'), fc.double({ min: 0, max: 1, noNaN: true }), (call, value) => {
        const seen = (said: 'higher' | 'lower') => {
          const lesson = working().does(player(1), 'runTrial', { size: 0 });
          lesson.does(player(4), 'callTrial', { trial: 1, call: said }).pass(4_000).tick();
          measureAll(lesson, { trial: () => value });
          return [lesson.teamView(1), lesson.mine(1), outside(lesson), screens(lesson), lesson.mine(4).calls[0]?.call];
        };
        expect(seen(call).slice(0, 4)).toEqual(seen(call === 'higher' ? 'lower' : 'higher').slice(0, 4));
        expect(seen(call)[4]).toBe(call);
      }),
      { numRuns: 20 },
    );
  });
});

describe('outcomes', () => {
  const closed = () => working().to('commit').bell();
  /** The laboratory has answered all but the last job. */
  const almost = (value: number, blind: readonly number[]) => {
    const lesson = closed();
    const standard = benchOfTeam(lesson).decision;
    const told = { blind, noise: value / 10, elsewhere: { 'cloud-titan': value / 2 } };
    const yardstick = { ...plainYardstick(standard), ...told };
    const outcomes = [1, 2].map((team) => [team, plainOutcome(value)] as const);
    return lesson.does(house, 'outcomesReady', { round: 0, outcomes, yardsticks: { 'edge-guardian': yardstick } });
  };
  const everything = (lesson: PlayedLesson) => ({
    ...outside(lesson),
    ...screens(lesson),
    own: [lesson.teamView(1), lesson.mine(1), lesson.mine(4)],
  });

  test('[S1] outcomes and yardsticks are seen by nobody before the reveal, not even that they are in', () => {
    const values = fc.array(fc.double({ min: 0, max: 2, noNaN: true }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.double({ min: 0, max: 2, noNaN: true }), values, (value, blind) => {
        expect(everything(almost(value, blind))).toEqual(everything(closed()));
      }),
      { numRuns: 40 },
    );
  });

  test('[S1] these comparisons would notice: at the reveal they differ', () => {
    const revealed = (value: number) => everything(measureAll(almost(value, [0.4])).tick());
    const [low, high] = [revealed(0.1), revealed(0.9)];
    expect(low.public.stepKind).toBe('reveal');
    expect(low.public.yardsticks).not.toEqual(high.public.yardsticks);
    expect(low.wall.teams.map(({ outcome }) => outcome?.beaten)).toEqual([0, 0, 1]);
    expect(high.wall.teams.map(({ outcome }) => outcome?.beaten)).toEqual([1, 1, 1]);
    expect(low.own).not.toEqual(high.own);
  });

  test('[S1] what everybody receives names no team’s outcome, only the wall and the team’s own phones', () => {
    const shown = (value: number) => {
      const lesson = closed();
      return measureAll(lesson, { outcome: (job) => (job.team === 1 ? value : 0.5) }).tick();
    };
    const [low, high] = [shown(0.1), shown(0.9)];
    const others = ({ public: view, teams }: ReturnType<typeof outside>) => ({ view, teams });
    expect(others(outside(low))).toEqual(others(outside(high)));
    expect(low.wall()).not.toEqual(high.wall());
  });
});

test('[S1] the default’s trial is shown to the teams of its own track, from the brief on', () => {
  const tracks = ['cloud-titan', 'edge-guardian'] as const;
  const lesson = aLesson({ plan: plans['dedup-quick'], teams: 2, tracks }).with({ players: 2 });
  const pilot = lesson.state.prepared[0]?.['edge-guardian']?.pilot;
  const other = lesson.state.prepared[0]?.['cloud-titan'];
  lesson.state = {
    ...lesson.state,
    prepared: [
      {
        'edge-guardian': lesson.state.prepared[0]?.['edge-guardian'],
        'cloud-titan': other && { ...other, pilot: undefined },
      },
    ],
  };
  expect(lesson.mine(2).brief).toBeUndefined();
  lesson.to('brief');
  expect([lesson.mine(1).brief?.pilot, lesson.mine(2).brief?.pilot]).toEqual([undefined, pilot]);
  expect(pilot?.value).toBe(0.5);
});
