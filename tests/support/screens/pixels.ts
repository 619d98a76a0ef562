/** Pictures of a page made small, and how much of one differs from another. */
import { decode, encode } from 'fast-png';
import type { Box } from './layout.ts';

/** Red, green, blue for each pixel, row by row. */
export type Picture = { readonly width: number; readonly height: number; readonly data: Uint8Array };

/** Each pixel of the small picture is the mean of a square of so many CSS px: one letter's edge more or less is no difference. */
const squarePx = 4;

/**
 * Makes a screenshot small.
 * @param scale device pixels a CSS px
 */
export const smallPicture = (png: Uint8Array, scale: number): Picture => {
  const { data: from, width: fromWidth, height: fromHeight, channels } = decode(png);
  const side = squarePx * scale;
  const [width, height] = [Math.floor(fromWidth / side), Math.floor(fromHeight / side)];
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let channel = 0; channel < 3; channel++) {
        let sum = 0;
        for (let down = 0; down < side; down++)
          for (let across = 0; across < side; across++)
            sum += from[((y * side + down) * fromWidth + x * side + across) * channels + channel] ?? 0;
        data[(y * width + x) * 3 + channel] = Math.round(sum / (side * side));
      }
  return { width, height, data };
};

export const toPng = ({ width, height, data }: Picture): Uint8Array =>
  encode({ width, height, data, channels: 3, depth: 8 });

export const fromPng = (png: Uint8Array): Picture => {
  const { width, height, data } = decode(png);
  return { width, height, data: Uint8Array.from(data) };
};

/** A channel that differs by more than this is another colour. */
const shadeLimit = 40;

/**
 * The share of pixels that differ, and the pixels themselves as a picture: what differs in red on grey.
 * @param unseen boxes in CSS px that are not compared
 */
export const pictureDifference = (
  expected: Picture,
  actual: Picture,
  unseen: readonly Box[],
): { readonly share: number; readonly picture: Picture } => {
  const { width, height } = expected;
  if (width !== actual.width || height !== actual.height) return { share: 1, picture: actual };
  const data = new Uint8Array(width * height * 3);
  let count = 0;
  for (let pixel = 0; pixel < width * height; pixel++) {
    const [x, y] = [(pixel % width) * squarePx, Math.floor(pixel / width) * squarePx];
    const masked = unseen.some(
      (box) => x + squarePx > box.x && x < box.x + box.width && y + squarePx > box.y && y < box.y + box.height,
    );
    const differs =
      !masked &&
      [0, 1, 2].some((channel) => {
        const place = pixel * 3 + channel;
        return Math.abs((expected.data[place] ?? 0) - (actual.data[place] ?? 0)) > shadeLimit;
      });
    if (differs) count++;
    data.set(
      differs ? [255, 0, 0] : [0, 1, 2].map((channel) => (expected.data[pixel * 3 + channel] ?? 0) >> 2),
      pixel * 3,
    );
  }
  return { share: count / (width * height), picture: { width, height, data } };
};
