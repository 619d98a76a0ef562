/** Rounds that no team would play: random sequences of everything that can happen on workbenches, and of time passing. */
import fc from 'fast-check';
import { findSeat } from '../../shared/lesson/state.ts';
import { plans } from '../../shared/plans/index.ts';
import { measureAll } from './a-laboratory.ts';
import { aLesson, host, type PlayedLesson, player } from './a-lesson.ts';

/** One thing that happens to a lesson. */
export type Deed = (lesson: PlayedLesson) => unknown;

/** Most numbers are those of people who came; some are nobody's. */
export const known = (lesson: PlayedLesson, number: number): number => 1 + (number % (lesson.state.nextPlayer + 1));
const anyId = fc.integer({ min: 1, max: 26 });
const dials = [
  ['threshold', [0.3, 0.55, 0.8, 0.98]],
  ['keep', [1, 2, 4]],
] as const;
/** Somebody does what a workbench allows: moves a dial, runs or calls a trial, commits or reopens. */
export const works = fc.tuple(anyId, fc.nat(9), fc.nat(3), fc.constantFrom('higher', 'lower', 'wait')).map(
  ([who, what, where, call]): Deed =>
    (lesson) => {
      const by = player(known(lesson, who));
      const [dial, values] = dials[where % 2] ?? dials[0];
      const trial = findSeat(lesson.state, known(lesson, who))?.team.benches[lesson.state.round]?.trials.length ?? 0;
      if (what < 2) lesson.ask(by, 'moveDial', { dial, value: values[where % values.length] ?? 1 });
      else if (what < 4) lesson.ask(by, 'runTrial', { size: where });
      else if (what < 7) lesson.ask(by, 'callTrial', { trial: Math.max(1, trial), call });
      else if (what < 9) lesson.ask(by, 'commit', {});
      else lesson.ask(by, 'reopen', {});
    },
);
/** A whole team waits, or commits, and the clock looks. */
export const together = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.boolean()).map(
  ([number, waits]): Deed =>
    (lesson) => {
      const some = lesson.state.teams.find((each) => each.id === number);
      const trial = some?.benches[lesson.state.round]?.trials.length ?? 0;
      for (const { player: who } of some?.seats ?? []) {
        if (waits) lesson.ask(player(who), 'callTrial', { trial: Math.max(1, trial), call: 'wait' });
        else lesson.ask(player(who), 'commit', {});
      }
      lesson.tick();
    },
);
/** The laboratory answers everything, gives some of it up, or leaves it for later. */
export const measures = fc.nat(9).map(
  (luck): Deed =>
    (lesson) => {
      if (luck < 7) measureAll(lesson);
      else if (luck < 9)
        measureAll(lesson, { trial: () => undefined, outcome: () => undefined, fresh: () => undefined });
    },
);

/** Two tracks, three teams of three, at the beginning of their work; some forecast, some do not. */
export const aWorkingLesson = (): PlayedLesson =>
  aLesson({ plan: plans['dedup-quick'], tracks: ['edge-guardian', 'cloud-titan'], teams: 3 })
    .with({ players: 9 })
    .to('forecast')
    .locks(1, [0, 10, 0, 0, 0])
    .locks(2, [10, 0, 0, 0, 0])
    .to('work');

const passes = fc.integer({ min: 0, max: 9_000 }).map(
  (ms): Deed =>
    (lesson) =>
      lesson.pass(ms).tick(),
);
const comesAndGoes = fc.tuple(anyId, fc.boolean()).map(
  ([who, here]): Deed =>
    (lesson) => {
      if (here) lesson.here.add(known(lesson, who));
      else lesson.drops(known(lesson, who));
    },
);
const moved = fc.tuple(anyId, fc.integer({ min: 1, max: 3 }), fc.nat(2)).map(
  ([who, team, what]): Deed =>
    (lesson) => {
      const id = known(lesson, who);
      if (what === 0) lesson.ask(host, 'movePlayer', { player: id, team });
      else if (what === 1) lesson.ask(host, 'removePlayer', { player: id });
      else lesson.ask(host, 'restorePlayer', { player: id });
    },
);
const onward: Deed = (lesson) => {
  lesson.ask(host, 'moveOn', { round: lesson.state.round, step: lesson.state.step });
};

/** What happens in a round in which teams decide, most of it by the teams. */
export const anyRoundDeed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 60, arbitrary: works },
  { weight: 10, arbitrary: together },
  { weight: 25, arbitrary: passes },
  { weight: 14, arbitrary: measures },
  { weight: 3, arbitrary: comesAndGoes },
  { weight: 3, arbitrary: moved },
  { weight: 1, arbitrary: fc.constant(onward) },
  { weight: 1, arbitrary: fc.constant<Deed>((lesson) => lesson.bell()) },
);
