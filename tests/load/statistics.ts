/** Percentiles and rounding of what a load run measures. */

/** The smallest value that at least a share `p` of all values does not exceed; 0 for no values. */
export const percentile = (values: readonly number[], p: number): number => {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? 0;
};

export const rounded = (value: number, digits = 2): number => Number(value.toFixed(digits));

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
