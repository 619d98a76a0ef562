/** The one room. It carries requests in and pictures out, and knows no rules. */
import { type AuthContext, type Client, Protocol, Room, type RoomException, ServerError } from '@colyseus/core';
import { StateView } from '@colyseus/schema';
import type { LessonEvent } from '../../shared/lesson/events.ts';
import { isRefusal, type Refusal } from '../../shared/lesson/refusal.ts';
import { type Actor, findSeat, type PlayerId } from '../../shared/lesson/state.ts';
import { closeCodes } from '../../shared/protocol/close-codes.ts';
import type { Seat } from '../access/seats.ts';
import type { Clock } from '../clock.ts';
import { Counter, type CounterHouse, type Sender } from './counter.ts';
import { CutOffs } from './cut-offs.ts';
import { Dials } from './dials.ts';
import { Easel, type EaselFacts } from './easel.ts';
import { FrameGuard } from './frame-guard.ts';
import { encoderOf, walkSeenTeams } from './full-state.ts';
import type { LessonEngine } from './lesson-engine.ts';
import { newPicture, type Picture, withPapers } from './picture.ts';
import { Presence } from './presence.ts';
import { Reservations } from './reservations.ts';
import { sentAway } from './sent-away.ts';

export type RoomHouse = CounterHouse &
  EaselFacts & {
    readonly clock: Clock;
    /** The lesson that a seat token admits to, or a refusal. */
    admit(token: unknown): Promise<{ readonly seat: Seat } | Refusal>;
    /** Whether a seat that was read earlier is still good. */
    holds(seat: Seat): boolean;
    engine(lesson: string): LessonEngine | undefined;
    /** How often pictures are repainted; a test counts on it. */
    readonly pace: { readonly marksMs: number; readonly benchesMs: number; readonly sheetsMs: number };
  };

type LessonClient = Client<{ userData: Actor; auth: Seat }>;
/** What lies under a connection. */
type Socket = { readonly bufferedAmount?: number; terminate?(): void };
type Context = { reject(reason: string): void };

/** The most that may wait for a phone that does not read. */
const maxBuffered = 1_000_000;
/** Screens that one player may have open; the oldest ends when there are more. */
const maxScreens = 4;
/** How long a connection that was cut off has for saying goodbye. */
const goodbyeMs = 1_000;
/** How often the log is told of connections that were cut off. */
const cutOffsMs = 60_000;

