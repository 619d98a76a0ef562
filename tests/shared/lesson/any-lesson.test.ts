/** Whatever anybody asks in whatever order, what the rulebook promises of a whole lesson holds. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { eventVersions } from '../../../shared/lesson/events.ts';
import { replay } from '../../../shared/lesson/evolve.ts';
import {
  type Forecast,
  type LessonState,
  maxTeamSize,
  type PlayerId,
  seated,
  sizeOf,
} from '../../../shared/lesson/state.ts';
import { mineView } from '../../../shared/lesson/view.ts';
import { commandNames } from '../../../shared/protocol/commands.ts';
import type { PlayedLesson } from '../../support/a-lesson.ts';
import { anUntouchedLesson, anyDeed } from '../../support/any-lesson.ts';
import type { Deed } from '../../support/any-round.ts';
import { wholeRoundEvents } from '../../support/any-whole-round.ts';

const settings = { numRuns: 100, seed: 20_241 } as const;
const deeds = fc.array(anyDeed, { minLength: 60, maxLength: 360, size: 'max' });

/** Plays a random lesson, and looks at it after every deed. */
const always = (promise: (lesson: PlayedLesson, before: LessonState) => void) =>
  fc.assert(
    fc.property(deeds, (all: readonly Deed[]) => {
      const lesson = anUntouchedLesson();
      for (const deed of all) {
        const before = lesson.state;
        deed(lesson);
        if (lesson.state !== before) promise(lesson, before);
      }
    }),
    settings,
  );

const seatsOf = (state: LessonState) => state.teams.flatMap((team) => team.seats);
const repeated = <T>(values: readonly T[]) => values.filter((value, index) => values.indexOf(value) !== index);
const locksOf = (state: LessonState): ReadonlyMap<string, Forecast> =>
  new Map(
    seatsOf(state).flatMap(({ player, forecasts }) =>
      Object.entries(forecasts).flatMap(([key, forecast]) =>
        forecast.locked ? [[`${player} ${key}`, forecast] as const] : [],
      ),
    ),
  );

describe('what happens in such lessons', () => {
  const types = new Set<string>();
  const commandsRefused = new Set<string>();
  let ended = 0;
  beforeAll(() => {
    fc.assert(
      fc.property(deeds, (all) => {
        const lesson = anUntouchedLesson();
        const ask = lesson.ask.bind(lesson);
        lesson.ask = (by, name, body) => {
          const outcome = ask(by, name, body);
          if ('refused' in outcome) commandsRefused.add(name);
          return outcome;
        };
        for (const deed of all) deed(lesson);
        for (const { event } of lesson.journal) types.add(event.type);
        if (lesson.state.scored.length === lesson.state.plan.rounds.length) ended++;
      }),
      settings,
    );
  });

  test('every event that there is, but for those of a whole round', () => {
    const expected = Object.keys(eventVersions).filter((type) => !wholeRoundEvents.has(type));
    expect([...types].filter((type) => !wholeRoundEvents.has(type)).sort()).toEqual(expected.sort());
  });

  test('refusals of every command', () => {
    expect(commandNames.filter((name) => !commandsRefused.has(name))).toEqual([]);
  });

  test('some are played to the end', () => {
    expect(ended).toBeGreaterThan(5);
  });
});

