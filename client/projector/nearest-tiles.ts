/** Which tile of a sheet looks most like each of its tiles, pixel by pixel: what a person would hesitate over. Nobody's label goes in. */

/**
 * @param pixels red, green, blue and opacity a pixel, of the whole sheet row by row
 * @param columns tiles side by side, each `side` px wide and high
 * @returns for each of the first `tiles` tiles the place of another one; a tile alone has none
 */
export const nearestTiles = (
  pixels: ArrayLike<number>,
  columns: number,
  side: number,
  tiles: number,
): readonly number[] => {
  const width = columns * side;
  const start = (tile: number) => (Math.floor(tile / columns) * side * width + (tile % columns) * side) * 4;
  const apart = (one: number, other: number): number => {
    let sum = 0;
    for (let row = 0; row < side; row += 1) {
      const [from, to] = [start(one) + row * width * 4, start(other) + row * width * 4];
      for (let at = 0; at < side * 4; at += 1) sum += Math.abs((pixels[from + at] ?? 0) - (pixels[to + at] ?? 0));
    }
    return sum;
  };
  return Array.from({ length: tiles }, (_, tile) => {
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let other = 0; other < tiles; other += 1) {
      const far = other === tile ? Number.POSITIVE_INFINITY : apart(tile, other);
      if (far < least) [least, best] = [far, other];
    }
    return best;
  });
};
