/** How much a sample would teach, guessed before anybody has labelled it: what active learning asks for first. */

/**
 * Least confidence: one minus the largest score of each row. High where the learner believes in nothing much.
 * Source: Lewis and Gale 1994; Settles 2009, section 3.1.
 * @param scores count x classes, row by row.
 */
export function leastConfidence(scores: Float64Array, classes: number): Float64Array {
  return Float64Array.from({ length: scores.length / classes }, (_, row) => {
    let largest = -Infinity;
    for (let place = row * classes; place < (row + 1) * classes; place++) largest = Math.max(largest, scores[place]!);
    return 1 - largest;
  });
}

/**
 * Margin: one minus the lead of the best class over the second. High where two classes contend, however sure the learner is that it is
 * one of them. Source: Scheffer, Decomain, Wrobel 2001.
 * @param scores count x classes, row by row; two classes at least.
 */
export function smallMargin(scores: Float64Array, classes: number): Float64Array {
  return Float64Array.from({ length: scores.length / classes }, (_, row) => {
    let first = -Infinity;
    let second = -Infinity;
    for (let place = row * classes; place < (row + 1) * classes; place++) {
      const score = scores[place]!;
      if (score > first) {
        second = first;
        first = score;
      } else if (score > second) second = score;
    }
    return 1 - (first - second);
  });
}

/**
 * Vote entropy of a committee, in nats: 0 where all members name the same class, ln(members) where each names another.
 * Source: Dagan and Engelson 1995; query by committee: Seung, Opper, Sompolinsky 1992.
 * @param votes for each member the class that it names for every row.
 */
export function voteEntropy(votes: readonly Int32Array[], classes: number): Float64Array {
  const counts = new Float64Array(classes);
  return Float64Array.from({ length: votes[0]?.length ?? 0 }, (_, row) => {
    counts.fill(0);
    for (const member of votes) counts[member[row]!]!++;
    let entropy = 0;
    for (const count of counts) if (count > 0) entropy -= (count / votes.length) * Math.log(count / votes.length);
    return entropy;
  });
}
