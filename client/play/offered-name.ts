/** A name for those who do not want to give their own: two words, drawn anew at a tap. */

const draw = (list: readonly string[], dice: number): string => list[Math.floor(dice * list.length)] ?? '';

/**
 * @param dice two numbers from 0 to below 1
 * @returns two words, never the name that was shown before
 */
export const offerName = (
  lists: readonly [readonly string[], readonly string[]],
  dice: readonly [number, number],
  before?: string,
): string => {
  const name = `${draw(lists[0], dice[0])} ${draw(lists[1], dice[1])}`;
  if (name !== before) return name;
  const next = (lists[0].indexOf(draw(lists[0], dice[0])) + 1) % lists[0].length;
  return `${lists[0][next] ?? ''} ${draw(lists[1], dice[1])}`;
};
