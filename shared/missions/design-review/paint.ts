/** A future as a picture: the accuracy that the team measures, week by week from left to right, with a step at each release that raised it. */
import { type Ramp, rampThrough } from '../../samples/ramps.ts';
import { type Course, weekCount } from './shipping.ts';

/** Pixels along one side of a tile. */
export const side = 16;

/** The lowest accuracy that a tile has room for; the highest is all. */
const lowest = 0.5;

const ramp: Ramp = rampThrough([14, 18, 30], [34, 62, 92], [92, 150, 170], [232, 244, 236]);
const ground = 10;
const body = 110;
const released = 150;
const edge = 250;

/** Rows that an accuracy fills, from 1 to all. */
function rowsOf(accuracy: number): number {
  return Math.min(side, Math.max(1, Math.round((side * (accuracy - lowest)) / (1 - lowest))));
}

function paintCourse({ measured, releases }: Course, pixels: Uint8Array, tile: number): void {
  let before = 0;
  for (let x = 0; x < side; x++) {
    const week = Math.round((x / (side - 1)) * (weekCount - 1));
    const rows = rowsOf(1 - measured[week]!);
    const shipped = releases[week]! > before;
    before = releases[week]!;
    for (let y = 0; y < side; y++) {
      const height = side - y;
      const inside = shipped ? released : body;
      const level = height === rows ? edge : height < rows ? inside : ground;
      const at = (tile * side * side + y * side + x) * 3;
      for (let channel = 0; channel < 3; channel++) pixels[at + channel] = ramp[level * 3 + channel]!;
    }
  }
}

/** The pictures of futures, tile after tile: futures * 16 * 16 * 3 bytes. */
export function paint(courses: readonly Course[]): Uint8Array {
  const pixels = new Uint8Array(courses.length * side * side * 3);
  for (const [tile, course] of courses.entries()) paintCourse(course, pixels, tile);
  return pixels;
}
