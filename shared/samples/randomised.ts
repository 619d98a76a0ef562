/** Domain randomisation of pictures: disturbances that nobody has seen outside, so that nothing seen outside is a surprise. */
import type { Random } from '../learn/random.ts';
import { Canvas, side } from './canvas.ts';

/**
 * A picture under random contrast, random light, random grain, and random bars across it, all stronger with the intensity. It knows
 * nothing of rain, fog or forms as such. Source: Tobin et al. 2017; Tremblay et al. 2018.
 * @param intensity 0 (as it is) to 1.
 */
export function randomised(pixels: Float32Array, intensity: number, random: Random): Float32Array {
  const canvas = new Canvas();
  canvas.pixels.set(pixels);
  if (intensity === 0) return canvas.pixels;
  const contrast = 1 - intensity * random.between(0, 0.75);
  const light = intensity * random.normal(0, 0.18);
  const slopeX = intensity * random.normal(0, 0.03);
  const slopeY = intensity * random.normal(0, 0.03);
  if (random.chance(0.8 * intensity)) canvas.blur(0.4 * intensity * random.uniform());
  const bars = random.chance(Math.min(0.95, 1.3 * intensity)) ? 1 + random.integer(1 + Math.round(6 * intensity)) : 0;
  for (let bar = 0; bar < bars; bar++) {
    const [x, y] = [random.between(-2, 18), random.between(-2, 18)];
    const turn = random.between(0, Math.PI);
    const length = random.between(2, 4 + 8 * intensity);
    const strength = random.between(0.3, 0.9);
    canvas.capsule(
      x,
      y,
      x + length * Math.cos(turn),
      y + length * Math.sin(turn),
      random.between(0.12, 0.12 + 0.4 * intensity),
      random.uniform(),
      strength,
    );
  }
  const grain = intensity * random.between(0, 0.1);
  for (let pixel = 0; pixel < canvas.pixels.length; pixel++) {
    const tilt = slopeX * ((pixel % side) - 7.5) + slopeY * (Math.floor(pixel / side) - 7.5);
    canvas.pixels[pixel] = 0.5 + (canvas.pixels[pixel]! - 0.5) * contrast + light + tilt + random.normal(0, grain);
  }
  canvas.clamp();
  return canvas.pixels;
}
