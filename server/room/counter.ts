/** The counter of a room: requests come in, are checked for shape, and get an answer or a refusal with a code. */
import { isRefusal, type Refusal, type RefusalCode } from '../../shared/lesson/refusal.ts';
import { peekView } from '../../shared/lesson/sheets.ts';
import { type Actor, findSeat, type PlayerId } from '../../shared/lesson/state.ts';
import { mineView } from '../../shared/lesson/view.ts';
import { act, ask, type Receipt } from '../../shared/protocol/commands.ts';
import type { Taken } from '../moves.ts';
import type { LessonEngine } from './lesson-engine.ts';
import { readCommand } from './read-command.ts';

export type CounterHouse = {
  /** Takes the device that waits under this code; undefined if none does. */
  takeMove(lesson: string, moveCode: string): Taken | undefined;
  log(line: string, facts: Readonly<Record<string, unknown>>): void;
};

/** Who stands at the counter. */
export type Sender = Actor;
/** How a request is refused. */
export type Reply = { reject(reason: string): void };

export class Counter {
  #house: CounterHouse;
  #engine: LessonEngine;
  #here: { has(player: PlayerId): boolean };

  constructor(house: CounterHouse, engine: LessonEngine, here: { has(player: PlayerId): boolean }) {
    this.#house = house;
    this.#engine = engine;
    this.#here = here;
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
    if (command.name !== 'approveMove') return this.#engine.act(by, id, command);
    // a move that was approved before is not looked for again: its device has been let in
    const known = this.#engine.known(by, id);
    if (known) return known;
    const move = this.#house.takeMove(this.#engine.lesson, command.body.moveCode);
    if (!move) return this.#engine.refused('no-such-move');
    const outcome = await this.#engine.act(by, id, command);
    const seat = findSeat(this.#engine.shown, command.body.player)?.seat;
    if (isRefusal(outcome) || !seat) move.release();
    else move.grant({ player: seat.player, issue: seat.issue });
    return outcome;
  }
}
