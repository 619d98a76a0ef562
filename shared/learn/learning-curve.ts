/** Learning curves: a score as a smooth function of the compute spent, and the compute at which it first reaches a level. */

/** score = constant + slope x ln(budget) + bend x ln(budget)^2. */
export type LearningCurve = { readonly constant: number; readonly slope: number; readonly bend: number };

/** Solves three linear equations by Gaussian elimination; the matrix is positive definite, so no row needs to be exchanged. */
function solveThree(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  for (let pivot = 0; pivot < 3; pivot++) {
    for (let row = pivot + 1; row < 3; row++) {
      const factor = matrix[row]![pivot]! / matrix[pivot]![pivot]!;
      for (let column = pivot; column < 3; column++) matrix[row]![column]! -= factor * matrix[pivot]![column]!;
      right[row]! -= factor * right[pivot]!;
    }
  }
  const solution = new Float64Array(3);
  for (let row = 2; row >= 0; row--) {
    let rest = right[row]!;
    for (let column = row + 1; column < 3; column++) rest -= matrix[row]![column]! * solution[column]!;
    solution[row] = rest / matrix[row]![row]!;
  }
  return solution;
}

/**
 * The least-squares curve through measured scores.
 *
 * Over a factor of three or four in compute a learning curve is nearly straight in ln(budget); the squared term takes up the rest.
 * All points together say more about where the curve crosses a level than the two points beside the crossing.
 *
 * Cost: one pass over the points.
 * @param budgets compute of each point, above 0, in any unit; at least three different ones.
 * @param scores measured score of each point.
 */
export function fitLearningCurve(budgets: ArrayLike<number>, scores: ArrayLike<number>): LearningCurve {
  const matrix = [new Float64Array(3), new Float64Array(3), new Float64Array(3)];
  const right = new Float64Array(3);
  for (let point = 0; point < budgets.length; point++) {
    const log = Math.log(budgets[point]!);
    const powers = [1, log, log * log];
    for (let row = 0; row < 3; row++) {
      right[row]! += powers[row]! * scores[point]!;
      for (let column = 0; column < 3; column++) matrix[row]![column]! += powers[row]! * powers[column]!;
    }
  }
  const [constant, slope, bend] = solveThree(matrix, right);
  return { constant: constant!, slope: slope!, bend: bend! };
}

/** The curve's score at a budget above 0. */
export function scoreAt({ constant, slope, bend }: LearningCurve, budget: number): number {
  const log = Math.log(budget);
  return constant + slope * log + bend * log * log;
}

/**
 * The smallest budget between `low` and `high` at which the curve reaches a score.
 * @returns `low` if it has reached it there already, undefined if it does not reach it up to `high`.
 */
export function budgetReaching(curve: LearningCurve, score: number, low: number, high: number): number | undefined {
  if (scoreAt(curve, low) >= score) return low;
  const { constant, slope, bend } = curve;
  const short = constant - score;
  // The numerically stable form of the two roots; a curve without a bend has one.
  const under = slope * slope - 4 * bend * short;
  if (under < 0) return undefined;
  const half = -0.5 * (slope + (slope < 0 ? -1 : 1) * Math.sqrt(under));
  const roots = [half === 0 ? Number.NaN : short / half, bend === 0 ? Number.NaN : half / bend];
  const budgets = roots.map(Math.exp).filter((budget) => budget > low && budget <= high);
  return budgets.length === 0 ? undefined : Math.min(...budgets);
}
