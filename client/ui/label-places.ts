/** Where the names of curves stand on a chart: on their own line, where no other line and no other name is in the way. */

export type Point = readonly [x: number, y: number];
export type LabelBox = { readonly x: number; readonly y: number };

/** Size of the field in which labels may stand, in the units of the points. */
export type Field = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

const every = 5;

/** Points along a line, close enough that no box slips through between them. */
const along = (line: readonly Point[]): readonly Point[] =>
  line.flatMap((end, index) => {
    const start = line[index - 1];
    if (!start) return [end];
    const steps = Math.max(1, Math.ceil(Math.hypot(end[0] - start[0], end[1] - start[1]) / every));
    return Array.from({ length: steps }, (_, step): Point => {
      const part = (step + 1) / steps;
      return [start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part];
    });
  });

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

const inside = ([x, y]: Point, box: Box): boolean => x > box.left && x < box.right && y > box.top && y < box.bottom;
const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const boxAround = ({ x, y }: LabelBox, width: number, height: number): Box => ({
  left: x - width / 2 - 3,
  right: x + width / 2 + 3,
  top: y - height / 2,
  bottom: y + height / 2,
});

/** Above and below every point, close to the line at first. */
const candidates = (line: readonly Point[], height: number): readonly LabelBox[] =>
  [0.85, 1.4, 2.2].flatMap((far) =>
    line.flatMap(([x, y]) => [
      { x, y: y - far * height },
      { x, y: y + far * height },
    ]),
  );

/**
 * Middle of each line's label.
 * @param widths of the labels
 * @param height of a label
 */
export const placeLabels = (
  lines: readonly (readonly Point[])[],
  widths: readonly number[],
  height: number,
  field: Field,
): readonly LabelBox[] => {
  const dense = lines.map(along);
  const placed: Box[] = [];
  return lines.map((line, index) => {
    const width = widths[index] ?? 0;
    let best: LabelBox = { x: (field.left + field.right) / 2, y: field.top + height };
    let least = Number.POSITIVE_INFINITY;
    candidates(dense[index] ?? line, height).forEach(({ x: wished, y }, rank) => {
      const x = Math.min(field.right - width / 2, Math.max(field.left + width / 2, wished));
      const box = boxAround({ x, y }, width, height);
      if (box.top < field.top || box.bottom > field.bottom) return;
      const crossed = dense.flat().filter((point) => inside(point, box)).length;
      const covered = placed.filter((other) => overlap(box, other)).length;
      const cost = crossed + covered * 1_000 + rank / 10_000;
      if (cost < least) [best, least] = [{ x, y }, cost];
    });
    placed.push(boxAround(best, width, height));
    return best;
  });
};
