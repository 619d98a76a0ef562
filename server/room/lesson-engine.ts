/** A lesson in motion: judges commands on the newest state, stores them, and only then lets anyone see or hear of it. */

import { decide } from '../../shared/lesson/decide.ts';
import { type EventType, eventVersions, type LessonEvent } from '../../shared/lesson/events.ts';
import { evolve, fold } from '../../shared/lesson/evolve.ts';
import type { HouseCommandName, HouseCommands } from '../../shared/lesson/house-commands.ts';
import { isRefusal, type Refusal, type RefusalCode, refuse } from '../../shared/lesson/refusal.ts';
import { type Actor, emptyLesson, type LessonState, type PlayerId } from '../../shared/lesson/state.ts';
import { upcast } from '../../shared/lesson/upcast.ts';
import type { Command, Receipt } from '../../shared/protocol/commands.ts';
import { type Clock, LessonClock } from '../clock.ts';
import type { EventRow, Journal } from '../journal/journal.ts';

/** A name to store with an event: names live beside the journal, never in it. */
export type Named = { readonly player: PlayerId; readonly name: string };
export type Artefact = { readonly hash: string; readonly bytes: Uint8Array };
export type Extras = { readonly people?: readonly Named[]; readonly artefacts?: readonly Artefact[] };

/** What happened, once it is safely stored; no events when only saving stopped or came back. */
export type Listener = (events: readonly LessonEvent[], before: LessonState) => void;

export type EngineOptions = {
  readonly lesson: string;
  readonly code: string;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly log: (line: string, facts: Readonly<Record<string, unknown>>) => void;
};

const probeEveryMs = 2_000;

const who = (by: Actor): string => (by.role === 'player' ? `p${by.player}` : by.role);

export class LessonEngine {
  readonly lesson: string;
  readonly code: string;
  readonly names = new Map<PlayerId, string>();
  readonly refusals = new Map<RefusalCode, number>();
  /** False while nothing can be stored: time stands, and every command is refused. */
  saving = true;
  /** State with everything decided. */
  #head: LessonState = emptyLesson;
  /** State with everything stored: what people may see. */
  #shown: LessonState = emptyLesson;
  #headSeq = 0;
  #shownSeq = 0;
  #receipts = new Map<string, Promise<Receipt | Refusal>>();
  #joined = new Map<string, Promise<{ readonly player: PlayerId } | Refusal>>();
  #stored: Promise<void> = Promise.resolve();
  #listeners = new Set<Listener>();
  #time: LessonClock;
  #journal: Journal;
  #clock: Clock;
  #log: EngineOptions['log'];

  constructor({ lesson, code, journal, clock, log }: EngineOptions) {
    this.lesson = lesson;
    this.code = code;
    this.#journal = journal;
    this.#clock = clock;
    this.#log = log;
    this.#time = new LessonClock(clock, 0);
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
    let state = emptyLesson;
    for (const row of rows) {
      const happened = upcast(row.type, row.v, row.body);
      state = evolve(state, happened, row.at);
      if (row.action === null) continue;
      if (happened.type === 'PlayerJoined')
        this.#joined.set(row.action, Promise.resolve({ player: happened.body.player }));
      else this.#receipts.set(`${row.by}:${row.action}`, Promise.resolve({ saved: row.seq }));
    }
    for (const [player, name] of people) this.names.set(player, name);
    this.#head = state;
    this.#shown = state;
    this.#headSeq = rows.at(-1)?.seq ?? 0;
    this.#shownSeq = this.#headSeq;
    this.#time = new LessonClock(this.#clock, state.at);
    this.#keepTime();
  }

  /** Stores the first events of a new lesson. */
  async begin(events: readonly LessonEvent[]): Promise<void> {
    const outcome = await this.#record(events, 'house', null, 0, {});
    if (isRefusal(outcome)) throw new Error('a new lesson could not be stored');
  }

