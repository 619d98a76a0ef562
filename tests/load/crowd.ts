/** A crowd plays one round: a storm of joins, a step at a time, a stampede of locks. The same at every venue, by the same dice. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Dice } from '../../server/bots/dice.ts';
import { cpuSeconds, peakMegabytes } from './process-cost.ts';
import { mean } from './statistics.ts';
import type { Phone, StepKind, Venue } from './venue.ts';

export type CrowdOptions = {
  readonly players: number;
  readonly seed: number;
  /** In how long all of them come, and lock, in ms. */
  readonly joinMs: number;
  readonly stampedeMs: number;
};

export type CrowdFigures = {
  readonly joined: number;
  readonly errors: readonly string[];
  /** Processor time of the server by phase, in seconds; pictures stand apart, they are not part of the round. */
  readonly cpu: Readonly<
    Record<'join' | 'brief' | 'forecast' | 'stampede' | 'reveal' | 'verdict' | 'pictures', number>
  >;
  readonly joinMs: readonly number[];
  readonly lockMs: readonly number[];
  readonly bytesPerPlayer: number;
  readonly joinBytesPerPlayer: number;
  /** Frames that came to a player from the first lock on until the last lock marks. */
  readonly stampedeFrames: number;
  /** Worst p99 of the event loop's delay over the storm and the stampede, in ms. */
  readonly loopDelayMs: number;
  readonly peakMegabytes: number;
  /** Transactions of the round, and how long one took on average, waiting for the disk included, in ms. */
  readonly commits: number;
  readonly commitMs: number;
  /** The crowd's own event loop in the stampede, p99 in ms: latencies near it are its own. */
  readonly crowdDelayMs: number;
};

/** Lock marks are painted once a second. */
const marksMs = 1_500;
const patienceMs = 60_000;
const answers = 5;
const resolutionMs = 5;

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const now = (): number => performance.now();

const within = <T>(work: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer in a minute')), patienceMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });

/** Plays the round at a venue whose lesson is ready. */
export const playRound = async (
  venue: Venue,
  { players, seed, joinMs, stampedeMs }: CrowdOptions,
): Promise<CrowdFigures> => {
  const dice = new Dice(`load ${seed}`);
  const errors: string[] = [];
  const phones: Phone[] = [];
  const cpu: Record<string, number> = {};
  let spent = cpuSeconds(venue.pid);
  const lap = (phase: string): void => {
    const total = cpuSeconds(venue.pid);
    cpu[phase] = (cpu[phase] ?? 0) + total - spent;
    spent = total;
  };
  const traffic = () => phones.map((phone) => phone.traffic());
  const everybody = (what: string, does: (phone: Phone) => Promise<void>): Promise<unknown> =>
    Promise.all(
      phones.map((phone) => within(does(phone)).catch((error: unknown) => errors.push(`${what}: ${String(error)}`))),
    );
  const openStep = async (step: StepKind): Promise<void> => {
    const seen = everybody(step, async (phone) => {
      await phone.saw(step);
      await phone.ask();
    });
    await venue.open(step);
    await seen;
  };

  const atFirst = await venue.meters();
  const joinTimes: number[] = [];
  await Promise.all(
    Array.from({ length: players }, async (_, index) => {
      await sleep((joinMs * (index + dice.uniform())) / players);
      const started = now();
      try {
        const phone = await within(venue.join(index));
        joinTimes.push(now() - started);
        await phone.ask();
        phones.push(phone);
      } catch (error) {
        errors.push(`join: ${String(error)}`);
      }
    }),
  );
  await sleep(marksMs);
  lap('join');
  const { loopDelayMs: stormDelay } = await venue.meters();
  const joinBytes = mean(traffic().map(({ bytes }) => bytes));

  await openStep('brief');
  lap('brief');
  await everybody('pictures', (phone) => phone.fetchPictures());
  lap('pictures');
  await openStep('forecast');
  await sleep(marksMs);
  lap('forecast');

  const monitor = monitorEventLoopDelay({ resolution: resolutionMs });
  monitor.enable();
  await venue.meters();
  const framesBefore = mean(traffic().map(({ frames }) => frames));
  const lockTimes: number[] = [];
  await everybody('lock', async (phone) => {
    const lockAt = stampedeMs * dice.uniform();
    const placeAt = lockAt * dice.uniform();
    const [some, all] = [dice.chips(3, answers), dice.chips(10, answers)];
    await sleep(placeAt);
    await phone.place(some);
    await sleep(lockAt - placeAt);
    const sent = now();
    await phone.lock(all);
    lockTimes.push(now() - sent);
  });
  await sleep(marksMs);
  const stampedeFrames = mean(traffic().map(({ frames }) => frames)) - framesBefore;
  monitor.disable();
  lap('stampede');
  const { loopDelayMs: stampedeDelay } = await venue.meters();

  await openStep('reveal');
  lap('reveal');
  await everybody('pictures', (phone) => phone.fetchPictures());
  lap('pictures');
  await openStep('verdict');
  await sleep(marksMs);
  lap('verdict');

  const atLast = await venue.meters();
  const commits = atLast.commits - atFirst.commits;
  const figures: CrowdFigures = {
    joined: phones.length,
    errors,
    cpu: cpu as CrowdFigures['cpu'],
    joinMs: joinTimes,
    lockMs: lockTimes,
    bytesPerPlayer: mean(traffic().map(({ bytes }) => bytes)),
    joinBytesPerPlayer: joinBytes,
    stampedeFrames,
    loopDelayMs: Math.max(stormDelay, stampedeDelay),
    peakMegabytes: peakMegabytes(venue.pid),
    commits,
    commitMs: ((atLast.commitSeconds - atFirst.commitSeconds) / Math.max(1, commits)) * 1e3,
    crowdDelayMs: monitor.percentile(99) / 1e6 - resolutionMs,
  };
  for (const phone of phones) phone.leave();
  return figures;
};
