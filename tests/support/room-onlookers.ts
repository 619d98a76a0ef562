/** One scripted lesson up to the eve of its reveal, and everything that each kind of onlooker receives of it, byte for byte. */
import { matchMaker } from '@colyseus/core';
import { handClock } from '../../server/clock.ts';
import type { lessonRoom } from '../../server/room/lesson-room.ts';
import type { PreparedWorld } from '../../server/simulator/prepared-world.ts';
import type { PlayerId } from '../../shared/lesson/state.ts';
import { missions } from '../../shared/missions/index.ts';
import { fakeLaboratory } from './fake-laboratory.ts';
import { openLessonServer, until } from './lesson-server.ts';
import type { Sitter } from './room-client.ts';
import { determinedDraws, determinedSeats } from './room-determined.ts';

export type LessonRoom = InstanceType<ReturnType<typeof lessonRoom>>;

/** Who looks on: everybody but the actor, and somebody without a seat. */
export const onlookers = ['rival', 'teammate', 'latecomer', 'projector', 'host', 'passer-by'] as const;
export type Onlooker = (typeof onlookers)[number];

/** What nobody may find out before the reveal; a run of the script takes each from here. */
export type Hidden = {
  readonly seed: string;
  /** A hand on the computed world. */
  readonly world: (world: PreparedWorld) => PreparedWorld;
  /** What the actor places, and then locks. */
  readonly placed: readonly number[];
  readonly locked: readonly number[];
  /** What the actor's second teammate locks. */
  readonly matesLock: readonly number[];
  /** In which order two members of the actor's team lock, within one second. */
  readonly order: 'actor first' | 'mate first';
  /** Which of two members of the actor's team locks at all. */
  readonly who: 'actor' | 'mate' | 'both';
  /** The actor's private time allowance. */
  readonly allowance: number;
  /** What a bug would do, in a run that must be found out. */
  readonly leak: (room: LessonRoom, actor: PlayerId) => void;
};

export const plain: Hidden = {
  seed: '0'.repeat(32),
  world: (world) => world,
  placed: [1, 2, 3, 0, 0],
  locked: [2, 2, 2, 2, 2],
  matesLock: [0, 0, 10, 0, 0],
  order: 'actor first',
  who: 'both',
  allowance: 1,
  leak: () => undefined,
};

export type Received = Readonly<Record<Onlooker, readonly string[]>>;

