/** Label noise, computed: draws a crowd, and measures what its mistakes cost. */
import type { Prepared, Simulator, WorldInput } from '../simulator.ts';
import { labelNoise } from './mission.ts';
import { prepareIn } from './prepare.ts';
import { openRound, pricesOf } from './round.ts';
import { drawWorld } from './world.ts';

function prepare(input: WorldInput): Prepared {
  const world = drawWorld(input);
  return prepareIn(world, pricesOf(world));
}

/** The mission's computing side. `prepare` takes about half a second. */
export const labelNoiseSimulator: Simulator = { version: labelNoise.version, prepare, open: openRound };
