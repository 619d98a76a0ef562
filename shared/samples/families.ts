/** Families of pictures: one original, and what the same sensor saw of it a moment later. */
import type { Random } from '../learn/random.ts';
import { side } from './canvas.ts';

/** How often originals are seen again. */
export type FamilyRecipe = {
  /** Share of originals that are followed by copies. */
  readonly copyShare: number;
  /** Mean number of copies after the first, before the class's own pace. */
  readonly copyLength: number;
};

/** How far a second look strays from the first; deviations. */
export type SecondLook = {
  /** In pixels; 0 where the sensor cannot move in that direction. */
  readonly right: number;
  readonly down: number;
  /** Of brightness. */
  readonly noise: number;
};

/** One copy in five is the original itself, bit for bit. */
const exactShare = 0.2;
/** Deviation of the second look's exposure. */
const exposure = 0.03;
const longest = 61;

/** How many copies of an original follow it. One class in five stays in view long, so that copies are not spread evenly. */
export function copiesOf(random: Random, label: number, recipe: FamilyRecipe): number {
  if (!random.chance(recipe.copyShare)) return 0;
  const pace = label % 5 === 0 ? 2.2 : 0.7;
  return Math.min(longest, 1 + Math.floor(random.exponential(recipe.copyLength * pace)));
}

/**
 * The picture seen again: moved by a fraction of a pixel (interpolated between the four nearest), a little brighter or darker, under
 * fresh noise; or, one time in five, the picture itself.
 * @param pixels side x side brightnesses, 0 to 1; not changed.
 */
export function seenAgain(pixels: Float32Array, random: Random, look: SecondLook): Float32Array {
  if (random.chance(exactShare)) return pixels;
  const right = random.normal(0, look.right);
  const down = random.normal(0, look.down);
  const gain = random.normal(1, exposure);
  return pixels.map((_, pixel) => {
    // The last row and column have no further neighbour; just short of them there is one.
    const u = Math.min(side - 1.001, Math.max(0, (pixel % side) - right));
    const v = Math.min(side - 1.001, Math.max(0, Math.floor(pixel / side) - down));
    const start = Math.floor(v) * side + Math.floor(u);
    const across = u - Math.floor(u);
    const below = v - Math.floor(v);
    const upper = pixels[start]! * (1 - across) + pixels[start + 1]! * across;
    const lower = pixels[start + side]! * (1 - across) + pixels[start + side + 1]! * across;
    const value = gain * (upper * (1 - below) + lower * below) + random.normal(0, look.noise);
    return Math.min(1, Math.max(0, value));
  });
}
