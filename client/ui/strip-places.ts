/** From values to places on a line that runs from the least to the largest of them. */

/** @returns the place of a value, 0 at the least and 1 at the largest; the middle if all are equal */
export const placeOn = (values: readonly number[]): ((value: number) => number) => {
  const low = Math.min(...values);
  const span = Math.max(...values) - low;
  return (value) => (span > 0 ? (value - low) / span : 0.5);
};
