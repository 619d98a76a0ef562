/** How an atlas of square entries is laid out: as few pixels as the screen can show, never more than a card can hold. */

export type AtlasPlan = {
  /** px along one side of an entry. */
  readonly side: number;
  readonly columns: number;
  readonly width: number;
  readonly height: number;
};

const largest = 4096;

/**
 * @param entries how many, entry 0 included
 * @param wanted px along one side that the screen would show
 */
export const planAtlas = (entries: number, wanted: number): AtlasPlan => {
  let side = Math.max(8, Math.ceil(wanted));
  const rowsAt = (size: number) => Math.ceil(entries / Math.floor(largest / size));
  while (side > 8 && rowsAt(side) * side > largest) side -= 1;
  const columns = Math.min(entries, Math.floor(largest / side), Math.ceil(Math.sqrt(entries)));
  return { side, columns, width: columns * side, height: Math.ceil(entries / columns) * side };
};
