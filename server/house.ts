/** The house: takes up every open lesson, keeps their bells, and lets people into their rooms. It knows no websockets. */
import type { LessonEvent } from '../shared/lesson/events.ts';
import { isRefusal, type Refusal, type RefusalCode, refuse } from '../shared/lesson/refusal.ts';
import { findSeat } from '../shared/lesson/state.ts';
import type { Seat } from './access/seats.ts';
import { BotKeeper } from './bot-keeper.ts';
import type { Company } from './bots/company.ts';
import { Doorkeeper, type DoorkeeperOptions, issueOfKey } from './doorkeeper.ts';
import { type Draws, systemDraws } from './draws.ts';
import { Gallery } from './gallery.ts';
import { JobKeeper } from './job-keeper.ts';
import type { LessonRow } from './journal/journal.ts';
import { endedFacts, openedFacts, takenUpFacts } from './lesson-lines.ts';
import { Lessons, type Live, type LiveRoom } from './lessons.ts';
import type { Census } from './meters.ts';
import { Moves, type Taken } from './moves.ts';
import { paceAt } from './pace.ts';
import type { Rehearsals } from './rehearsals.ts';
import { LessonEngine } from './room/lesson-engine.ts';
import type { RoomHouse } from './room/lesson-room.ts';
import type { Laboratory } from './simulator/laboratory.ts';
import { WhatIfs } from './what-ifs.ts';
import { picturesOf } from './world.ts';
import { WorldKeeper } from './world-keeper.ts';

export type HouseOptions = Pick<DoorkeeperOptions, 'journal' | 'seats' | 'clock' | 'missions' | 'plans' | 'joinUrl'> & {
  readonly laboratory: Laboratory;
  /** Opens the websocket room of a lesson; the room's id is the lesson's. */
  readonly openRoom: (lesson: string) => Promise<LiveRoom>;
  readonly log: (line: string, facts: Readonly<Record<string, unknown>>) => void;
  readonly pace?: Partial<RoomHouse['pace']>;
  /** Is told of every refusal in a lesson. */
  readonly refused?: (code: RefusalCode) => void;
  /** What is drawn by chance; from the system by default. */
  readonly draws?: Draws;
  /** Where programs run that fill empty seats, and rehearsals; without them there are none. */
  readonly company?: Company;
  readonly rehearsals?: Rehearsals;
  /** A lesson without anybody closes after this long; twelve hours by default. */
  readonly forgottenMs?: number;
};

/** How often the bell is looked at. */
const tickMs = 250;
const usuallyForgottenMs = 12 * 60 * 60_000;
export class House implements RoomHouse {
  readonly pace: RoomHouse['pace'];
  readonly clock: HouseOptions['clock'];
  /** What HTTP may ask for. */
  readonly doors: Doorkeeper;
  readonly whatIfs: WhatIfs;
  #options: HouseOptions;
  #lessons = new Lessons();
  #gallery: Gallery;
  #moves: Moves;
  #worlds: WorldKeeper;
  #jobs: JobKeeper;
  #bots: BotKeeper;
  #closed = false;

