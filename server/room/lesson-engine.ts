/** A lesson in motion: judges commands on the newest state, stores them, and only then lets anyone see or hear of it. */
import { decide } from '../../shared/lesson/decide.ts';
import type { LessonEvent } from '../../shared/lesson/events.ts';
import { fold } from '../../shared/lesson/evolve.ts';
import type { HouseCommandName, HouseCommands } from '../../shared/lesson/house-commands.ts';
import { isRefusal, type Refusal, type RefusalCode, refuse } from '../../shared/lesson/refusal.ts';
import { type Actor, emptyLesson, type LessonState, type PlayerId } from '../../shared/lesson/state.ts';
import type { Command, Receipt } from '../../shared/protocol/commands.ts';
import { type Clock, LessonClock } from '../clock.ts';
import type { Batch, EventRow, Journal, LessonRow } from '../journal/journal.ts';
import { readRows, rowsOf } from './event-rows.ts';
import { Receipts } from './receipts.ts';
import { Saving } from './saving.ts';

/** What is stored together with events: names, which live beside the journal and never in it, and pictures. */
export type Extras = Pick<Batch, 'opens' | 'people' | 'artefacts'>;

/** What happened, once it is safely stored; no events when only saving stopped or came back. */
export type Listener = (events: readonly LessonEvent[], before: LessonState) => void;

export type EngineOptions = {
  readonly lesson: string;
  readonly code: string;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly log: (line: string, facts: Readonly<Record<string, unknown>>) => void;
};

type Seated = { readonly player: PlayerId };

const who = (by: Actor): string => (by.role === 'player' ? `p${by.player}` : by.role);
const joinAction = (device: string): string => `join-${device}`;

export class LessonEngine {
  readonly lesson: string;
  readonly code: string;
  readonly names = new Map<PlayerId, string>();
  readonly refusals = new Map<RefusalCode, number>();
  /** State with everything decided. */
  #head: LessonState = emptyLesson;
  /** State with everything stored: what people may see. */
  #shown: LessonState = emptyLesson;
  #headSeq = 0;
  #shownSeq = 0;
  #receipts = new Receipts<Receipt>();
  #joined = new Receipts<Seated>();
  #stored: Promise<void> = Promise.resolve();
  #listeners = new Set<Listener>();
  #time: LessonClock;
  #journal: Journal;
  #clock: Clock;
  #log: EngineOptions['log'];
  #saving: Saving;

