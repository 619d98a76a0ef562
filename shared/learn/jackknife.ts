/** The delete-a-group jackknife: how far a computed figure would move if it were measured again. */

/**
 * Standard error of any figure that is computed from repetitions, however crooked the way from the one to the other.
 *
 * The repetitions are dealt into groups; the figure is computed again without each group in turn. If leaving a tenth of the evidence out
 * moves the figure much, the whole of it cannot pin the figure down.
 *
 * Cost: one more estimate for each group. Source: Quenouille 1949, Tukey 1958; error = sqrt((g - 1) / g x sum of squared deviations).
 * @param count repetitions; they must be independent of one another, and at least as many as there are groups.
 * @param groups at least 2; ten or twelve will do.
 * @param estimate the figure from the repetitions whose numbers, from 0 to count - 1, it is given.
 */
export function jackknifeError(
  count: number,
  groups: number,
  estimate: (repetitions: readonly number[]) => number,
): number {
  const all = Array.from({ length: count }, (_, repetition) => repetition);
  const figures = Array.from({ length: groups }, (_, group) =>
    estimate(all.filter((repetition) => repetition % groups !== group)),
  );
  const mean = figures.reduce((sum, figure) => sum + figure, 0) / groups;
  const square = figures.reduce((sum, figure) => sum + (figure - mean) ** 2, 0);
  return Math.sqrt(((groups - 1) / groups) * square);
}
