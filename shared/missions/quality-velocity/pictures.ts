/** What people see of a world: the samples that models are validated on, in the courses in which they came to be recognised. */
import type { Prepared, Sheet } from '../simulator.ts';
import type { Decision } from '../workbench.ts';
import { climb } from './climb.ts';
import { courseOf } from './courses.ts';
import { type Luck, throwLuck } from './luck.ts';
import { recognisedBy } from './model.ts';
import { planOf, untouched } from './plan.ts';
import { pilotFutures } from './sizes.ts';
import type { Told } from './truth.ts';
import { type World, wallOrder } from './world.ts';

const side = 16;
export const briefTiles = 40;

/** The half years that pilots project: others than those of outcomes, and the same whatever is set. */
export function pilotLuck({ pool, random }: World): readonly Luck[] {
  return throwLuck(pilotFutures, pool.count, random.fork('pilots'));
}

/** A random draw from the wall, marked where the light model, as its first half year begins, misses it. */
export function briefOf({ pool, random }: World, { light }: Told): Prepared['brief'] {
  const drawn = random.fork('brief').permutation(pool.count).slice(0, briefTiles);
  const start = light.climbs[0]!.start;
  return {
    sheet: { tiles: drawn.length, side, pixels: pool.paint(drawn) },
    marks: Array.from(drawn, (sample) => recognisedBy(light.model, start, Int32Array.of(sample), pool.labels) === 0),
  };
}

/**
 * All samples, each in the course in which the light model came to recognise it, in the first half year of the question. A sample counts as
 * recognised if the model says what its label says: nobody in the team knows better.
 */
export function wallOf(world: World, { light }: Told): Prepared['wall'] {
  const { pool } = world;
  const order = wallOrder(world);
  return {
    sheet: { tiles: pool.count, side, pixels: pool.paint(order) },
    states: courseOf(light.model, light.climbs[0]!, light.plan.tries, order, world.given),
  };
}

/** The courses that a decision lays, in the first half year that pilots project. */
export function wallUnder(world: World, decision: Decision): Uint8Array {
  const { pool, settings, given } = world;
  const plan = planOf(settings, decision, untouched, {});
  const model = world.model(plan.size);
  const climbed = climb(model, pilotLuck(world)[0]!, plan, given, pool.guarded);
  return courseOf(model, climbed, plan.tries, wallOrder(world), given);
}

/** The tiles that hang at places of the wall, in the order given. */
export function tilesAt(world: World, places: Int32Array): Sheet {
  const order = wallOrder(world);
  return { tiles: places.length, side, pixels: world.pool.paint(places.map((place) => order[place]!)) };
}
