/** Where tiles stand: the largest whole pitch at which so many of them fill an area, from the floor up. */

/** A rectangle of the wall, in px of the 1920 x 1080 design. */
export type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Tiles in rows: the corner of the first cell, top left, and the px from one tile to the next. */
export type Grid = {
  readonly x: number;
  readonly y: number;
  readonly columns: number;
  readonly rows: number;
  readonly pitch: number;
};

const smallest = 2;

/**
 * Fits `count` tiles into the area, standing on its floor and centred across it.
 * @param largest px; few tiles are not blown up beyond this pitch
 */
export const fitGrid = (area: Area, count: number, largest: number): Grid => {
  const wanted = Math.max(1, count);
  let pitch = Math.max(smallest, Math.floor(Math.min(largest, area.width, area.height)));
  const rowsAt = (size: number) => Math.ceil(wanted / Math.max(1, Math.floor(area.width / size)));
  while (pitch > smallest && rowsAt(pitch) * pitch > area.height) pitch -= 1;
  const rows = rowsAt(pitch);
  const columns = Math.ceil(wanted / rows);
  return {
    x: area.x + Math.round((area.width - columns * pitch) / 2),
    y: area.y + area.height - rows * pitch,
    columns,
    rows,
    pitch,
  };
};

/** How large a tile is within its pitch: a fifth is grout, between 2 px and 8 px of it. */
export const sideOf = (pitch: number): number => pitch - Math.min(8, Math.max(2, Math.round(pitch / 9)));

/** Below this pitch a tile shows its state only: its picture would be a smear. */
export const picturePitch = 18;

/** Room that every one of several walls needs beside itself: its name above, what falls below, grout between. */
export type Surround = { readonly head: number; readonly foot: number; readonly gap: number };

/**
 * Places `count` areas side by side or in two rows, as large as they can be. One alone takes the whole area;
 * the lowest row's foot lies outside of it.
 */
export const splitArea = (area: Area, count: number, { head, foot, gap }: Surround): readonly Area[] => {
  if (count <= 1) return count === 1 ? [area] : [];
  const across = count > 2 && area.width < area.height * 2.4 ? 2 : count;
  const down = Math.ceil(count / across);
  const width = (area.width - gap * (across - 1)) / across;
  const height = (area.height - head * down - (foot + gap) * (down - 1)) / down;
  return Array.from({ length: count }, (_, index) => ({
    x: area.x + (index % across) * (width + gap),
    y: area.y + head + Math.floor(index / across) * (height + head + foot + gap),
    width,
    height,
  }));
};
