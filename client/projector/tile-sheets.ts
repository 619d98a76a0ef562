/** Fetches the pictures of tiles as their tickets appear, once each, and keeps them for as long as they are needed. */
import { type Signal, signal } from '@preact/signals';
import type { Picture } from '../../shared/lesson/picture.ts';
import type { TileSheet } from '../stage/atlas.ts';

const retryMs = 1500;

const load = async (picture: Picture): Promise<TileSheet> => {
  const answer = await fetch(`/pictures/${picture.ticket}`);
  if (!answer.ok) throw new Error(`picture: ${answer.status}`);
  const image = await createImageBitmap(await answer.blob());
  return { image, columns: picture.columns, side: picture.side, tiles: picture.columns * picture.rows };
};

export class TileSheets {
  /** Pictures by ticket. */
  readonly sheets: Signal<ReadonlyMap<string, TileSheet>> = signal(new Map());
  readonly #wanted = new Set<string>();

  /** Fetches what is not here yet. What cannot be had is tried again for as long as it is wanted. */
  want(pictures: readonly Picture[]): void {
    const tickets = new Set(pictures.map(({ ticket }) => ticket));
    for (const ticket of this.#wanted) if (!tickets.has(ticket)) this.#wanted.delete(ticket);
    for (const picture of pictures) {
      if (this.#wanted.has(picture.ticket)) continue;
      this.#wanted.add(picture.ticket);
      void this.#fetch(picture);
    }
  }

  /** Whether all of these are here. */
  have(pictures: readonly Picture[]): boolean {
    return pictures.every(({ ticket }) => this.sheets.value.has(ticket));
  }

  async #fetch(picture: Picture): Promise<void> {
    if (this.sheets.value.has(picture.ticket)) return;
    try {
      const sheet = await load(picture);
      this.sheets.value = new Map([...this.sheets.value, [picture.ticket, sheet]]);
    } catch {
      setTimeout(() => {
        if (this.#wanted.has(picture.ticket)) void this.#fetch(picture);
      }, retryMs);
    }
  }
}
