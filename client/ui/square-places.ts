/** Where the squares of trials stand on a plot: at their own point, or beside it where another square is in the way. */

export type Place = { readonly x: number; readonly y: number };

/** Rings around the own point, the nearest first, a square's side apart. */
const rings = 3;
const directions = [-1, 0, 1] as const;

const around = ({ x, y }: Place, apart: number): readonly Place[] =>
  Array.from({ length: rings }, (_, ring) => (ring + 1) * apart).flatMap((far) =>
    directions.flatMap((across) =>
      directions.flatMap((down) => (across === 0 && down === 0 ? [] : [{ x: x + across * far, y: y + down * far }])),
    ),
  );

/**
 * A place for each point, in their order: the first stands where it is.
 * @param apart least distance between middles, across or down
 * @param field within which a square that has to move stays
 */
export const placeSquares = (
  points: readonly Place[],
  apart: number,
  field: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
): readonly Place[] => {
  const placed: Place[] = [];
  for (const point of points) {
    const isFree = ({ x, y }: Place) =>
      placed.every((other) => Math.abs(other.x - x) >= apart || Math.abs(other.y - y) >= apart);
    const isInside = ({ x, y }: Place) => x >= field.left && x <= field.right && y >= field.top && y <= field.bottom;
    const free = isFree(point) ? point : around(point, apart).find((place) => isInside(place) && isFree(place));
    placed.push(free ?? point);
  }
  return placed;
};
