/** Pictures by ticket: whoever was shown a ticket may fetch what it opens. */
import type { PreparedRound } from '../shared/lesson/state.ts';
import type { Journal } from './journal/journal.ts';
import { ticketsOf } from './world.ts';

export type HungPicture = { readonly bytes: Uint8Array; readonly type: string; readonly hash: string };

export class Gallery {
  #journal: Journal;
  #hung = new Map<string, { readonly lesson: string; readonly hash: string }>();

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  /** Hangs up the pictures of a round. */
  hang(lesson: string, prepared: PreparedRound): void {
    for (const { ticket, hash } of ticketsOf(prepared)) this.#hung.set(ticket, { lesson, hash });
  }

  /** Takes a lesson's pictures down. */
  clear(lesson: string): void {
    for (const [ticket, hung] of this.#hung) if (hung.lesson === lesson) this.#hung.delete(ticket);
  }

  /** The picture that a ticket opens, or undefined. */
  async picture(ticket: string): Promise<HungPicture | undefined> {
    const hung = this.#hung.get(ticket);
    const bytes = hung && (await this.#journal.artefact(hung.hash));
    return hung && bytes ? { bytes, type: 'image/png', hash: hung.hash } : undefined;
  }
}
