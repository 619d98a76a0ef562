/** Whether a figure stays where it is while lessons come and go: the slope of its floor, and how sure that is. */

/** A figure as it stood when so many lessons had been played. */
export type Sample = { readonly lessons: number; readonly value: number };

export type Flatness = {
  /** How much it grows with every lesson, in its own unit. */
  readonly slope: number;
  /** The slope's standard error. */
  readonly error: number;
  readonly first: number;
  readonly last: number;
  readonly flat: boolean;
};

/** Caches fill, code is compiled and heaps find their size while the first lessons are played: what counts comes after. */
const warmUp = 0.5;
/** Lessons whose lowest value counts as one: between two collections of garbage memory grows, whatever is kept. */
const blockLessons = 5;
/** A slope is told from noise by so many of its standard errors. */
const sure = 2;

/** The lowest value of every block of lessons, at the block's middle. */
const floorOf = (samples: readonly Sample[]): readonly Sample[] => {
  const blocks = new Map<number, number>();
  for (const { lessons, value } of samples) {
    const block = Math.floor(lessons / blockLessons);
    blocks.set(block, Math.min(blocks.get(block) ?? Number.POSITIVE_INFINITY, value));
  }
  return [...blocks].map(([block, value]) => ({ lessons: (block + 0.5) * blockLessons, value }));
};

/** Least squares. @returns the slope and its standard error; noughts for fewer than three points */
const lineThrough = (points: readonly Sample[]): { readonly slope: number; readonly error: number } => {
  const count = points.length;
  if (count < 3) return { slope: 0, error: 0 };
  const middle = points.reduce((sum, { lessons }) => sum + lessons, 0) / count;
  const height = points.reduce((sum, { value }) => sum + value, 0) / count;
  const spread = points.reduce((sum, { lessons }) => sum + (lessons - middle) ** 2, 0);
  const slope = points.reduce((sum, { lessons, value }) => sum + (lessons - middle) * (value - height), 0) / spread;
  const missed = points.reduce(
    (sum, { lessons, value }) => sum + (value - height - slope * (lessons - middle)) ** 2,
    0,
  );
  return { slope, error: Math.sqrt(missed / (count - 2) / spread) };
};

/**
 * Judges a figure's samples, taken all along a run.
 * @param allowed growth per lesson that is no leak worth a name, in the figure's unit
 */
export const flatnessOf = (samples: readonly Sample[], allowed: number): Flatness => {
  const played = Math.max(0, ...samples.map(({ lessons }) => lessons));
  const floor = floorOf(samples.filter(({ lessons }) => lessons >= played * warmUp));
  const { slope, error } = lineThrough(floor);
  return {
    slope,
    error,
    first: floor[0]?.value ?? 0,
    last: floor.at(-1)?.value ?? 0,
    flat: slope <= allowed || slope <= sure * error,
  };
};