  constructor(options: HouseOptions) {
    const { journal, clock, laboratory, log, draws = systemDraws } = options;
    this.#options = options;
    this.clock = clock;
    this.pace = { ...paceAt(1), ...options.pace };
    this.#gallery = new Gallery(journal);
    this.#moves = new Moves(clock, draws);
    this.#worlds = new WorldKeeper({ laboratory, clock, draws, log });
    this.#jobs = new JobKeeper({ laboratory, clock, draws, log });
    this.whatIfs = new WhatIfs(laboratory, this.#lessons);
    this.#bots = new BotKeeper(options.seats, options.company);
    this.doors = new Doorkeeper({
      ...options,
      draws,
      lessons: this.#lessons,
      moves: this.#moves,
      bots: this.#bots,
      gallery: this.#gallery,
      begin: (row, events) => this.#begin(row, events),
    });
  }

  /**
   * Takes up every lesson that was open, and begins to watch the bells.
   * A lesson whose journal this program cannot read is left as it is: it keeps no other from opening.
   */
  async wake(): Promise<void> {
    const { journal } = this.#options;
    for (const row of await journal.openLessons()) {
      const engine = this.#engineFor(row);
      try {
        engine.restore(await journal.events(row.id), await journal.people(row.id));
      } catch (error) {
        this.log('lesson unreadable', { lesson: row.id, error: String(error) });
        continue;
      }
      this.log('lesson taken up', takenUpFacts(await this.#takeIn(row, engine)));
    }
    this.#beat();
  }

  /** The port is open at this address of this machine: programs may come. */
  opened(url: string): void {
    this.#options.company?.open(url);
  }

  /** Stops the bells and waits for what is being stored. */
  async sleep(): Promise<void> {
    this.#closed = true;
    this.#options.company?.close();
    this.#options.rehearsals?.close();
    this.#worlds.close();
    this.#jobs.close();
    await Promise.all(this.#lessons.all().map(({ engine }) => engine.settled()));
    for (const { engine } of this.#lessons.all()) engine.retire();
  }

  #beat(): void {
    this.clock.after(tickMs, () => {
      if (this.#closed) return;
      for (const live of this.#lessons.all()) {
        this.#tick(live).catch((error: unknown) =>
          this.log('a tick failed', { lesson: live.row.id, error: String(error) }),
        );
      }
      this.#beat();
    });
  }

  async #tick(live: Live): Promise<void> {
    if (live.room?.occupied) live.quietSince = this.clock.now();
    const { forgottenMs = usuallyForgottenMs } = this.#options;
    if (this.clock.now() - live.quietSince > forgottenMs) return this.#forget(live);
    await live.engine.house('tick', { here: live.room?.here ?? new Set() });
  }

  /** Closes a lesson that nobody attends; while nothing can be stored it stays. */
  async #forget(live: Live): Promise<void> {
    live.quietSince = this.clock.now();
    if (isRefusal(await live.engine.house('close', {}))) return;
    await this.#options.journal.closeLesson(live.row.id);
    this.#lessons.remove(live);
    this.#bots.forget(live);
    this.#gallery.clear(live.row.id);
    live.engine.retire();
    await live.room?.closeForGood();
    this.log('lesson closed', { lesson: live.row.id });
  }

  async #begin(row: LessonRow, events: readonly LessonEvent[]): Promise<Refusal | undefined> {
    const engine = this.#engineFor(row);
    const outcome = await engine.begin(row, events);
    if (isRefusal(outcome)) {
      engine.retire();
      return outcome;
    }
    this.log('lesson opened', openedFacts(await this.#takeIn(row, engine)));
    return undefined;
  }

  #engineFor(row: LessonRow): LessonEngine {
    const { journal, clock, log, refused } = this.#options;
    return new LessonEngine({ lesson: row.id, code: row.code, journal, clock, log, refused });
  }

  async #takeIn(row: LessonRow, engine: LessonEngine): Promise<Live> {
    const live: Live = {
      row,
      engine,
      room: undefined,
      hostKeyHash: row.hostKeyHash,
      worldFailed: false,
      quietSince: this.clock.now(),
    };
    this.#lessons.add(live);
    this.#gallery.hang(row.id, picturesOf(engine.shown));
    engine.listen((events) => {
      for (const each of events) {
        this.#gallery.happened(row.id, each);
        this.#bots.happened(live, each);
        if (each.type === 'LessonEnded') this.log('lesson ended', endedFacts(live));
      }
      this.#compute(live);
    });
    live.room = await this.#options.openRoom(row.id);
    this.#bots.tend(live);
    this.#compute(live);
    return live;
  }

  /** Sees to it that whatever a lesson waits for is being computed. */
  #compute(live: Live): void {
    this.#worlds.prepareNext(live);
    this.#jobs.runAll(live);
  }

  async admit(token: unknown): Promise<{ readonly seat: Seat } | Refusal> {
    const seat = typeof token === 'string' ? await this.#options.seats.read(token) : undefined;
    return seat && this.holds(seat) ? { seat } : refuse('seat-refused');
  }

  holds(seat: Seat): boolean {
    const live = this.#lessons.get(seat.lesson);
    if (!live) return false;
    if (seat.role !== 'player') return seat.issue === issueOfKey(live.hostKeyHash);
    const held = findSeat(live.engine.shown, seat.player ?? 0)?.seat;
    return held !== undefined && !held.removed && held.issue === seat.issue;
  }

  engine(lesson: string): LessonEngine | undefined {
    return this.#lessons.get(lesson)?.engine;
  }

  takeMove(lesson: string, moveCode: string): Taken | undefined {
    return this.#moves.take(lesson, moveCode);
  }

  moves(lesson: string): number {
    return this.#moves.count(lesson);
  }

  /** Whether the laboratory has all the trials that it takes. */
  labBusy(): boolean {
    return this.#options.laboratory.busy || this.#jobs.putOff;
  }

  /** For the meters. */
  census(): Census {
    const all = this.#lessons.all();
    const lessons = { lobby: 0, running: 0, over: 0 };
    for (const { engine } of all) lessons[engine.shown.status]++;
    return { lessons, players: all.reduce((sum, { room }) => sum + (room?.here.size ?? 0), 0) };
  }

  joinUrl(): string {
    return this.#options.joinUrl();
  }

  worldFailed(lesson: string): boolean {
    return this.#lessons.get(lesson)?.worldFailed ?? false;
  }

  log(line: string, facts: Readonly<Record<string, unknown>>): void {
    this.#options.log(line, facts);
  }
}
