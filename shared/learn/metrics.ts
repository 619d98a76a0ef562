/** How good a classifier is, in figures that a rare class cannot hide from. */

/** The column with the largest value in one row; the first of equals. */
export function bestOf(scores: Float64Array, row: number, classes: number): number {
  let best = 0;
  for (let column = 1; column < classes; column++)
    if (scores[row * classes + column]! > scores[row * classes + best]!) best = column;
  return best;
}

/**
 * Share of each class that is recognised.
 * @param scores count x classes, row by row; the largest in a row is the answer.
 * @returns one share per class, NaN for a class that does not occur.
 */
export function recallByClass(scores: Float64Array, labels: Int32Array, classes: number): Float64Array {
  const right = new Float64Array(classes);
  const all = new Float64Array(classes);
  for (let row = 0; row < labels.length; row++) {
    const label = labels[row]!;
    all[label]!++;
    if (bestOf(scores, row, classes) === label) right[label]!++;
  }
  return right.map((hits, label) => hits / all[label]!);
}

/** Balanced accuracy: the plain mean of the classes' recalls, 0 to 1, so that four statues weigh as much as thirty cars. */
export function balancedAccuracy(scores: Float64Array, labels: Int32Array, classes: number): number {
  let sum = 0;
  let present = 0;
  for (const recall of recallByClass(scores, labels, classes)) {
    if (Number.isNaN(recall)) continue;
    sum += recall;
    present++;
  }
  return sum / present;
}

/** Mean negative natural log of the probability given to the true class, in nats; smaller is better. */
export function logLoss(probabilities: Float64Array, labels: Int32Array, classes: number): number {
  let sum = 0;
  for (let row = 0; row < labels.length; row++) sum -= Math.log(probabilities[row * classes + labels[row]!]! + 1e-12);
  return sum / labels.length;
}
