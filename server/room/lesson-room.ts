/** The one room. It carries requests in and pictures out, and knows no rules. */
import { type AuthContext, type Client, Protocol, Room, type RoomException, ServerError } from '@colyseus/core';
import { StateView } from '@colyseus/schema';
import type { LessonEvent } from '../../shared/lesson/events.ts';
import { isRefusal, type Refusal } from '../../shared/lesson/refusal.ts';
import { peekView } from '../../shared/lesson/sheets.ts';
import type { Actor, LessonState, PlayerId } from '../../shared/lesson/state.ts';
import { mineView } from '../../shared/lesson/view.ts';
import { closeCodes } from '../../shared/protocol/close-codes.ts';
import { act, ask, type Receipt } from '../../shared/protocol/commands.ts';
import type { Seat } from '../access/seats.ts';
import { Easel } from './easel.ts';
import type { LessonEngine } from './lesson-engine.ts';
import { newPicture, type Picture } from './picture.ts';
import { readCommand } from './read-command.ts';

export type RoomHouse = {
  /** The lesson that a seat token admits to, or a refusal. */
  admit(token: unknown): Promise<{ readonly seat: Seat } | Refusal>;
  engine(lesson: string): LessonEngine | undefined;
  /** A device that waits for a seat; undefined for an unknown code. */
  takeMove(lesson: string, moveCode: string): { grant(player: PlayerId): void } | undefined;
  moves(lesson: string): number;
  joinUrl(): string;
  worldFailed(lesson: string): boolean;
  log(line: string, facts: Readonly<Record<string, unknown>>): void;
  /** How often pictures are repainted; a test counts on it. */
  readonly pace: { readonly marksMs: number; readonly sheetsMs: number };
};

type LessonClient = Client<{ userData: Actor; auth: Seat }>;

/** Messages larger than this end the connection. */
export const maxMessageBytes = 4_096;
/** The most that may wait for a phone that does not read. */
const maxBuffered = 1_000_000;

