/** The game as a venue: the production server as a process of its own, with one or many lessons in it. */
import { openCaller, readAnswer } from '../../server/bots/caller.ts';
import { Dice } from '../../server/bots/dice.ts';
import { type Card, frameCodes, type Line, type Reply, sitDown } from '../../server/bots/line.ts';
import { goIn, sitBack } from '../../server/bots/way-in.ts';
import type { MineView } from '../../shared/lesson/views.ts';
import { type Sitter, sit } from '../support/room-client.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { type Phone, type StepKind, stepKinds, type Venue } from './venue.ts';

const plan = 'dedup-forecast';
const question = 'bill';
const seatsOfTeam = 4;
const mostTeams = 500;
/** The door lets 240 come from one address in ten seconds: a large crowd comes from many. */
const addresses = 200;
/** Worlds are computed one after the other on few threads. */
const patienceMs = 15 * 60_000;

type Lesson = { readonly code: string; readonly host: Sitter; readonly projector: Line };

export type WallVenue = Venue & {
  /** A player at the real client library, who sees what the others only count. */
  /** What the server wrote. */
  readonly output: () => string;
  readonly witness: (index: number) => Promise<Sitter>;
};

const answered = (reply: Reply): unknown => {
  if (reply.kind === 'answered') return reply.read();
  throw new Error(reply.kind === 'refused' ? reply.code : 'the connection ended');
};

const isLine = (outcome: Awaited<ReturnType<typeof sitDown>>): outcome is Line => 'request' in outcome;

/** Steps are seen to open where they are named: the name of a step's kind, with its length before it, as the frames spell it. */
const marks = stepKinds.map(
  (kind) => [kind, Buffer.concat([Buffer.from([0xa0 | kind.length]), Buffer.from(kind)])] as const,
);

/** What a picture's address looks like where a view names it. */
const ticketIn = /"ticket":"([\w-]+)"/g;

/** Sees steps open, and pictures named, in frames that nobody decodes. */
class StepWatch {
  readonly tickets = new Set<string>();
  #seen = new Set<StepKind>();
  #waiting = new Map<StepKind, () => void>();

  hear(frame: Buffer): void {
    if (frame[0] !== frameCodes.patch) return;
    for (const [kind, mark] of marks) if (!this.#seen.has(kind) && frame.includes(mark)) this.#saw(kind, frame);
  }

  #saw(kind: StepKind, frame: Buffer): void {
    this.#seen.add(kind);
    for (const [, ticket = ''] of frame.toString('latin1').matchAll(ticketIn)) this.tickets.add(ticket);
    this.#waiting.get(kind)?.();
  }

  saw(kind: StepKind): Promise<void> {
    return this.#seen.has(kind) ? Promise.resolve() : new Promise((resolve) => this.#waiting.set(kind, resolve));
  }
}

const name = 'Ada';
const deviceOf = (index: number): string => `load-${String(index).padStart(8, '0')}`;

const phoneAt = async (url: string, code: string, index: number): Promise<Phone> => {
  const from = `127.0.0.${2 + (index % addresses)}`;
  const caller = openCaller(url, from);
  const venue = { url, code, from, caller };
  const dice = new Dice(`phone ${index}`);
  const watch = new StepWatch();
  const card = await goIn(venue, deviceOf(index), name, dice, () => undefined);
  const line = await sitBack(
    venue,
    card,
    dice,
    (frame) => watch.hear(frame),
    () => true,
  );
  caller.hangUp();
  if (!line) throw new Error('the seat was refused');
  const fetched = new Set<string>();
  let acted = 0;
  const act = async (name: string, chips: readonly number[]): Promise<void> =>
    void answered(await line.request('act', { id: `action-${++acted}`, name, body: { question, chips } }));
  const ask = async (): Promise<void> => {
    const [mine] = await Promise.all([line.request('ask', { name: 'mine' }), line.request('ask', { name: 'time' })]);
    const { brief } = answered(mine) as MineView;
    if (brief) watch.tickets.add(brief.picture.ticket);
  };
  return {
    ask,
    saw: (step) => watch.saw(step),
    place: (chips) => act('placeChips', chips),
    lock: async (chips) => {
      await act('lockForecast', chips);
      void line.request('ask', { name: 'mine' });
    },
    fetchPictures: async () => {
      const again = openCaller(url, from);
      for (const ticket of watch.tickets)
        if (!fetched.has(ticket)) {
          fetched.add(ticket);
          await again.get(`/pictures/${ticket}`);
        }
      again.hangUp();
    },
    traffic: line.traffic,
    leave: line.leave,
  };
};

const openLesson = async (server: ServerProcess, teams: number): Promise<Lesson> => {
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

const untilReady = async (host: Sitter): Promise<void> => {
  const giveUp = AbortSignal.timeout(patienceMs);
  while (host.views().desk?.world !== 'ready') {
    if (giveUp.aborted) throw new Error('the world was not ready in time');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

const commitCount = /datawall_commit_seconds_count (\S+)/;
const commitSum = /datawall_commit_seconds_sum (\S+)/;
const delay = /datawall_loop_delay_seconds\{quantile="0.99"\} (\S+)/;

/**
 * Starts the server, and opens its lessons up to the moment when they could start.
 * @param profile folder into which the server writes what its time went to
 */
export const openWall = async (players: number, rooms: number, profile?: string): Promise<WallVenue> => {
  const server = await startServer({
    env: { NODE_ENV: 'production' },
    nodeArguments: profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`],
  });
  const teams = Math.min(mostTeams, Math.ceil(players / rooms / seatsOfTeam));
  const lessons: Lesson[] = [];
  try {
    for (let room = 0; room < rooms; room++) {
      const lesson = await openLesson(server, teams);
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
    join: (index) => phoneAt(server.url, codeOf(index), index),
    witness: async (index) => {
      const venue = { url: server.url, code: codeOf(index) };
      const dice = new Dice(`witness ${index}`);
      return sit(server.url, await goIn(venue, deviceOf(index), name, dice, () => undefined));
    },
    open: async (step) => {
      await Promise.all(
        lessons.map(async ({ host }) => {
          const { round, step: at, status } = host.views().view;
          const outcome = await (status === 'lobby' ? host.act('start', {}) : host.act('moveOn', { round, step: at }));
          if (!('answer' in outcome)) throw new Error(`${step}: ${JSON.stringify(outcome)}`);
        }),
      );
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