  constructor({ lesson, code, journal, clock, log }: EngineOptions) {
    this.lesson = lesson;
    this.code = code;
    this.#journal = journal;
    this.#clock = clock;
    this.#log = log;
    this.#time = new LessonClock(clock, 0);
    this.#saving = new Saving({
      clock,
      probe: () => journal.probe(),
      changed: (saving, error) => this.#savingChanged(saving, error),
    });
  }

  /** False while nothing can be stored: time stands, and every command is refused. */
  get saving(): boolean {
    return this.#saving.on;
  }

  get head(): LessonState {
    return this.#head;
  }

  get shown(): LessonState {
    return this.#shown;
  }

  /** Lesson time now, in ms of running. */
  at(): number {
    return this.#time.at();
  }

  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Takes the lesson up where its journal ends. The clock goes on from the last time that was noted. */
  restore(rows: readonly EventRow[], people: ReadonlyMap<PlayerId, string>): void {
    const state = readRows(rows, ({ type, body }, { by, action, at }) => {
      if (action === null) return;
      if (type === 'PlayerJoined') this.#joined.remember(action, { player: body.player });
      else this.#receipts.remember(`${by}:${action}`, { saved: at });
    });
    for (const [player, name] of people) this.names.set(player, name);
    this.#head = state;
    this.#shown = state;
    this.#headSeq = rows.at(-1)?.seq ?? 0;
    this.#shownSeq = this.#headSeq;
    this.#time = new LessonClock(this.#clock, state.at);
    this.#keepTime();
  }

  /** Stores a new lesson together with its first events, or `not-saved`. */
  begin(row: LessonRow, events: readonly LessonEvent[]): Promise<Receipt | Refusal> {
    return this.#record(events, 'house', null, 0, { opens: row });
  }

  /** The answer that an action of this person got, or will get, if it was taken before. */
  known(by: Actor, id: string): Promise<Receipt | Refusal> | undefined {
    return this.#receipts.known(`${who(by)}:${id}`);
  }

  /**
   * A person's command. The same id from the same person gets the same receipt, however often it is sent.
   * @param id made by the sender
   */
  act(by: Actor, id: string, { name, body }: Command): Promise<Receipt | Refusal> {
    const known = this.known(by, id);
    if (known) return known;
    const at = this.at();
    const outcome = this.saving ? decide(this.#head, name, body as never, by, at) : refuse('not-saved');
    if (isRefusal(outcome)) return Promise.resolve(this.refused(outcome.refused));
    const receipt = this.#record(outcome, who(by), id, at, {}).then((saved) => this.#counted(saved));
    return this.#receipts.keep(`${who(by)}:${id}`, receipt);
  }

  /** A command of the house itself: the events that it came to, or a refusal. */
  async house<N extends HouseCommandName>(
    name: N,
    body: HouseCommands[N],
    extras: Extras = {},
  ): Promise<readonly LessonEvent[] | Refusal> {
    const at = this.at();
    const outcome = this.saving ? decide(this.#head, name, body as never, { role: 'house' }, at) : refuse('not-saved');
    if (isRefusal(outcome) || outcome.length === 0) return outcome;
    const saved = await this.#record(outcome, 'house', null, at, extras);
    return isRefusal(saved) ? saved : outcome;
  }

  /**
   * Somebody comes through the door. The same device asking again gets the same seat.
   * @param device an id of the device's own making, if it has one
   */
  join(device: string | undefined, name: string): Promise<Seated | Refusal> {
    const known = device === undefined ? undefined : this.#joined.known(joinAction(device));
    if (known) return known;
    const at = this.at();
    const outcome = this.saving ? decide(this.#head, 'join', {}, { role: 'house' }, at) : refuse('not-saved');
    if (isRefusal(outcome)) return Promise.resolve(this.refused(outcome.refused));
    const joined = outcome.find((each) => each.type === 'PlayerJoined');
    if (!joined) return Promise.resolve(this.refused('lesson-full'));
    const { player } = joined.body;
    const action = device === undefined ? null : joinAction(device);
    const answer = this.#record(outcome, 'house', action, at, { people: [{ player, name }] }).then((saved) => {
      const counted = this.#counted(saved);
      return isRefusal(counted) ? counted : { player };
    });
    return action === null ? answer : this.#joined.keep(action, answer);
  }

  /** Counts a refusal, and hands it back. */
  refused(code: RefusalCode): Refusal {
    this.refusals.set(code, (this.refusals.get(code) ?? 0) + 1);
    return refuse(code);
  }

  #counted<T extends object>(outcome: T | Refusal): T | Refusal {
    return isRefusal(outcome) ? this.refused(outcome.refused) : outcome;
  }

  /** Resolves when everything decided so far is stored or given up. */
  settled(): Promise<void> {
    return this.#stored;
  }

  /** Ends what runs by itself. */
  retire(): void {
    this.#saving.retire();
    this.#time.stop();
  }

  #record(
    events: readonly LessonEvent[],
    by: string,
    action: string | null,
    at: number,
    extras: Extras,
  ): Promise<Receipt | Refusal> {
    // nothing changed: true only once what it rests on is stored
    if (events.length === 0) return this.#stored.then(() => (this.saving ? { saved: at } : refuse('not-saved')));
    const rows = rowsOf(events, { at, wall: this.#clock.wall(), by, action, seq: this.#headSeq + 1 });
    const after = fold(this.#head, events, at);
    this.#head = after;
    this.#headSeq += rows.length;
    const last = this.#headSeq;
    this.#keepTime();
    const stored = this.#journal.append({ lesson: this.lesson, rows, ...extras }).then(
      (): Receipt | Refusal => {
        for (const { player, name } of extras.people ?? []) this.names.set(player, name);
        const before = this.#shown;
        this.#shown = after;
        this.#shownSeq = last;
        this.#tell(events, before);
        // a number of events would tell how busy the others are
        return { saved: at };
      },
      (error: unknown): Receipt | Refusal => {
        this.#stopSaving(error);
        return refuse('not-saved');
      },
    );
    this.#stored = stored.then(() => undefined);
    return stored;
  }

  /** What is stored is stored: a listener that throws takes nothing back, and keeps no other from hearing. */
  #tell(events: readonly LessonEvent[], before: LessonState): void {
    for (const listener of this.#listeners) {
      try {
        listener(events, before);
      } catch (error) {
        this.#log('a listener threw', { lesson: this.lesson, error: String(error) });
      }
    }
  }

  /** Back to what is stored; time stands until something can be stored again. */
  #stopSaving(error: unknown): void {
    this.#head = this.#shown;
    this.#headSeq = this.#shownSeq;
    this.#saving.stop(error);
  }

  #savingChanged(saving: boolean, error?: unknown): void {
    this.#keepTime();
    this.#log(saving ? 'saving again' : 'saving stopped', {
      lesson: this.lesson,
      ...(saving ? {} : { error: String(error) }),
    });
    this.#tell([], this.#shown);
  }

  #keepTime(): void {
    if (this.saving && this.#head.status === 'running' && !this.#head.paused) this.#time.run();
    else this.#time.stop();
  }
}
