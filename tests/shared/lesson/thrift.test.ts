/** Thrift: what goes with a team into the next round, and what another round changes there. */
import { describe, expect, test } from 'vitest';
import { circumstancesOf } from '../../../shared/lesson/circumstances.ts';
import { jobsOf } from '../../../shared/lesson/jobs.ts';
import { canPay, leftOf } from '../../../shared/lesson/purse.ts';
import { runs } from '../../support/a-bench.ts';
import { measureAll, plainOutcome } from '../../support/a-laboratory.ts';
import { host, player } from '../../support/a-lesson.ts';
import { aWholeRound, bench, judged, wholePlan } from '../../support/a-whole-round.ts';

const twice = () => aWholeRound({ plan: wholePlan(2) });

describe('a round’s purse', () => {
  test('[B1] brings at most three tenths of dollars and GPU-hours into the next, and no weeks', () => {
    const lesson = judged(twice());
    measureAll(lesson).moveOn().to('work');
    expect(bench(lesson).carried).toEqual({ dollars: 0.3, hours: 0.3, weeks: 0 });
    expect(lesson.teamView(1).bench?.carried).toEqual({ dollars: 0.3, hours: 0.3, weeks: 0 });
  });

  test('[B1] pays with what was carried in, and no more', () => {
    const carried = { dollars: 0.3, hours: 0.3, weeks: 0 };
    const price = { dollars: 0, hours: 0.2, weeks: 0 };
    expect(canPay({ dollars: 0, hours: 1.1, weeks: 0 }, price, carried)).toBe(true);
    expect(canPay({ dollars: 0, hours: 1.11, weeks: 0 }, price, carried)).toBe(false);
    expect(canPay({ dollars: 0, hours: 0.9, weeks: 0 }, price)).toBe(false);
    expect(leftOf({ dollars: 100, hours: 1000, weeks: 26 }, price, carried)).toEqual({
      dollars: 130,
      hours: 1100,
      weeks: 26,
    });
  });

  test('[B1] starts full in the first round, and carries less the more was spent', () => {
    const lesson = twice();
    expect([bench(lesson).carried, lesson.mine(1).carriesIn]).toEqual([undefined, undefined]);
    for (let trial = 0; trial < 4; trial++) {
      lesson.does(player(1), 'moveDial', { dial: 'threshold', value: 0.4 + trial / 10 });
      runs(lesson, 1, 2).pass(4_000).tick();
      measureAll(lesson);
    }
    const spent = lesson.teamView(1).bench?.spent.hours ?? 0;
    expect(spent).toBeGreaterThan(0);
    judged(lesson);
    measureAll(lesson).moveOn().to('work');
    expect(bench(lesson).carried?.hours).toBeCloseTo(Math.min(0.3, 1 - spent), 2);
  });

  test('[B1] what an outcome carries acts in the next round', () => {
    const lesson = twice();
    judged(lesson);
    const { round } = lesson.state;
    lesson.state = {
      ...lesson.state,
      teams: lesson.state.teams.map((team) => ({
        ...team,
        benches: {
          ...team.benches,
          [round]: { ...bench(lesson, team.id), outcome: { ...plainOutcome(1), carries: { tests: 0.4 } } },
        },
      })),
    };
    measureAll(lesson).moveOn().to('work');
    expect(circumstancesOf(lesson.state, lesson.team(1), lesson.state.round)).toEqual({ tests: 0.4 });
    expect(lesson.mine(1).carriesIn).toEqual({ tests: 0.4 });
    expect(lesson.ask(host, 'pause', {})).toHaveLength(1);
  });
});

