/** Whatever a class does in whole rounds in whatever order, what the rulebook promises holds. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replay } from '../../../shared/lesson/evolve.ts';
import { pendingParts, pointsByPart, sharesOf } from '../../../shared/lesson/parts.ts';
import { emptyPurse, leftOf, spentOf } from '../../../shared/lesson/purse.ts';
import { worthOf } from '../../../shared/lesson/scoring.ts';
import type { LessonState } from '../../../shared/lesson/state.ts';
import type { PlayedLesson } from '../../support/a-lesson.ts';
import { anyWholeRoundDeed, aStartedWholeRound, wholeRoundEvents } from '../../support/any-whole-round.ts';

const settings = { numRuns: 30, seed: 20_261 } as const;
const deeds = fc.array(anyWholeRoundDeed, { minLength: 30, maxLength: 240, size: 'max' });

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

test('in such lessons everything happens that a whole round brings, in both of their rounds, in teams of every size', () => {
  const seen = new Set<string>();
  always(({ journal, state }) => {
    for (const { event } of journal.slice(-4)) seen.add(event.type);
    for (const { seats, benches } of state.teams) {
      seen.add(`${seats.filter(({ removed }) => !removed).length} sit`);
      const spare = benches[1]?.carried;
      if (spare && spare.hours > 0) seen.add('thrift');
    }
    for (const round of state.settled) seen.add(`round ${round} is settled`);
  });
  const wanted = ['0 sit', '1 sit', '2 sit', '3 sit', 'Paused', 'Extended', 'PlayerJoined', 'thrift'];
  expect([...wholeRoundEvents, ...wanted].filter((each) => !seen.has(each))).toEqual([]);
  expect([0, 1].filter((round) => !seen.has(`round ${round} is settled`))).toEqual([]);
});

describe('always', () => {
  test('[W2] [I1] [B1] no purse is below zero, whatever trials and answers cost, and whatever was carried in', () => {
    always(({ state }) => {
      for (const { benches, track } of state.teams) {
        for (const [round, bench] of Object.entries(benches)) {
          const [spent, carried] = [spentOf(bench), bench.carried ?? emptyPurse];
          for (const kind of ['dollars', 'hours', 'weeks'] as const) {
            expect(spent[kind] >= 0 && spent[kind] <= 1 + carried[kind] + 1e-9).toBe(true);
            expect(carried[kind] >= 0 && carried[kind] <= (kind === 'weeks' ? 0 : 0.3)).toBe(true);
          }
          const grant = state.plan.rounds[Number(round)]?.bench?.grants[track] ?? emptyPurse;
          for (const left of Object.values(leftOf(grant, spent, carried))) expect(left).toBeGreaterThanOrEqual(0);
        }
      }
    });
  });

  test('[O4] points lie within what a part is worth, and the parts with those still pending are worth 1,000', () => {
    always(({ state }) => {
      for (const [index, round] of state.scored.entries()) {
        const pending = pendingParts(state, round);
        for (const team of state.teams) {
          const parts = pointsByPart(state, team, round);
          for (const { part, earned, worth } of parts) {
            expect(earned).toBeLessThanOrEqual(worth + 1e-3);
            expect(earned).toBeGreaterThanOrEqual(part === 'forecast' ? -1.67 * worth - 1e-3 : 0);
          }
          if (parts.length > 0) {
            const worthOfPending = worthOf([...parts.map(({ part }) => part), ...pending]);
            const later = pending.reduce((sum, part) => sum + worthOfPending(part), 0);
            expect(parts.reduce((sum, { worth }) => sum + worth, later)).toBeCloseTo(1000, 1);
          }
          for (const share of Object.values(sharesOf(state, team, round))) expect(Number.isFinite(share)).toBe(true);
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
            for (const { pair } of hand) {
              const dealt = state.pairs[Number(round)]?.[pair];
              expect(dealt).toHaveLength(2);
              // of an earlier round they are history: people move
              if (seat.removed || Number(round) !== state.round) continue;
              expect(dealt).not.toContain(team.id);
            }
    });
  });

  test('[D4] a replay of the journal is the lesson that was played; what is refused, or looked at, changes nothing', () => {
    fc.assert(
      fc.property(deeds, (all) => {
        const lesson = aStartedWholeRound();
        const ask = lesson.ask.bind(lesson);
        lesson.ask = (by, name, body) => {
          const { state, journal } = lesson;
          const events = journal.length;
          const outcome = ask(by, name, body);
          if ('refused' in outcome) expect([lesson.state === state, journal.length]).toEqual([true, events]);
          return outcome;
        };
        for (const [index, deed] of all.entries()) {
          // whoever writes into a state throws
          frozen(lesson.state);
          deed(lesson);
          if (index % 16 === 0) everybodyLooks(lesson);
        }
        expect(replay(JSON.parse(JSON.stringify(lesson.journal)))).toEqual(lesson.state);
      }),
      settings,
    );
  });
});

/** Freezes what is new in a state: what stood in an earlier one is frozen already. */
const frozen = (value: unknown): void => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const each of Object.values(value)) frozen(each);
};

const everybodyLooks = (lesson: PlayedLesson): void => {
  lesson.view();
  lesson.desk();
  lesson.wall();
  for (const { id, seats } of lesson.state.teams) {
    lesson.teamView(id);
    for (const { player, removed } of seats) if (!removed) lesson.mine(player);
  }
};
