/** Whatever a class does in a whole round in whatever order, what the rulebook promises holds. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replay } from '../../../shared/lesson/evolve.ts';
import { pointsByPart } from '../../../shared/lesson/parts.ts';
import { leftOf, spentOf } from '../../../shared/lesson/purse.ts';
import type { LessonState } from '../../../shared/lesson/state.ts';
import type { PlayedLesson } from '../../support/a-lesson.ts';
import { anyWholeRoundDeed, aStartedWholeRound, wholeRoundEvents } from '../../support/any-whole-round.ts';

const settings = { numRuns: 40, seed: 20_261 } as const;
const deeds = fc.array(anyWholeRoundDeed, { minLength: 30, maxLength: 200, size: 'max' });

const always = (promise: (lesson: PlayedLesson, before: LessonState) => void) =>
  fc.assert(
    fc.property(deeds, (all) => {
      const lesson = aStartedWholeRound();
      for (const deed of all) {
        const before = lesson.state;
        deed(lesson);
        if (lesson.state !== before) promise(lesson, before);
      }
    }),
    settings,
  );

test('in such lessons everything happens that a whole round brings', () => {
  const types = new Set<string>();
  always(({ journal }) => {
    for (const { event } of journal.slice(-4)) types.add(event.type);
  });
  expect([...wholeRoundEvents].filter((type) => !types.has(type))).toEqual([]);
});

describe('always', () => {
  test('[W2] [I1] no purse is below zero, whatever trials and answers cost', () => {
    always(({ state }) => {
      for (const { benches, track } of state.teams) {
        for (const [round, bench] of Object.entries(benches)) {
          const grant = state.plan.rounds[Number(round)]?.bench?.grants[track];
          for (const share of Object.values(spentOf(bench))) expect(share >= 0 && share <= 1 + 1e-9).toBe(true);
          if (grant)
            for (const left of Object.values(leftOf(grant, spentOf(bench)))) expect(left).toBeGreaterThanOrEqual(0);
        }
      }
    });
  });

  test('[O4] points lie within what a part is worth, and the parts with those still pending are worth 1,000', () => {
    always(({ state }) => {
      for (const [index, round] of state.scored.entries()) {
        for (const team of state.teams) {
          const parts = pointsByPart(state, team, round);
          for (const { part, earned, worth } of parts) {
            expect(earned).toBeLessThanOrEqual(worth + 1e-3);
            if (part !== 'forecast') expect(earned).toBeGreaterThanOrEqual(0);
          }
          const worth = parts.reduce((sum, each) => sum + each.worth, 0);
          if (parts.length > 0 && state.settled.includes(round)) expect(worth).toBeCloseTo(1000, 1);
          expect(worth).toBeLessThanOrEqual(1000.01);
          const total = parts.reduce((sum, { earned }) => sum + earned, 0);
          expect(Math.abs(Math.max(0, total) - (team.totals[index] ?? 0))).toBeLessThan(0.6);
        }
      }
    });
  });

  test('[G1] nobody judges the own team, and what was dealt to somebody are pairs of the round', () => {
    always(({ state }) => {
      for (const team of state.teams)
        for (const seat of team.seats)
          for (const [round, hand] of Object.entries(seat.pairs ?? {}))
            for (const { pair } of hand) expect(state.pairs[Number(round)]?.[pair]).not.toContain(team.id);
    });
  });

  test('[D4] a replay of the journal, as it is stored, is the lesson that was played', () => {
    fc.assert(
      fc.property(deeds, (all) => {
        const lesson = aStartedWholeRound();
        for (const deed of all) deed(lesson);
        expect(replay(JSON.parse(JSON.stringify(lesson.journal)))).toEqual(lesson.state);
      }),
      settings,
    );
  });
});
