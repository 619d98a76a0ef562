/** A lesson for tests, made through real commands and real events: `aLesson().with({ players: 8 }).start()`. */
import { decide } from '../../shared/lesson/decide.ts';
import type { LessonEvent } from '../../shared/lesson/events.ts';
import { fold } from '../../shared/lesson/evolve.ts';
import type { HouseCommandName } from '../../shared/lesson/house-commands.ts';
import { awaitsOutcomes } from '../../shared/lesson/outcome.ts';
import { lessonPlan, openLesson } from '../../shared/lesson/plan.ts';
import { isRefusal, type Refusal } from '../../shared/lesson/refusal.ts';
import type { AnyCommandName, Body } from '../../shared/lesson/rule.ts';
import { deskView, peekView, wallView } from '../../shared/lesson/sheets.ts';
import {
  type Actor,
  emptyLesson,
  findSeat,
  findTeam,
  type LessonState,
  type LessonStep,
  type PlayerId,
  presentStep,
  type Seat,
  type Team,
} from '../../shared/lesson/state.ts';
import { mineView, type People, publicView, teamView } from '../../shared/lesson/view.ts';
import { missions as listedMissions } from '../../shared/missions/index.ts';
import type { Mission, StepKind } from '../../shared/missions/mission.ts';
import { plans } from '../../shared/plans/index.ts';
import type { Plan } from '../../shared/plans/plan.ts';
import type { CommandName } from '../../shared/protocol/commands.ts';
import type { TrackId } from '../../shared/tracks/track.ts';
import { measureAll } from './a-laboratory.ts';
import { aRound, type Truths } from './a-world.ts';

export type LessonWish = {
  readonly plan?: Plan;
  /** Missions by id; the real ones if left out. */
  readonly missions?: Readonly<Record<string, Mission>>;
  readonly teams?: number;
  readonly teamSize?: number;
  readonly tracks?: readonly TrackId[];
  readonly autoAdvance?: boolean;
  /** What is true, by question, on every track; `aWorld` says what is otherwise. */
  readonly truths?: Truths;
  /** Leave the worlds out: the lesson waits for its laboratory. */
  readonly unprepared?: boolean;
};

export const host: Actor = { role: 'host' };
export const projector: Actor = { role: 'projector' };
export const house: Actor = { role: 'house' };
export const player = (id: PlayerId): Actor => ({ role: 'player', player: id });

export const refusalOf = (outcome: readonly LessonEvent[] | Refusal): string =>
  isRefusal(outcome) ? outcome.refused : 'done';

/** A lesson and its clock, moved by hand. Every method but the readers changes it, and returns it for chaining. */
export class PlayedLesson {
  state: LessonState = emptyLesson;
  /** Lesson time in ms. */
  at = 0;
  readonly journal: { readonly event: LessonEvent; readonly at: number }[] = [];
  readonly names = new Map<PlayerId, string>();
  /** Who is connected; everybody who joins, until `drops`. */
  readonly here = new Set<PlayerId>();
  readonly code = 'KD27FM';
  readonly joinUrl = 'http://localhost/';

  /** Records events as a journal would. */
  record(events: readonly LessonEvent[]): this {
    this.state = fold(this.state, events, this.at);
    for (const event of events) this.journal.push({ event, at: this.at });
    return this;
  }

  /** Asks, and records what happened, if anything did: the events or the refusal. */
  ask<N extends CommandName | HouseCommandName>(by: Actor, name: N, body: Body<N>): readonly LessonEvent[] | Refusal {
    const outcome = decide(this.state, name, body, by, this.at);
    if (isRefusal(outcome)) return outcome;
    this.record(outcome);
    for (const { type, body: joined } of outcome) {
      if (type !== 'PlayerJoined') continue;
      this.here.add(joined.player);
      this.names.set(joined.player, `Player ${joined.player}`);
    }
    return outcome;
  }

  /** Asks for what must be granted. @throws Error with the refusal's code */
  does<N extends AnyCommandName>(by: Actor, name: N, body: Body<N>): this {
    const outcome = this.ask(by, name, body);
    if (isRefusal(outcome)) throw new Error(`${name} was refused: ${outcome.refused}`);
    return this;
  }

  with({ players }: { readonly players: number }): this {
    for (let count = 0; count < players; count++) this.does(house, 'join', {});
    return this;
  }

  /** Somebody joins: their number. */
  joins(team?: number): PlayerId {
    const joined = this.state.nextPlayer;
    this.does(house, 'join', team === undefined ? {} : { team });
    return joined;
  }

