/** Where the name of the true knee stands: beside its line, where no square of a trial is in the way. */
import type { Place } from './square-places.ts';

export type KneeName = Place & { readonly anchor: 'start' | 'end' };

/** Ends of a line of letters across, and the heights at which one may stand: over the plot, or at its foot. */
export type NameField = { readonly left: number; readonly right: number; readonly over: number; readonly foot: number };

const gap = 6;
/** How far letters reach over their line, and under it. */
const [rise, fall] = [12, 4];

/**
 * Over the plot if there is room, else at its foot; over the plot where squares stand everywhere.
 * @param middle of the knee's line
 * @param width of the name
 * @param side of a square
 */
export const kneeName = (
  middle: number,
  width: number,
  squares: readonly Place[],
  side: number,
  field: NameField,
): KneeName => {
  const starts: KneeName['anchor'] = middle + gap + width > field.right ? 'end' : 'start';
  const anchors = [starts, starts === 'end' ? 'start' : 'end'] as const;
  const places = [field.over, field.foot].flatMap((y) =>
    anchors.map((anchor): KneeName => ({ x: middle + (anchor === 'end' ? -gap : gap), y, anchor })),
  );
  const isFree = ({ x, y, anchor }: KneeName): boolean => {
    const left = anchor === 'end' ? x - width : x;
    if (left < field.left || left + width > field.right) return false;
    const meets = (square: Place): boolean =>
      Math.abs(square.x - left - width / 2) < (side + width) / 2 &&
      square.y + side / 2 > y - rise &&
      square.y - side / 2 < y + fall;
    return !squares.some(meets);
  };
  return places.find(isFree) ?? { x: middle + (starts === 'end' ? -gap : gap), y: field.over, anchor: starts };
};