/** The room's class, bound to the house it stands in. */
export const lessonRoom = (house: RoomHouse) =>
  class LessonRoom extends Room<{ state: Picture; client: LessonClient }> {
    override autoDispose = false;
    override maxClients = 4_000;
    override patchRate = 50;
    override maxMessagesPerSecond = 20;
    override state = newPicture();
    engine!: LessonEngine;
    easel!: Easel;
    #connections = new Map<PlayerId, number>();
    #views = { teams: [] as StateView[], host: new StateView(), projector: new StateView() };
    #stop: () => void = () => undefined;

    override messages = {
      act: (client: LessonClient, message: unknown, context: { reject(reason: string): void }) =>
        this.#act(client, message, context),
      ask: (client: LessonClient, message: unknown, context: { reject(reason: string): void }) =>
        this.#ask(client, message, context),
    };

    override onCreate(options: { lesson: string }) {
      const engine = house.engine(options.lesson);
      if (!engine) throw new ServerError(404, 'not-found');
      this.roomId = options.lesson;
      this.engine = engine;
      this.easel = new Easel(this.state, engine, house, this.#connections);
      this.easel.paintAll();
      this.#views.teams = this.state.teams.map((team) => {
        const view = new StateView();
        view.add(team);
        return view;
      });
      for (const team of this.state.teams) this.#views.host.add(team);
      this.#views.host.add(this.state.desk);
      this.#views.projector.add(this.state.wall);
      this.#stop = engine.listen((events, before) => this.#happened(events, before));
      this.clock.setInterval(() => this.easel.paintMarks(), house.pace.marksMs);
      this.clock.setInterval(() => this.easel.paintSheets(), house.pace.sheetsMs);
    }

    static override async onAuth(_token: string, options: { seat?: unknown } | undefined, _context: AuthContext) {
      const admitted = await house.admit(options?.seat);
      if (isRefusal(admitted)) throw new ServerError(403, admitted.refused);
      return admitted.seat;
    }

    override onJoin(client: LessonClient) {
      const seat = client.auth;
      if (!seat || seat.lesson !== this.roomId) throw new ServerError(403, 'seat-refused');
      this.#muffle(client);
      if (seat.role !== 'player') {
        client.userData = { role: seat.role };
        client.view = seat.role === 'host' ? this.#views.host : this.#views.projector;
        return;
      }
      const player = seat.player ?? 0;
      client.userData = { role: 'player', player };
      const view = this.#views.teams[this.#teamIndex(player)];
      if (view) client.view = view;
      this.#connections.set(player, (this.#connections.get(player) ?? 0) + 1);
      this.easel.soil();
    }

    override onLeave(client: LessonClient) {
      const by = client.userData;
      if (by?.role !== 'player') return;
      const left = (this.#connections.get(by.player) ?? 1) - 1;
      if (left > 0) this.#connections.set(by.player, left);
      else this.#connections.delete(by.player);
      this.easel.soil();
    }

    override onDispose() {
      this.#stop();
    }

    override onUncaughtException(error: RoomException, where: string) {
      house.log('a handler threw', { lesson: this.roomId, where, error: String(error.cause ?? error) });
    }

    /** Players who are connected now. */
    get here(): ReadonlySet<PlayerId> {
      return new Set(this.#connections.keys());
    }

    #teamIndex(player: PlayerId): number {
      return this.engine.shown.teams.findIndex((team) => team.seats.some((seat) => seat.player === player));
    }

    /** Drops the empty frame that goes to everybody whenever anything changed anywhere, and cuts off whoever does not read. */
    #muffle(client: LessonClient) {
      const raw = client.raw.bind(client);
      client.raw = (data, options, done) => {
        if (data.length === 1 && data[0] === Protocol.ROOM_STATE_PATCH) return;
        if (((client.ref as { bufferedAmount?: number }).bufferedAmount ?? 0) > maxBuffered)
          return void client.leave(closeCodes.flooding);
        raw(data, options, done);
      };
    }

    /** The catch is not optional: with an exception hook, a handler that throws would look like success on the phone. */
    async #act(
      client: LessonClient,
      message: unknown,
      context: { reject(reason: string): void },
    ): Promise<Receipt | undefined> {
      try {
        const outcome = await this.#judge(client, message);
        if (isRefusal(outcome)) return void context.reject(outcome.refused);
        return outcome;
      } catch (error) {
        house.log('an action failed', { lesson: this.roomId, error: String(error) });
        return void context.reject('not-saved');
      }
    }

    async #judge(client: LessonClient, message: unknown): Promise<Receipt | Refusal> {
      const by = client.userData;
      const envelope = act.safeParse(message);
      if (!by || !envelope.success) return this.engine.refused('malformed');
      const command = readCommand(envelope.data.name, envelope.data.body);
      if (isRefusal(command)) return this.engine.refused(command.refused);
      if (command.name !== 'approveMove') return this.engine.act(by, envelope.data.id, command);
      const move = house.takeMove(this.roomId, command.body.moveCode);
      if (!move) return this.engine.refused('no-such-move');
      const outcome = await this.engine.act(by, envelope.data.id, command);
      if (!isRefusal(outcome)) move.grant(command.body.player);
      return outcome;
    }

    #ask(client: LessonClient, message: unknown, context: { reject(reason: string): void }) {
      const by = client.userData;
      const asked = ask.safeParse(message);
      if (!by || !asked.success) return void context.reject('malformed');
      const answers = {
        time: () => ({
          at: this.engine.at(),
          running: this.engine.saving && this.engine.shown.status === 'running' && !this.engine.shown.paused,
        }),
        mine: () =>
          by.role === 'player'
            ? mineView(
                this.engine.shown,
                by.player,
                { names: this.engine.names, here: this.#connections },
                this.engine.at(),
              )
            : this.#no(context, 'players-only'),
        peek: () => (by.role === 'host' ? peekView(this.engine.shown) : this.#no(context, 'hosts-only')),
      };
      return answers[asked.data.name]();
    }

    #no(context: { reject(reason: string): void }, code: 'players-only' | 'hosts-only'): undefined {
      context.reject(this.engine.refused(code).refused);
      return undefined;
    }

    #happened(events: readonly LessonEvent[], before: LessonState) {
      this.easel.happened(events, before);
      for (const { type, body } of events) {
        if (type === 'PlayerMoved' || type === 'PlayerRestored') this.#sendAway(body.player, closeCodes.teamChanged);
        if (type === 'PlayerRemoved') this.#sendAway(body.player, closeCodes.removed);
        if (type === 'SeatMoved') this.#sendAway(body.player, closeCodes.seatMoved, body.issue);
      }
    }

    /** Ends a player's connections, or those whose seat token is older than `issue`. */
    #sendAway(player: PlayerId, code: number, issue = Number.POSITIVE_INFINITY) {
      for (const client of this.clients) {
        const by = client.userData;
        if (by?.role === 'player' && by.player === player && (client.auth?.issue ?? 0) < issue) client.leave(code);
      }
    }

    /** Ends every host's connection whose key has been replaced. */
    sendOldHostsAway(issue: number) {
      for (const client of this.clients) {
        const role = client.userData?.role;
        if ((role === 'host' || role === 'projector') && client.auth?.issue !== issue)
          client.leave(closeCodes.keyReplaced);
      }
    }

    closeForGood() {
      for (const client of this.clients) client.leave(closeCodes.lessonClosed);
      return this.disconnect();
    }
  };
