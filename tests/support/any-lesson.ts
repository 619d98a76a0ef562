/** Lessons that nobody would hold: random sequences of everything that anybody can ask, valid and not, and of time passing. */
import fc from 'fast-check';
import type { HouseCommandName } from '../../shared/lesson/house-commands.ts';
import type { Body } from '../../shared/lesson/rule.ts';
import type { Actor } from '../../shared/lesson/state.ts';
import { missions } from '../../shared/missions/index.ts';
import type { Plan } from '../../shared/plans/plan.ts';
import type { CommandName } from '../../shared/protocol/commands.ts';
import { aLesson, host, house, type PlayedLesson, player, projector } from './a-lesson.ts';
import { aRound } from './a-world.ts';
import { type Deed, known, measures, together, works } from './any-round.ts';
import { oddMissions } from './odd-missions.ts';

const mixedPlan: Plan = {
  id: 'mixed',
  minutes: 30,
  tracks: ['edge-guardian', 'cloud-titan'],
  rounds: ['dedup-audit', 'two-forecasts', 'two-truths', 'only-told'].map((mission) => ({
    mission,
    seconds: { brief: 30, forecast: 60, work: 150, commit: 20, reveal: 60, verdict: 30 },
  })),
};

/** Every kind of step and of question; three teams, so that seats run out. The worlds come when they come. */
export const anUntouchedLesson = (): PlayedLesson =>
  aLesson({
    plan: mixedPlan,
    missions: { ...missions, ...oddMissions },
    teams: 3,
    autoAdvance: true,
    unprepared: true,
  });

const id = fc.integer({ min: 1, max: 26 });
const team = fc.integer({ min: 1, max: 4 });
const anyone: fc.Arbitrary<Actor> = fc.oneof(
  { weight: 6, arbitrary: id.map(player) },
  { weight: 3, arbitrary: fc.constant(host) },
  { weight: 1, arbitrary: fc.constantFrom(projector, house) },
);

const anyQuestion = fc.constantFrom('bill', 'signs', 'mood', 'first', 'second', 'nothing');
const anyChips = fc.array(fc.oneof(fc.integer({ min: 0, max: 10 }), fc.constantFrom(0.5, -1, 11)), {
  minLength: 2,
  maxLength: 6,
});
const forecastBody = fc.record({ question: anyQuestion, chips: anyChips });
const seatBody = fc.record({ player: id });
const flag = fc.boolean();
const nothing = fc.constant({});

const bodies: { readonly [N in CommandName]: fc.Arbitrary<Body<N>> } = {
  placeChips: forecastBody,
  lockForecast: forecastBody,
  chooseTeam: fc.record({ team }),
  moveDial: fc.record({
    dial: fc.constantFrom('threshold', 'keep', 'pass', 'nothing'),
    value: fc.constantFrom(0.3, 0.55, 0.9, 0.98, 1, 2, 4, 3, -1),
  }),
  runTrial: fc.record({ size: fc.nat(3) }),
  callTrial: fc.record({ trial: fc.integer({ min: 1, max: 12 }), call: fc.constantFrom('higher', 'lower', 'wait') }),
  commit: nothing,
  reopen: nothing,
  answerIncident: fc.record({ answer: fc.constantFrom('pay', 'take-out', 'wait', 'nothing') }),
  placeMarker: fc.record({ value: fc.constantFrom(0.3, 0.6, 0.98, 2) }),
  writeDefence: fc.record(
    { text: fc.constantFrom('We cut deep.', 'We kept the rare.'), evidence: fc.nat(3) },
    { requiredKeys: ['text'] },
  ),
  judgePair: fc.record({ pair: fc.nat(9), side: fc.constantFrom('left', 'right') }),
  flagEntry: fc.record({ pair: fc.nat(9), side: fc.constantFrom('left', 'right') }),
  hideEntry: fc.record({ team, hidden: flag }),
  spotlight: fc.record({ team: fc.nat(4) }),
  approveMove: fc.record({ player: id, moveCode: fc.constant('KD27') }),
  start: nothing,
  pause: nothing,
  resume: nothing,
  extend: fc.record({ minutes: fc.constantFrom(1 as const, 3 as const) }),
  moveOn: fc.record({ round: fc.nat(3), step: fc.nat(5) }),
  end: nothing,
  movePlayer: fc.record({ player: id, team }),
  removePlayer: seatBody,
  restorePlayer: seatBody,
  balanceTeams: nothing,
  renameTeam: fc.record({ team, name: fc.constantFrom('Kiln', ' ', 'A new wall', 'x'.repeat(30)) }),
  setDoor: fc.record({ open: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, flag) }),
  setLate: fc.record({ open: flag }),
  setRoom: fc.record({ showAll: flag, chooseTeams: flag, autoAdvance: flag }, { requiredKeys: [] }),
  allowTime: fc.record({ player: id, factor: fc.constantFrom(1, 1.25, 1.5, 2) }),
};

