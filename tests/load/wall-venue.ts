/** The game as a venue: the production server as a process of its own, with one or many lessons in it. */
import { openCaller, readAnswer } from '../../server/bots/caller.ts';
import { Dice } from '../../server/bots/dice.ts';
import { type Card, type Line, sitDown } from '../../server/bots/line.ts';
import { goIn } from '../../server/bots/way-in.ts';
import { type Sitter, sit } from '../support/room-client.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { type PlanName, type Scene, scenesOf, type Venue } from './venue.ts';
import { deviceOf, phoneAt, playerName } from './wall-phone.ts';

/** The question that counts, of either plan. */
export const question = 'bill';
export const seatsOfTeam = 4;
const mostTeams = 500;
/** A round of ten minutes takes two. */
const rate = 5;
const glanceMs = 100;
/** The next round’s world is computed while this one is played. */
const stillPreparing = 'still-preparing';
/** Worlds are computed one after the other on few threads. */
const patienceMs = 15 * 60_000;

type Lesson = { readonly code: string; readonly host: Sitter; readonly projector: Line };

export type WallVenue = Venue & {
  /** What the server wrote. */
  readonly output: () => string;
  /** A player at the real client library, who sees what the others only count. */
  readonly witness: (index: number) => Promise<Sitter>;
};

const isLine = (outcome: Awaited<ReturnType<typeof sitDown>>): outcome is Line => 'request' in outcome;

/** Opens a lesson, with its host and its projector. */
export const openLesson = async (server: ServerProcess, plan: PlanName, teams: number): Promise<Lesson> => {
  const caller = openCaller(server.url);
  const opened = readAnswer<{ code: string; hostKey: string }>(
    await caller.post('/api/lessons', { plan, teams, teamSize: seatsOfTeam }, server.houseKey),
  );
  if ('refused' in opened) throw new Error(opened.refused);
  const seats = readAnswer<Card & { projectorSeat: string }>(
    await caller.post('/api/host', { hostKey: opened.hostKey }),
  );
  if ('refused' in seats) throw new Error(seats.refused);
  const projector = await sitDown({ url: server.url, card: { seat: seats.projectorSeat, room: seats.room }, caller });
  if (!isLine(projector)) throw new Error(projector.reason);
  caller.hangUp();
  return { code: opened.code, host: await sit(server.url, seats), projector };
};

/** Waits until the lesson’s world is computed. */
export const untilReady = async (host: Sitter): Promise<void> => {
  const giveUp = AbortSignal.timeout(patienceMs);
  while (host.views().desk?.world !== 'ready') {
    if (giveUp.aborted) throw new Error('the world was not ready in time');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

const commitCount = /datawall_commit_seconds_count (\S+)/;
const commitSum = /datawall_commit_seconds_sum (\S+)/;
const delay = /datawall_loop_delay_seconds\{quantile="0.99"\} (\S+)/;

/** Moves a lesson on to a scene, unless the bell was sooner. A practice is the first of two rounds. */
const openScene = async ({ host }: Lesson, scene: Scene, scenes: readonly Scene[]): Promise<void> => {
  const practice = scenes.filter((one) => one.practice).length;
  const isThere = (): boolean => {
    const { round, step, status } = host.views().view;
    return status === 'running' && round * practice + step >= scenes.indexOf(scene);
  };
  const giveUp = AbortSignal.timeout(patienceMs);
  while (!isThere()) {
    const { status, round, step } = host.views().view;
    const outcome = await (status === 'lobby' ? host.act('start', {}) : host.act('moveOn', { round, step }));
    if ('answer' in outcome) return;
    const mayYet = 'refused' in outcome && outcome.refused === stillPreparing && !giveUp.aborted;
    if (!mayYet && !isThere()) throw new Error(`${scene.name}: ${JSON.stringify(outcome)}`);
    await new Promise((resolve) => setTimeout(resolve, glanceMs));
  }
};

export type WallOptions = {
  readonly players: number;
  readonly rooms: number;
  readonly plan: PlanName;
  /** Folder into which the server writes what its time went to. */
  readonly profile?: string | undefined;
};

/** Starts the server, and opens its lessons up to the moment when they could start. */
export const openWall = async ({ players, rooms, plan, profile }: WallOptions): Promise<WallVenue> => {
  const server = await startServer({
    env: { NODE_ENV: 'production', CLOCK_RATE: String(rate) },
    nodeArguments: profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`],
  });
  const teams = Math.min(mostTeams, Math.ceil(players / rooms / seatsOfTeam));
  const lessons: Lesson[] = [];
  const scenes: readonly Scene[] = scenesOf[plan];
  try {
    for (let room = 0; room < rooms; room++) {
      const lesson = await openLesson(server, plan, teams);
      lessons.push(lesson);
      await untilReady(lesson.host);
    }
  } catch (error) {
    await server[Symbol.asyncDispose]();
    throw new Error(`${String(error)}\n${server.output()}`);
  }
  const codeOf = (index: number): string => lessons[index % rooms]?.code ?? '';
  return {
    pid: server.pid,
    scenes,
    rate,
    join: (index) => phoneAt(server.url, codeOf(index), index, question),
    witness: async (index) => {
      const venue = { url: server.url, code: codeOf(index) };
      const dice = new Dice(`witness ${index}`);
      return sit(server.url, await goIn(venue, deviceOf(index), playerName, dice, () => undefined));
    },
    open: async (scene) => {
      await Promise.all(lessons.map((lesson) => openScene(lesson, scene, scenes)));
    },
    strike: async () => {
      const giveUp = AbortSignal.timeout(patienceMs);
      while (lessons.some(({ host }) => !(host.views().desk?.incidents.length ?? 0))) {
        if (giveUp.aborted) throw new Error('no stakeholder interrupted');
        await new Promise((resolve) => setTimeout(resolve, glanceMs));
      }
    },
    meters: async () => {
      const caller = openCaller(server.url);
      const { bytes } = await caller.get('/metrics');
      caller.hangUp();
      const text = bytes.toString();
      const read = (line: RegExp): number => Number(line.exec(text)?.[1] ?? 0);
      return { loopDelayMs: read(delay) * 1e3, commits: read(commitCount), commitSeconds: read(commitSum) };
    },
    output: () => server.output(),
    close: async () => {
      for (const { host, projector } of lessons) {
        projector.leave();
        await host.leave();
      }
      // a profile is written at an orderly end
      if (profile !== undefined) await server.end();
      await server[Symbol.asyncDispose]();
    },
  };
};