/** Plays the script once. */
export const watch = async (change: Partial<Hidden>): Promise<Received> => {
  const hidden = { ...plain, ...change };
  const server = await openLessonServer({
    clock: handClock(),
    draws: determinedDraws(hidden.seed),
    seats: determinedSeats(),
    // the world depends on the seed only where a test says so
    laboratory: fakeLaboratory(missions, (_world, job) => hidden.world(worldOf(job.round))),
  });
  const received = { rival: [], teammate: [], latecomer: [], projector: [], host: [], 'passer-by': [] } as Record<
    Onlooker,
    string[]
  >;
  const fetches = async (by: Onlooker, path: string, body?: object) => {
    const init = body && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    };
    const reply = await fetch(`${server.url}${path}`, init);
    const bytes = Buffer.from(await reply.arrayBuffer()).toString('hex');
    received[by].push(`${path} ${reply.status} ${reply.headers.get('content-length')} ${bytes}`);
  };
  const worlds = fakeLaboratory(missions);
  const plainWorld = await worlds.prepare({
    mission: 'dedup-audit',
    version: 1,
    seed: plain.seed,
    track: 'edge-guardian',
    round: 0,
  });
  function worldOf(_round: number): PreparedWorld {
    return plainWorld;
  }

  try {
    const lesson = await server.open({ teams: 2 });
    const room = matchMaker.getLocalRoomById(lesson.id) as unknown as LessonRoom;
    // pictures go out when the script says so, and not when the machine finds time
    room.patchRate = null as unknown as number;
    room.broadcastPatch();
    const [host, projector] = [await lesson.host(), await lesson.projector()];
    const rival = await lesson.player();
    const actor = await lesson.player();
    await lesson.player();
    const mate = await lesson.player();
    await lesson.player();
    const teammate = await lesson.player();
    const seated: [Onlooker, Sitter][] = [
      ['rival', rival],
      ['teammate', teammate],
      ['projector', projector],
      ['host', host],
    ];
    let rounds = 0;
    const everybodyAsks = async () => {
      for (const [who, sitter] of seated) {
        await sitter.ask('mine');
        if (who !== 'host') await sitter.ask('peek');
        await sitter.act('lockForecast', { question: 'none', chips: [5, 5] }, `nosy-${sitter.frames().length}`);
      }
      await fetches('passer-by', '/healthz');
      await fetches('passer-by', '/api/plans');
      // the door takes its time with a wrong code: when everything has happened is often enough
      if (++rounds === 5) await fetches('passer-by', '/api/join', { code: 'AAAAAA' });
      await fetches('passer-by', `/pictures/${'x'.repeat(22)}`);
    };
    const brief = () => lesson.engine.shown.prepared[0]?.['edge-guardian']?.brief.picture.ticket;

    await lesson.pass(1_000);
    await everybodyAsks();
    await host.act('allowTime', { player: actor.player, factor: hidden.allowance }, 'allow-time');
    await host.act('start', {}, 'start-it');
    await lesson.pass(1_000);
    await everybodyAsks();
    for (const [who] of seated) await fetches(who, `/pictures/${brief()}`);
    await lesson.pass(30_000);
    await actor.ask('mine');
    await lesson.pass(30_000);

    await actor.act('placeChips', { question: 'bill', chips: [...hidden.placed] }, 'place-it');
    await lesson.pass(1_000);
    const locks = {
      actor: () => actor.act('lockForecast', { question: 'bill', chips: [...hidden.locked] }, 'lock-it'),
      mate: () => mate.act('lockForecast', { question: 'bill', chips: [...hidden.matesLock] }, 'lock-it'),
    };
    if (hidden.order === 'mate first') await locks.mate();
    if (hidden.who !== 'mate') await locks.actor();
    if (hidden.who !== 'actor' && hidden.order === 'actor first') await locks.mate();
    hidden.leak(room, actor.player);
    await lesson.pass(1_000);
    await everybodyAsks();

    const late = await lesson.player();
    seated.push(['latecomer', late]);
    await lesson.pass(1_000);
    await everybodyAsks();
    await rival.act('lockForecast', { question: 'bill', chips: [10, 0, 0, 0, 0] }, 'rivals-lock');
    await host.act('pause', {}, 'a-pause');
    await lesson.pass(5_000);
    await host.act('resume', {}, 'resume-it');
    await host.act('extend', { minutes: 1 }, 'extend-it');
    actor.drop();
    await until(() => !room.here.has(actor.player));
    await lesson.pass(2_000);
    await everybodyAsks();
    for (const [who, sitter] of seated) received[who].unshift(...sitter.frames());
    await lesson.leave();
  } finally {
    await server.close();
  }
  return received;
};

/** Where two runs differ, in words; undefined if they are equal byte for byte. */
export const differenceOf = (one: readonly string[], other: readonly string[]): string | undefined => {
  const at = one.findIndex((frame, index) => frame !== other[index]);
  if (at < 0 && one.length === other.length) return undefined;
  const index = at < 0 ? one.length : at;
  return `frame ${index} of ${one.length} and ${other.length}:\n  ${readable(one[index])}\n  ${readable(other[index])}`;
};

const readable = (frame = 'nothing'): string =>
  `${frame.slice(0, 2)} (${frame.length / 2} bytes) ${Buffer.from(frame, 'hex')
    .toString('latin1')
    .replaceAll(/[^ -~]+/g, '.')
    .slice(0, 600)}`;
