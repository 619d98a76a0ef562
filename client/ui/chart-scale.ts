/** From figures to places on a chart: round ticks and straight scales. */

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

/** A figure as charts and their tables write it. */
export const chartFigure = (value: number): string =>
  value.toLocaleString('en-GB', { maximumFractionDigits: Math.abs(value) < 10 ? 2 : 0 }).replace('-', '−');
