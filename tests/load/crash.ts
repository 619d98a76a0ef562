/** A server is killed in the middle of a stampede of locks and started again at once: when players are back, and what was lost. */
import { openCaller } from '../../server/bots/caller.ts';
import { Dice } from '../../server/bots/dice.ts';
import type { Line } from '../../server/bots/line.ts';
import { goIn, sitBack } from '../../server/bots/way-in.ts';
import type { MineView } from '../../shared/lesson/views.ts';
import { startServer } from '../support/server-process.ts';
import { percentile, rounded } from './statistics.ts';
import { addressOf, deviceOf, playerName } from './wall-phone.ts';
import { openLesson, question, seatsOfTeam, untilReady } from './wall-venue.ts';

export type CrashFigures = {
  readonly players: number;
  /** Locks that had a receipt when the server died. */
  readonly acknowledged: number;
  /** Of those, the ones that the server knew nothing of when their player came back; and players who never came back. */
  readonly acknowledgedLost: number;
  readonly neverBack: number;
  /** Players whose lock stands in the end, sent again where there was no receipt. */
  readonly locked: number;
  /** From the kill until the port is open again, and until players sit and have their papers, in ms. */
  readonly openAgainMs: number;
  readonly firstBackMs: number;
  readonly p95BackMs: number;
  readonly lastBackMs: number;
};

const joinMs = 10_000;
const stampedeMs = 3_000;
const chips = [2, 2, 2, 2, 2];

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

type Guest = { line: Line; acknowledged: boolean; known: boolean; locked: boolean; backMs: number };

/** @param players of one lesson, in teams of four */
export const crash = async (players: number, seed: number): Promise<CrashFigures> => {
  const dice = new Dice(`crash ${seed}`);
  await using server = await startServer({ env: { NODE_ENV: 'production' } });
  const { code, host, projector } = await openLesson(server, 'dedup-forecast', Math.ceil(players / seatsOfTeam));
  await untilReady(host);
  let killedAt = Number.POSITIVE_INFINITY;

  const guest = async (index: number): Promise<() => Promise<Guest>> => {
    const from = addressOf(index);
    await sleep((joinMs * (index + dice.uniform())) / players);
    const [mine, lockAt] = [new Dice(`guest ${index}`), stampedeMs * dice.uniform()];
    const venue = { url: server.url, code, from };
    const card = await goIn(venue, deviceOf(index), playerName, mine, () => undefined);
    const down = async (): Promise<Line | undefined> => {
      const caller = openCaller(server.url, from);
      const line = await sitBack(
        { ...venue, caller },
        card,
        mine,
        () => undefined,
        () => true,
      );
      caller.hangUp();
      return line;
    };
    const line = await down();
    if (!line) throw new Error('the seat was refused');
    const lock = async (over: Line): Promise<boolean> => {
      const action = { id: `lock-${index}`, name: 'lockForecast', body: { question, chips } };
      return (await over.request('act', action)).kind === 'answered';
    };
    return async () => {
      const self: Guest = { line, acknowledged: false, known: false, locked: false, backMs: 0 };
      const died = line.closed;
      await sleep(lockAt);
      if (performance.now() < killedAt) self.acknowledged = await lock(line);
      await died;
      const again = await down();
      const papers = again && (await again.request('ask', { name: 'mine' }));
      if (!again || papers?.kind !== 'answered') return self;
      self.backMs = performance.now() - killedAt;
      self.line = again;
      self.known = (papers.read() as MineView).forecast?.locked === true;
      self.locked = self.known || (await lock(again));
      return self;
    };
  };

  const ready = await Promise.all(Array.from({ length: players }, (_, index) => guest(index)));
  await host.act('start', {});
  await host.act('moveOn', { round: 0, step: 0 });
  const done = Promise.all(ready.map((play) => play()));
  await sleep(stampedeMs / 2);
  killedAt = performance.now();
  await server.end('SIGKILL');
  await server.restart();
  const openAgainMs = performance.now() - killedAt;
  const guests = await done;
  const back = guests.flatMap(({ backMs }) => (backMs > 0 ? [backMs] : []));
  for (const { line } of guests) line.leave();
  projector.leave();
  return {
    players,
    acknowledged: guests.filter(({ acknowledged }) => acknowledged).length,
    acknowledgedLost: guests.filter(({ acknowledged, known }) => acknowledged && !known).length,
    neverBack: players - back.length,
    locked: guests.filter(({ locked }) => locked).length,
    openAgainMs: rounded(openAgainMs, 0),
    firstBackMs: rounded(Math.min(...back), 0),
    p95BackMs: rounded(percentile(back, 0.95), 0),
    lastBackMs: rounded(percentile(back, 1), 0),
  };
};
