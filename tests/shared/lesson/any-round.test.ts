/** Whatever teams do on their workbenches in whatever order, what the rulebook promises of a round holds. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bench, Trial } from '../../../shared/lesson/bench.ts';
import { settingOn } from '../../../shared/lesson/dial.ts';
import { jobsOf } from '../../../shared/lesson/jobs.ts';
import { sharesOf } from '../../../shared/lesson/parts.ts';
import { spentOf } from '../../../shared/lesson/purse.ts';
import { roundTotal } from '../../../shared/lesson/scoring.ts';
import type { LessonState, Team } from '../../../shared/lesson/state.ts';
import type { PlayedLesson } from '../../support/a-lesson.ts';
import { anyRoundDeed, aWorkingLesson, type Deed } from '../../support/any-round.ts';

const settings = { numRuns: 60, seed: 20_251 } as const;
const deeds = fc.array(anyRoundDeed, { minLength: 20, maxLength: 200, size: 'max' });

/** Plays a random lesson, and looks at it after every deed that changed it. */
const always = (promise: (lesson: PlayedLesson, before: LessonState) => void) =>
  fc.assert(
    fc.property(deeds, (all: readonly Deed[]) => {
      const lesson = aWorkingLesson();
      for (const deed of all) {
        const before = lesson.state;
        deed(lesson);
        if (lesson.state !== before) promise(lesson, before);
      }
    }),
    settings,
  );

type Placed = { readonly team: Team; readonly round: number; readonly bench: Bench };
const benchesOf = (state: LessonState): readonly Placed[] =>
  state.teams.flatMap((team) =>
    Object.entries(team.benches).map(([round, bench]) => ({ team, round: Number(round), bench })),
  );
const former = (before: LessonState, { team, round }: Placed): Bench | undefined =>
  before.teams.find(({ id }) => id === team.id)?.benches[round];
const count = (trials: readonly Trial[], ...statuses: readonly Trial['status'][]) =>
  trials.filter(({ status }) => statuses.includes(status)).length;

test('such lessons come to trials of every end, to commits and to outcomes', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(deeds, (all) => {
      const lesson = aWorkingLesson();
      for (const deed of all) deed(lesson);
      for (const { bench } of benchesOf(lesson.state)) {
        for (const { status, counts } of bench.trials) seen.add(status).add(counts ? 'counts' : 'counts not');
        if (bench.reopened.length > 0) seen.add('reopened');
        if (bench.outcome === null) seen.add('no outcome');
        if (bench.beaten !== undefined) seen.add('beaten');
      }
    }),
    settings,
  );
  expect([...seen].sort()).toEqual(
    [
      ...['beaten', 'calling', 'cancelled', 'counts', 'counts not', 'failed', 'measured', 'measuring'],
      ...['no outcome', 'reopened'],
    ].sort(),
  );
});

describe('always', () => {
  test('[W2] no purse is below zero, no trial takes more than a fifth, and one is on its way at most', () => {
    always(({ state }) => {
      for (const { bench } of benchesOf(state)) {
        for (const share of Object.values(spentOf(bench))) expect(share >= 0 && share <= 1 + 1e-9).toBe(true);
        for (const { price } of bench.trials)
          for (const share of Object.values(price)) expect(share >= 0 && share <= 0.2 + 1e-9).toBe(true);
        expect(count(bench.trials, 'calling')).toBeLessThanOrEqual(1);
        expect(count(bench.trials, 'calling', 'measuring')).toBeLessThanOrEqual(2);
        expect(bench.trials.map(({ id }) => id)).toEqual(bench.trials.map((_, index) => index + 1));
      }
    });
  });

  test('[W1] every dial stands on one of its places, and those that are not moved at the default', () => {
    always(({ state }) => {
      for (const { bench, round, team } of benchesOf(state)) {
        const played = state.plan.rounds[round]?.bench;
        for (const [key, value] of Object.entries(bench.decision)) {
          const dial = played?.dials[key];
          expect(value).toBe(dial ? settingOn(dial, value) : played?.defaults[team.track][key]);
        }
      }
    });
  });

  test('[W3] [W6] what a trial returned never changes, and only what was measured has a value', () => {
    always(({ state }, before) => {
      for (const placed of benchesOf(state)) {
        for (const trial of placed.bench.trials) {
          expect(trial.result !== undefined).toBe(trial.status === 'measured');
          const old = former(before, placed)?.trials.find(({ id }) => id === trial.id);
          if (old && ['measured', 'failed', 'cancelled'].includes(old.status)) expect(trial).toEqual(old);
          if (old) expect([trial.price, trial.decision, trial.size]).toEqual([old.price, old.decision, old.size]);
        }
      }
    });
  });

  test('[W4] what counts was new and called, and each member calls and waits once', () => {
    always(({ state }) => {
      for (const { bench } of benchesOf(state)) {
        for (const { counts, fresh, calls, waits, status } of bench.trials) {
          if (counts)
            expect([fresh, calls.length > 0, ['measuring', 'measured'].includes(status)]).toEqual([true, true, true]);
          const callers = calls.map(({ player }) => player);
          expect([new Set(callers).size, new Set(waits).size]).toEqual([callers.length, waits.length]);
        }
      }
    });
  });

  test('[O1] a decision moves while it is not committed, and never after the bell of the commit', () => {
    always(({ state }, before) => {
      for (const placed of benchesOf(state)) {
        const old = former(before, placed);
        if (!old) continue;
        if (old.committed && placed.bench.committed) expect(placed.bench.decision).toEqual(old.decision);
        if (before.decided.includes(placed.round))
          expect([placed.bench.decision, placed.bench.committed]).toEqual([old.decision, old.committed]);
        expect(new Set(placed.bench.reopened).size).toBe(placed.bench.reopened.length);
      }
      expect(new Set(state.decided).size).toBe(state.decided.length);
    });
  });

  test('[O5] what is judged was decided, every team that committed has its outcome, and nothing is owed for it', () => {
    always(({ state }) => {
      for (const round of state.judged) {
        expect(state.decided).toContain(round);
        for (const team of state.teams)
          if (team.benches[round]?.committed) expect(team.benches[round]?.outcome).toBeDefined();
      }
      const owed = jobsOf(state);
      expect(new Set(owed.map(({ key }) => key)).size).toBe(owed.length);
      expect(owed.filter((job) => job.kind === 'outcome' && state.judged.includes(job.round))).toEqual([]);
    });
  });

  test('[O4] points lie within what a part is worth, and sum to the round’s total', () => {
    always(({ state }, before) => {
      for (const [index, round] of state.scored.entries()) {
        if (before.scored.includes(round)) continue;
        for (const team of state.teams) {
          const shares = sharesOf(state, team, round);
          const { forecast = 0, ...others } = shares;
          expect(forecast).toBeLessThanOrEqual(1);
          for (const share of Object.values(others)) expect(share >= 0 && share <= 1).toBe(true);
          expect(team.totals[index]).toBe(roundTotal(shares));
        }
      }
    });
  });

  test('[S1] no outcome and no yardstick is shown that is not judged', () => {
    always((lesson) => {
      const { state } = lesson;
      const out = state.judged.includes(state.round);
      if (!out) expect(lesson.view().yardsticks).toEqual([]);
      for (const { id } of state.teams) {
        const { bench } = lesson.teamView(id);
        if (bench?.outcome) expect(out).toBe(true);
      }
      if (!out) for (const { outcome } of lesson.wall().teams) expect(outcome).toBeUndefined();
    });
  });
});
