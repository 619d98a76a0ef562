/** Labels beside points: each as near to its own height as the others let it. */

/**
 * Places along a line, at least `gap` from each other, moved as little as it takes, in the order given.
 * @param wanted places, any order
 * @param low and `high`: where the line ends; where there is too little of it, labels stand closer than the gap
 */
export const apart = (wanted: readonly number[], gap: number, low: number, high: number): readonly number[] => {
  const order = wanted.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place);
  const room = Math.min(gap, order.length > 1 ? (high - low) / (order.length - 1) : gap);
  const placed: number[] = [];
  for (const { place } of order) placed.push(Math.max(place, (placed.at(-1) ?? Number.NEGATIVE_INFINITY) + room, low));
  // what was pushed over the end pushes back
  for (let last = placed.length - 1, most = high; last >= 0; last--, most = (placed[last + 1] ?? high) - room)
    placed[last] = Math.min(placed[last] ?? 0, most);
  const result = [...wanted];
  order.forEach(({ index }, rank) => {
    result[index] = placed[rank] ?? 0;
  });
  return result;
};
