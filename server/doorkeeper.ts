/** The doors of the house as HTTP opens them: a lesson is opened, people join, hosts show their key, devices ask for a seat. */
import { lessonPlan, maxTeams, openLesson } from '../shared/lesson/plan.ts';
import { isRefusal, type Refusal, refuse } from '../shared/lesson/refusal.ts';
import { findSeat, maxTeamSize } from '../shared/lesson/state.ts';
import type { Mission } from '../shared/missions/mission.ts';
import type { Plan } from '../shared/plans/plan.ts';
import type { FileName } from '../shared/protocol/file-names.ts';
import type { RehearsalState } from '../shared/protocol/http.ts';
import { hashKey } from './access/keys.ts';
import { readName, suggestName } from './access/names.ts';
import type { Seats } from './access/seats.ts';
import type { BotKeeper } from './bot-keeper.ts';
import type { Clock } from './clock.ts';
import type { Draws } from './draws.ts';
import { fileAway } from './files/file-away.ts';
import { filesRefused, type LessonFile, lessonFile } from './files/lesson-files.ts';
import type { Gallery, HungPicture } from './gallery.ts';
import type { Journal, LessonRow } from './journal/journal.ts';
import type { Lessons } from './lessons.ts';
import type { Moves } from './moves.ts';
import type { Rehearsals } from './rehearsals.ts';

export type DoorkeeperOptions = {
  readonly journal: Journal;
  readonly seats: Seats;
  readonly clock: Clock;
  readonly draws: Draws;
  readonly missions: Readonly<Record<string, Mission>>;
  readonly plans: Readonly<Record<string, Plan>>;
  readonly lessons: Lessons;
  readonly moves: Moves;
  readonly gallery: Gallery;
  readonly joinUrl: () => string;
  readonly bots: BotKeeper;
  /** Without them none can be asked for. */
  readonly rehearsals?: Rehearsals | undefined;
  /** Stores a new lesson and opens its room, or `not-saved`. */
  readonly begin: (
    row: LessonRow,
    events: Exclude<ReturnType<typeof openLesson>, Refusal>,
  ) => Promise<Refusal | undefined>;
};

export type LessonWish = {
  readonly plan: string;
  readonly teams: number;
  readonly teamSize?: number | undefined;
  readonly autoAdvance?: boolean | undefined;
};
export type SeatCard = { readonly seat: string; readonly room: string; readonly player: number };
export type HostCard = {
  readonly seat: string;
  readonly projectorSeat: string;
  readonly room: string;
  readonly code: string;
};

const lessonDays = 7;

/** Tokens of hosts carry a number that changes with their key, so that an old key's tokens end with it. */
export const issueOfKey = (hash: string): number => Number.parseInt(hash.slice(0, 12), 16);

export class Doorkeeper {
  #options: DoorkeeperOptions;

  constructor(options: DoorkeeperOptions) {
    this.#options = options;
  }

  /** Opens a lesson. The caller has shown the house key. */
  async openLesson(wish: LessonWish): Promise<{ code: string; hostKey: string; lesson: string } | Refusal> {
    const { plans, missions, draws } = this.#options;
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
    const hostKey = draws.hostKey();
    const row = await this.#newRow(plan, hashKey(hostKey));
    const no = await this.#options.begin(row, events);
    return no ?? { code: row.code, hostKey, lesson: row.id };
  }

