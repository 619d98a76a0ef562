/** A crowd plays one round: a storm of joins, a step at a time, a stampede of locks. The same at every venue, by the same dice. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Dice } from '../../server/bots/dice.ts';
import { type CrowdFigures, emptyFigures, type Phase } from './crowd-figures.ts';
import { byTeam, experiment, settle, type Tried } from './crowd-work.ts';
import { cpuSeconds, laboratorySeconds, peakMegabytes } from './process-cost.ts';
import { mean } from './statistics.ts';
import type { Phone, Scene, StepKind, Venue } from './venue.ts';

export type CrowdOptions = {
  readonly players: number;
  readonly seed: number;
  /** In how long all of them come; lock, tap, settle and judge; and begin to experiment. In ms. */
  readonly joinMs: number;
  readonly stampedeMs: number;
  readonly workMs: number;
  /** How many trials each team runs. */
  readonly trials: number;
};

/** Lock marks are painted every other second. */
const marksMs = 2_500;
/** Outcomes and yardsticks of a large class take minutes of computing before a reveal. */
const patienceMs = 300_000;
const answers = 5;
const resolutionMs = 5;

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const now = (): number => performance.now();

const within = <T>(work: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer in five minutes')), patienceMs);
    timer.unref();
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });

class Crowd {
  readonly figures = emptyFigures();
  readonly phones: Phone[] = [];
  #venue: Venue;
  #options: CrowdOptions;
  #dice: Dice;
  #spent: number;
  #worked: number;
  #opened = new Map<StepKind, number>();

  constructor(venue: Venue, options: CrowdOptions) {
    this.#venue = venue;
    this.#options = options;
    this.#dice = new Dice(`load ${options.seed}`);
    this.#spent = cpuSeconds(venue.pid);
    this.#worked = laboratorySeconds(venue.pid);
  }

