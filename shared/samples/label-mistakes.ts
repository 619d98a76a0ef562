/** Wrong labels: how often whoever labelled was wrong, and what they wrote instead. */
import type { Random } from '../learn/random.ts';

/**
 * `symmetric`: any other class, evenly; more data washes it out, at a price. `asymmetric`: always the look-alike; the wrong labels
 * agree with each other, and no amount of data washes that out.
 */
export type Mistakes = { readonly share: number; readonly kind: 'symmetric' | 'asymmetric' };

/**
 * The label as it was written down.
 * @param lookAlike the class that each class is mistaken for.
 */
export function labelGiven(
  label: number,
  classes: number,
  mistakes: Mistakes,
  lookAlike: (label: number) => number,
  random: Random,
): number {
  // Both draws are always made, so that a different share changes no later label.
  const wrong = random.chance(mistakes.share);
  const other = (label + 1 + random.integer(classes - 1)) % classes;
  if (!wrong) return label;
  return mistakes.kind === 'symmetric' ? other : lookAlike(label);
}
