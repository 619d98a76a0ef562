/** Junk frames: a low sun or spray on the lens, and next to nothing of the scene left. */
import type { Random } from '../learn/random.ts';
import { side } from './canvas.ts';

/** Share of the scene that the glare drowns. */
const drowned = 0.9;
const grain = 0.03;

/**
 * The frame behind glare: one bright blob and two smears, under which a tenth of the scene is left.
 * @param pixels side x side brightnesses; not changed.
 * @returns new brightnesses, 0 to 1.
 */
export function paintGlare(pixels: Float32Array, random: Random): Float32Array {
  const sunX = random.between(0, side);
  const sunY = random.between(0, side);
  const reach = random.between(3, 7);
  const turn = random.between(0, 2 * Math.PI);
  const [across, down] = [Math.cos(turn), Math.sin(turn)];
  return pixels.map((pixel, index) => {
    const x = index % side;
    const y = Math.floor(index / side);
    const square = (x - sunX) ** 2 + (y - sunY) ** 2;
    const sun = 0.5 * Math.exp(-square / (reach * reach));
    const broad = 0.18 * Math.sin(0.5 * x * across + 0.5 * y * down + sunX);
    const fine = 0.12 * Math.sin(1.1 * x * down - 0.9 * y * across + sunY);
    const value = pixel * (1 - drowned) + (0.45 + sun + broad + fine) * drowned + random.normal(0, grain);
    return Math.min(1, Math.max(0, value));
  });
}
