/** The canvas covers what a shape covers, and a ramp goes evenly from colour to colour. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Canvas, side } from '../../../shared/samples/canvas.ts';
import { hueRamps } from '../../../shared/samples/hue-ramps.ts';
import { colour, magmaRamp, rampThrough, weatherRamps } from '../../../shared/samples/ramps.ts';

const inkOf = (canvas: Canvas) => canvas.pixels.reduce((sum, pixel) => sum + pixel, 0);
const at = (canvas: Canvas, x: number, y: number) => canvas.pixels[y * side + x];

test('a rectangle covers the share of each pixel that lies under it', () => {
  const canvas = new Canvas();
  canvas.rectangle(2.5, 3, 4, 3.25, 1);
  expect([at(canvas, 2, 3), at(canvas, 3, 3), at(canvas, 4, 3)]).toEqual([0.125, 0.25, 0]);
  expect(inkOf(canvas)).toBeCloseTo(1.5 * 0.25, 6);
});

test('a disc has the area of a disc, wherever it stands', () => {
  const place = fc.double({ min: 6, max: 10, noNaN: true });
  fc.assert(
    fc.property(place, place, fc.double({ min: 1.5, max: 4, noNaN: true }), (x, y, radius) => {
      const canvas = new Canvas();
      canvas.disc(x, y, radius, 1);
      expect(inkOf(canvas) / (Math.PI * radius * radius)).toBeCloseTo(1, 0.9);
    }),
  );
});

test('a thin line lays down its own thickness, and half its opacity half of it', () => {
  const [full, half] = [1, 0.5].map((opacity) => {
    const canvas = new Canvas();
    canvas.capsule(-2, 8.5, 18, 8.5, 0.25, 1, opacity);
    return at(canvas, 8, 8);
  });
  expect(full).toBe(0.5);
  expect(half).toBe(0.25);
});

test('a square polygon is a rectangle but for its soft edge', () => {
  const canvas = new Canvas();
  canvas.polygon([4, 4, 12, 4, 12, 12, 4, 12], 1);
  expect(inkOf(canvas)).toBeCloseTo(64, 0);
  expect([at(canvas, 8, 8), at(canvas, 2, 8)]).toEqual([1, 0]);
});

test('a ring is empty in its middle', () => {
  const canvas = new Canvas();
  canvas.ring(8, 8, 5, 5, 0.5, 1);
  expect(at(canvas, 8, 8)).toBe(0);
  expect(at(canvas, 12, 7)).toBeGreaterThan(0.4);
});

test('shapes off the canvas paint nothing, and blurring a flat canvas changes nothing', () => {
  const canvas = new Canvas();
  canvas.disc(-9, 30, 3, 1);
  canvas.rectangle(40, 40, 50, 50, 1);
  expect(inkOf(canvas)).toBe(0);
  canvas.fill(() => 0.25);
  canvas.blur(0.3);
  for (const pixel of canvas.pixels) expect(pixel).toBeCloseTo(0.25, 6);
});

test('a ramp through black and white is grey, and values beyond its ends are its ends', () => {
  const grey = rampThrough([0, 0, 0], [255, 255, 255]);
  const into = new Uint8Array(12);
  colour(Float32Array.of(0, 0.2, 7, -3), grey, into, 0);
  expect([...into]).toEqual([0, 0, 0, 51, 51, 51, 255, 255, 255, 0, 0, 0]);
});

test('every ramp grows brighter from end to end, so that it reads without colour', () => {
  for (const ramp of [...Object.values(weatherRamps), magmaRamp, ...hueRamps]) {
    // Luma of the sRGB primaries; a step of rounding may go a hair backwards.
    const luma = (level: number) =>
      0.2126 * ramp[level * 3]! + 0.7152 * ramp[level * 3 + 1]! + 0.0722 * ramp[level * 3 + 2]!;
    for (let level = 16; level < 256; level += 16) expect(luma(level)).toBeGreaterThan(luma(level - 16));
  }
});

test('no hue of the documents looks much brighter than another', () => {
  const middle = hueRamps.map((ramp) => 0.2126 * ramp[600]! + 0.7152 * ramp[601]! + 0.0722 * ramp[602]!);
  expect(Math.max(...middle) / Math.min(...middle)).toBeLessThan(1.35);
});
