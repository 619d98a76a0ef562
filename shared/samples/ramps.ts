/** From brightness to colour: one ramp per weather, one for glyphs, one for sounds. The learner never sees colour; people do. */
import type { Weather } from './silhouette-scene.ts';

/** A table of 256 colours: red, green, blue, one after another. */
export type Ramp = Uint8Array;

/** A ramp through evenly spaced colours, dark to bright. */
export function rampThrough(...stops: readonly (readonly [number, number, number])[]): Ramp {
  const ramp = new Uint8Array(256 * 3);
  for (let level = 0; level < 256; level++) {
    const place = (level / 255) * (stops.length - 1);
    const lower = Math.min(stops.length - 2, Math.floor(place));
    for (let channel = 0; channel < 3; channel++) {
      const from = stops[lower]![channel]!;
      ramp[level * 3 + channel] = Math.round(from + (stops[lower + 1]![channel]! - from) * (place - lower));
    }
  }
  return ramp;
}

/** Fog leaves only the upper third of the brightnesses; its ramp is steep there, or the tile would vanish on a projector. */
export const weatherRamps: Readonly<Record<Weather, Ramp>> = {
  clear: rampThrough([18, 24, 38], [84, 98, 116], [176, 190, 196], [240, 240, 228]),
  rain: rampThrough([14, 24, 34], [60, 90, 108], [134, 164, 176], [214, 230, 232]),
  fog: rampThrough(
    [20, 24, 30],
    [30, 36, 44],
    [44, 52, 62],
    [70, 78, 86],
    [112, 118, 122],
    [164, 166, 164],
    [206, 206, 200],
    [232, 230, 220],
  ),
  night: rampThrough([4, 6, 18], [26, 32, 72], [120, 104, 120], [255, 226, 160]),
};

/** Light on dark glass, for glyphs. */
export const glassRamp: Ramp = rampThrough([10, 16, 26], [16, 66, 84], [64, 190, 190], [234, 255, 248]);

/**
 * From silence to loud, for spectrograms: ever brighter, so that it reads without colour. Steep in its upper half, where the gain
 * control puts most sounds.
 */
export const magmaRamp: Ramp = rampThrough(
  [6, 5, 20],
  [18, 9, 46],
  [44, 14, 80],
  [86, 26, 104],
  [142, 42, 110],
  [216, 84, 80],
  [252, 190, 110],
  [252, 250, 200],
);

/** Writes one tile's colours into `into`, from `offset` on: three bytes for each brightness. */
export function colour(pixels: Float32Array, ramp: Ramp, into: Uint8Array, offset: number): void {
  for (let pixel = 0; pixel < pixels.length; pixel++) {
    const level = Math.round(Math.min(1, Math.max(0, pixels[pixel]!)) * 255) * 3;
    const place = offset + pixel * 3;
    into[place] = ramp[level]!;
    into[place + 1] = ramp[level + 1]!;
    into[place + 2] = ramp[level + 2]!;
  }
}
