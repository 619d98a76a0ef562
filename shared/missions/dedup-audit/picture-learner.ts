/** The learner of small pictures: softmax regression on their features, the classes taking turns. */
import type { Matrix } from '../../learn/features.ts';
import { probabilities, scratchFor, trainSoftmax } from '../../learn/softmax.ts';
import { turnsOver } from '../../learn/visits.ts';
import type { Classes, Learner, Score } from './pool.ts';

const training = { batch: 10, rate: 0.03, decay: 1e-3 };

/**
 * A learner over one pool.
 * @param features rows of the pool, then the held-out rows; these must hold every class equally often.
 * @param heldOutLabels class of each held-out row, in order.
 */
export function pictureLearner(features: Matrix, classes: Classes, heldOutLabels: Int32Array): Learner {
  const { labels, names, rare } = classes;
  const kinds = names.length;
  const heldOut = heldOutLabels.length;
  const scratch = scratchFor(kinds, features.width);
  const chances = new Float64Array(heldOut * kinds);
  const heldOutRows = Int32Array.from({ length: heldOut }, (_, row) => labels.length + row);
  const mostBits = Math.log2(kinds);

  function ask(weights: Float64Array): Score {
    probabilities(weights, features, heldOutRows, kinds, chances);
    let bits = 0;
    let rareBits = 0;
    let rareCount = 0;
    for (let row = 0; row < heldOut; row++) {
      const label = heldOutLabels[row]!;
      const known = mostBits + Math.log2(chances[row * kinds + label]! + 1e-12);
      bits += known;
      if (label !== rare) continue;
      rareBits += known;
      rareCount++;
    }
    return { bits: bits / heldOut, rareBits: rareBits / rareCount };
  }

  return {
    mostBits,
    heldOut,
    scores(rows, budgets, random) {
      const byClass = names.map((_, kind) => rows.filter((row) => labels[row] === kind));
      return budgets.map((visits) =>
        ask(trainSoftmax(features, labels, turnsOver(byClass, visits, random), training, scratch)),
      );
    },
  };
}
