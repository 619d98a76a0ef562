/** A lesson in which everything happens at least once: what the golden journal of a version is made of. */
import { handClock } from '../../server/clock.ts';
import { openJournal } from '../../server/journal/sqlite-journal.ts';
import { LessonEngine } from '../../server/room/lesson-engine.ts';
import { lessonPlan, openLesson } from '../../shared/lesson/plan.ts';
import { isRefusal } from '../../shared/lesson/refusal.ts';
import { type Actor, findSeat, seated } from '../../shared/lesson/state.ts';
import { missions } from '../../shared/missions/index.ts';
import type { Plan } from '../../shared/plans/plan.ts';
import type { Command } from '../../shared/protocol/commands.ts';
import { plainFresh, plainFreshYardstick, plainOutcome, plainYardstick } from './a-laboratory.ts';
import { aRound } from './a-world.ts';
import { aLessonRow } from './journal-contract.ts';

/** The same mission twice, so that standings add up; the second time teams decide, in a whole round with a podium. */
const plan: Plan = {
  id: 'golden',
  minutes: 12,
  tracks: ['edge-guardian'],
  rounds: [0, 1].map((round) => ({
    mission: 'dedup-audit',
    seconds: { brief: 60, forecast: 120, work: 150 * round, commit: 20 * round, reveal: 105, verdict: 60 },
    dials: ['threshold', 'keep'],
    ...(round === 1 && { extras: ['incident', 'knee', 'defence', 'fresh'] as const }),
  })),
  podium: 30,
};

export type Golden = {
  readonly rows: Awaited<ReturnType<Awaited<ReturnType<typeof openJournal>>['events']>>;
  readonly state: LessonEngine['shown'];
};

