/** The learner of small pictures: softmax regression on their features, the classes taking turns. */
import type { Matrix } from '../../learn/features.ts';
import { probabilities, scratchFor, type Training, trainSoftmax } from '../../learn/softmax.ts';
import { turnsOver } from '../../learn/visits.ts';
import type { Learner, Score } from './pool.ts';

const training: Training = { batch: 10, rate: 0.03, decay: 1e-3 };

/** Samples that nobody may train on: what the learner is asked. */
export type Questions = {
  readonly labels: Int32Array;
  /** 1 where one belongs to the rare slice. */
  readonly rare: Uint8Array;
};

/**
 * A learner over one pool. The classes take turns, so that removal cannot help by shifting the classes' shares.
 * @param features rows of the pool, then the questions; these hold every class equally often.
 * @param given the class that each sample of the pool is labelled with, right or wrong.
 */
export function pictureLearner(features: Matrix, given: Int32Array, kinds: number, questions: Questions): Learner {
  const heldOut = questions.labels.length;
  const scratch = scratchFor(kinds, features.width);
  const chances = new Float64Array(heldOut * kinds);
  const asked = Int32Array.from({ length: heldOut }, (_, row) => given.length + row);
  const mostBits = Math.log2(kinds);
  const rareCount = questions.rare.reduce((sum, one) => sum + one, 0);

  function ask(weights: Float64Array): Score {
    probabilities(weights, features, asked, kinds, chances);
    let bits = 0;
    let rareBits = 0;
    for (let row = 0; row < heldOut; row++) {
      const known = mostBits + Math.log2(chances[row * kinds + questions.labels[row]!]! + 1e-12);
      bits += known;
      if (questions.rare[row] === 1) rareBits += known;
    }
    return { bits: bits / heldOut, rareBits: rareBits / rareCount };
  }

  return {
    takesTurns: true,
    mostBits,
    heldOut,
    scores(rows, budgets, random) {
      const byClass = Array.from({ length: kinds }, (_, kind) => rows.filter((row) => given[row] === kind));
      return budgets.map((visits) =>
        ask(trainSoftmax(features, given, turnsOver(byClass, visits, random), training, scratch)),
      );
    },
  };
}