const names = Object.keys(bodies) as CommandName[];
/** What only a whole round has a use for. */
const ofWholeRounds: readonly CommandName[] = [
  ...(['answerIncident', 'placeMarker', 'writeDefence', 'judgePair', 'flagEntry', 'hideEntry', 'spotlight'] as const),
];
/** Those that a host may ask for without cutting the lesson short. */
const steering = names.filter((name) => name !== 'end' && !ofWholeRounds.includes(name));

const meant = (lesson: PlayedLesson, body: object): object =>
  'player' in body ? { ...body, player: known(lesson, Number(body.player)) } : body;
const asking = (lesson: PlayedLesson, by: Actor): Actor =>
  by.role === 'player' ? player(known(lesson, by.player)) : by;

const asked =
  (by: Actor, name: CommandName, body: object): Deed =>
  (lesson) => {
    lesson.ask(asking(lesson, by), name, meant(lesson, body) as Body<CommandName>);
  };
const commandOf = (by: fc.Arbitrary<Actor>, some: readonly CommandName[]): fc.Arbitrary<Deed> =>
  fc.constantFrom(...some).chain((name) => fc.tuple(by, bodies[name]).map(([who, body]) => asked(who, name, body)));

const byHouse =
  <N extends HouseCommandName>(name: N, body: Body<N>): Deed =>
  (lesson) => {
    lesson.ask(house, name, body);
  };

/** All ten chips on one answer of whatever is open. */
const sure = ({ state }: PlayedLesson, where: number) => {
  const round = state.plan.rounds[state.round];
  const question = round?.steps[state.step]?.question ?? '';
  const answers = round?.questions[question]?.answers ?? [];
  return { question, chips: answers.map((_, index) => (index === where % answers.length ? 10 : 0)) };
};
const proper = fc.tuple(id, fc.nat(7), flag).map(
  ([by, where, lock]): Deed =>
    (lesson) => {
      lesson.ask(player(known(lesson, by)), lock ? 'lockForecast' : 'placeChips', sure(lesson, where));
    },
);
const everybodyLocks = fc.nat(7).map(
  (where): Deed =>
    (lesson) => {
      for (const who of lesson.here) lesson.ask(player(who), 'lockForecast', sure(lesson, where));
      lesson.tick();
    },
);

const joins: Deed = byHouse('join', {});
const ticks: Deed = (lesson) => lesson.tick();
const bell: Deed = (lesson) => lesson.bell();
const onward: Deed = (lesson) => {
  const { round, step, status } = lesson.state;
  if (status === 'lobby') lesson.ask(host, 'start', {});
  else lesson.ask(host, 'moveOn', { round, step });
};
const prepares = fc.nat(4).map(
  (round): Deed =>
    (lesson) => {
      const { plan } = lesson.state;
      const tracks = plan.rounds[round] ? aRound(plan, round, mixedPlan.tracks) : {};
      lesson.ask(house, 'prepareRound', { round, tracks });
    },
);

/** Whatever can be asked in any lesson, by those who may and those who may not; not its end. */
export const anyAsked: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 6, arbitrary: commandOf(anyone, [...steering, ...ofWholeRounds]) },
  { weight: 6, arbitrary: commandOf(fc.constant(host), steering) },
  { weight: 1, arbitrary: commandOf(fc.constant(host), ['pause', 'resume']) },
  { weight: 2, arbitrary: everybodyLocks },
  { weight: 2, arbitrary: fc.constant(joins) },
);

/** Anything that can happen; what brings a lesson forward happens more often than what does not. */
export const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 24, arbitrary: fc.constant(joins) },
  { weight: 4, arbitrary: team.map((wish) => byHouse('join', { team: wish })) },
  { weight: 40, arbitrary: proper },
  { weight: 6, arbitrary: everybodyLocks },
  { weight: 90, arbitrary: works },
  { weight: 20, arbitrary: together },
  { weight: 20, arbitrary: measures },
  { weight: 30, arbitrary: commandOf(anyone, steering) },
  { weight: 30, arbitrary: commandOf(fc.constant(host), steering) },
  { weight: 2, arbitrary: commandOf(id.map(player), names) },
  { weight: 4, arbitrary: commandOf(anyone, ofWholeRounds) },
  {
    weight: 6,
    arbitrary: id.map(
      (who): Deed =>
        (lesson) =>
          lesson.drops(known(lesson, who)),
    ),
  },
  {
    weight: 12,
    arbitrary: fc.integer({ min: 0, max: 40_000 }).map(
      (ms): Deed =>
        (lesson) =>
          lesson.pass(ms),
    ),
  },
  { weight: 16, arbitrary: fc.constant(ticks) },
  { weight: 10, arbitrary: fc.constant(bell) },
  { weight: 20, arbitrary: prepares },
  { weight: 26, arbitrary: fc.constant(onward) },
  { weight: 1, arbitrary: fc.constantFrom<Deed>(asked(host, 'end', {}), byHouse('close', {})) },
);
