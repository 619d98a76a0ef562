/** Logistic regression for reference worlds: the learner that the published and simulated figures were taken with. */

/** Rows of equal width, the last column all ones; labels 0 or 1; what each row weighs, one if left out. */
export type Points = {
  readonly x: readonly Float64Array[];
  readonly y: readonly number[];
  readonly weights?: readonly number[];
};

/** Chance that a row is positive. */
export const chanceOf = (weights: Float64Array, x: Float64Array): number => {
  let sum = 0;
  for (let axis = 0; axis < x.length; axis++) sum += x[axis]! * weights[axis]!;
  return 1 / (1 + Math.exp(-sum));
};

/** Solves a small system by Gauss and Jordan; the right side becomes the answer. */
function solve(matrix: Float64Array[], right: Float64Array): Float64Array {
  for (const [pivot, row] of matrix.entries()) {
    const scale = row[pivot]!;
    for (const [other, values] of matrix.entries()) {
      const factor = values[pivot]! / scale;
      if (other === pivot || factor === 0) continue;
      for (let column = 0; column < values.length; column++) values[column]! -= factor * row[column]!;
      right[other]! -= factor * right[pivot]!;
    }
  }
  return right.map((value, place) => value / matrix[place]![place]!);
}

/**
 * Fits by Newton's method.
 * @param penalty on the squares of the weights, but for the last.
 */
export function logistic({ x, y, weights: masses }: Points, penalty = 1, steps = 12): Float64Array {
  const width = x[0]!.length;
  const weights = new Float64Array(width);
  for (let step = 0; step < steps; step++) {
    const pull = Float64Array.from(weights, (_, axis) => (axis === width - 1 ? 1e-3 : penalty));
    const slope = weights.map((weight, axis) => pull[axis]! * weight);
    const bend = Array.from(pull, (own, axis) => Float64Array.from(weights, (_, other) => (axis === other ? own : 0)));
    for (const [row, values] of x.entries()) {
      const mass = masses?.[row] ?? 1;
      const p = chanceOf(weights, values);
      const curve = mass * p * (1 - p);
      for (let axis = 0; axis < width; axis++) {
        slope[axis]! += mass * (p - y[row]!) * values[axis]!;
        const line = bend[axis]!;
        for (let other = 0; other < width; other++) line[other]! += curve * values[axis]! * values[other]!;
      }
    }
    const move = solve(bend, slope);
    for (let axis = 0; axis < width; axis++) weights[axis]! -= move[axis]!;
  }
  return weights;
}

/** Share of rows that are called wrongly. */
export function errorOf(weights: Float64Array, { x, y }: Points): number {
  return x.reduce((sum, row, place) => sum + Number(Number(chanceOf(weights, row) > 0.5) !== y[place]), 0) / x.length;
}

/** Mean over the two classes of the share that is recognised. */
export function balancedOf(weights: Float64Array, { x, y }: Points): number {
  const recall = [0, 1].map((label) => {
    const own = [...y.keys()].filter((row) => y[row] === label);
    return own.filter((row) => Number(chanceOf(weights, x[row]!) > 0.5) === label).length / own.length;
  });
  return (recall[0]! + recall[1]!) / 2;
}
