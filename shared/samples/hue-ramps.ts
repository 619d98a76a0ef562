/** Ninety ramps that differ in hue alone: none looks brighter than another, so that no hue stands out by itself. */
import { type Ramp, rampThrough } from './ramps.ts';

type Rgb = readonly [number, number, number];

/**
 * A colour of Oklab, in which equal steps look equal, as 8-bit sRGB; what the screen cannot show is cut off.
 * Source: B. Ottosson, A perceptual color space for image processing, 2020.
 * @param lightness 0 black to 1 white.
 * @param chroma distance from grey; screens reach about 0.1 to 0.3, by hue.
 * @param hue in radians.
 */
function oklab(lightness: number, chroma: number, hue: number): Rgb {
  const a = chroma * Math.cos(hue);
  const b = chroma * Math.sin(hue);
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const byte = (linear: number) => {
    const bounded = Math.min(1, Math.max(0, linear));
    const encoded = bounded <= 0.0031308 ? 12.92 * bounded : 1.055 * bounded ** (1 / 2.4) - 0.055;
    return Math.round(255 * encoded);
  };
  return [
    byte(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
    byte(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
    byte(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short),
  ];
}

const paper: Rgb = [11, 17, 18];

/** A ramp from the dark of an empty line through one hue to nearly white. */
function rampOfHue(hue: number, colourfulness: number): Ramp {
  const stop = (lightness: number, chroma: number) => oklab(lightness, chroma * colourfulness, hue);
  return rampThrough(paper, stop(0.4, 0.07), stop(0.58, 0.13), stop(0.74, 0.14), stop(0.9, 0.09));
}

export const hueCount = 90;

/** The ramps, in the order of the colour circle. */
export const hueRamps: readonly Ramp[] = Array.from({ length: hueCount }, (_, step) =>
  rampOfHue((2 * Math.PI * step) / hueCount, 1),
);

/** The same ramp without a hue. */
export const greyRamp: Ramp = rampOfHue(0, 0.08);
