/** What people see of a world: two hundred futures as tiles, each the accuracy that a team measures in the very future that is simulated. */
import type { Prepared, Sheet } from '../simulator.ts';
import type { Play } from './half-year.ts';
import { paint, side } from './paint.ts';
import { planOf, untouched } from './plan.ts';
import type { Course } from './shipping.ts';
import { futures } from './sizes.ts';
import type { World } from './world.ts';

const briefTiles = 40;

/** The futures in the order in which the wall shows them: an order of its own, which says nothing about what is what. */
export function wallOrder({ random }: World): Int32Array {
  return random.fork('wall').permutation(futures);
}

/** The futures of the track's par pipeline, which hang on the wall. */
export function parCourses(world: World, play: Play): readonly Course[] {
  return play(planOf(world, world.par, untouched, {}));
}

/** A random draw from the futures, each marked if the team measures the usual promise on the usual day. */
export function briefOf(world: World, play: Play): Prepared['brief'] {
  const courses = parCourses(world, play);
  const drawn = Array.from(world.random.fork('brief').permutation(futures).slice(0, briefTiles), (of) => courses[of]!);
  const { promise, date } = world.par;
  return {
    sheet: { tiles: drawn.length, side, pixels: paint(drawn) },
    marks: drawn.map(({ measured }) => 100 * (1 - measured[date!]!) >= promise!),
  };
}

/** The tiles that hang at places of the wall, in the order given. */
export function tilesAt(world: World, play: Play, places: Int32Array): Sheet {
  const courses = parCourses(world, play);
  const order = wallOrder(world);
  return { tiles: places.length, side, pixels: paint(Array.from(places, (place) => courses[order[place]!]!)) };
}

/** Digits of futures in the wall's order. */
export function inWallOrder(world: World, states: Uint8Array): Uint8Array {
  return Uint8Array.from(wallOrder(world), (future) => states[future]!);
}
