/** The house: every open lesson, the doors to them, and the worlds they wait for. It knows no websockets. */

import { placeAfter } from '../shared/lesson/flow.ts';
import { lessonPlan, maxTeams, openLesson } from '../shared/lesson/plan.ts';
import { isRefusal, type Refusal, refuse } from '../shared/lesson/refusal.ts';
import { findSeat, maxTeamSize, type PlayerId } from '../shared/lesson/state.ts';
import type { Mission } from '../shared/missions/mission.ts';
import type { Plan } from '../shared/plans/plan.ts';
import { newJoinCode, newSeed, newTicket, readJoinCode } from './access/codes.ts';
import { hashKey, newHostKey } from './access/keys.ts';
import { readName, suggestName } from './access/names.ts';
import type { Seat, Seats } from './access/seats.ts';
import type { Clock } from './clock.ts';
import type { Journal, LessonRow } from './journal/journal.ts';
import { Moves } from './moves.ts';
import { LessonEngine } from './room/lesson-engine.ts';
import type { RoomHouse } from './room/lesson-room.ts';
import type { Laboratory } from './simulator/laboratory.ts';
import { prepareRound, ticketsOf } from './world.ts';

export type HouseOptions = {
  readonly journal: Journal;
  readonly seats: Seats;
  readonly laboratory: Laboratory;
  readonly clock: Clock;
  readonly missions: Readonly<Record<string, Mission>>;
  readonly plans: Readonly<Record<string, Plan>>;
  /** Opens the websocket room of a lesson; the room's id is the lesson's. */
  readonly openRoom: (lesson: string) => Promise<LiveRoom>;
  readonly joinUrl: () => string;
  readonly log: (line: string, facts: Readonly<Record<string, unknown>>) => void;
  readonly pace?: RoomHouse['pace'];
};

/** What the house needs of a room. */
export type LiveRoom = {
  readonly here: ReadonlySet<PlayerId>;
  sendOldHostsAway(issue: number): void;
  closeForGood(): Promise<unknown>;
};

type Live = {
  readonly row: LessonRow;
  readonly engine: LessonEngine;
  room?: LiveRoom;
  hostKeyHash: string;
  worldFailed: boolean;
  quietSince: number;
};

/** How often the bell is looked at. */
const tickMs = 250;
const worldRetryMs = 10_000;
/** A lesson without anybody closes after this long. */
const forgottenMs = 12 * 60 * 60_000;
const lessonDays = 7;

/** Tokens of hosts carry a number that changes with their key, so that an old key's tokens end with it. */
const issueOf = (hash: string): number => Number.parseInt(hash.slice(0, 8), 16);

export class House implements RoomHouse {
  readonly pace: RoomHouse['pace'];
  #options: HouseOptions;
  #lessons = new Map<string, Live>();
  #pictures = new Map<string, string>();
  #moves: Moves;
  #closed = false;

  constructor(options: HouseOptions) {
    this.#options = options;
    this.pace = options.pace ?? { marksMs: 1_000, sheetsMs: 250 };
    this.#moves = new Moves(options.clock);
  }

  // ---- life

  /** Takes up every lesson that was open, and begins to watch the bells. */
  async wake(): Promise<void> {
    for (const row of await this.#options.journal.openLessons()) {
      const engine = this.#engineFor(row);
      engine.restore(await this.#options.journal.events(row.id), await this.#options.journal.people(row.id));
      await this.#takeIn(row, engine);
    }
    this.#beat();
  }

  /** Stops the bells and waits for what is being stored. */
  async sleep(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#lessons.values()].map(({ engine }) => engine.settled()));
  }

  #beat(): void {
    this.#options.clock.after(tickMs, () => {
      if (this.#closed) return;
      for (const [lesson, live] of this.#lessons) void this.#tick(lesson, live);
      this.#beat();
    });
  }

  async #tick(lesson: string, live: Live): Promise<void> {
    const here = live.room?.here ?? new Set<PlayerId>();
    if (here.size > 0) live.quietSince = this.#options.clock.now();
    if (this.#options.clock.now() - live.quietSince > forgottenMs) return this.#forget(lesson, live);
    await live.engine.house('tick', { here });
  }

