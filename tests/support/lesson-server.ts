/** The real server on a port of its own, inside the test's process: with a journal in memory, small worlds, and a clock that a test may move by hand. */
import { matchMaker } from '@colyseus/core';
import { openSeats, type Seats } from '../../server/access/seats.ts';
import { type Clock, type HandClock, realClock } from '../../server/clock.ts';
import type { Draws } from '../../server/draws.ts';
import type { House } from '../../server/house.ts';
import { type Serving, serve } from '../../server/http/serve.ts';
import { openJournal, type SqliteJournal } from '../../server/journal/sqlite-journal.ts';
import { openLog } from '../../server/log.ts';
import { openMeters } from '../../server/meters.ts';
import type { LessonEngine } from '../../server/room/lesson-engine.ts';
import { isRefusal, type Refusal } from '../../shared/lesson/refusal.ts';
import { missions as listedMissions } from '../../shared/missions/index.ts';
import type { Mission } from '../../shared/missions/mission.ts';
import { plans as listedPlans } from '../../shared/plans/index.ts';
import type { Plan } from '../../shared/plans/plan.ts';
import { type FakeLaboratory, fakeLaboratory } from './fake-laboratory.ts';
import { type Card, type Sitter, sit } from './room-client.ts';

export type ServerWish = {
  readonly clock?: Clock;
  readonly draws?: Draws;
  readonly seats?: Seats;
  readonly journal?: SqliteJournal;
  readonly missions?: Readonly<Record<string, Mission>>;
  readonly plans?: Readonly<Record<string, Plan>>;
  readonly laboratory?: FakeLaboratory;
  readonly pace?: Partial<House['pace']>;
};

export type LessonServer = {
  readonly url: string;
  readonly house: House;
  readonly journal: SqliteJournal;
  readonly laboratory: FakeLaboratory;
  /** What the house logged. */
  readonly logged: readonly { readonly line: string; readonly facts: Readonly<Record<string, unknown>> }[];
  /** Opens a lesson whose first world is there. */
  open(wish?: {
    readonly plan?: string;
    readonly teams?: number;
    readonly autoAdvance?: boolean;
  }): Promise<OpenedLesson>;
  close(): Promise<void>;
};

export type OpenedLesson = {
  readonly code: string;
  readonly hostKey: string;
  readonly id: string;
  readonly engine: LessonEngine;
  /** Goes through the door. */
  join(device?: string): Promise<Card & { readonly player: number }>;
  /** Goes through the door and sits down. */
  player(device?: string): Promise<Sitter & { readonly player: number; readonly card: Card }>;
  /** Sits down with a card that it has. */
  sit(card: Card): Promise<Sitter>;
  host(): Promise<Sitter>;
  projector(): Promise<Sitter>;
  /** Lets time pass on a clock that is moved by hand, then everything that follows from it arrive. */
  pass(ms: number): Promise<void>;
  /** Lets what was decided be stored, painted and sent; resolves when it has arrived at every connection of this lesson. */
  settle(): Promise<void>;
  /** Closes every connection that was made through this lesson. */
  leave(): Promise<void>;
};

/** @throws Error with the refusal's code */
export const granted = <T extends object>(outcome: T | Refusal): T => {
  if (isRefusal(outcome)) throw new Error(`refused: ${outcome.refused}`);
  return outcome;
};

const handOf = (clock: Clock): HandClock => {
  if (!('advance' in clock)) throw new Error('this clock moves by itself');
  return clock as HandClock;
};

export const houseKey = 'a-house-key-for-tests';
const portBase = 22_000;

/** Resolves as soon as something is true; the test's own time limit ends the waiting. */
export const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
};

export const openLessonServer = async (wish: ServerWish = {}): Promise<LessonServer> => {
  const logged: LessonServer['logged'][number][] = [];
  const missions = wish.missions ?? listedMissions;
  const journal = wish.journal ?? (await openJournal(':memory:'));
  const laboratory = wish.laboratory ?? fakeLaboratory(missions);
  const clock = wish.clock ?? realClock();
  const log = openLog('silent');
  const serving: Serving = await serve({
    house: {
      journal,
      laboratory,
      clock,
      missions,
      plans: wish.plans ?? listedPlans,
      seats: wish.seats ?? openSeats(Buffer.alloc(32, 7)),
      log: (line, facts) => logged.push({ line, facts }),
      ...(wish.draws ? { draws: wish.draws } : {}),
      ...(wish.pace ? { pace: wish.pace } : {}),
    },
    web: {
      houseKey,
      clock: realClock(),
      version: 'test',
      pagesDir: import.meta.dirname,
      allowedOrigins: [],
      trustProxy: 0,
      log,
      meters: openMeters(),
    },
    port: portBase + Number(process.env.VITEST_POOL_ID ?? 0),
    host: '127.0.0.1',
    joinUrl: () => 'http://wall.test/',
    handleSignals: false,
  });
  const { house } = serving;
  const url = `http://127.0.0.1:${serving.port}`;

  const open: LessonServer['open'] = async ({ plan = 'dedup-forecast', teams = 2, autoAdvance = false } = {}) => {
    const opened = granted(await house.doors.openLesson({ plan, teams, autoAdvance }));
    const { lesson: id, code, hostKey } = opened;
    const engine = house.engine(id);
    if (!engine) throw new Error('the lesson is not open');
    await until(() => engine.shown.prepared[0] !== undefined);
    const sitters: Sitter[] = [];
    const seated = async (card: Card) => {
      const sitter = await sit(url, card);
      sitters.push(sitter);
      return sitter;
    };
    const settle = async () => {
      await engine.settled();
      matchMaker.getLocalRoomById(id).broadcastPatch();
      // frames keep their order: what was sent before this answer has arrived before it
      const open = sitters.filter((each) => each.closedWith() === undefined);
      await Promise.all(open.map((each) => Promise.race([each.ask('time'), each.closed])));
    };
    let came = 0;
    const join = async (device?: string) =>
      granted(await house.doors.join({ code, name: `Guest ${++came}`, ...(device ? { device } : {}) }));
    return {
      id,
      code,
      hostKey,
      engine,
      join,
      player: async (device) => {
        const card = await join(device);
        return { ...(await seated(card)), player: card.player, card };
      },
      sit: seated,
      host: async () => seated(granted(await house.doors.host({ hostKey }))),
      projector: async () => {
        const { projectorSeat, room } = granted(await house.doors.host({ hostKey }));
        return seated({ seat: projectorSeat, room });
      },
      pass: async (ms) => {
        handOf(clock).advance(ms);
        await settle();
      },
      settle,
      leave: async () => void (await Promise.all(sitters.map((each) => each.closedWith() ?? each.leave()))),
    };
  };

  return {
    url,
    house,
    journal,
    laboratory,
    logged,
    open,
    close: async () => {
      await serving.close();
      await journal.close();
    },
  };
};
