/** Confident learning: which labels a learner that has not seen them finds hard to believe. */

/**
 * How suspicious each label is: the best other class's score, less the given class's; one more if that other class is also as sure of
 * this row as it is, on average, of those that bear its label. Each class has its own threshold, because a learner is surer of some
 * classes than of others.
 *
 * What it cannot see: a mistake that is always made the same way. The learner has learnt it, and believes it.
 * Cost: rows x classes. Source: Northcutt, Jiang, Chuang 2021, Confident Learning; ranked by the margin.
 * @param scores rows x classes, of a learner that did not train on the row: out of sample.
 * @param labels given, one a row.
 * @returns one figure a row; the larger, the more suspicious.
 */
export function suspicions(scores: Float64Array, labels: Int32Array, classes: number): Float64Array {
  const sure = new Float64Array(classes);
  const count = new Float64Array(classes);
  for (let row = 0; row < labels.length; row++) {
    const label = labels[row]!;
    sure[label]! += scores[row * classes + label]!;
    count[label]!++;
  }
  return Float64Array.from(labels, (given, row) => {
    let other = -1;
    let best = -Infinity;
    for (let label = 0; label < classes; label++) {
      const score = scores[row * classes + label]!;
      if (label === given || score <= best) continue;
      best = score;
      other = label;
    }
    const beyond = count[other]! > 0 && best >= sure[other]! / count[other]!;
    return best - scores[row * classes + given]! + (beyond ? 1 : 0);
  });
}

/** The places of the most suspicious rows, the worst first; of equals, the earlier. */
export function mostSuspicious(figures: Float64Array, wanted: number): Int32Array {
  const order = Int32Array.from(figures, (_, place) => place).sort((a, b) => figures[b]! - figures[a]! || a - b);
  return order.slice(0, wanted);
}