  /** Puts the processor time since the last lap down to a phase; what the laboratory took stands apart. */
  #lap(phase: Phase): void {
    const [total, worked] = [cpuSeconds(this.#venue.pid), laboratorySeconds(this.#venue.pid)];
    this.figures.laboratory += worked - this.#worked;
    this.figures.cpu[phase] += total - this.#spent - (worked - this.#worked);
    [this.#spent, this.#worked] = [total, worked];
  }

  async #loop(): Promise<void> {
    const { loopDelayMs } = await this.#venue.meters();
    this.figures.loopDelayMs = Math.max(this.figures.loopDelayMs, loopDelayMs);
  }

  #frames = (): number => mean(this.phones.map((phone) => phone.traffic().frames));

  #everybody(what: string, does: (phone: Phone) => Promise<void>): Promise<unknown> {
    return Promise.all(this.phones.map((phone) => this.#noted(what, does(phone))));
  }

  async #noted<T>(what: string, work: Promise<T>): Promise<T | undefined> {
    return within(work).catch((error: unknown) => {
      this.figures.errors.push(`${what}: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    });
  }

  async join(): Promise<void> {
    const { players, joinMs } = this.#options;
    await Promise.all(
      Array.from({ length: players }, async (_, index) => {
        await sleep((joinMs * (index + this.#dice.uniform())) / players);
        const started = now();
        await this.#noted(
          'join',
          this.#venue.join(index).then(async (phone) => {
            this.figures.joinMs.push(now() - started);
            await phone.ask();
            this.phones.push(phone);
          }),
        );
      }),
    );
    await sleep(marksMs);
    this.#lap('join');
    await this.#loop();
    this.figures.joinBytesPerPlayer = mean(this.phones.map((phone) => phone.traffic().bytes));
  }

  async #open(scene: Scene): Promise<void> {
    const times = (this.#opened.get(scene.kind) ?? 0) + 1;
    this.#opened.set(scene.kind, times);
    const seen = this.#everybody(scene.name, async (phone) => {
      await phone.saw(scene.kind, times);
      await phone.ask();
    });
    await this.#venue.open(scene);
    await seen;
  }

  /** Everybody does a thing once, at a moment of a few seconds; and how long each waited, in ms. */
  async #stampede(what: string, does: (phone: Phone) => Promise<void>): Promise<number[]> {
    const times: number[] = [];
    await this.#everybody(what, async (phone) => {
      await sleep(this.#options.stampedeMs * this.#dice.uniform());
      const sent = now();
      await does(phone);
      times.push(now() - sent);
    });
    return times;
  }

  async #forecast(): Promise<void> {
    await sleep(marksMs);
    this.#lap('forecast');
    const monitor = monitorEventLoopDelay({ resolution: resolutionMs });
    monitor.enable();
    await this.#venue.meters();
    const before = this.#frames();
    const started = now();
    await this.#everybody('lock', async (phone) => {
      const lockAt = this.#options.stampedeMs * this.#dice.uniform();
      const placeAt = lockAt * this.#dice.uniform();
      const [some, all] = [this.#dice.chips(3, answers), this.#dice.chips(10, answers)];
      await sleep(placeAt);
      await phone.place(some);
      await sleep(lockAt - placeAt);
      const sent = now();
      await phone.lock(all);
      this.figures.lockMs.push(now() - sent);
    });
    this.figures.stampedeSeconds = (now() - started) / 1e3;
    await sleep(marksMs);
    this.figures.stampedeFrames = this.#frames() - before;
    monitor.disable();
    this.figures.crowdDelayMs = monitor.percentile(99) / 1e6 - resolutionMs;
    this.#lap('stampede');
    await this.#loop();
  }

  async #work(): Promise<void> {
    this.#lap('work');
    await this.#venue.meters();
    const teams = byTeam(this.phones);
    const { trials } = this.#options;
    const { rate } = this.#venue;
    const options = { dice: this.#dice, spreadMs: this.#options.workMs / trials, trials, rate };
    const tried = await Promise.all(teams.map((team) => this.#noted('trial', experiment(team, options))));
    const all: readonly Tried[] = tried.flatMap((of) => of ?? []);
    this.figures.trialMs = all.filter((one) => one !== 'turned-away');
    this.figures.turnedAway = all.length - this.figures.trialMs.length;
    const { loopDelayMs } = await this.#venue.meters();
    this.figures.workLoopDelayMs = loopDelayMs;
    this.#lap('work');
    const struck = this.#everybody('incident', (phone) => phone.struck());
    await this.#venue.strike();
    await struck;
    this.figures.tapMs = await this.#stampede('tap', (phone) => phone.tap());
    await sleep(marksMs);
    this.#lap('incident');
    await this.#loop();
  }

  async #commit(): Promise<void> {
    const options = { dice: this.#dice, spreadMs: this.#options.stampedeMs };
    await Promise.all(byTeam(this.phones).map((team) => this.#noted('commit', settle(team, options))));
    await sleep(marksMs);
    this.#lap('commit');
  }

  async #reveal(): Promise<void> {
    this.#lap('reveal');
    await this.#everybody('pictures', (phone) => phone.fetchPictures());
    this.#lap('pictures');
  }

  async #verdict(pairs: boolean): Promise<void> {
    if (pairs) await this.#stampede('judge', (phone) => phone.judge());
    await sleep(marksMs);
    this.#lap('verdict');
    await this.#loop();
  }

  async play(scenes: readonly Scene[]): Promise<void> {
    const pairs = scenes.some(({ kind }) => kind === 'work');
    for (const scene of scenes) {
      await this.#open(scene);
      if (scene.practice) this.#lap('practice');
      else if (scene.kind === 'brief') {
        this.#lap('brief');
        await this.#everybody('pictures', (phone) => phone.fetchPictures());
        this.#lap('pictures');
      } else if (scene.kind === 'forecast') await this.#forecast();
      else if (scene.kind === 'work') await this.#work();
      else if (scene.kind === 'commit') await this.#commit();
      else if (scene.kind === 'reveal') await this.#reveal();
      else await this.#verdict(pairs);
    }
  }
}

/** Plays the round at a venue whose lesson is ready. */
export const playRound = async (venue: Venue, options: CrowdOptions): Promise<CrowdFigures> => {
  const crowd = new Crowd(venue, options);
  const { figures, phones } = crowd;
  const atFirst = await venue.meters();
  await crowd.join();
  await crowd.play(venue.scenes);
  const atLast = await venue.meters();
  figures.joined = phones.length;
  figures.bytesPerPlayer = mean(phones.map((phone) => phone.traffic().bytes));
  figures.peakMegabytes = peakMegabytes(venue.pid);
  figures.commits = atLast.commits - atFirst.commits;
  figures.commitMs = ((atLast.commitSeconds - atFirst.commitSeconds) / Math.max(1, figures.commits)) * 1e3;
  for (const phone of phones) phone.leave();
  return figures;
};