/** The room's class, bound to the house it stands in. */
export const lessonRoom = (house: RoomHouse) => {
  const reservations = new Reservations(house.clock);
  return class LessonRoom extends Room<{ state: Picture; client: LessonClient }> {
    override autoDispose = false;
    override maxClients = 4_000;
    override patchRate = 50;
    override state = newPicture();
    engine!: LessonEngine;
    easel!: Easel;
    #counter!: Counter;
    #guard = new FrameGuard(house.clock);
    #cutOffs = new CutOffs((facts) => house.log('connections cut off', { lesson: this.roomId, ...facts }));
    #presence = new Presence<LessonClient>();
    #views = { teams: [] as StateView[], host: new StateView(), projector: new StateView() };
    /** Connections that were ended from here: nothing more is read from them. */
    #ended = new WeakSet<LessonClient>();
    #stops: (() => void)[] = [];

    override messages = {
      act: (client: LessonClient, message: unknown, context: Context) =>
        this.#counter.act(this.#sender(client), message, context),
      ask: (client: LessonClient, message: unknown, context: Context) =>
        this.#counter.ask(this.#sender(client), message, context),
      hold: (client: LessonClient, message: unknown, context: Context) =>
        this.#counter.hold(this.#sender(client), message, context),
    };

    override onCreate(options: { lesson: string }) {
      const engine = house.engine(options.lesson);
      if (!engine) throw new ServerError(404, 'not-found');
      this.roomId = options.lesson;
      this.engine = engine;
      const dials = new Dials(house.clock);
      this.easel = new Easel(this.state, engine, house, this.#presence, dials);
      this.#counter = new Counter(house, engine, this.#presence, dials);
      this.easel.paintAll();
      this.#views.teams = this.state.teams.map((team) => {
        const view = new StateView();
        view.add(team, withPapers);
        return view;
      });
      // a team's papers show its dials and trials: nobody else's business, the host's included, before the reveal
      for (const team of this.state.teams) {
        this.#views.host.add(team);
        this.#views.projector.add(team);
      }
      this.#views.host.add(this.state.desk);
      this.#views.projector.add(this.state.wall);
      walkSeenTeams(encoderOf(this), this.state.teams, (view) => this.#teamSeenBy(view));
      this.#guardFrames();
      this.#stops.push(engine.listen((events) => this.#happened(events)));
      this.#every(house.pace.marksMs, () => this.easel.paintMarks());
      this.#every(house.pace.benchesMs, () => this.easel.paintBenches());
      this.#every(house.pace.sheetsMs, () => this.easel.paintSheets());
      this.#every(cutOffsMs, () => this.#cutOffs.tell());
      this.#stops.push(() => this.#cutOffs.tell());
    }

    static override async onAuth(_token: string, options: { seat?: unknown } | undefined, _context: AuthContext) {
      const admitted = await house.admit(options?.seat);
      if (isRefusal(admitted)) throw new ServerError(403, admitted.refused);
      if (!reservations.ask(admitted.seat)) throw new ServerError(429, 'too-many');
      return admitted.seat;
    }

    override onJoin(client: LessonClient) {
      const seat = client.auth;
      if (seat) reservations.taken(seat);
      // the seat may have been given to another device since it was read
      if (!seat || seat.lesson !== this.roomId || !house.holds(seat)) throw new ServerError(403, 'seat-refused');
      this.#muffle(client);
      if (seat.role !== 'player') {
        client.userData = { role: seat.role };
        client.view = seat.role === 'host' ? this.#views.host : this.#views.projector;
        return;
      }
      const player = seat.player ?? 0;
      const view = this.#views.teams[this.#teamIndex(player)];
      if (!view) throw new ServerError(403, 'seat-refused');
      client.userData = { role: 'player', player };
      client.view = view;
      this.#presence.arrive(player, client);
      for (const old of this.#presence.connections(player).slice(0, -maxScreens)) this.#end(old, closeCodes.seatMoved);
      this.easel.soil();
    }

    /** A seat token is the only way back: it outlives the server, and its picture is a clean one. So a drop is a leave. */
    override onLeave(client: LessonClient) {
      const by = client.userData;
      if (by?.role !== 'player') return;
      this.#presence.depart(by.player, client);
      this.easel.soil();
    }

    override onDispose() {
      for (const stop of this.#stops) stop();
    }

    override onUncaughtException(error: RoomException, where: string) {
      house.log('a handler threw', { lesson: this.roomId, where, error: String(error.cause ?? error) });
    }

    /** Players who are connected now. */
    get here(): ReadonlySet<PlayerId> {
      return this.#presence.players;
    }

    /** Whether anybody at all is connected, programs aside: they would keep a forgotten lesson open for ever. */
    get occupied(): boolean {
      return this.clients.some(
        ({ userData: by }) => by?.role !== 'player' || !findSeat(this.engine.shown, by.player)?.seat.bot,
      );
    }

    #teamSeenBy(view: StateView) {
      return this.state.teams[this.#views.teams.indexOf(view)] ?? 'all';
    }

    #sender(client: LessonClient): Sender | undefined {
      return client.userData;
    }

    #teamIndex(player: PlayerId): number {
      return this.engine.shown.teams.findIndex((team) => team.seats.some((seat) => seat.player === player));
    }

    #every(ms: number, work: () => void) {
      let callOff: () => void = () => undefined;
      const again = () => {
        callOff = house.clock.after(ms, () => {
          again();
          try {
            work();
          } catch (error) {
            house.log('a picture could not be painted', { lesson: this.roomId, error: String(error) });
          }
        });
      };
      again();
      this.#stops.push(() => callOff());
    }

    /** Whoever sends what no phone of ours would send is cut off; a frame that cannot be read harms nobody else. */
    #guardFrames() {
      const room = this as unknown as { _onMessage(client: LessonClient, frame: Buffer): void };
      const read = room._onMessage.bind(this);
      room._onMessage = (client, frame) => {
        if (this.#ended.has(client)) return;
        if (!this.#guard.admits(client, frame)) return this.#cutOff(client);
        try {
          read(client, frame);
        } catch (error) {
          this.#cutOff(client, error);
        }
      };
    }

    /** Drops the empty frame that goes to everybody whenever anything changed anywhere, and cuts off whoever does not read. */
    #muffle(client: LessonClient) {
      const raw = client.raw.bind(client);
      client.raw = (data, options, done) => {
        if (data.length === 1 && data[0] === Protocol.ROOM_STATE_PATCH) return;
        if (((client.ref as Socket).bufferedAmount ?? 0) > maxBuffered) return this.#cutOff(client);
        raw(data, options, done);
      };
    }

    #cutOff(client: LessonClient, error?: unknown) {
      if (!this.#ended.has(client)) this.#cutOffs.note(error);
      this.#end(client, closeCodes.flooding);
    }

    #end(client: LessonClient, code: number) {
      if (this.#ended.has(client)) return;
      this.#ended.add(client);
      client.leave(code);
      // one that floods, or does not read, would not answer the goodbye either
      house.clock.after(goodbyeMs, () => (client.ref as Socket).terminate?.());
    }

    #happened(events: readonly LessonEvent[]) {
      this.easel.happened(events);
      for (const away of events.flatMap(sentAway))
        for (const client of this.#presence.connections(away.player)) this.#end(client, away.code);
    }

    /** Ends every host's and projector's connection whose key has been replaced. */
    sendOldHostsAway(issue: number) {
      for (const client of [...this.clients]) {
        const role = client.userData?.role;
        if ((role === 'host' || role === 'projector') && client.auth?.issue !== issue)
          this.#end(client, closeCodes.keyReplaced);
      }
    }

    closeForGood() {
      for (const client of [...this.clients]) this.#end(client, closeCodes.lessonClosed);
      return this.disconnect(closeCodes.lessonClosed);
    }
  };
};
