/** What people see of a world: working days of today's pipeline as tiles, each on the wall in the very future that the simulation ran. */
import type { Prepared, Sheet } from '../simulator.ts';
import { type Day, daysOf, placesOf } from './days.ts';
import { daysPerWeek } from './formulas.ts';
import { paint, side } from './paint.ts';
import type { Future } from './process.ts';
import { wallDays, wallFutures } from './sizes.ts';
import { wallRuns } from './today.ts';
import type { World } from './world.ts';

const briefTiles = 40;

/** The days of the wall, future after future. */
export function wallDaysOf(runs: readonly Future[]): readonly Day[] {
  return runs.flatMap((run) => daysOf(run).slice(0, wallDays));
}

function todayRuns(world: World): readonly Future[] {
  return wallRuns(world, wallDays / daysPerWeek);
}

/** The days in the order in which the wall shows them: an order of its own, which says nothing about what is what. */
function wallOrder({ random }: World): Int32Array {
  return random.fork('wall').permutation(wallFutures * wallDays);
}

/** Where each day hangs on the wall. */
export function wallPlaces(world: World): Int32Array {
  const order = wallOrder(world);
  const places = new Int32Array(order.length);
  for (const [place, day] of order.entries()) places[day] = place;
  return places;
}

/** A random draw from the days, each marked if something is being done again. */
export function briefOf(world: World): Prepared['brief'] {
  const days = wallDaysOf(todayRuns(world));
  const drawn = Array.from(
    world.random.fork('brief').permutation(days.length).slice(0, briefTiles),
    (day) => days[day]!,
  );
  return {
    sheet: { tiles: drawn.length, side, pixels: paint(drawn) },
    marks: drawn.map(({ again }) => again.some((count) => count > 0)),
  };
}

/** Where each day of the wall belongs in the given futures, in the wall's order. */
export function wallStates(world: World, runs: readonly Future[]): Uint8Array {
  const states = runs.flatMap((run) => [...placesOf(run, wallDays)]);
  return Uint8Array.from(wallOrder(world), (day) => states[day]!);
}

/** Eight half years of today's pipeline, each day in the place that holds most of what is under way. */
export function wallOf(world: World): Prepared['wall'] {
  const runs = todayRuns(world);
  const days = wallDaysOf(runs);
  const order = wallOrder(world);
  return {
    sheet: { tiles: order.length, side, pixels: paint(Array.from(order, (day) => days[day]!)) },
    states: wallStates(world, runs),
  };
}

/** The tiles that hang at places of the wall, in the order given. */
export function tilesAt(world: World, places: Int32Array): Sheet {
  const days = wallDaysOf(todayRuns(world));
  const order = wallOrder(world);
  return { tiles: places.length, side, pixels: paint(Array.from(places, (place) => days[order[place]!]!)) };
}
