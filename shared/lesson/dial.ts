/** The grid of a dial: the values at which it can stand. */
import type { Dial } from '../missions/workbench.ts';

/** Numbers of a dial's own grid, though a third hundredth is not quite three hundredths. */
const rounding = 1e-6;

/** The value of a dial that is meant: on its range and its steps; undefined for any other. */
export const settingOn = (dial: Dial, value: number): number | undefined => {
  if (dial.kind === 'choice') return dial.values.find((each) => each === value);
  const step = Math.round((value - dial.low) / dial.step);
  const meant = Number((dial.low + step * dial.step).toFixed(6));
  const within = meant >= dial.low - rounding && meant <= dial.high + rounding;
  return within && Math.abs(meant - value) < rounding ? meant : undefined;
};