  drops(id: PlayerId): this {
    this.here.delete(id);
    return this;
  }

  // ---- time

  /** Lets lesson time pass, without a tick; it stands while the lesson does not run. */
  pass(ms: number): this {
    if (this.state.status === 'running' && !this.state.paused) this.at += ms;
    return this;
  }

  tick(): this {
    return this.does(house, 'tick', { here: this.here });
  }

  /** Lets the present step run out, and its bell ring. */
  bell(): this {
    return this.pass(Math.max(0, this.state.endsAt - this.at)).tick();
  }

  // ---- the host

  start(): this {
    return this.does(host, 'start', {});
  }

  moveOn(): this {
    this.does(host, 'moveOn', { round: this.state.round, step: this.state.step });
    return awaitsOutcomes(this.state) ? measureAll(this).tick() : this;
  }

  /** Starts if need be, and moves on until a step of this kind is open. @throws Error if none comes */
  to(kind: StepKind): this {
    if (this.state.status === 'lobby') this.start();
    while (this.step.kind !== kind) this.moveOn();
    return this;
  }

  /** Starts if need be, and moves on through the whole plan. */
  toTheEnd(): this {
    if (this.state.status === 'lobby') this.start();
    while (this.state.status !== 'over') this.moveOn();
    return this;
  }

  // ---- players

  places(id: PlayerId, chips: readonly number[]): this {
    return this.does(player(id), 'placeChips', { question: this.question, chips: [...chips] });
  }

  locks(id: PlayerId, chips: readonly number[]): this {
    return this.does(player(id), 'lockForecast', { question: this.question, chips: [...chips] });
  }

  // ---- reading

  /** The open step. @throws Error outside a running lesson */
  get step(): LessonStep {
    const step = this.state.status === 'running' ? presentStep(this.state) : undefined;
    if (!step) throw new Error('no step is open');
    return step;
  }

  get question(): string {
    return this.step.question ?? '';
  }

  seat(id: PlayerId): Seat {
    const found = findSeat(this.state, id);
    if (!found) throw new Error(`nobody has the number ${id}`);
    return found.seat;
  }

  teamOf(id: PlayerId): Team {
    const found = findSeat(this.state, id);
    if (!found) throw new Error(`nobody has the number ${id}`);
    return found.team;
  }

  team(id: number): Team {
    const team = findTeam(this.state, id);
    if (!team) throw new Error(`no team has the number ${id}`);
    return team;
  }

  get people(): People {
    return { names: this.names, here: this.here };
  }

  view() {
    return publicView(this.state, this.code, true);
  }

  teamView(id: number) {
    return teamView(this.state, this.team(id), this.people);
  }

  /** @throws Error for somebody without a seat; ask `mineView` itself where that is the question */
  mine(id: PlayerId) {
    const mine = mineView(this.state, id, this.people, this.at);
    if (!mine) throw new Error(`nobody sits at ${id}`);
    return mine;
  }

  desk() {
    const facts = { saving: true, refusals: {}, moves: 0, joinUrl: this.joinUrl, worldFailed: false };
    return deskView(this.state, this.people, facts);
  }

  wall() {
    return wallView(this.state, this.people, { joinUrl: this.joinUrl, saving: true });
  }

  peek() {
    return peekView(this.state);
  }
}

/** An open lesson in its lobby, with its worlds prepared. Nobody has joined. */
export const aLesson = (wish: LessonWish = {}): PlayedLesson => {
  const plan = wish.plan ?? plans['dedup-forecast'];
  const played = lessonPlan(plan, wish.missions ?? listedMissions);
  const tracks = wish.tracks ?? plan.tracks;
  const opened = openLesson({
    plan: played,
    tracks,
    teams: wish.teams ?? 4,
    teamSize: wish.teamSize ?? 4,
    autoAdvance: wish.autoAdvance ?? false,
  });
  if (isRefusal(opened)) throw new Error(opened.refused);
  const lesson = new PlayedLesson().record(opened);
  if (wish.unprepared) return lesson;
  const inPlay = [...new Set(lesson.state.teams.map((team) => team.track))];
  played.rounds.forEach(({ bench }, round) => {
    const tracks = aRound(played, round, inPlay, wish.truths);
    lesson.does(house, 'prepareRound', { round, tracks, ...(bench?.extras && { dice: 20_261 }) });
  });
  return lesson;
};
