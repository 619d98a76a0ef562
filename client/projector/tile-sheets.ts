/** Fetches the pictures of tiles as their tickets appear, once each, and keeps them for as long as they are needed. */
import { type Signal, signal } from '@preact/signals';
import type { Picture } from '../../shared/lesson/picture.ts';
import type { TileSheet } from '../stage/atlas.ts';
import { nearestTiles } from './nearest-tiles.ts';

const retryMs = 1500;

const load = async (picture: Picture): Promise<TileSheet> => {
  const answer = await fetch(`/pictures/${picture.ticket}`);
  if (!answer.ok) throw new Error(`picture: ${answer.status}`);
  const image = await createImageBitmap(await answer.blob());
  return { image, columns: picture.columns, side: picture.side, tiles: picture.columns * picture.rows };
};

/** So few tiles are compared with one another: those of a brief. */
const comparedAtMost = 64;

const nearestIn = ({ image, columns, side, tiles }: TileSheet): readonly number[] => {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [columns * side, Math.ceil(tiles / columns) * side];
  const brush = canvas.getContext('2d', { willReadFrequently: true });
  if (!brush || tiles > comparedAtMost) return [];
  brush.drawImage(image, 0, 0);
  return nearestTiles(brush.getImageData(0, 0, canvas.width, canvas.height).data, columns, side, tiles);
};

export class TileSheets {
  /** Pictures by ticket. */
  readonly sheets: Signal<ReadonlyMap<string, TileSheet>> = signal(new Map());
  /** By ticket: which other tile each tile of a small sheet looks most like. */
  readonly nearest: Signal<ReadonlyMap<string, readonly number[]>> = signal(new Map());
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
      const nearest = nearestIn(sheet);
      if (nearest.length > 0) this.nearest.value = new Map([...this.nearest.value, [picture.ticket, nearest]]);
    } catch {
      setTimeout(() => {
        if (this.#wanted.has(picture.ticket)) void this.#fetch(picture);
      }, retryMs);
    }
  }
}
