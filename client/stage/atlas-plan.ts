/** How an atlas of square entries is laid out: as few pixels as the screen can show, never more than a card can hold. */

export type AtlasPlan = {
  /** px along one side of an entry. */
  readonly side: number;
  /** px from one entry to the next: each has an empty px around it, which smooths the edges of tiles that tumble. */
  readonly cell: number;
  readonly columns: number;
  readonly width: number;
  readonly height: number;
};

const largest = 4096;
/** Empty px on either side of an entry. */
export const gutter = 1;

/**
 * @param entries how many, entry 0 included
 * @param wanted px along one side that the screen would show
 */
export const planAtlas = (entries: number, wanted: number): AtlasPlan => {
  let side = Math.max(8, Math.ceil(wanted));
  const rowsAt = (cell: number) => Math.ceil(entries / Math.floor(largest / cell));
  while (side > 8 && rowsAt(side + 2 * gutter) * (side + 2 * gutter) > largest) side -= 1;
  const cell = side + 2 * gutter;
  const columns = Math.min(entries, Math.floor(largest / cell), Math.ceil(Math.sqrt(entries)));
  return { side, cell, columns, width: columns * cell, height: Math.ceil(entries / columns) * cell };
};
