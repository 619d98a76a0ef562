/** One scripted whole round up to the eve of its second verdict, and what each kind of onlooker receives of it, byte for byte, in three parts. */
import { matchMaker } from '@colyseus/core';
import { handClock } from '../../server/clock.ts';
import { incidentOf } from '../../shared/lesson/incident.ts';
import { findSeat, type PlayerId } from '../../shared/lesson/state.ts';
import { countdownMs } from '../../shared/lesson/trials.ts';
import { missions } from '../../shared/missions/index.ts';
import { wholePlan } from './a-whole-round.ts';
import { fakeLaboratory } from './fake-laboratory.ts';
import { openLessonServer, until } from './lesson-server.ts';
import { determinedDraws, determinedSeats } from './room-determined.ts';
import type { LessonRoom } from './room-onlookers.ts';

/** Who looks on: a member of another team on the same track, one of the actor's, and the two screens. */
export const roundOnlookers = ['rival', 'teammate', 'projector', 'host'] as const;
export type RoundOnlooker = (typeof roundOnlookers)[number];

/** What a run of the script takes from here: what a team does, what chance draws, what the laboratory knows. */
export type Played = {
  readonly seed: string;
  readonly pass: number;
  readonly marker: number;
  readonly text: string;
  readonly evidence: number;
  /** The free answer to the stakeholder, or one that costs something. */
  readonly answer: 'free' | 'paid';
  readonly judged: 'left' | 'right';
  /** What fresh worlds say, as a multiple of what they usually do. */
  readonly fresh: number;
  /** What a bug would do, after the actor's team has done its work and after the actor has judged. */
  readonly leak: (room: LessonRoom, actor: PlayerId) => void;
};

const usual: Played = {
  seed: '3'.repeat(32),
  pass: 0,
  marker: 0.6,
  text: 'We kept the rare.',
  evidence: 1,
  answer: 'free',
  judged: 'left',
  fresh: 1,
  leak: () => undefined,
};

/** Frames until an incident strikes, from there to the eve of the reveal, and from there to the eve of the second verdict. */
export type Parts = readonly [quiet: readonly string[], eve: readonly string[], verdict: readonly string[]];
export type Watched = Readonly<Record<RoundOnlooker, Parts>>;

/** A laboratory that the lesson's seed tells nothing: what the seed draws beside the worlds is left to differ. */
const laboratoryOf = async ({ fresh }: Played) => {
  const plain = fakeLaboratory(missions);
  const world = await plain.prepare({
    mission: 'dedup-audit',
    version: 1,
    seed: usual.seed,
    track: 'edge-guardian',
    round: 0,
    pilot: { decision: { threshold: 0.8, keep: 1, pass: 0 }, size: 0 },
  });
  return Object.assign(
    fakeLaboratory(missions, () => world),
    {
      trial: async (work: Parameters<typeof plain.trial>[0]) => plain.trial({ ...work, seed: usual.seed }),
      fresh: async (work: Parameters<typeof plain.fresh>[0]) => {
        const { values } = await plain.fresh(work);
        return { values: values.map((value) => value * fresh) };
      },
    },
  );
};

