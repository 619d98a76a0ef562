/** Pictures by ticket: whoever was shown a ticket may fetch what it opens. */
import type { LessonEvent } from '../shared/lesson/events.ts';
import type { Picture } from '../shared/lesson/picture.ts';
import type { Journal } from './journal/journal.ts';
import { picturesIn } from './world.ts';

export type HungPicture = { readonly bytes: Uint8Array; readonly type: string; readonly hash: string };

/** Pictures that stay in memory, the latest asked for: a whole class asks for the same two within a second. */
const most = 40;

export class Gallery {
  #journal: Journal;
  #recent = new Map<string, Promise<Uint8Array | undefined>>();
  #hung = new Map<string, { readonly lesson: string; readonly hash: string }>();

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  /** Hangs up pictures of a lesson. */
  hang(lesson: string, pictures: readonly Picture[]): void {
    for (const { ticket, hash } of pictures) this.#hung.set(ticket, { lesson, hash });
  }

  /** Hangs up what an event brought. */
  happened(lesson: string, { type, body }: LessonEvent): void {
    if (type === 'RoundPrepared') this.hang(lesson, picturesIn(body.tracks));
    if (type === 'TrialMeasured' && body.result.audit) this.hang(lesson, [body.result.audit.picture]);
  }

  /** Takes a lesson's pictures down. */
  clear(lesson: string): void {
    for (const [ticket, hung] of this.#hung) if (hung.lesson === lesson) this.#hung.delete(ticket);
  }

  /** The picture that a ticket opens, or undefined. */
  async picture(ticket: string): Promise<HungPicture | undefined> {
    const hung = this.#hung.get(ticket);
    const bytes = hung && (await this.#bytes(hung.hash));
    return hung && bytes ? { bytes, type: 'image/png', hash: hung.hash } : undefined;
  }

  #bytes(hash: string): Promise<Uint8Array | undefined> {
    const bytes = this.#recent.get(hash) ?? this.#journal.artefact(hash);
    // the newest stands last; what could not be read is asked for again
    this.#recent.delete(hash);
    this.#recent.set(hash, bytes);
    bytes.catch(() => this.#recent.delete(hash));
    for (const oldest of [...this.#recent.keys()].slice(0, -most)) this.#recent.delete(oldest);
    return bytes;
  }
}