describe('always', () => {
  test('[D4] replaying the journal, as it is stored, gives the same state', () => {
    fc.assert(
      fc.property(deeds, (all) => {
        const lesson = anUntouchedLesson();
        for (const deed of all) deed(lesson);
        expect(replay(JSON.parse(JSON.stringify(lesson.journal)))).toEqual(lesson.state);
      }),
      settings,
    );
  });

  test('a command that is refused changes nothing, and one that is granted says what happened', () => {
    fc.assert(
      fc.property(deeds, (all) => {
        const lesson = anUntouchedLesson();
        const ask = lesson.ask.bind(lesson);
        lesson.ask = (by, name, body) => {
          const [before, length] = [lesson.state, lesson.journal.length];
          const outcome = ask(by, name, body);
          const happened = 'refused' in outcome ? 0 : outcome.length;
          expect(lesson.journal.length - length).toBe(happened);
          if (happened === 0) expect(lesson.state).toBe(before);
          return outcome;
        };
        for (const deed of all) deed(lesson);
      }),
      settings,
    );
  });

  test('[L2] a team has at most eight players, in places of their own', () => {
    always(({ state }) => {
      for (const team of state.teams) {
        expect(sizeOf(team)).toBeLessThanOrEqual(maxTeamSize);
        expect(repeated(seated(team).map((seat) => seat.slot))).toEqual([]);
      }
    });
  });

  test('[L2] a number that a player had is nobody else’s, and nobody sits twice', () => {
    always(({ state }, before) => {
      const players = seatsOf(state).map((seat) => seat.player);
      expect(repeated(players)).toEqual([]);
      const known = new Set(seatsOf(before).map((seat) => seat.player));
      for (const player of players) if (!known.has(player)) expect(player).toBe(before.nextPlayer);
      expect(players).toEqual(expect.arrayContaining([...known]));
    });
  });

  test('[L5] no two teammates hold the same clue', () => {
    always(({ state }) => {
      for (const team of state.teams) expect(repeated(seated(team).flatMap((seat) => seat.clues))).toEqual([]);
    });
  });

  test('[F2] a lock never changes, but for the points that the reveal adds', () => {
    always(({ state }, before) => {
      const now = locksOf(state);
      const changed = [...locksOf(before)].filter(([key, lock]) => {
        const { points, ...placed } = now.get(key) ?? {};
        return (
          now.get(key) !== lock &&
          JSON.stringify({ ...placed, points: lock.points ?? points }) !== JSON.stringify({ ...lock, points })
        );
      });
      expect(changed).toEqual([]);
    });
  });

  test('[F1] what is locked is whole: ten chips, or ten at most for each of several', () => {
    always(({ state }) => {
      const sum = (chips: readonly number[]) => chips.reduce((all, chip) => all + chip, 0);
      const broken = [...locksOf(state)].filter(([key, { chips }]) => {
        const within = chips.every((chip) => chip >= 0 && chip <= 10);
        return !within || (!key.endsWith('.signs') && Math.abs(sum(chips) - 10) > 1e-9);
      });
      expect(broken).toEqual([]);
    });
  });

  test('[F3] points are at most 200 and no less than the worst, a round’s total is 0 to 1,000, and each is scored once', () => {
    always(({ state }) => {
      const earned = seatsOf(state).flatMap(({ forecasts }) =>
        Object.values(forecasts).flatMap(({ points }) => points ?? []),
      );
      expect(earned.filter((points) => points > 200 || points < -334)).toEqual([]);
      const totals = state.teams.flatMap((team) => team.totals);
      expect(totals).toHaveLength(state.teams.length * state.scored.length);
      expect(totals.filter((total) => !Number.isInteger(total) || total < 0 || total > 1000)).toEqual([]);
      expect([...repeated(state.scored), ...repeated(state.revealed)]).toEqual([]);
    });
  });

  test('[R3] lesson time goes forward, and steps are opened in the order of the plan', () => {
    always(({ state }, before) => {
      expect(state.at).toBeGreaterThanOrEqual(before.at);
      const place = ({ round, step }: LessonState) => round * 100 + step;
      expect(place(state)).toBeGreaterThanOrEqual(place(before));
    });
  });

  test('[S1] no view can be asked at a moment when it fails, and none holds a truth that is not out', () => {
    always((lesson) => {
      const { state } = lesson;
      const { reveals } = lesson.view();
      for (const { key } of reveals) expect(state.revealed).toContain(key);
      const results = (id: PlayerId) => mineView(state, id, lesson.people, lesson.at)?.results ?? [];
      for (let id = 0; id <= state.nextPlayer; id++) {
        for (const { key } of results(id)) expect(state.revealed).toContain(key);
      }
      for (const { id } of state.teams) lesson.teamView(id);
      expect(lesson.desk().teams).toHaveLength(state.teams.length);
      expect(lesson.wall().teams).toHaveLength(state.teams.length);
      expect(lesson.peek().chips.length === 0 || lesson.peek().forecasts >= 5).toBe(true);
    });
  });
});