/** Plays it. The same in every run. */
export const goldenLesson = async (): Promise<Golden> => {
  const clock = handClock();
  const journal = await openJournal(':memory:');
  const engine = new LessonEngine({ lesson: 'a', code: 'CA', journal, clock, log: () => undefined });
  const played = lessonPlan(plan, missions);
  const opening = openLesson({ plan: played, tracks: plan.tracks, teams: 5, teamSize: 4, autoAdvance: false });
  if (isRefusal(opening)) throw new Error(opening.refused);
  await engine.begin(aLessonRow('a'), opening);

  let acted = 0;
  const does = async (by: Actor, name: Command['name'], body: object) => {
    const outcome = await engine.act(by, `action-${++acted}`, { name, body } as Command);
    if (isRefusal(outcome)) throw new Error(`${name} was refused: ${outcome.refused}`);
  };
  const host = (name: Command['name'], body: object = {}) => does({ role: 'host' }, name, body);
  const player = (id: number, name: Command['name'], body: object) => does({ role: 'player', player: id }, name, body);
  const chips = (...counts: number[]) => ({ question: 'bill', chips: counts });
  const here = () => new Set(engine.shown.teams.flatMap(({ seats }) => seats.map((seat) => seat.player)));
  const teamOf = (id: number) => findSeat(engine.shown, id)?.team.id ?? 0;
  const mates = (id: number) =>
    engine.shown.teams.flatMap((team) => (team.id === teamOf(id) ? seated(team) : [])).map((seat) => seat.player);
  const pass = async (ms: number) => {
    clock.advance(ms);
    await engine.house('tick', { here: here() });
  };
  const prepare = (round: number) =>
    engine.house('prepareRound', { round, tracks: aRound(played, round, plan.tracks), dice: 20_261 });

  for (let count = 0; count < 7; count++) await engine.join(`device-${count}`, `Guest ${count}`);
  await prepare(0);
  await host('renameTeam', { team: 2, name: 'Night shift' });
  await host('setRoom', { bright: true, chooseTeams: true });
  await player(1, 'chooseTeam', { team: 2 });
  await host('movePlayer', { player: 2, team: 1 });
  await host('balanceTeams');
  await host('removePlayer', { player: 7 });
  await host('restorePlayer', { player: 7 });
  await host('allowTime', { player: 3, factor: 1.5 });
  await host('setDoor', { open: false });
  await host('setDoor', { open: true });
  await host('start');
  await pass(5_000);
  await engine.join('device-late', 'Late guest');
  await host('setLate', { open: false });
  await host('approveMove', { moveCode: 'AAAA', player: 4 });
  await pass(60_000);
  await player(1, 'placeChips', chips(3, 0, 0, 0, 0));
  await player(2, 'lockForecast', chips(0, 10, 0, 0, 0));
  await player(3, 'placeChips', chips(1, 1, 1, 1, 1));
  await player(3, 'lockForecast', chips(2, 2, 2, 2, 2));
  await host('pause');
  await host('resume');
  await host('extend', { minutes: 1 });
  await pass(180_000);
  await prepare(1);
  await pass(105_000);
  await pass(60_000);
  await host('removePlayer', { player: 6 });
  await host('moveOn', { round: 1, step: 0 });
  await host('setRoom', { autoAdvance: true });
  for (const id of [1, 2, 3, 4, 5, 7, 8]) await player(id, 'lockForecast', chips(id, 10 - id, 0, 0, 0));
  await pass(1_000);
  await pass(15_000);
  await host('setRoom', { autoAdvance: false });
  await player(1, 'moveDial', { dial: 'threshold', value: 0.6 });
  await player(1, 'runTrial', { size: 0 });
  for (const id of mates(1)) await player(id, 'callTrial', { trial: 1, call: id % 2 ? 'higher' : 'lower' });
  await pass(4_000);
  await engine.house('trialMeasured', {
    round: 1,
    team: teamOf(1),
    trial: 1,
    result: { value: 0.75, error: 0.02, readings: { removed: 0.25 } },
  });
  await player(1, 'runTrial', { size: 1 });
  for (const id of mates(1)) await player(id, 'callTrial', { trial: 2, call: 'wait' });
  await pass(1_000);
  await player(1, 'runTrial', { size: 2 });
  await pass(4_000);
  await engine.house('trialFailed', { round: 1, team: teamOf(1), trial: 3 });
  await pass(75_000);
  await player(1, 'commit', {});
  await player(1, 'reopen', {});
  for (const id of mates(1)) await player(id, 'commit', {});
  await pass(1_000);
  await player(1, 'placeMarker', { value: 0.6 });
  for (const team of engine.shown.teams) {
    const [first] = seated(team);
    if (first) await player(first.player, 'writeDefence', { text: `Wall ${team.id} kept the rare.`, evidence: 0 });
  }
  await pass(6_000);
  await player(1, 'answerIncident', { answer: 'rent-machines' });
  await pass(150_000);
  await host('moveOn', { round: 1, step: 3 });
  await engine.house('outcomesReady', {
    round: 1,
    outcomes: engine.shown.teams.map(({ id }) => [id, plainOutcome(0.5 + id / 4)]),
    yardsticks: { 'edge-guardian': plainYardstick({ threshold: 0.8, keep: 1, pass: 0 }) },
  });
  await pass(250);
  await pass(105_000);
  for (const id of [1, 2, 3]) {
    const [held] = findSeat(engine.shown, id)?.seat.pairs?.[1] ?? [];
    await player(id, 'judgePair', { pair: held?.pair ?? 0, side: 'left' });
    if (id === 1) await player(id, 'flagEntry', { pair: held?.pair ?? 0, side: 'right' });
  }
  await host('hideEntry', { team: 5, hidden: true });
  await host('spotlight', { team: 1 });
  await engine.house('freshReady', {
    round: 1,
    teams: engine.shown.teams.map(({ id }) => [id, plainFresh(0.5 + id / 4)]),
    yardsticks: { 'edge-guardian': plainFreshYardstick },
  });
  await pass(60_000);
  await pass(30_000);
  const rows = await journal.events('a');
  await journal.close();
  return { rows, state: engine.shown };
};