describe('over three rounds', () => {
  /** What the world says to round after round carries figures of its own. */
  const carrying = (lesson: ReturnType<typeof aWholeRound>, carries: Readonly<Record<string, number>>) => {
    const { round } = lesson.state;
    lesson.state = {
      ...lesson.state,
      teams: lesson.state.teams.map((team) => ({
        ...team,
        benches: { ...team.benches, [round]: { ...bench(lesson, team.id), outcome: { ...plainOutcome(1), carries } } },
      })),
    };
    return lesson;
  };
  const onward = (lesson: ReturnType<typeof aWholeRound>) => measureAll(lesson).moveOn().to('work');

  test('[B1] what is carried in is spent like the rest, and never grows beyond three tenths', () => {
    const lesson = judged(aWholeRound({ plan: wholePlan(3) }));
    onward(lesson);
    judged(lesson);
    onward(lesson);
    expect([lesson.state.round, bench(lesson).carried]).toEqual([2, { dollars: 0.3, hours: 0.3, weeks: 0 }]);
  });

  test('[B1] the third round is played with what both before it left, the newer figure where both name one', () => {
    const lesson = judged(aWholeRound({ plan: wholePlan(3) }));
    carrying(lesson, { 'carried-duplicates': 0.4, 'carried-labels': 0.1 });
    onward(lesson);
    expect(circumstancesOf(lesson.state, lesson.team(1), 1)).toEqual({
      'carried-duplicates': 0.4,
      'carried-labels': 0.1,
    });
    carrying(judged(lesson), { 'carried-labels': 0.7 });
    onward(lesson);
    expect(circumstancesOf(lesson.state, lesson.team(1), 2)).toEqual({
      'carried-duplicates': 0.4,
      'carried-labels': 0.7,
    });
    runs(lesson, 1, 0).pass(4_000).tick();
    const [trial] = jobsOf(lesson.state).filter(({ kind }) => kind === 'trial');
    expect(trial).toMatchObject({ order: { circumstances: { 'carried-labels': 0.7 } } });
  });

  test('[O4] fresh worlds of an earlier round are asked with what that round was played with', () => {
    const lesson = judged(aWholeRound({ plan: wholePlan(3) }));
    carrying(lesson, { 'carried-duplicates': 0.4 });
    onward(lesson);
    carrying(judged(lesson), { 'carried-duplicates': 0.9 });
    const owed = jobsOf(lesson.moveOn().to('work').state).filter(({ kind }) => kind === 'fresh');
    expect(owed.map(({ round }) => round)).toEqual(owed.map(() => 1));
    expect(owed.length).toBeGreaterThan(0);
    for (const job of owed) expect(job).toMatchObject({ circumstances: { 'carried-duplicates': 0.4 } });
  });
});

describe('a dial that a round inherits', () => {
  /** Two rounds, of which the second inherits a dial and leaves blind settings one. */
  const inheriting = () => {
    const lesson = twice();
    const rounds = lesson.state.plan.rounds.map((round, place) =>
      place === 1 && round.bench
        ? { ...round, bench: { ...round.bench, inherits: ['threshold'], blind: ['keep'] } }
        : round,
    );
    lesson.state = { ...lesson.state, plan: { ...lesson.state.plan, rounds } };
    return lesson;
  };

  test('[B1] starts where the team committed it, all others at the default', () => {
    const lesson = inheriting();
    const { defaults } = lesson.state.plan.rounds[1]!.bench!;
    lesson.does(player(1), 'moveDial', { dial: 'threshold', value: 0.44 });
    lesson.does(player(1), 'moveDial', { dial: 'keep', value: 4 });
    judged(lesson);
    measureAll(lesson).moveOn().to('work');
    expect(bench(lesson).decision).toEqual({ ...defaults['edge-guardian'], threshold: 0.44 });
    expect(bench(lesson, 2).decision).toEqual(defaults['edge-guardian']);
  });

  test('[O3] blind settings are drawn over what the round says, beside the default', () => {
    const { state } = inheriting();
    const { defaults, dials } = state.plan.rounds[1]!.bench!;
    const jobs = jobsOf({ ...state, yardsticks: {} });
    const asked = jobs.flatMap((job) => (job.kind === 'yardstick' && job.round === 1 ? [job.dials] : []));
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ keep: dials.keep, threshold: { values: [defaults['edge-guardian'].threshold] } });
  });
});