  /**
   * A person's command. The same id from the same person gets the same receipt, however often it is sent.
   * @param id made by the sender
   */
  act(by: Actor, id: string, { name, body }: Command): Promise<Receipt | Refusal> {
    const key = `${who(by)}:${id}`;
    const known = this.#receipts.get(key);
    if (known) return known;
    const at = this.at();
    const outcome = this.saving ? decide(this.#head, name, body as never, by, at) : refuse('not-saved');
    if (isRefusal(outcome)) return Promise.resolve(this.refused(outcome.refused));
    const receipt = this.#record(outcome, who(by), id, at, {}).then((saved) => {
      // what was not stored may be tried again with the same id
      if (isRefusal(saved)) this.#receipts.delete(key);
      return isRefusal(saved) ? this.refused(saved.refused) : saved;
    });
    this.#receipts.set(key, receipt);
    return receipt;
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
  async join(device: string | undefined, name: string): Promise<{ readonly player: PlayerId } | Refusal> {
    const action = device === undefined ? null : `join-${device}`;
    const known = action === null ? undefined : this.#joined.get(action);
    if (known) return known;
    const at = this.at();
    const outcome = this.saving ? decide(this.#head, 'join', {}, { role: 'house' }, at) : refuse('not-saved');
    if (isRefusal(outcome)) return this.refused(outcome.refused);
    const joined = outcome.find((each) => each.type === 'PlayerJoined');
    if (!joined) return this.refused('lesson-full');
    const { player } = joined.body;
    const answer = this.#record(outcome, 'house', action, at, { people: [{ player, name }] }).then((saved) => {
      if (isRefusal(saved) && action !== null) this.#joined.delete(action);
      return isRefusal(saved) ? this.refused(saved.refused) : { player };
    });
    if (action !== null) this.#joined.set(action, answer);
    return answer;
  }

  /** Counts a refusal, and hands it back. */
  refused(code: RefusalCode): Refusal {
    this.refusals.set(code, (this.refusals.get(code) ?? 0) + 1);
    return refuse(code);
  }

  /** Resolves when everything decided so far is stored or given up. */
  settled(): Promise<void> {
    return this.#stored;
  }

  #record(
    events: readonly LessonEvent[],
    by: string,
    action: string | null,
    at: number,
    extras: Extras,
  ): Promise<Receipt | Refusal> {
    // nothing changed: true only once what it rests on is stored
    if (events.length === 0)
      return this.#stored.then(() => (this.saving ? { saved: this.#shownSeq } : refuse('not-saved')));
    const people = extras.people ?? [];
    const first = this.#headSeq + 1;
    const rows = this.#rows(events, by, action, at);
    const after = fold(this.#head, events, at);
    this.#head = after;
    this.#headSeq += rows.length;
    const last = this.#headSeq;
    this.#keepTime();
    const stored = this.#journal
      .append({ lesson: this.lesson, rows, people, artefacts: extras.artefacts ?? [] })
      .then((): Receipt | Refusal => {
        for (const { player, name } of people) this.names.set(player, name);
        const before = this.#shown;
        this.#shown = after;
        this.#shownSeq = last;
        this.#tell(events, before);
        return { saved: first };
      })
      .catch((error: unknown): Refusal => {
        this.#stopSaving(error);
        return refuse('not-saved');
      });
    this.#stored = stored.then(() => undefined);
    return stored;
  }

  #rows(events: readonly LessonEvent[], by: string, action: string | null, at: number): readonly EventRow[] {
    const wall = this.#clock.wall().toISOString();
    return events.map(({ type, body }, index) => ({
      seq: this.#headSeq + 1 + index,
      at,
      wall,
      by,
      action: index === 0 ? action : null,
      type,
      v: eventVersions[type as EventType],
      body,
    }));
  }

  #tell(events: readonly LessonEvent[], before: LessonState): void {
    for (const listener of this.#listeners) listener(events, before);
  }

  /** Goes back to what is stored, stands still, and tries every two seconds whether storing works again. */
  #stopSaving(error: unknown): void {
    this.#head = this.#shown;
    this.#headSeq = this.#shownSeq;
    if (!this.saving) return;
    this.saving = false;
    this.#keepTime();
    this.#log('saving stopped', { lesson: this.lesson, error: error instanceof Error ? error.message : String(error) });
    this.#tell([], this.#shown);
    this.#probe();
  }

  #probe(): void {
    this.#clock.after(probeEveryMs, () => {
      this.#journal.probe().then(
        () => {
          this.saving = true;
          this.#keepTime();
          this.#log('saving again', { lesson: this.lesson });
          this.#tell([], this.#shown);
        },
        () => this.#probe(),
      );
    });
  }

  #keepTime(): void {
    if (this.saving && this.#head.status === 'running' && !this.#head.paused) this.#time.run();
    else this.#time.stop();
  }
}
