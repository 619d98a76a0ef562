/** Domain gap, computed: draws a world and a simulator that lacks its weather, and measures what a large share of it does. */
import type { Prepared, Simulator, WorldInput } from '../simulator.ts';
import { domainGap } from './mission.ts';
import { prepareIn } from './prepare.ts';
import { openFacts, openRound } from './round.ts';
import { drawWorld } from './world.ts';

function prepare(input: WorldInput): Prepared {
  const world = drawWorld(input);
  return prepareIn(world, openFacts(world));
}

/** The mission's computing side. `prepare` takes about half a second. */
export const domainGapSimulator: Simulator = { version: domainGap.version, prepare, open: openRound };
