/** From figures to places on a chart: round ticks, straight scales, and labels that do not lie on one another. */

export type Scale = {
  readonly ticks: readonly number[];
  /** Place of a figure between 0 (first tick) and 1 (last tick). */
  readonly at: (value: number) => number;
};

/** 1, 2 or 5 times a power of ten. */
const roundStep = (rough: number): number => {
  const power = 10 ** Math.floor(Math.log10(rough));
  const lead = rough / power;
  return (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10) * power;
};

/**
 * A scale over all figures, from tick to tick.
 * @param figures at least one finite number; others are passed over
 * @param steps about how many steps between ticks
 */
export const scaleOver = (figures: readonly number[], steps: number): Scale => {
  const finite = figures.filter(Number.isFinite);
  const [low, high] = [Math.min(...finite), Math.max(...finite)];
  const span = high - low || Math.abs(high) || 1;
  const step = roundStep(span / steps);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
  return { ticks, at: (value) => (value / step - first) / (last - first) };
};

/**
 * Pushes labels apart until each has its own line.
 * @param wished heights in px, in any order
 * @param apart least distance
 * @returns heights in the same order
 */
export const spread = (wished: readonly number[], apart: number, lowest: number): readonly number[] => {
  const order = wished.map((_, index) => index).sort((a, b) => (wished[a] ?? 0) - (wished[b] ?? 0));
  const placed = [...wished];
  order.forEach((index, rank) => {
    const before = order[rank - 1];
    if (before !== undefined) placed[index] = Math.max(placed[index] ?? 0, (placed[before] ?? 0) + apart);
  });
  // what was pushed below the chart comes back up, and pushes the others
  let limit = lowest;
  for (const index of [...order].reverse()) {
    placed[index] = Math.min(placed[index] ?? 0, limit);
    limit = (placed[index] ?? 0) - apart;
  }
  return placed;
};