  async #forget(lesson: string, live: Live): Promise<void> {
    this.#lessons.delete(lesson);
    await live.engine.house('close', {});
    await this.#options.journal.closeLesson(lesson);
    await live.room?.closeForGood();
    this.#log('lesson closed', { lesson });
  }

  #engineFor(row: LessonRow): LessonEngine {
    const { journal, clock } = this.#options;
    return new LessonEngine({
      lesson: row.id,
      code: row.code,
      journal,
      clock,
      log: (line, facts) => this.#log(line, facts),
    });
  }

  async #takeIn(row: LessonRow, engine: LessonEngine): Promise<void> {
    const live: Live = {
      row,
      engine,
      hostKeyHash: row.hostKeyHash,
      worldFailed: false,
      quietSince: this.#options.clock.now(),
    };
    this.#lessons.set(row.id, live);
    this.#hang(engine);
    engine.listen(() => {
      this.#hang(engine);
      this.#prepareNext(live);
    });
    live.room = await this.#options.openRoom(row.id);
    this.#prepareNext(live);
  }

  /** Hangs up the pictures whose tickets the journal knows. */
  #hang(engine: LessonEngine): void {
    for (const prepared of engine.shown.prepared) {
      if (prepared) for (const { ticket, hash } of ticketsOf(prepared)) this.#pictures.set(ticket, hash);
    }
  }

  #preparing = new Set<string>();

  /** Computes the world of the coming round, one round ahead of the class. */
  #prepareNext(live: Live): void {
    const { engine, row } = live;
    const round = placeAfter(engine.shown, engine.shown)?.round;
    const job = `${row.id}.${round}`;
    if (
      round === undefined ||
      engine.shown.prepared[round] ||
      engine.shown.status === 'over' ||
      this.#preparing.has(job)
    )
      return;
    this.#preparing.add(job);
    prepareRound(this.#options.laboratory, engine.shown, row.seed, round)
      .then(({ tracks, artefacts }) => engine.house('prepareRound', { round, tracks }, { artefacts }))
      .then((outcome) => {
        if (isRefusal(outcome)) throw new Error(outcome.refused);
        live.worldFailed = false;
      })
      .catch((error: unknown) => {
        if (this.#closed) return;
        live.worldFailed = true;
        this.#log('world failed', { lesson: row.id, round, error: String(error) });
        this.#options.clock.after(worldRetryMs, () => this.#prepareNext(live));
      })
      .finally(() => this.#preparing.delete(job));
  }

  // ---- doors

  async openLesson(wish: {
    plan: string;
    teams: number;
    teamSize?: number;
    autoAdvance?: boolean;
  }): Promise<{ code: string; hostKey: string; lesson: string } | Refusal> {
    const { journal, plans, missions, clock } = this.#options;
    const plan = Object.hasOwn(plans, wish.plan) ? plans[wish.plan] : undefined;
    if (!plan) return refuse('no-such-plan');
    const teamSize = wish.teamSize ?? 4;
    if (wish.teams > maxTeams || teamSize < 1 || teamSize > maxTeamSize) return refuse('teams-out-of-range');
    const events = openLesson({
      plan: lessonPlan(plan, missions),
      tracks: plan.tracks,
      teams: wish.teams,
      teamSize,
      autoAdvance: wish.autoAdvance ?? false,
    });
    if (isRefusal(events)) return events;
    const hostKey = newHostKey();
    let code = newJoinCode();
    while (await journal.lessonByCode(code)) code = newJoinCode();
    const now = clock.wall();
    const row: LessonRow = {
      id: newTicket(),
      code,
      plan: plan.id,
      seed: newSeed(),
      hostKeyHash: hashKey(hostKey),
      versions: JSON.stringify(
        Object.fromEntries(plan.rounds.map(({ mission }) => [mission, missions[mission]?.version])),
      ),
      createdAt: now.toISOString(),
      expiresAt: new Date(now.getTime() + lessonDays * 24 * 60 * 60_000).toISOString(),
      status: 'open',
    };
    await journal.createLesson(row);
    const engine = this.#engineFor(row);
    await engine.begin(events);
    await this.#takeIn(row, engine);
    this.#log('lesson opened', { lesson: row.id, plan: plan.id, teams: wish.teams });
    return { code, hostKey, lesson: row.id };
  }

  /** One answer for unknown, full, closed and finished. The name is read first, so that a bad one tells nothing about the code. */
  async join(wish: {
    code: string;
    name?: string;
    device?: string;
  }): Promise<{ seat: string; room: string; player: number } | Refusal> {
    const name = readName(wish.name ?? suggestName());
    if (typeof name !== 'string') return name;
    const live = this.#byCode(wish.code);
    if (!live) return refuse('code-unknown');
    const outcome = await live.engine.join(wish.device, name);
    if (isRefusal(outcome)) return outcome.refused === 'not-saved' ? outcome : refuse('code-unknown');
    const player = outcome.player;
    const issue = findSeat(live.engine.shown, player)?.seat.issue ?? 1;
    return {
      seat: await this.#options.seats.sign({ lesson: live.row.id, role: 'player', player, issue }),
      room: live.row.id,
      player,
    };
  }

  async host({
    hostKey,
  }: {
    hostKey: string;
  }): Promise<{ seat: string; room: string; code: string; projectorSeat: string } | Refusal> {
    const hash = hashKey(hostKey);
    const live = [...this.#lessons.values()].find((each) => each.hostKeyHash === hash);
    if (!live) return refuse('host-key-refused');
    const lesson = live.row.id;
    const issue = issueOf(hash);
    const { seats } = this.#options;
    return {
      seat: await seats.sign({ lesson, role: 'host', issue }),
      projectorSeat: await seats.sign({ lesson, role: 'projector', issue }),
      room: lesson,
      code: live.row.code,
    };
  }

  async newHostKey({ code }: { code: string }): Promise<{ hostKey: string } | Refusal> {
    const live = this.#byCode(code);
    if (!live) return refuse('code-unknown');
    const hostKey = newHostKey();
    const hash = hashKey(hostKey);
    await this.#options.journal.setHostKeyHash(live.row.id, hash);
    live.hostKeyHash = hash;
    live.room?.sendOldHostsAway(issueOf(hash));
    return { hostKey };
  }

  async askMove({ code }: { code: string }): Promise<{ ticket: string; moveCode: string } | Refusal> {
    const live = this.#byCode(code);
    if (!live) return refuse('code-unknown');
    return this.#moves.ask(live.row.id) ?? refuse('too-many');
  }

  async pollMove({
    ticket,
  }: {
    ticket: string;
  }): Promise<{ seat: string; room: string; player: number } | { waiting: true } | Refusal> {
    const move = this.#moves.poll(ticket);
    const live = move && this.#lessons.get(move.lesson);
    if (!move || !live) return refuse('no-such-move');
    if (move.player === undefined) return { waiting: true };
    const issue = findSeat(live.engine.shown, move.player)?.seat.issue ?? 1;
    return {
      seat: await this.#options.seats.sign({ lesson: move.lesson, role: 'player', player: move.player, issue }),
      room: move.lesson,
      player: move.player,
    };
  }

  async picture(ticket: string): Promise<{ bytes: Uint8Array; type: string; hash: string } | undefined> {
    const hash = this.#pictures.get(ticket);
    const bytes = hash === undefined ? undefined : await this.#options.journal.artefact(hash);
    return hash === undefined || !bytes ? undefined : { bytes, type: 'image/png', hash };
  }

  health(): { lessons: number } {
    return { lessons: [...this.#lessons.values()].filter(({ engine }) => engine.shown.status !== 'over').length };
  }

  plans(): readonly { id: string; minutes: number }[] {
    return Object.values(this.#options.plans).map(({ id, minutes }) => ({ id, minutes }));
  }

  // ---- rooms

  async admit(token: unknown): Promise<{ readonly seat: Seat } | Refusal> {
    const seat = typeof token === 'string' ? await this.#options.seats.read(token) : undefined;
    const live = seat && this.#lessons.get(seat.lesson);
    if (!seat || !live) return refuse('seat-refused');
    if (seat.role !== 'player') return seat.issue === issueOf(live.hostKeyHash) ? { seat } : refuse('seat-refused');
    const found = findSeat(live.engine.shown, seat.player ?? 0);
    return found && !found.seat.removed && found.seat.issue === seat.issue ? { seat } : refuse('seat-refused');
  }

  engine(lesson: string): LessonEngine | undefined {
    return this.#lessons.get(lesson)?.engine;
  }

  takeMove(lesson: string, moveCode: string): { grant(player: PlayerId): void } | undefined {
    return this.#moves.take(lesson, moveCode);
  }

  moves(lesson: string): number {
    return this.#moves.count(lesson);
  }

  joinUrl(): string {
    return this.#options.joinUrl();
  }

  worldFailed(lesson: string): boolean {
    return this.#lessons.get(lesson)?.worldFailed ?? false;
  }

  log(line: string, facts: Readonly<Record<string, unknown>>): void {
    this.#log(line, facts);
  }

  #log(line: string, facts: Readonly<Record<string, unknown>>): void {
    this.#options.log(line, facts);
  }

  #byCode(typed: string): Live | undefined {
    const code = readJoinCode(typed);
    if (code === undefined) return undefined;
    return [...this.#lessons.values()].find((each) => each.row.code === code);
  }
}
