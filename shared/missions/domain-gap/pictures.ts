/** What people see of a world: recordings and simulated scenes side by side, and all of them as the wall. */
import type { Prepared, Sheet } from '../simulator.ts';
import { recordedCount, simulatedCount } from './sizes.ts';
import { type World, wallOrder } from './world.ts';

const side = 16;
const briefTiles = 40;

/** A tile's state as the wall stores it: its place among the states. */
export const stateNumbers = { labelled: 5, synthetic: 8, hard: 9 } as const;

/** Twenty recordings and twenty simulated scenes, in one order; a mark is on what is simulated. */
export function briefOf({ random, domain }: World): Prepared['brief'] {
  const dice = random.fork('brief');
  const half = briefTiles / 2;
  const recorded = dice.permutation(recordedCount).subarray(0, half);
  const scenes = dice.permutation(simulatedCount).subarray(0, half);
  const shown = dice.shuffle(Int32Array.from([...recorded, ...scenes.map((scene) => recordedCount + scene)]));
  return {
    sheet: { tiles: shown.length, side, pixels: domain.paint(shown) },
    marks: Array.from(shown, (sample) => sample >= recordedCount),
  };
}

/** All recordings and scenes: what is simulated, and which recordings lie under the weather that it lacks. */
export function wallOf(world: World): Prepared['wall'] {
  const { domain } = world;
  const order = wallOrder(world);
  return {
    sheet: { tiles: order.length, side, pixels: domain.paint(order) },
    states: Uint8Array.from(order, (sample) => {
      if (sample >= recordedCount) return stateNumbers.synthetic;
      return domain.recorded.weather[sample] === 1 ? stateNumbers.hard : stateNumbers.labelled;
    }),
  };
}

/** The tiles that hang at places of the wall, in the order given. */
export function tilesAt(world: World, places: Int32Array): Sheet {
  const order = wallOrder(world);
  return { tiles: places.length, side, pixels: world.domain.paint(places.map((place) => order[place]!)) };
}