  async #newRow(plan: Plan, hostKeyHash: string): Promise<LessonRow> {
    const { journal, missions, clock, draws } = this.#options;
    let code = draws.joinCode();
    while (await journal.lessonByCode(code)) code = draws.joinCode();
    const now = clock.wall();
    return {
      id: draws.ticket(),
      code,
      plan: plan.id,
      seed: draws.seed(),
      hostKeyHash,
      versions: JSON.stringify(
        Object.fromEntries(plan.rounds.map(({ mission }) => [mission, missions[mission]?.version])),
      ),
      createdAt: now.toISOString(),
      expiresAt: new Date(now.getTime() + lessonDays * 24 * 60 * 60_000).toISOString(),
      status: 'open',
    };
  }

  /**
   * One answer for unknown, full, closed and finished. The name is read first, so that a bad one tells nothing about the code.
   * A device that has a seat already gets the same one, unless it was removed from it or gave it to another device.
   */
  async join(wish: {
    readonly code: string;
    readonly name?: string | undefined;
    readonly device?: string | undefined;
  }): Promise<SeatCard | Refusal> {
    const name = readName(wish.name ?? suggestName());
    if (typeof name !== 'string') return name;
    const live = this.#options.lessons.withCode(wish.code);
    if (!live) return refuse('code-unknown');
    const outcome = await live.engine.join(wish.device, name);
    if (isRefusal(outcome)) return outcome.refused === 'not-saved' ? outcome : refuse('code-unknown');
    const { player } = outcome;
    const seat = findSeat(live.engine.shown, player)?.seat;
    if (seat?.removed !== false) return refuse('seat-removed');
    // the door gives out first tokens only: a later one belongs to the device that was let in by a move code
    return seat.issue === 1 ? this.#card(live.row.id, player, 1) : refuse('seat-refused');
  }

  async #card(lesson: string, player: number, issue: number): Promise<SeatCard> {
    return {
      seat: await this.#options.seats.sign({ lesson, role: 'player', player, issue }),
      room: lesson,
      player,
    };
  }

  /** Seats for a host's page and its projector. */
  async host({ hostKey }: { readonly hostKey: string }): Promise<HostCard | Refusal> {
    const { lessons, seats } = this.#options;
    const live = lessons.withKey(hashKey(hostKey));
    if (!live) return refuse('host-key-refused');
    const { id: lesson, code } = live.row;
    const issue = issueOfKey(live.hostKeyHash);
    return {
      seat: await seats.sign({ lesson, role: 'host', issue }),
      projectorSeat: await seats.sign({ lesson, role: 'projector', issue }),
      room: lesson,
      code,
    };
  }

  /** Replaces a lesson's host key, which ends the old one. The caller has shown the house key. */
  async newHostKey({ code }: { readonly code: string }): Promise<{ hostKey: string } | Refusal> {
    const { lessons, journal, draws } = this.#options;
    const live = lessons.withCode(code);
    if (!live) return refuse('code-unknown');
    const hostKey = draws.hostKey();
    const hash = hashKey(hostKey);
    try {
      await journal.setHostKeyHash(live.row.id, hash);
    } catch {
      return refuse('not-saved');
    }
    lessons.replaceKey(live, hash);
    live.room?.sendOldHostsAway(issueOfKey(hash));
    return { hostKey };
  }

  /** A device asks for a seat that another device has: it gets a code to show, and a ticket to ask again with. */
  async askMove({ code }: { readonly code: string }): Promise<{ ticket: string; moveCode: string } | Refusal> {
    const live = this.#options.lessons.withCode(code);
    if (!live) return refuse('code-unknown');
    return this.#options.moves.ask(live.row.id) ?? refuse('too-many');
  }

  async pollMove({ ticket }: { readonly ticket: string }): Promise<SeatCard | { waiting: true } | Refusal> {
    const move = this.#options.moves.poll(ticket);
    if (!move || !this.#options.lessons.get(move.lesson)) return refuse('no-such-move');
    return move.granted ? this.#card(move.lesson, move.granted.player, move.granted.issue) : { waiting: true };
  }

  /** Fills the seats that are free with programs, or sends them away. */
  async fillWithBots({
    hostKey,
    fill,
  }: {
    readonly hostKey: string;
    readonly fill: boolean;
  }): Promise<{ bots: number } | Refusal> {
    const { lessons, bots, draws } = this.#options;
    const live = lessons.withKey(hashKey(hostKey));
    if (!live) return refuse('host-key-refused');
    return fill ? bots.fill(live) : bots.dismiss(live, () => draws.ticket().slice(0, 24));
  }

  /** Begins a rehearsal. The caller has shown the house key. */
  rehearse({ plan }: { readonly plan: string }): RehearsalState | Refusal {
    const { plans, rehearsals } = this.#options;
    if (!Object.hasOwn(plans, plan)) return refuse('no-such-plan');
    return rehearsals?.start(plan) ?? refuse('not-now');
  }

  rehearsal(): RehearsalState {
    return this.#options.rehearsals?.look() ?? { state: 'none' };
  }

  /** A file of the lesson that this host key runs, once there is nothing left to be found out. */
  async file(file: FileName, hostKey: string): Promise<LessonFile | Refusal> {
    const { lessons, journal } = this.#options;
    const live = lessons.withKey(hashKey(hostKey));
    if (!live) return refuse('host-key-refused');
    const { id, code } = live.row;
    const no = filesRefused(live.engine.shown);
    if (no) return no;
    const { folder } = journal;
    return folder === undefined
      ? lessonFile(file, code, await journal.events(id), await journal.people(id))
      : fileAway({ folder, lesson: id, file, code });
  }

  picture(ticket: string): Promise<HungPicture | undefined> {
    return this.#options.gallery.picture(ticket);
  }

  health(): { lessons: number } {
    return { lessons: this.#options.lessons.all().filter(({ engine }) => engine.shown.status !== 'over').length };
  }

  plans(): readonly { id: string; minutes: number }[] {
    return Object.values(this.#options.plans).map(({ id, minutes }) => ({ id, minutes }));
  }

  joinUrl(): string {
    return this.#options.joinUrl();
  }
}
