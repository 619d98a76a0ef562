/** Who labels: three kinds of people, how often each is wrong, and what each says about every sample. */
import type { Random } from '../../learn/random.ts';
import type { Pool } from './pool.ts';

/** What everybody would say about every sample; a draw that knows no decision. */
export type Voices = {
  /** One number a sample, 0 to 1: whoever errs more often than it says the wrong class. */
  readonly care: Float64Array;
  /** The class that is said instead. */
  readonly slip: Int32Array;
};

/** Draws the voices of a pool. */
export function drawVoices({ count, labels, classes }: Pool, random: Random): Voices {
  const care = new Float64Array(count).map(() => random.uniform());
  const slip = Int32Array.from({ length: count }, (_, sample) => {
    const other = random.integer(classes.length - 1);
    return other < labels[sample]! ? other : other + 1;
  });
  return { care, slip };
}

/** Whoever looks at a spoilt sample guesses: this is added to the chance of a mistake. */
const guessing = 0.4;

/**
 * The label that a labeller gives.
 * @param wrong how often the labeller errs on a sample that can be read, 0 to 1.
 */
export function labelBy({ labels, junk }: Pool, { care, slip }: Voices, sample: number, wrong: number): number {
  return care[sample]! < wrong + guessing * junk[sample]! ? slip[sample]! : labels[sample]!;
}
