/** A working day as a picture: a column for each stage and for the wait outside, a block for each iteration that is there at noon. */
import { type Ramp, rampThrough } from '../../samples/ramps.ts';
import type { Day } from './days.ts';
import { stageCount } from './formulas.ts';

/** Pixels along one side of a tile. */
export const side = 16;

/** Dark ground, grey for what waits, and bright for what is worked on. */
const ramp: Ramp = rampThrough([16, 20, 30], [70, 78, 92], [150, 158, 166], [244, 240, 222]);
const ground = 14;
const floor = 66;
const waits = 100;
const works = 250;

/** Columns of two pixels, blocks four high: today's three iterations fit above the floor, even if all stand in one column. */
const column = 2;
const block = 4;

/** Paints one day into `pixels` at a tile's place. What is done again is striped. */
function paintDay(day: Day, pixels: Uint8Array, tile: number): void {
  const put = (x: number, y: number, level: number): void => {
    const at = (tile * side * side + y * side + x) * 3;
    for (let channel = 0; channel < 3; channel++) pixels[at + channel] = ramp[level * 3 + channel]!;
  };
  for (let y = 0; y < side; y++) for (let x = 0; x < side; x++) put(x, y, y === side - 1 ? floor : ground);
  for (let station = 0; station <= stageCount; station++) {
    const left = 1 + station * column;
    let top = side - 1 - block;
    const stack = (count: number, levels: readonly [number, number]): void => {
      for (let one = 0; one < count && top >= 0; one++, top -= block)
        for (let y = 0; y < block; y++)
          for (let x = 0; x < column; x++) put(left + x, top + y, levels[((y >> 1) + x) % 2]!);
    };
    stack(day.working[station]!, [works, works]);
    stack(day.again[station]!, [works, floor]);
    stack(day.waiting[station]!, [waits, waits]);
  }
}

/** The pictures of days, tile after tile: days * 16 * 16 * 3 bytes. */
export function paint(days: readonly Day[]): Uint8Array {
  const pixels = new Uint8Array(days.length * side * side * 3);
  for (const [tile, day] of days.entries()) paintDay(day, pixels, tile);
  return pixels;
}
