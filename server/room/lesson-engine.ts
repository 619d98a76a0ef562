/** A lesson in motion: judges commands on the newest state, and answers once what they led to is stored. */
import { decide } from '../../shared/lesson/decide.ts';
import type { LessonEvent } from '../../shared/lesson/events.ts';
import type { HouseCommandName, HouseCommands } from '../../shared/lesson/house-commands.ts';
import { isRefusal, type Refusal, type RefusalCode, refuse } from '../../shared/lesson/refusal.ts';
import type { Actor, LessonState, PlayerId } from '../../shared/lesson/state.ts';
import type { Command, Receipt } from '../../shared/protocol/commands.ts';
import type { EventRow, LessonRow } from '../journal/journal.ts';
import { readRows } from './event-rows.ts';
import { type Extras, Ledger, type LedgerOptions, type Listener } from './ledger.ts';
import { Receipts } from './receipts.ts';

export type EngineOptions = LedgerOptions & {
  readonly code: string;
  /** Is told of every refusal. */
  readonly refused?: ((code: RefusalCode) => void) | undefined;
};

type Seated = { readonly player: PlayerId };

const who = (by: Actor): string => (by.role === 'player' ? `p${by.player}` : by.role);
const joinAction = (device: string): string => `join-${device}`;

export class LessonEngine {
  readonly lesson: string;
  readonly code: string;
  readonly refusals = new Map<RefusalCode, number>();
  #ledger: Ledger;
  #tellRefused: (code: RefusalCode) => void;
  #receipts = new Receipts<Receipt>();
  #joined = new Receipts<Seated>();

  constructor(options: EngineOptions) {
    this.lesson = options.lesson;
    this.code = options.code;
    this.#ledger = new Ledger(options);
    this.#tellRefused = options.refused ?? (() => undefined);
  }

  /** State with everything decided. */
  get head(): LessonState {
    return this.#ledger.head;
  }

  /** State with everything stored: what people may see. */
  get shown(): LessonState {
    return this.#ledger.shown;
  }

  get names(): ReadonlyMap<PlayerId, string> {
    return this.#ledger.names;
  }

  /** False while nothing can be stored: time stands, and every command is refused. */
  get saving(): boolean {
    return this.#ledger.saving;
  }

  /** Lesson time now, in ms of running. */
  at(): number {
    return this.#ledger.at();
  }

  listen(listener: Listener): () => void {
    return this.#ledger.listen(listener);
  }

  /** Takes the lesson up where its journal ends. */
  restore(rows: readonly EventRow[], people: ReadonlyMap<PlayerId, string>): void {
    const state = readRows(rows, ({ type, body }, { by, action, at }) => {
      if (action === null) return;
      if (type === 'PlayerJoined') this.#joined.remember(action, { player: body.player });
      else this.#receipts.remember(`${by}:${action}`, { saved: at });
    });
    this.#ledger.restore(state, rows.at(-1)?.seq ?? 0, people);
  }

  /** Stores a new lesson together with its first events, or `not-saved`. */
  begin(row: LessonRow, events: readonly LessonEvent[]): Promise<Receipt | Refusal> {
    return this.#ledger.record(events, { by: 'house', action: null, at: 0 }, { opens: row });
  }

  /** The answer that an action of this person got, or will get, if it was taken before. */
  known(by: Actor, id: string): Promise<Receipt | Refusal> | undefined {
    return this.#receipts.known(`${who(by)}:${id}`);
  }

  /** What a command would come to if it were taken now; nothing comes of it. */
  judge(by: Actor, { name, body }: Command, at = this.at()): readonly LessonEvent[] | Refusal {
    return this.saving ? decide(this.head, name, body as never, by, at) : refuse('not-saved');
  }

  /**
   * A person's command. The same id from the same person gets the same receipt, however often it is sent.
   * @param id made by the sender
   */
  act(by: Actor, id: string, command: Command): Promise<Receipt | Refusal> {
    const known = this.known(by, id);
    if (known) return known;
    const at = this.at();
    const outcome = this.judge(by, command, at);
    if (isRefusal(outcome)) return Promise.resolve(this.refused(outcome.refused));
    const stored = this.#ledger.record(outcome, { by: who(by), action: id, at });
    return this.#receipts.keep(
      `${who(by)}:${id}`,
      stored.then((saved) => this.#counted(saved)),
    );
  }

  /** A command of the house itself: the events that it came to, or a refusal. */
  async house<N extends HouseCommandName>(
    name: N,
    body: HouseCommands[N],
    extras: Extras = {},
  ): Promise<readonly LessonEvent[] | Refusal> {
    const at = this.at();
    const outcome = this.saving ? decide(this.head, name, body as never, { role: 'house' }, at) : refuse('not-saved');
    if (isRefusal(outcome) || outcome.length === 0) return outcome;
    const saved = await this.#ledger.record(outcome, { by: 'house', action: null, at }, extras);
    return isRefusal(saved) ? saved : outcome;
  }

  /**
   * Somebody comes through the door. The same device asking again gets the same seat.
   * @param device an id of the device's own making, if it has one
   */
  join(device: string | undefined, name: string): Promise<Seated | Refusal> {
    const action = device === undefined ? null : joinAction(device);
    const known = action === null ? undefined : this.#joined.known(action);
    if (known) return known;
    const at = this.at();
    const outcome = this.saving ? decide(this.head, 'join', {}, { role: 'house' }, at) : refuse('not-saved');
    if (isRefusal(outcome)) return Promise.resolve(this.refused(outcome.refused));
    const joined = outcome.find((each) => each.type === 'PlayerJoined');
    if (!joined) return Promise.resolve(this.refused('lesson-full'));
    const { player } = joined.body;
    const stored = this.#ledger.record(outcome, { by: 'house', action, at }, { people: [{ player, name }] });
    const answer = stored.then((saved) => {
      const counted = this.#counted(saved);
      return isRefusal(counted) ? counted : { player };
    });
    return action === null ? answer : this.#joined.keep(action, answer);
  }

  /** Seats a program where a planned seat is free: `lesson-full` where there is none. */
  async joinBot(name: string): Promise<Seated | Refusal> {
    const at = this.at();
    const outcome = this.saving ? decide(this.head, 'join', { bot: true }, { role: 'house' }, at) : refuse('not-saved');
    if (isRefusal(outcome)) return outcome;
    const player = this.head.nextPlayer;
    const saved = await this.#ledger.record(outcome, { by: 'house', action: null, at }, { people: [{ player, name }] });
    return isRefusal(saved) ? saved : { player };
  }

  /** Counts a refusal, and hands it back. */
  refused(code: RefusalCode): Refusal {
    this.refusals.set(code, (this.refusals.get(code) ?? 0) + 1);
    this.#tellRefused(code);
    return refuse(code);
  }

  #counted<T extends object>(outcome: T | Refusal): T | Refusal {
    return isRefusal(outcome) ? this.refused(outcome.refused) : outcome;
  }

  /** Resolves when everything decided so far is stored or given up. */
  settled(): Promise<void> {
    return this.#ledger.settled();
  }

  /** Ends what runs by itself. */
  retire(): void {
    this.#ledger.retire();
  }
}
