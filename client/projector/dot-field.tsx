/** People as nameless dots: filled for those who have acted, outlines for the others. Two shapes, however many people. */

/** Diameter and columns of so many dots in a box: as large as they fit, never larger than `most`. */
export const fitDots = (
  count: number,
  width: number,
  height: number,
  most: number,
): { pitch: number; columns: number } => {
  let pitch = most;
  while (pitch > 4 && Math.ceil(count / Math.max(1, Math.floor(width / pitch))) * pitch > height) pitch -= 1;
  return { pitch, columns: Math.max(1, Math.floor(width / pitch)) };
};

const circle = (x: number, y: number, radius: number): string =>
  `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${radius * 2} 0a${radius} ${radius} 0 1 0 ${-radius * 2} 0z`;

type DotFieldProps = {
  readonly filled: number;
  readonly all: number;
  readonly width: number;
  readonly height: number;
  /** Largest px from one dot to the next. */
  readonly most: number;
};

export const DotField = ({ filled, all, width, height, most }: DotFieldProps) => {
  const { pitch, columns } = fitDots(all, width, height, most);
  const radius = pitch * 0.39;
  const dots = (from: number, to: number, size: number) =>
    Array.from({ length: Math.max(0, to - from) }, (_, index) => {
      const at = from + index;
      return circle(((at % columns) + 0.5) * pitch, (Math.floor(at / columns) + 0.5) * pitch, size);
    }).join('');
  return (
    <svg class="dot-field" width={width} height={height} aria-hidden="true">
      <path class="dot-open" d={dots(filled, all, radius - 1)} />
      <path class="dot-filled" d={dots(0, filled, radius)} />
    </svg>
  );
};