/** Plays the script once: four teams, of which the first is the actor's and the second the rival's. */
export const watchWholeRound = async (change: Partial<Played>): Promise<Watched> => {
  const played = { ...usual, ...change };
  const whole = { ...wholePlan(), id: 'whole', tracks: ['edge-guardian'] as const };
  const server = await openLessonServer({
    clock: handClock(),
    draws: determinedDraws(played.seed),
    seats: determinedSeats(),
    laboratory: await laboratoryOf(played),
    plans: { whole },
  });
  try {
    const lesson = await server.open({ plan: 'whole', teams: 4 });
    const { engine } = lesson;
    await until(() => engine.shown.yardsticks[0]?.['edge-guardian'] !== undefined);
    const room = matchMaker.getLocalRoomById(lesson.id) as unknown as LessonRoom;
    // pictures go out when the script says so, and not when the machine finds time
    room.patchRate = null as unknown as number;
    room.broadcastPatch();
    const [host, projector] = [await lesson.host(), await lesson.projector()];
    const [actor, rival] = [await lesson.player(), await lesson.player()];
    const [third, fourth] = [await lesson.player(), await lesson.player()];
    const teammate = await lesson.player();
    const seated = { rival, teammate, projector, host };
    const everybodyAsks = async () => {
      for (const sitter of Object.values(seated)) {
        await sitter.ask('mine');
        await sitter.ask('peek');
        await sitter.act('judgePair', { pair: 99, side: 'left' }, `nosy-${sitter.frames().length}`);
      }
    };
    const frames = (who: RoundOnlooker) => [...seated[who].frames()];
    const counts: Record<RoundOnlooker, number>[] = [];
    const cut = () =>
      counts.push(
        Object.fromEntries(roundOnlookers.map((who) => [who, frames(who).length])) as Record<RoundOnlooker, number>,
      );
    const moveOn = (step: number) => host.act('moveOn', { round: 0, step }, `leave-step-${step}`);
    const bench = () => engine.shown.teams[0]?.benches[0];

    await host.act('start', {}, 'start-it');
    await moveOn(0);
    await moveOn(1);
    await lesson.pass(1_000);
    await actor.act('moveDial', { dial: 'pass', value: played.pass }, 'set-the-pass');
    await actor.act('runTrial', { size: 1 }, 'actors-trial');
    await lesson.pass(countdownMs + 500);
    await until(() => bench()?.trials[0]?.status === 'measured');
    await lesson.pass(150_000);
    await actor.act('placeMarker', { value: played.marker }, 'actors-marker');
    const { text, evidence } = played;
    await actor.act('writeDefence', { text, evidence }, 'actors-words');
    for (const [index, sitter] of [rival, third, fourth].entries())
      await sitter.act('writeDefence', { text: `Wall ${index} kept half.` }, `words-${index}`);
    await lesson.pass(2_000);
    await everybodyAsks();
    cut();
    if (bench()?.incident) throw new Error('the incident has struck too early');
    await lesson.pass(42_000);
    const struck = bench();
    const answers = (struck && incidentOf(engine.shown, 0, struck)?.answers) ?? [];
    const paid = answers.find(({ cost, needs }) => needs === undefined && Object.keys(cost).length > 0);
    const answer = (played.answer === 'paid' ? paid : answers[0])?.key ?? '';
    await actor.act('answerIncident', { answer }, 'actors-answer');
    played.leak(room, actor.player);
    await lesson.pass(1_000);
    await everybodyAsks();
    await lesson.pass(61_000);
    if (bench()?.incident?.answer !== answer) throw new Error('the answer was not taken');
    await everybodyAsks();
    await moveOn(2);
    await lesson.pass(1_000);
    // the bell: outcomes are computed and stored, and the step that shows them opens with the next tick
    await moveOn(3);
    await until(() => engine.shown.teams.every(({ benches }) => benches[0]?.outcome !== undefined));
    await lesson.settle();
    await everybodyAsks();
    if (engine.shown.judged.length > 0) throw new Error('the script has gone too far');
    cut();
    await lesson.pass(1_000);
    await until(() => engine.shown.freshYardsticks[0] !== undefined);
    await until(() => engine.shown.teams.every(({ benches }) => benches[0]?.fresh !== undefined));
    await moveOn(4);
    await lesson.pass(1_000);
    await everybodyAsks();
    for (const { pair } of findSeat(engine.shown, actor.player)?.seat.pairs?.[0] ?? [])
      await actor.act('judgePair', { pair, side: played.judged }, `actor-judges-${pair}`);
    played.leak(room, actor.player);
    await lesson.pass(1_000);
    await everybodyAsks();
    if (engine.shown.settled.length > 0) throw new Error('the script has gone too far');
    const saw = roundOnlookers.map((who) => {
      const [quiet = 0, eve = 0] = counts.map((each) => each[who]);
      const all = frames(who);
      return [who, [all.slice(0, quiet), all.slice(quiet, eve), all.slice(eve)]] as const;
    });
    await lesson.leave();
    return Object.fromEntries(saw) as unknown as Watched;
  } finally {
    await server.close();
  }
};
