/** One canvas with everything that a wall's tiles can look like: flat states, and pictures inside their cuts. */
import { type AtlasPlan, gutter, planAtlas } from './atlas-plan.ts';
import { entryCount, flatLooks, type PictureLook, pictureLooks, pictureOf } from './looks.ts';
import { paintFlat, paintPicture } from './paint-tile.ts';
import type { Palette } from './palette.ts';

/** Pictures of tiles, packed edge to edge, row by row. */
export type TileSheet = {
  readonly image: CanvasImageSource;
  readonly columns: number;
  readonly side: number;
  readonly tiles: number;
};

export type Atlas = { readonly plan: AtlasPlan; readonly canvas: HTMLCanvasElement };

/**
 * Paints an atlas.
 * @param side px of a tile on the screen
 * @param looks of tiles with a picture: the others keep their places, and stay empty
 * @throws if the browser gives no 2D canvas
 */
export const paintAtlas = (
  sheet: TileSheet | undefined,
  side: number,
  colours: Palette,
  looks: readonly PictureLook[] = pictureLooks,
): Atlas => {
  const entries = entryCount(sheet?.tiles ?? 0);
  const plan = planAtlas(entries, side);
  const canvas = document.createElement('canvas');
  canvas.width = plan.width;
  canvas.height = plan.height;
  const brush = canvas.getContext('2d');
  if (!brush) throw new Error('no 2D canvas');
  for (let entry = 1; entry < entries; entry += 1) {
    const [left, top] = [(entry % plan.columns) * plan.cell, Math.floor(entry / plan.columns) * plan.cell];
    brush.setTransform(1, 0, 0, 1, left + gutter, top + gutter);
    const flat = flatLooks[entry - 1];
    const picture = pictureOf(entry);
    if (flat) paintFlat(brush, flat, plan.side, colours);
    else if (picture && sheet && looks.includes(picture.look)) {
      const x = (picture.tile % sheet.columns) * sheet.side;
      const y = Math.floor(picture.tile / sheet.columns) * sheet.side;
      paintPicture(brush, picture.look, { image: sheet.image, x, y, side: sheet.side }, plan.side, colours);
    }
  }
  return { plan, canvas };
};
