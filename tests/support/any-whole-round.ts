/** Whole rounds that no class would play, two after another: random taps, markers, defences, judgements and flags, among everything else. */
import fc from 'fast-check';
import { measureAll } from './a-laboratory.ts';
import { host, type PlayedLesson, player } from './a-lesson.ts';
import { aWholeRound, wholePlan } from './a-whole-round.ts';
import { anyAsked } from './any-lesson.ts';
import { anyRoundDeed, type Deed, known } from './any-round.ts';

/** Events that only a whole round brings. */
export const wholeRoundEvents: ReadonlySet<string> = new Set([
  ...['IncidentStruck', 'IncidentTapped', 'IncidentAnswered', 'MarkerPlaced', 'DefenceWritten', 'PairsDealt'],
  ...['PairJudged', 'EntryFlagged', 'EntryHidden', 'FreshPrepared', 'SecondVerdict', 'SpotlightSet'],
]);

const anyId = fc.integer({ min: 1, max: 12 });
const deed = (arbitrary: fc.Arbitrary<Deed>, weight: number) => ({ weight, arbitrary });

const answers = fc.tuple(anyId, fc.nat(3)).map(
  ([who, which]): Deed =>
    (lesson) => {
      const { incidents = [] } = lesson.state.plan.rounds[lesson.state.round]?.bench ?? {};
      const key = lesson.state.teams[0]?.benches[lesson.state.round]?.incident?.key;
      const found = incidents.find((each) => each.key === key)?.answers[which];
      lesson.ask(player(known(lesson, who)), 'answerIncident', { answer: found?.key ?? 'nothing' });
    },
);
const marks = fc.tuple(anyId, fc.constantFrom(0.3, 0.6, 0.7, 2)).map(
  ([who, value]): Deed =>
    (lesson) =>
      lesson.ask(player(known(lesson, who)), 'placeMarker', { value }),
);
const writes = fc.tuple(anyId, fc.constantFrom('We cut deep.', 'We kept the rare.'), fc.nat(2)).map(
  ([who, text, evidence]): Deed =>
    (lesson) =>
      lesson.ask(player(known(lesson, who)), 'writeDefence', { text, evidence }),
);
const judges = fc.tuple(anyId, fc.nat(2), fc.constantFrom('left' as const, 'right' as const), fc.nat(3)).map(
  ([who, which, side, what]): Deed =>
    (lesson) => {
      const id = known(lesson, who);
      const seat = lesson.state.teams.flatMap(({ seats }) => seats).find((each) => each.player === id);
      const pair = seat?.pairs?.[lesson.state.round]?.[which]?.pair ?? which;
      lesson.ask(player(id), what === 0 ? 'flagEntry' : 'judgePair', { pair, side });
    },
);
const shows = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.boolean()).map(
  ([team, hidden]): Deed =>
    (lesson) => {
      if (hidden) lesson.ask(host, 'hideEntry', { team: Math.max(1, team), hidden: team % 2 === 0 });
      else lesson.ask(host, 'spotlight', { team });
    },
);
const everyoneWrites: Deed = (lesson) => {
  for (const { seats } of lesson.state.teams)
    for (const { player: id } of seats.slice(0, 1))
      lesson.ask(player(id), 'writeDefence', { text: 'We kept the rare.' });
};
const waitsForIt: Deed = (lesson) => lesson.pass(60_000).tick();
/** On to the incident if none has struck, else to the next step: in a hurry, by its bell, or with all that the laboratory owes. */
const goesOn = fc.nat(3).map(
  (how): Deed =>
    (lesson) => {
      const { status, round, paused } = lesson.state;
      if (paused) lesson.ask(host, 'resume', {});
      const quiet = lesson.state.teams.every(({ benches }) => benches[round]?.incident === undefined);
      if (how > 0 && quiet && status === 'running' && lesson.step.kind === 'work')
        lesson.pass(0.6 * lesson.step.ms).tick();
      else if (how === 0) lesson.ask(host, 'moveOn', { round: lesson.state.round, step: lesson.state.step });
      else lesson.bell();
      measureAll(lesson, { takes: ({ kind }) => how > 1 || (kind !== 'fresh' && kind !== 'fresh-yardstick') }).tick();
    },
);

/** Two rounds of six teams on two tracks, of three, two, two, two, one and none, at the beginning of the first one's work. */
export const aStartedWholeRound = (): PlayedLesson =>
  aWholeRound({ plan: wholePlan(2), tracks: ['edge-guardian', 'cloud-titan'], teams: 6, teamSize: 3, players: 11 })
    .does(host, 'movePlayer', { player: 5, team: 1 })
    .does(host, 'removePlayer', { player: 6 });

/** What happens in a whole round: what is new in it oftener than the rest. */
export const anyWholeRoundDeed: fc.Arbitrary<Deed> = fc.oneof(
  deed(anyRoundDeed, 40),
  deed(anyAsked, 12),
  deed(answers, 24),
  deed(marks, 8),
  deed(writes, 8),
  deed(judges, 20),
  deed(shows, 4),
  deed(fc.constant(everyoneWrites), 6),
  deed(fc.constant(waitsForIt), 6),
  deed(goesOn, 14),
);
