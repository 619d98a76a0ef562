/** The counter of a room: requests come in, are checked for shape, and get an answer or a refusal with a code. */
import { isRefusal, type Refusal, type RefusalCode, refuse } from '../../shared/lesson/refusal.ts';
import type { WhatIfView } from '../../shared/lesson/round-views.ts';
import { peekView } from '../../shared/lesson/sheets.ts';
import { type Actor, findSeat, type PlayerId } from '../../shared/lesson/state.ts';
import { mineView } from '../../shared/lesson/view.ts';
import type { AskedWhatIf } from '../../shared/lesson/what-if.ts';
import { act, ask, type Command, type CommandName, hold, type Receipt } from '../../shared/protocol/commands.ts';
import { readSentence } from '../access/sentences.ts';
import type { Taken } from '../moves.ts';
import type { Dials, Hand } from './dials.ts';
import type { LessonEngine } from './lesson-engine.ts';
import { readCommand } from './read-command.ts';

export type CounterHouse = {
  /** Takes the device that waits under this code; undefined if none does. */
  takeMove(lesson: string, moveCode: string): Taken | undefined;
  /** Whether the laboratory has all the trials that it takes. */
  labBusy(): boolean;
  /** Asks a track's world about another decision, for the host and the projector. */
  readonly whatIfs: { ask(lesson: string, asked: AskedWhatIf): Promise<WhatIfView | Refusal> };
  log(line: string, facts: Readonly<Record<string, unknown>>): void;
};

/** Who stands at the counter. */
export type Sender = Actor;
type Named<N extends CommandName> = Command & { readonly name: N };
/** How a request is refused. */
export type Reply = { reject(reason: string): void };

export class Counter {
  #house: CounterHouse;
  #engine: LessonEngine;
  #here: { has(player: PlayerId): boolean };
  #dials: Dials;

  constructor(house: CounterHouse, engine: LessonEngine, here: { has(player: PlayerId): boolean }, dials: Dials) {
    this.#house = house;
    this.#engine = engine;
    this.#here = here;
    this.#dials = dials;
  }

  /** The catch is not optional: with an exception hook, a handler that throws would look like success on the phone. */
  async act(by: Sender | undefined, message: unknown, reply: Reply): Promise<Receipt | undefined> {
    try {
      const outcome = await this.#judge(by, message);
      if (isRefusal(outcome)) return void reply.reject(outcome.refused);
      return outcome;
    } catch (error) {
      return this.#failed('an action failed', error, reply);
    }
  }

  /** Questions that change nothing. */
  ask(by: Sender | undefined, message: unknown, reply: Reply): unknown {
    try {
      const asked = ask.safeParse(message);
      if (!by || !asked.success) return this.#no('malformed', reply);
      const engine = this.#engine;
      const { shown } = engine;
      switch (asked.data.name) {
        case 'time':
          return { at: engine.at(), running: engine.saving && shown.status === 'running' && !shown.paused };
        case 'whatIf':
          return by.role === 'host' ? this.#whatIf(asked.data, reply) : this.#no('hosts-only', reply);
        case 'peek':
          return by.role === 'host' ? peekView(shown) : this.#no('hosts-only', reply);
        case 'mine':
          if (by.role !== 'player') return this.#no('players-only', reply);
          return (
            mineView(shown, by.player, { names: engine.names, here: this.#here }, engine.at()) ??
            this.#no('seat-removed', reply)
          );
      }
    } catch (error) {
      return this.#failed('a question failed', error, reply);
    }
  }

  async #whatIf(asked: AskedWhatIf, reply: Reply): Promise<WhatIfView | undefined> {
    try {
      const outcome = await this.#house.whatIfs.ask(this.#engine.lesson, asked);
      return isRefusal(outcome) ? this.#no(outcome.refused, reply) : outcome;
    } catch (error) {
      return this.#failed('a question failed', error, reply);
    }
  }

  /** A dial is in motion: judged as if it were placed now, and told to nobody but the team. */
  hold(by: Sender | undefined, message: unknown, reply: Reply): object | undefined {
    try {
      const asked = hold.safeParse(message);
      if (!by || !asked.success) return this.#no('malformed', reply);
      const engine = this.#engine;
      const placed = engine.judge(by, { name: 'moveDial', body: asked.data });
      if (isRefusal(placed)) return this.#no(placed.refused, reply);
      const hand = this.#handOf(by);
      const refusal = hand ? this.#dials.hold(hand, asked.data) : refuse('players-only');
      return refusal ? this.#no(refusal.refused, reply) : {};
    } catch (error) {
      return this.#failed('a hold failed', error, reply);
    }
  }

  #no(code: RefusalCode, reply: Reply): undefined {
    reply.reject(this.#engine.refused(code).refused);
    return undefined;
  }

  #failed(line: string, error: unknown, reply: Reply): undefined {
    this.#house.log(line, { lesson: this.#engine.lesson, error: String(error) });
    reply.reject('not-saved');
    return undefined;
  }

  async #judge(by: Sender | undefined, message: unknown): Promise<Receipt | Refusal> {
    const envelope = act.safeParse(message);
    if (!by || !envelope.success) return this.#engine.refused('malformed');
    const { id, name } = envelope.data;
    const command = readCommand(name, envelope.data.body);
    if (isRefusal(command)) return this.#engine.refused(command.refused);
    // what was taken before is not judged again: a dial has been placed, a trial is paid for, a device has been let in
    const known = this.#engine.known(by, id);
    if (known) return known;
    switch (command.name) {
      case 'moveDial':
        return this.#placeDial(by, id, command);
      case 'runTrial':
        return this.#house.labBusy() ? this.#engine.refused('lab-busy') : this.#engine.act(by, id, command);
      case 'writeDefence': {
        const text = readSentence(command.body.text);
        if (typeof text !== 'string') return this.#engine.refused(text.refused);
        return this.#engine.act(by, id, { ...command, body: { ...command.body, text } });
      }
      case 'approveMove':
        return this.#approveMove(by, id, command);
      default:
        return this.#engine.act(by, id, command);
    }
  }

  #handOf(by: Sender): Hand | undefined {
    const team = by.role === 'player' ? findSeat(this.#engine.shown, by.player)?.team.id : undefined;
    return by.role === 'player' && team !== undefined ? { team, player: by.player } : undefined;
  }

  /** It is let go once its value is stored, so that team-mates never see it jump back in between. */
  async #placeDial(by: Sender, id: string, command: Named<'moveDial'>): Promise<Receipt | Refusal> {
    const { dial } = command.body;
    const hand = this.#handOf(by);
    const refusal = hand && this.#dials.judge(hand, dial);
    if (refusal) return this.#engine.refused(refusal.refused);
    const outcome = await this.#engine.act(by, id, command);
    if (hand) this.#dials.release(hand, dial);
    return outcome;
  }

  async #approveMove(by: Sender, id: string, command: Named<'approveMove'>): Promise<Receipt | Refusal> {
    const move = this.#house.takeMove(this.#engine.lesson, command.body.moveCode);
    if (!move) return this.#engine.refused('no-such-move');
    const outcome = await this.#engine.act(by, id, command);
    const seat = findSeat(this.#engine.shown, command.body.player)?.seat;
    if (isRefusal(outcome) || !seat) move.release();
    else move.grant({ player: seat.player, issue: seat.issue });
    return outcome;
  }
}
