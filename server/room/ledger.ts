/** The two states of a lesson: `head` has everything that was decided, `shown` everything that is stored. Between them lies the journal. */
import type { LessonEvent } from '../../shared/lesson/events.ts';
import { fold } from '../../shared/lesson/evolve.ts';
import { type Refusal, refuse } from '../../shared/lesson/refusal.ts';
import { emptyLesson, type LessonState, type PlayerId } from '../../shared/lesson/state.ts';
import type { Receipt } from '../../shared/protocol/commands.ts';
import { type Clock, LessonClock } from '../clock.ts';
import type { Batch, Journal } from '../journal/journal.ts';
import { rowsOf } from './event-rows.ts';
import { Saving } from './saving.ts';

/** What is stored together with events: names, which live beside the journal and never in it, and pictures. */
export type Extras = Pick<Batch, 'opens' | 'people' | 'artefacts'>;

/** What happened, once it is safely stored; no events when only saving stopped or came back. */
export type Listener = (events: readonly LessonEvent[], before: LessonState) => void;

export type LedgerOptions = {
  readonly lesson: string;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly log: (line: string, facts: Readonly<Record<string, unknown>>) => void;
};

/** Who did it, in which action, at which lesson time. */
export type Origin = { readonly by: string; readonly action: string | null; readonly at: number };

export class Ledger {
  readonly names = new Map<PlayerId, string>();
  #options: LedgerOptions;
  #head: LessonState = emptyLesson;
  #shown: LessonState = emptyLesson;
  #headSeq = 0;
  #shownSeq = 0;
  #stored: Promise<void> = Promise.resolve();
  #listeners = new Set<Listener>();
  #time: LessonClock;
  #saving: Saving;

  constructor(options: LedgerOptions) {
    this.#options = options;
    this.#time = new LessonClock(options.clock, 0);
    this.#saving = new Saving({
      clock: options.clock,
      probe: () => options.journal.probe(),
      changed: (saving, error) => this.#savingChanged(saving, error),
    });
  }

  get head(): LessonState {
    return this.#head;
  }

  get shown(): LessonState {
    return this.#shown;
  }

  /** False while nothing can be stored: time stands, and nothing may be decided. */
  get saving(): boolean {
    return this.#saving.on;
  }

  /** Lesson time now, in ms of running. */
  at(): number {
    return this.#time.at();
  }

  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Goes on from what a journal tells. The clock goes on from the last time that was noted.
   * @param seq number of the journal's last event
   */
  restore(state: LessonState, seq: number, people: ReadonlyMap<PlayerId, string>): void {
    for (const [player, name] of people) this.names.set(player, name);
    this.#head = state;
    this.#shown = state;
    this.#headSeq = seq;
    this.#shownSeq = seq;
    this.#time = new LessonClock(this.#options.clock, state.at);
    this.#keepTime();
  }

  /**
   * Takes events into `head` at once, and into `shown` when they are stored; then everybody hears of them.
   * @returns `not-saved` if they could not be stored: then nothing of it has happened
   */
  record(events: readonly LessonEvent[], { by, action, at }: Origin, extras: Extras = {}): Promise<Receipt | Refusal> {
    // nothing changed: true only once what it rests on is stored
    if (events.length === 0) return this.#stored.then(() => (this.saving ? { saved: at } : refuse('not-saved')));
    const { lesson, journal, clock } = this.#options;
    const rows = rowsOf(events, { at, wall: clock.wall(), by, action, seq: this.#headSeq + 1 });
    const after = fold(this.#head, events, at);
    this.#head = after;
    this.#headSeq += rows.length;
    const last = this.#headSeq;
    this.#keepTime();
    const stored = journal.append({ lesson, rows, ...extras }).then(
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
        this.#head = this.#shown;
        this.#headSeq = this.#shownSeq;
        this.#saving.stop(error);
        return refuse('not-saved');
      },
    );
    this.#stored = stored.then(() => undefined);
    return stored;
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

  /** What is stored is stored: a listener that throws takes nothing back, and keeps no other from hearing. */
  #tell(events: readonly LessonEvent[], before: LessonState): void {
    for (const listener of this.#listeners) {
      try {
        listener(events, before);
      } catch (error) {
        this.#log('a listener threw', error);
      }
    }
  }

  #savingChanged(saving: boolean, error?: unknown): void {
    this.#keepTime();
    this.#log(saving ? 'saving again' : 'saving stopped', error);
    this.#tell([], this.#shown);
  }

  #log(line: string, error?: unknown): void {
    const { log, lesson } = this.#options;
    log(line, error === undefined ? { lesson } : { lesson, error: String(error) });
  }

  #keepTime(): void {
    if (this.saving && this.#head.status === 'running' && !this.#head.paused) this.#time.run();
    else this.#time.stop();
  }
}
